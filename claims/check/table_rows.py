"""Rows of a table: what all other rows of a pasted table have in common, each row has."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from claims.lang.rounding import one_slip_apart
from claims.match.small_words import small_words
from claims.match.told_wrong import told_wrong
from claims.model import Evidence, Finding, Repair, Span
from claims.model.check import ArticleCheck, Case
from claims.text.listed import any_of
from claims.text.patterns import Pattern

LEAST = 3
"""So many rows have to agree before another is the odd one."""
MOST = 40
"""Rows of one table that are looked at."""
# A line of few words and at least four whole numbers behind them: "1. Jepang 20-12-13-45".
_ROW = Pattern(
    r"(?m)^[ \t|]*(?:\d{1,3}[.)]?[ \t|]+)?\pL[^\d\n]{1,40}?[ \t|:]+"
    r"(?P<told>\d[\d \t|/():–-]{5,60}\d)[ \t|.)]*$"
)
_NUMBER = Pattern(r"\d+")
_DEDUCTED = Pattern(rf"(?i)\b{any_of(small_words('table_rows')['deducted'])}\b|\*")
_TOO_LONG = 5
"""Digits of a number that is a count or a score no more."""
Relation = Callable[[list[int]], tuple[int, int] | None]


@dataclass(frozen=True, slots=True)
class _Row:
    """The numbers of one line, with where each stands."""

    start: int
    end: int
    values: list[int]
    places: tuple[Span, ...]


def _sum_of_all(values: list[int]) -> tuple[int, int] | None:
    """The last number is all others together: gold, silver, bronze, and all medals."""
    return (len(values) - 1, sum(values[:-1])) if len(values) >= 4 else None


def _played(values: list[int]) -> tuple[int, int] | None:
    """The first is the sum of the next three: games won, drawn and lost."""
    return (0, sum(values[1:4])) if len(values) >= 5 else None


def _points(values: list[int]) -> tuple[int, int] | None:
    """The last is three for each game won and one for each drawn."""
    return (len(values) - 1, 3 * values[1] + values[2]) if len(values) >= 5 else None


RELATIONS: tuple[Relation, ...] = (_sum_of_all, _played, _points)


def judge(case: Case) -> Iterator[Finding]:
    """A row of a pasted table keeps the sum that all its other rows keep.

    Only where three rows and more agree, and one alone does not, is that one contradicted: the total of
    medals, the games of a league as won, drawn and lost, its points as three for a win.
    """
    for rows in _tables(case.article.text):
        for relation in RELATIONS:
            told = [(row, wanted) for row in rows if (wanted := relation(row.values)) is not None]
            odd = [(row, at, value) for row, (at, value) in told if row.values[at] != value]
            if len(told) - len(odd) < LEAST or (relation is _points and _DEDUCTED.search(case.article.text)):
                continue
            if not odd:
                first, last = rows[0], rows[-1]
                ground = Evidence("calendar", "supports", ref=f"{len(told)} rows agree")
                span = Span("text", first.start, last.end)
                yield case.remark(CHECK, span, "holds", "rows-agree", ground, rows=len(told))
            elif len(odd) == 1:
                row, at, value = odd[0]
                yield _contradicts(case, row, relation, at, value, len(told) - 1)


def _tables(text: str) -> Iterator[list[_Row]]:
    """Runs of lines one behind the other with as many numbers each."""
    run: list[_Row] = []
    for hit in _ROW.finditer(text):
        row = _row(hit.start(), hit.end(), hit.start("told"), hit["told"])
        if run and (len(row.values) != len(run[-1].values) or text[run[-1].end : row.start].strip()):
            if len(run) > LEAST - 1:
                yield run[:MOST]
            run = []
        run.append(row)
    if len(run) > LEAST - 1:
        yield run[:MOST]


def _row(start: int, end: int, at: int, told: str) -> _Row:
    hits = [(hit.start(), hit.end(), hit[0]) for hit in _NUMBER.finditer(told)]
    values = [int(words) if len(words) < _TOO_LONG else -1 for _, _, words in hits]
    places = tuple(Span("text", at + first, at + last) for first, last, _ in hits)
    return _Row(start, end, values, places)


def _contradicts(case: Case, row: _Row, relation: Relation, at: int, value: int, agreeing: int) -> Finding:
    whole = Span("text", row.places[0].start, row.places[-1].end)
    if told_wrong(case, whole) or min(row.values) < 0:
        return case.remark(CHECK, whole, "unknown", "row-not-read")
    repairs = [Repair(row.places[at], str(value), "unknown", "sum-of-parts")]
    for other, place in enumerate(row.places):
        again = [] if other == at else _mended(row.values, relation, other)
        repairs += [Repair(place, str(each), "unknown", "what-is-missing") for each in again]
    return case.remark(
        CHECK,
        whole,
        "contradicted",
        "row-differs",
        Evidence("calendar", "contradicts", ref=f"{agreeing} other rows agree"),
        severity="warning",
        repairs=tuple(repairs[:4]),
        printed=str(row.values[at]),
        true=str(value),
        rows=agreeing,
    )


def _mended(values: list[int], relation: Relation, place: int) -> list[int]:
    """The values of this place, a slip away from the printed one, that make the row fit."""
    found = []
    for near in range(max(0, values[place] - 90), values[place] + 91):
        tried = [*values[:place], near, *values[place + 1 :]]
        wanted = relation(tried)
        fits = wanted is not None and tried[wanted[0]] == wanted[1]
        if fits and one_slip_apart(Decimal(values[place]), Decimal(near), Decimal(1)):
            found.append(near)
    return found[:1]


CHECK = ArticleCheck("table_rows", 3, judge)
