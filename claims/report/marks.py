"""The article's text cut at every border of a span, so that overlapping findings can be nested."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from claims.model import SEVERITIES, Field, Span
from claims.report.card import Card
from claims.report.shown import shown
from claims.report.view import QUIET, ArticleView

_RANK: tuple[str, ...] = (*SEVERITIES, *QUIET)


@dataclass(frozen=True, slots=True)
class Mark:
    """All findings over exactly the same words: the gravest gives the look and the link.

    `id` is the anchor of the words, set on the first piece they cover and empty on the others.
    """

    kind: str
    is_flag: bool
    id: str
    target: str
    label: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Words no border cuts, the marks over them (outermost first), and the flags that end here."""

    words: str
    marks: tuple[Mark, ...]
    ending: tuple[Card, ...]

    @property
    def link(self) -> Mark | None:
        """The gravest mark; among equals the innermost."""
        innermost_first = self.marks[::-1]
        return min(innermost_first, key=lambda mark: _RANK.index(mark.kind), default=None)


Paragraph = tuple[Piece, ...]


def kind_of(card: Card) -> str:
    """The severity of a flag, else the outcome: the name of its look in a report."""
    return card.finding.severity or card.finding.outcome


def words_anchor(article: int, span: Span) -> str:
    """The anchor of a span's words in a report."""
    return f"a{article}-{span.field}-{span.start}-{span.end}"


def paragraphs(article: ArticleView, field: Field) -> tuple[Paragraph, ...]:
    """The field's lines that hold words, each as pieces with their marks. Offsets are never moved."""
    groups = _groups(article, field)
    text = article.dossier.article.field(field)
    cells = shown(text)
    borders = {0, len(text)} | {at for span in groups for at in (span.start, span.end)}
    for at, char in enumerate(text):
        if char == "\n":
            borders |= {at, at + 1}
    cuts = sorted(borders)
    starting = sorted(groups, key=lambda span: (span.start, -span.end))
    active: list[Span] = []
    met: set[Span] = set()
    found: list[Paragraph] = []
    pieces: list[Piece] = []
    for start, end in pairwise(cuts):
        active = [span for span in active if span.end > start]
        while starting and starting[0].start <= start:
            active.append(starting.pop(0))
        words = "".join(cells[start:end])
        if words == "\n":
            found.append(tuple(pieces))
            pieces = []
            continue
        marks = tuple(_mark(article.number, span, groups[span], first=span not in met) for span in active)
        met.update(active)
        ending = [card for span in active if span.end == end for card in groups[span] if card.finding.is_flag]
        pieces.append(Piece(words, marks, tuple(sorted(ending, key=lambda card: card.number))))
    found.append(tuple(pieces))
    return tuple(paragraph for paragraph in found if any(piece.words.strip() for piece in paragraph))


def _groups(article: ArticleView, field: Field) -> dict[Span, list[Card]]:
    """The findings that are shown in the text, by span, the gravest first."""
    cards = [*article.flags, *(c for o in QUIET if o != "not_applicable" for c in article.quiet[o])]
    groups: dict[Span, list[Card]] = {}
    for card in sorted(cards, key=lambda card: (_RANK.index(kind_of(card)), card.number)):
        if card.finding.span.field == field:
            groups.setdefault(card.finding.span, []).append(card)
    return groups


def _mark(number: int, span: Span, cards: Sequence[Card], *, first: bool) -> Mark:
    gravest = cards[0]
    label = f"{gravest.label}: {gravest.check}"
    anchor = words_anchor(number, span) if first else ""
    return Mark(kind_of(gravest), gravest.finding.is_flag, anchor, gravest.anchor, label)
