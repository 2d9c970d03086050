"""CSV files: tables in which a mapping says what each column means."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Mapping as ReadOnly
from typing import Protocol

from claims.contracts import did_you_mean
from claims.text.counts import counted
from claims.world.intake.events import Events
from claims.world.intake.head import Head
from claims.world.intake.known import NOTHING, Known
from claims.world.intake.lines import Stream
from claims.world.intake.mapping import Mapping
from claims.world.intake.records import records
from claims.world.intake.seed_tables import COLUMNS, SeedTables
from claims.world.intake.taken import Fault, Refused, Taken
from claims.world.intake.terms import Terms


class Rows(Protocol):
    """Whoever makes nouns of the cells of a row; raises Fault where the row is to be left out."""

    def read(self, line: int, cells: Sequence[str]) -> Taken:
        """The row, taken."""
        ...


def read_csv(
    stream: Stream, head: Head, mapping: Mapping | None = None, known: Known = NOTHING
) -> Iterator[Taken | Refused]:
    """The rows of a CSV file with a heading, each taken or refused, in the order of the file.

    Nothing is taken where the head is refused, or where a column that the mapping names is not in
    the heading. Memory does not grow with the file, but for about forty bytes an id (see Seen).
    """
    fault = head.fault()
    if fault is not None:
        yield fault
        return
    if mapping is None:
        yield Refused(0, "mapping", "a CSV file needs a mapping that says what its columns mean; give one")
        return
    if mapping.ids != "kept" and mapping.kind not in _KINDS:
        reason = f"a mapping of {mapping.kind} says nothing of columns; give one of terms or of events"
        yield Refused(0, "mapping", reason)
        return
    rows: Rows | None = None
    width = 0
    for record in records(stream, mapping.delimiter):
        if isinstance(record, Refused):
            yield record
            continue
        line, cells = record
        if not cells:
            yield Taken(line)
        elif rows is None:
            at = _seed_columns(cells, mapping.kind) if mapping.ids == "kept" else _columns(cells, mapping)
            if isinstance(at, Fault):
                yield at.at(line)
                return
            width = len(cells)
            if mapping.ids == "kept":
                # Rows of our own form cite sources of their own.
                rows = SeedTables(mapping, head, known, at)
                yield Taken(line)
            else:
                rows = _KINDS[mapping.kind](mapping, head, known, at)
                yield Taken(line, sources=(head.source,))
        elif len(cells) != width:
            held = counted(len(cells), "cell")
            reason = f"{held} where the heading has {width}; quote a cell that holds a comma"
            yield Refused(line, None, reason)
        else:
            try:
                yield rows.read(line, cells)
            except Fault as fault_of_row:
                yield fault_of_row.at(line)


_KINDS: ReadOnly[str, Callable[[Mapping, Head, Known, dict[str, int]], Rows]] = {
    "terms": Terms,
    "events": Events,
}


def _columns(heading: Sequence[str], mapping: Mapping) -> dict[str, int] | Fault:
    """Where each field of the mapping stands; what is wrong with the heading otherwise."""
    titles = [title.strip() for title in heading]
    at = {}
    for field, column in mapping.columns.items():
        if column not in titles:
            hint = did_you_mean(column, titles)
            return Fault(field, f"the file has no column '{column}'; mend the mapping or the heading{hint}")
        if titles.count(column) > 1:
            return Fault(field, f"the file has two columns '{column}'; rename the one that is not meant")
        at[field] = titles.index(column)
    return at


def _seed_columns(heading: Sequence[str], kind: str) -> dict[str, int] | Fault:
    """Where each field of our own form stands; what is wrong with the heading otherwise."""
    fields = ("id", *COLUMNS[kind])
    at: dict[str, int] = {}
    for number, title in enumerate(each.strip() for each in heading):
        if title not in fields:
            hint = did_you_mean(title, fields)
            return Fault(
                title[:80], f"the file has a column '{title[:80]}', which is no field of {kind}{hint}"
            )
        if title in at:
            return Fault(title, f"the file has two columns '{title}'; leave one out")
        at[title] = number
    return at if "id" in at else Fault("id", "the file has no column 'id'; each row of this form has its id")
