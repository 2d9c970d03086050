"""What a reader took from a file, as rows of the staged tables."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache, lru_cache
from itertools import count
from operator import attrgetter, itemgetter
from typing import Any, TypeAlias

from claims.contracts import canonical, checked_to_json, plain
from claims.match.names import fold
from claims.model import AgreementStatus, Event, OfficeTerm, Period, StatementDoc
from claims.world import digest
from claims.world.intake import Payload, Refused, Taken
from db.checked import checked_digest
from db.engine import AS_JSON
from db.intake import staged
from db.payload import Row, doc_term_rows, participant_rows, party_rows, payload_row, period_columns
from db.recording import TABLES

Cells: TypeAlias = tuple[Any, ...]
Rows: TypeAlias = dict[str, list[Cells]]
"""By the name of a staged table, rows with a cell for each of its `columns`."""

SORTED_OUT = frozenset({"outcome", "as_version", "as_recorded"})


@cache
def columns(table: str) -> tuple[str, ...]:
    """The columns of a staged table that reading fills, in order."""
    return tuple(each.name for each in staged.FILLED[table].columns if each.name not in SORTED_OUT)


class Stager:
    """Turns the rows of one file into staged rows and numbers them; the same file gets the same numbers."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def skip(self, read: Taken | Refused) -> None:
        """Counts on past a row that was staged before."""
        if isinstance(read, Taken):
            names = (read.sources, read.entities, read.offices, read.aliases)
            for _ in range(sum(map(len, (read.statements, *names, read.checked, read.conflicts)))):
                next(self._numbers)

    def stage(self, read: Taken | Refused, into: Rows) -> None:
        """Adds all there is in a row of the file to the staged rows."""
        if isinstance(read, Refused):
            into["staged_refused"].append((read.line, read.field, read.reason, read.left_out))
            return
        for payload in read.statements:
            self._statement(read.line, payload, into)
        # Most rows of a long table bring a term and nothing else.
        if read.entities or read.aliases or read.offices or read.sources:
            self._names(read, into)
        for checked in read.checked:
            said = canonical(checked_to_json(checked))
            key = (next(self._numbers), read.line)
            into["staged_checked_claim"].append((*key, checked.id, checked_digest(checked), said))
        for conflict in read.conflicts:
            key = (next(self._numbers), read.line)
            into["staged_conflict"].append((*key, conflict.id, "", canonical(plain(conflict))))

    def _names(self, read: Taken, into: Rows) -> None:
        for table, nouns in (
            ("staged_source", read.sources),
            ("staged_entity", read.entities),
            ("staged_office", read.offices),
        ):
            for noun in nouns:
                cells = _plain(_named(table)(noun))
                into[table].append((next(self._numbers), read.line, *cells, digest(noun)))
        for alias in read.aliases:
            entity, text, *cells = _plain(_WORDS(alias))
            key = (next(self._numbers), read.line)
            into["staged_alias"].append((*key, entity, text, fold(text), *cells, digest(alias)))

    def _statement(self, line: int, payload: Payload, into: Rows) -> None:
        seq = next(self._numbers)
        statement = payload.statement
        term = payload if type(payload) is OfficeTerm else None
        cited = statement.sources
        if len(cited) > 1:
            into["staged_further_citation"].extend(
                (seq, statement.id, statement.version, position, each.source, each.stance, each.locator)
                for position, each in enumerate(cited[1:], start=1)
            )
        first = cited[0] if cited else None
        into["staged_statement"].append(
            (
                seq,
                line,
                statement.id,
                statement.version,
                statement.kind,
                statement.confidence,
                statement.review,
                _day(statement.recorded),
                _day(statement.superseded),
                statement.reason,
                statement.note,
                *(_NOT_CITED if first is None else (first.source, first.stance, first.locator)),
                *(_NO_TERM if term is None else _term(term)),
                # The digest of a term is made of its cells (term_digests).
                None if term is not None else digest(payload),
            )
        )
        if term is not None:
            return
        table = f"staged_{TABLES[type(payload)].__tablename__}"
        self._parts(table, seq, (payload_row(payload),), into)
        if isinstance(payload, Event):
            self._parts("staged_event_participant", seq, participant_rows(payload), into)
        if isinstance(payload, AgreementStatus):
            self._parts("staged_agreement_party", seq, party_rows(payload), into)
        if isinstance(payload, StatementDoc):
            self._parts("staged_statement_term", seq, doc_term_rows(payload), into)

    def _parts(self, table: str, seq: int, rows: Iterable[Row], into: Rows) -> None:
        pick = _picker(table)
        into[table].extend((seq, *_plain(pick(row))) for row in rows)


# Terms come by the million: their cells are written out here instead of picked out of a dict.


def _term(term: OfficeTerm) -> Cells:
    """The cells of an office term, in the order of its columns in the row of its statement."""
    return (
        term.office,
        term.person,
        *_period(term.start),
        *_period(term.end),
        term.acting,
        _day(term.last_seen),
    )


_NOT_CITED: Cells = (None,) * len(staged.of_part(staged.CITATION))
_NO_TERM: Cells = (None,) * len(staged.of_part(staged.TERM))


@lru_cache(maxsize=65_536)
def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _period(period: Period | None) -> Cells:
    # Readers give equal days as one object, and looking that up takes a third of comparing what it says.
    # A period stays here as long as its number, so no other one has that.
    known = _PERIODS.get(id(period))
    if known is None:
        if len(_PERIODS) >= MOST_PERIODS:
            _PERIODS.clear()
        cells = tuple(_plain(tuple(period_columns("period", period).values())))
        known = _PERIODS[id(period)] = (period, cells)
    return known[1]


MOST_PERIODS = 65_536
_PERIODS: dict[int, tuple[Period | None, Cells]] = {}


_WORDS = attrgetter(
    "entity", "text", "language", "kind", "case_sensitive", "needs_country", "valid_from", "valid_to"
)


@cache
def _named(table: str) -> Callable[[Any], Cells]:
    """The fields of a noun in the order of its staged table's columns between number, line and digest."""
    names = columns(table)
    assert names[:2] == ("seq", "line")
    assert names[-1] == "digest"
    return attrgetter(*names[2:-1])


@cache
def _picker(table: str) -> Callable[[Mapping[str, Any]], Cells]:
    """The cells of a part's row in the order of its staged table's columns behind the number."""
    names = columns(table)
    assert names[0] == "seq"
    return itemgetter(*names[1:])


def _plain(cells: Cells) -> Iterable[Any]:
    """The cells with days and lists as the text a database reads them from."""
    return [value if type(value) in _KEPT else _TEXT[type(value)](value) for value in cells]


_KEPT = frozenset({str, type(None), int, bool})
_TEXT: Mapping[type, Callable[[Any], str]] = {date: date.isoformat, list: AS_JSON}
