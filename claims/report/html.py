"""HTML: one self-contained file, no script and nothing fetched, for the screen and for paper."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from claims.model import SEVERITIES, AcrossFinding, Dossier, Language, Tracks, Unread, World
from claims.report.across import across_views
from claims.report.card import Card
from claims.report.catalogue import wording
from claims.report.grounds import web_address
from claims.report.marks import kind_of, paragraphs, words_anchor
from claims.report.shown import line
from claims.report.spoken import count_words, day_words, number_words, shown_words
from claims.report.track import likeliest_first, track_words
from claims.report.unread import reason_words
from claims.report.view import QUIET, ArticleView, view

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"

# A sign beside the words, so that no severity is told by its colour alone.
SIGNS = {
    "error": "✕",
    "warning": "▲",
    "notice": "●",
    "unknown": "?",
    "pending": "…",
    "holds": "✓",
    "not_applicable": "–",
}


@dataclass(frozen=True, slots=True)
class Row:
    """The same words of an article with all that the checks of one outcome say of them.

    `back` is the anchor of the words; empty where the text does not mark them. `worth` is the
    check-worthiness of what is still to be checked by a person.
    """

    quote: str
    back: str
    cards: tuple[Card, ...]
    worth: str


@dataclass(frozen=True, slots=True)
class Deciding:
    """What a page for decisions adds to a report: above it, at the end of each flag's card, and its style.

    Each is a macro of a template, which escapes what it is given. With it a form may be sent to where the
    page came from, and nowhere else.
    """

    above: Callable[[], str]
    card: Callable[[Card], str]
    style: Callable[[], str]


@cache
def environment(*folders: Path) -> "Environment":
    """The templates of some folders, this room's unless said, with every value escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(folders or (TEMPLATES,)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render_html(
    dossiers: Sequence[Dossier],
    unread: Sequence[Unread],
    world: World,
    language: Language,
    *,
    tracks: Tracks | None = None,
    across: Sequence[AcrossFinding] = (),
    whole: int | None = None,
    deciding: Deciding | None = None,
) -> str:
    """The page. Everything that came from outside is escaped by the template, never by hand.

    `tracks` says how often editors accepted the flags of each check; it is shown beside them, and
    orders the list of all flags within each severity. `across` is what articles do not say alike.
    `whole` is the number of articles where only some of them are shown. `deciding` is for a page that takes
    decisions too.
    """
    known = tracks if tracks is not None else {}
    views = [view(dossier, world, language, number) for number, dossier in enumerate(dossiers, start=1)]
    flags = [(article, card) for article in views for card in article.flags]
    flags.sort(key=lambda pair: likeliest_first(pair[1].finding, known))
    return (
        environment()
        .get_template("report.html.j2")
        .render(
            language=language,
            say=partial(wording, language),
            count=partial(_count, language),
            number=lambda number: number_words(number, language),
            day=lambda day: day_words(day, language),
            signs=SIGNS,
            severities=SEVERITIES,
            quiet=QUIET,
            articles=views,
            flags=flags,
            by_severity={s: sum(c.finding.severity == s for _, c in flags) for s in SEVERITIES},
            unread=[(line(item.source_id), line(reason_words(item.reason, language))) for item in unread],
            versions=_versions(dossiers),
            shown_of=shown_words(len(views), whole, language) if whole is not None else "",
            paragraphs=paragraphs,
            rows=_rows,
            back=lambda article, card: words_anchor(article.number, card.finding.span),
            kind_of=kind_of,
            across=across_views(across, language),
            track=lambda card: track_words(card.finding, known, language),
            web_address=web_address,
            line=line,
            deciding=deciding,
        )
    )


def _count(language: Language, key: str, number: int) -> str:
    return count_words("ui", key, number, language)


def _rows(article: ArticleView, cards: Sequence[Card]) -> list[Row]:
    rows = []
    for span, group in groupby(cards, key=lambda card: card.finding.span):
        said = tuple(group)
        marked = said[0].finding.outcome != "not_applicable"
        worth = max(said, key=lambda card: card.score).worth if said[0].finding.outcome == "unknown" else ""
        rows.append(Row(said[0].quote, words_anchor(article.number, span) if marked else "", said, worth))
    return rows


def _versions(dossiers: Sequence[Dossier]) -> list[Dossier]:
    """One dossier for each different set of versions, so that a mixed report says so."""
    found: dict[str, Dossier] = {}
    for dossier in dossiers:
        key = repr(
            (dossier.ruleset, dossier.facts, sorted(dossier.checks.items()), sorted(dossier.libraries))
        )
        found.setdefault(key, dossier)
    return list(found.values())
