"""What was checked before, in words: beside a sentence, who checked what and found what, and what differs."""

from dataclasses import dataclass

from claims.model import Dossier, Language, Suggestion
from claims.report.catalogue import fill, wording
from claims.report.grounds import web_address
from claims.report.shown import line
from claims.report.spoken import day_words

LONGEST = 200
"""Characters of a quoted sentence or claim that are shown."""


@dataclass(frozen=True, slots=True)
class FoundBefore:
    """One checked claim: how alike, its words, what was found, by whom and when, where, and what differs."""

    sure: str
    words: str
    verdict: str
    told: str
    url: str | None
    differs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BeforeView:
    """A sentence of the article with the checked claims that may be the same."""

    quote: str
    found: tuple[FoundBefore, ...]


def checked_before(dossier: Dossier, language: Language) -> tuple[BeforeView, ...]:
    """What the dossier tells of earlier checks, in the order of the text."""
    return tuple(
        BeforeView(
            line(dossier.article.quote(before.sentence), LONGEST),
            tuple(_found(one, language) for one in before.suggestions),
        )
        for before in dossier.checked
    )


def _found(one: Suggestion, language: Language) -> FoundBefore:
    checked = one.checked
    told = [line(checked.by, LONGEST)]
    if checked.day is not None:
        told.append(day_words(checked.day, language))
    return FoundBefore(
        sure=wording(language, "ui", "checked_same" if one.confirmed else "checked_maybe"),
        words=line(checked.words, LONGEST),
        verdict=line(checked.verdict, LONGEST) or wording(language, "ui", "checked_no_verdict"),
        told=", ".join(told),
        url=checked.url if web_address(checked.url) else None,
        differs=tuple(_differs(one, language)),
    )


def _differs(one: Suggestion, language: Language) -> list[str]:
    said = []
    for each in one.differs:
        nothing = wording(language, "ui", "checked_nothing")
        values = {
            "kind": wording(language, "difference", each.kind),
            "asked": line(each.asked, 80) or nothing,
            "checked": line(each.checked, 80) or nothing,
        }
        said.append(fill(wording(language, "ui", "checked_differs"), values.get))
    return said
