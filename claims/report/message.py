"""The editor's sentence: a finding's reason and facts, said by the catalogue."""

from collections.abc import Callable, Mapping, Sequence

from claims.model import Claim, Dossier, Event, Evidence, Fact, Finding, Language, Repair, World
from claims.report.arithmetic import arithmetic_words
from claims.report.catalogue import MissingWording, capital, fill, wording
from claims.report.shown import CLIP, line
from claims.report.voice import Voice

Told = Callable[[Evidence], Fact | None]


def message(finding: Finding, language: Language, dossier: Dossier, world: World) -> str:
    """The sentence an editor reads, from the finding's reason and facts.

    Where the catalogue has no such sentence, or the facts lack a value it cannot do without,
    a plain sentence names the check and the reason, so that no finding is ever lost.
    """
    claims = {claim.id: claim for claim in dossier.claims}
    return finding_words(Voice(language, world), finding, claims)


def finding_words(voice: Voice, finding: Finding, claims: Mapping[str, Claim]) -> str:
    """The same for a voice that is already there, with the dossier's claims by id."""
    about = [claims[id] for id in finding.claims if id in claims]
    try:
        template = wording(voice.language, "findings", f"{finding.check}.{finding.reason}")
        return _ended_once(capital(fill(template, _values(voice, finding, about))))
    except MissingWording:
        values = {
            "check": voice.say("check", finding.check),
            "outcome": voice.say("outcome", finding.outcome).lower(),
            "reason": line(finding.reason.replace("-", " ")),
        }
        return voice.phrase("fallback", values)


def _ended_once(sentence: str) -> str:
    """The sentence without a full stop of its own where it ends with a quotation that has one."""
    return sentence[:-1] if sentence.endswith((".”.", "!”.", "?”.", "…”.")) else sentence


def repair_words(voice: Voice, repair: Repair, told: Told | None = None) -> str:
    """Why a repair is proposed or rejected, in words; an unknown reason is said as it is.

    `told` gives the fact of a ground where it is not the table's word of today that is asked for.
    """
    try:
        template = wording(voice.language, "repairs", repair.reason)
    except MissingWording:
        return line(repair.reason.replace("-", " "))
    event = _first_event(voice, repair.evidence, told, long=True)
    return fill(template, lambda name: event if name == "event" else None)


def ground_words(voice: Voice, ground: Evidence, quote: Callable[[Evidence], str]) -> str:
    """One ground in words: what the table has, what the article says elsewhere, or the calendar."""
    if ground.kind == "span":
        return voice.phrase("span", {"quote": line(quote(ground), CLIP)})
    if ground.kind == "statement":
        fact = voice.told(ground.ref)
        return capital(voice.fact(fact, long=True)) if fact is not None else line(ground.ref)
    return arithmetic_words(voice, ground.ref)


def _first_event(
    voice: Voice, evidence: Sequence[Evidence], told: Told | None = None, *, long: bool = False
) -> str | None:
    """The first event among the grounds, else the first other fact of the table."""
    stated = [each for each in evidence if each.kind == "statement"]
    facts = [voice.told(each.ref) if told is None else told(each) for each in stated]
    kept = [fact for fact in facts if fact is not None]
    kept.sort(key=lambda fact: not isinstance(fact, Event))
    return voice.fact(kept[0], long=long) if kept else None


def _values(voice: Voice, finding: Finding, claims: Sequence[Claim]) -> Callable[[str], str | None]:
    """Looks a name up in the finding's facts first, then in its grounds and the claims it is about."""

    def value(name: str) -> str | None:
        base = name.removeprefix("on_")
        if base in finding.facts:
            return voice.value(base, finding.facts[base], preposition=base != name)
        if base == "event":
            return _first_event(voice, finding.evidence)
        claim = claims[0] if claims else None
        if claim is None:
            return None
        if base == "place" and claim.place is not None:
            return line(claim.place.words)
        if base in ("day", "period"):
            return voice.period(claim.period, preposition=base != name)
        party = claim.subject[0] if claim.subject else None
        if party is not None and base in ("person", "office", "org", "country"):
            return voice.value(base, getattr(party, base))
        return None

    return value
