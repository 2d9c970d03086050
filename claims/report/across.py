"""Findings across articles in words, before any format gives them a shape."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from claims.model import AcrossFinding, Language, Passage
from claims.report.catalogue import fill, wording
from claims.report.shown import CLIP, line
from claims.report.spoken import day_words


@dataclass(frozen=True, slots=True)
class PassageView:
    """One article's words, when it was printed, and the words that would make it agree."""

    source_id: str
    printed: str
    quote: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class AcrossView:
    """A finding across articles: its severity and check in words, its sentence, and each article's words."""

    finding: AcrossFinding
    label: str
    check: str
    message: str
    passages: tuple[PassageView, ...]


def across_views(findings: Sequence[AcrossFinding], language: Language) -> tuple[AcrossView, ...]:
    """The findings in words, the gravest first, in the order given within a severity."""
    grave = ("error", "warning", "notice")
    ordered = sorted(findings, key=lambda finding: grave.index(finding.severity))
    return tuple(
        AcrossView(
            finding,
            wording(language, "severity", finding.severity),
            wording(language, "across_check", finding.check),
            across_message(finding, language),
            tuple(_passage(one, language) for one in finding.passages),
        )
        for finding in ordered
    )


def across_message(finding: AcrossFinding, language: Language) -> str:
    """The sentence an editor reads; what comes from articles is shortened and shown as it is."""

    def value(name: str) -> str | None:
        given = finding.facts.get(name)
        if given is None:
            return None
        if name in ("day", "other_day"):
            return day_words(date.fromisoformat(str(given)), language)
        return line(str(given), CLIP)

    return fill(wording(language, "across", f"{finding.check}.{finding.reason}"), value)


def _passage(passage: Passage, language: Language) -> PassageView:
    printed = ""
    if passage.published is not None:
        day = day_words(passage.published, language)
        printed = wording(language, "ui", "across_printed").replace("{day}", day)
    repair, before = passage.repair, ""
    if repair is not None and repair.span.field == passage.span.field:
        start = repair.span.start - passage.span.start
        end = repair.span.end - passage.span.start
        before = passage.quote[start:end] if 0 <= start < end <= len(passage.quote) else ""
    return PassageView(
        line(passage.source_id),
        printed,
        line(passage.quote, CLIP),
        line(before),
        line(repair.replacement) if repair is not None and before else "",
    )
