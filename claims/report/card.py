"""A card: everything a report says of one finding, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.model import Article, Claim, Finding, Party, Repair
from claims.report.catalogue import capital
from claims.report.grounds import GroundView, ground_view, reference
from claims.report.lacking import lacking
from claims.report.manner import comparator_words, modality_words, said_by
from claims.report.message import finding_words, repair_words
from claims.report.shown import line, shown
from claims.report.voice import Voice
from claims.report.worth import score_words

_LONE = 3
"""Up to this many characters a quote is shown among its neighbours."""
_AROUND = 40
"""So many characters of neighbours on each side."""


@dataclass(frozen=True, slots=True)
class RepairView:
    """A correction side by side: the words printed and the words proposed."""

    before: str
    after: str
    status: str
    status_words: str
    reason: str
    grounds: tuple[GroundView, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """Everything a report says about one finding. `anchor` is unique within the report.

    `context` is the quote, for a quote of a few characters in brackets among its neighbours.
    `lacking` tells what the table does not hold that would have settled it.
    `score` and `worth` are the check-worthiness of its most check-worthy claim, as a sum and in words.
    """

    anchor: str
    number: int
    finding: Finding
    label: str
    check: str
    quote: str
    context: str
    message: str
    understood: tuple[tuple[str, str], ...]
    grounds: tuple[GroundView, ...]
    repairs: tuple[RepairView, ...]
    rules: tuple[str, ...]
    statements: tuple[str, ...]
    lacking: tuple[str, ...] = ()
    score: int = 0
    worth: str = ""


def card(
    voice: Voice, article: Article, claims: Mapping[str, Claim], finding: Finding, anchor: str, number: int
) -> Card:
    """The card of one finding, with the dossier's claims by id; `anchor` is where links to it point."""
    about = [claims[id] for id in finding.claims if id in claims]
    worthiest = most_worthy(about)
    section, key = ("severity", finding.severity) if finding.severity else ("outcome", finding.outcome)
    return Card(
        anchor=anchor,
        number=number,
        finding=finding,
        label=voice.say(section, key),
        check=voice.say("check", finding.check),
        quote=line(finding.quote),
        context=_context(article, finding),
        message=finding_words(voice, finding, claims),
        understood=tuple(understood(voice, about[0])) if about else (),
        grounds=tuple(ground_view(voice, article, ground) for ground in finding.evidence),
        repairs=tuple(_repair(voice, article, repair) for repair in finding.repairs),
        rules=tuple(sorted({claim.rule for claim in about})),
        statements=statements(finding),
        lacking=lacking(voice, finding, about),
        score=worthiest.checkworthiness if worthiest is not None else 0,
        worth=score_words(voice, worthiest) if worthiest is not None else "",
    )


def _context(article: Article, finding: Finding) -> str:
    """A lone quotation mark says nothing without the words around it."""
    span, quote = finding.span, line(finding.quote)
    if len(quote) > _LONE:
        return quote
    cells = shown(article.field(span.field))
    before = "".join(cells[max(0, span.start - _AROUND) : span.start]).rpartition("\n")[2]
    after = "".join(cells[span.end : span.end + _AROUND]).partition("\n")[0]
    head = f"…{before.partition(' ')[2]}" if span.start > _AROUND and len(before) >= _AROUND else before
    tail = f"{after.rpartition(' ')[0]}…" if len(after) >= _AROUND else after
    return " ".join(f"{head}[{quote}]{tail}".split())


def most_worthy(claims: Sequence[Claim]) -> Claim | None:
    """The claim most worth checking, of equal ones the first; None where there is none."""
    if len(claims) == 1:
        return claims[0]
    return max(claims, key=lambda claim: claim.checkworthiness, default=None)


def statements(finding: Finding) -> tuple[str, ...]:
    """The statements that a finding and its repairs stand on, each once."""
    grounds = [*finding.evidence, *(ground for repair in finding.repairs for ground in repair.evidence)]
    return tuple(dict.fromkeys(reference(ground) for ground in grounds if ground.kind == "statement"))


def understood(voice: Voice, claim: Claim) -> list[tuple[str, str]]:
    """Who, with whom, where and when, as Tilik took the words to mean."""
    speakers = claim.attribution.speakers if claim.attribution is not None else ()
    rows = [
        ("who", _parties(voice, claim.subject)),
        ("with_whom", _parties(voice, claim.object)),
        ("where", _where(voice, claim)),
        ("when", voice.period(claim.period) or voice.say("ui", "when_open")),
        ("compared", comparator_words(voice, claim)),
        ("said_by", said_by(voice, claim, _parties(voice, speakers))),
        ("worth", score_words(voice, claim)),
    ]
    said = (voice.say("claim", claim.type), modality_words(voice, claim.type, claim.modality))
    kind = capital(", ".join(filter(None, said)))
    return [(voice.say("ui", "kind"), kind), *((voice.say("ui", k), words) for k, words in rows if words)]


def _parties(voice: Voice, parties: Sequence[Party]) -> str:
    said = [_party(voice, party) for party in parties]
    return "; ".join(dict.fromkeys(said))


def _party(voice: Voice, party: Party) -> str:
    ids = [id for id in (party.person, party.office, party.org) if id is not None]
    names = [voice.entity(id) for id in ids]
    if not names and party.country is not None:
        names = [voice.country(party.country)]
    return ", ".join(names) or f"“{line(party.words)}”"


def _where(voice: Voice, claim: Claim) -> str:
    if claim.place is None:
        return ""
    if claim.place.entity is not None:
        name = voice.entity(claim.place.entity)
        country = voice.country(claim.place.country) if claim.place.country is not None else name
        return name if country == name else f"{name}, {country}"
    return f"“{line(claim.place.words)}”"


def _repair(voice: Voice, article: Article, repair: Repair) -> RepairView:
    return RepairView(
        before=line(article.quote(repair.span)),
        after=line(repair.replacement),
        status=repair.status,
        status_words=voice.say("repair", repair.status),
        reason=repair_words(voice, repair),
        grounds=tuple(ground_view(voice, article, ground) for ground in repair.evidence),
    )
