"""What a report shows of a dossier, in words, before any format gives it a shape."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePath
from typing import TypeVar

from claims.model import SEVERITIES, Article, Claim, Dossier, Fault, Finding, Language, Span, World
from claims.model.finding import Outcome
from claims.report.card import Card, card
from claims.report.checked_before import BeforeView, checked_before
from claims.report.shown import line
from claims.report.spoken import count_words, day_words
from claims.report.voice import Voice
from claims.report.worth import score_words

Item = TypeVar("Item")
_NO_PRINTING = "no-publication-day"
"""The reason checks give where what they judge needs a day of printing and none was given."""
QUIET: tuple[Outcome, ...] = ("unknown", "pending", "holds", "not_applicable")
"""The outcomes that raise no flag, in the order a report lists them."""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article of a report: what is known of it, its flags, and everything else that was checked.

    `unchecked` holds quote, kind and check-worthiness of the claims no check looked at. They and the
    unknown ones are in order of check-worthiness, everything else in the order of the text.
    `faults` tells, one line each, which checks failed and so gave no answer; `undated` how much could not be
    settled for want of a day of printing; `before` what was checked before, by others or by this desk.
    """

    number: int
    dossier: Dossier
    title: str
    source_id: str
    published: str
    flags: tuple[Card, ...]
    quiet: Mapping[Outcome, tuple[Card, ...]]
    unchecked: tuple[tuple[str, str, str], ...]
    faults: tuple[str, ...]
    undated: str | None = None
    before: tuple[BeforeView, ...] = ()


def in_order(findings: Sequence[Finding]) -> list[Finding]:
    """Findings as a reader meets them: title before text, then by place, the gravest first."""
    places = {id(finding): _place(finding) for finding in findings}
    found = sorted(findings, key=lambda one: places[id(one)])
    if any(places[id(one)] == places[id(other)] for one, other in pairwise(found)):
        # Identities cost more than all the rest of sorting, and hardly ever decide.
        found.sort(key=lambda one: (places[id(one)], one.id))
    return found


def _place(finding: Finding) -> tuple[int, int, int, int, str]:
    rank = SEVERITIES.index(finding.severity) if finding.severity is not None else len(SEVERITIES)
    span = finding.span
    return int(span.field == "text"), span.start, span.end, rank, finding.check


def view(dossier: Dossier, world: World, language: Language, number: int = 1) -> ArticleView:
    """The dossier in words. `number` is the article's place in its report."""
    voice = Voice(language, world)
    claims = {claim.id: claim for claim in dossier.claims}
    ordered = in_order(dossier.findings)
    flags = [finding for finding in ordered if finding.is_flag]
    cards = [
        card(voice, dossier.article, claims, f, f"a{number}-f{i}", i) for i, f in enumerate(flags, start=1)
    ]
    quiet: dict[Outcome, tuple[Card, ...]] = {}
    count = len(flags)
    for outcome in QUIET:
        of_outcome = [finding for finding in ordered if finding.outcome == outcome]
        quiet[outcome] = tuple(
            card(voice, dossier.article, claims, f, f"a{number}-f{count + i}", count + i)
            for i, f in enumerate(of_outcome, start=1)
        )
        count += len(of_outcome)
    quiet["unknown"] = tuple(worthiest_first(quiet["unknown"], lambda one: (one.finding, one.score)))
    checked = {id for finding in dossier.findings for id in finding.claims}
    unchecked = [claim for claim in dossier.claims if claim.id not in checked]
    unchecked.sort(key=lambda claim: (-claim.checkworthiness, claim.span, claim.type))
    article = dossier.article
    return ArticleView(
        number=number,
        dossier=dossier,
        title=line(article.title) if article.title else line(PurePath(article.source_id).name),
        source_id=line(article.source_id),
        published=published_words(voice, article),
        flags=tuple(cards),
        quiet=quiet,
        unchecked=tuple(
            (line(claim.quote), voice.say("claim", claim.type), score_words(voice, claim))
            for claim in unchecked
        ),
        faults=fault_lines(voice, dossier, claims),
        undated=_undated(quiet["unknown"], language),
        before=checked_before(dossier, language),
    )


def _undated(unknown: Sequence[Card], language: Language) -> str | None:
    """How many of these are unknown because nobody gave a day of printing; None where there are none."""
    count = sum(card.finding.reason == _NO_PRINTING for card in unknown)
    return count_words("ui", "undated", count, language) if count else None


def fault_lines(voice: Voice, dossier: Dossier, claims: Mapping[str, Claim]) -> tuple[str, ...]:
    """Which checks failed and so gave no answer, one line each; `claims` are the dossier's by id."""
    return tuple(_fault_words(voice, fault, claims) for fault in dossier.faults)


def _fault_words(voice: Voice, fault: Fault, claims: Mapping[str, Claim]) -> str:
    """The check by its id, since it may have no wording, the claim's words, and what went wrong."""
    claim = claims.get(fault.claim) if fault.claim is not None else None
    about = f" “{line(claim.quote)}”" if claim is not None else ""
    return f"{fault.check} ({voice.say('ui', 'version')} {fault.version}){about}: {line(fault.told)}"


def worthiest_first(items: Sequence[Item], known: Callable[[Item], tuple[Finding, int]]) -> list[Item]:
    """What could not be settled is left for a person: the words most worth checking come first.

    Items come in the order of the text. `known` gives an item's finding and its check-worthiness. All items
    about the same words stay together, in their order.
    """
    most: dict[Span, int] = {}
    found = [known(item) for item in items]
    for finding, score in found:
        most[finding.span] = max(score, most.get(finding.span, 0))
    places = sorted(range(len(items)), key=lambda at: -most[found[at][0].span])
    return [items[at] for at in places]


def published_words(voice: Voice, article: Article) -> str:
    """The day of printing, with where it came from."""
    published = article.published
    if published.day is None:
        return voice.say("ui", "published_unknown")
    words = f"{day_words(published.day, voice.language)} ({voice.say('origin', published.origin)}"
    return f"{words}: “{line(article.quote(published.span))}”)" if published.span is not None else f"{words})"
