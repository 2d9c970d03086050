"""The plan of an import: what became, or would become, of every row."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, text

from db.intake import staged
from db.intake.differs import differences

SOME = 500
"""So many rows of a plan are looked up together."""


@dataclass(frozen=True, slots=True)
class Told:
    """One row of the file and what becomes of it: "added", "changed", "unchanged",
    "left_out" or "refused".

    `line` is the line or element of the file, 0 for the file as a whole; `what` the id of the
    statement or name, or the field a refused row is wrong in; `reason` why it is refused or left out,
    or which fields of a changed statement differ, before → after.
    """

    line: int
    outcome: str
    what: str | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """How many statements an import adds, changes and leaves as they are; how many rows it refuses.

    `left_out` counts rows that the mapping, or the file's publisher, says are not to be taken.

    Checked claims count as statements do. `names` counts sources, people, offices, words and conflicts
    that are new or changed. `items` are the rows
    of the file, `resumed` those of them that an earlier, interrupted start had staged already.
    `revision` is the number of the change, None where there was none.
    """

    added: int
    changed: int
    unchanged: int
    refused: int
    names: int
    items: int = 0
    resumed: int = 0
    revision: int | None = None
    left_out: int = 0

    @property
    def nothing_new(self) -> bool:
        """The table has all of it already."""
        return not (self.added or self.changed or self.names)

    @property
    def counts(self) -> Mapping[str, int]:
        """The counts by name, as they are kept."""
        names = ("added", "changed", "unchanged", "refused", "left_out", "names", "items")
        return {name: getattr(self, name) for name in names}


_CHECKED = "staged_checked_claim WHERE outcome IS NULL OR outcome <> 'refused'"
_OUTCOME = "CASE WHEN outcome IS NULL THEN 'added' WHEN outcome = 'closing' THEN 'changed' ELSE outcome END"


def counted(connection: Connection, items: int, resumed: int) -> Plan:
    """The plan, counted over the sorted-out staged rows; statements are counted once, not by version."""
    taken = "staged_statement WHERE outcome IS NULL OR outcome <> 'refused'"
    if (connection.scalar(text("SELECT MAX(version) FROM staged_statement")) or 1) == 1:
        asked = f"SELECT {_OUTCOME} AS o, COUNT(*) FROM {taken} GROUP BY outcome"
    else:
        each = f"SELECT id, MIN({_OUTCOME}) AS o FROM {taken} GROUP BY id"
        asked = f"SELECT o, COUNT(*) FROM ({each}) s GROUP BY o"
    found: Counter[str] = Counter()
    asked += f" UNION ALL SELECT {_OUTCOME}, COUNT(*) FROM {_CHECKED} GROUP BY outcome"
    for outcome, number in connection.execute(text(asked)).tuples():
        found[outcome] += number
    names = sum(
        connection.scalar(
            text(f"SELECT COUNT(*) FROM staged_{name} WHERE outcome IS NULL OR outcome = 'changed'")
        )
        or 0
        for name in (*staged.names, "alias", "conflict")
    )
    refused, left_out = (
        connection.scalar(text(f"SELECT COUNT(*) FROM staged_refused WHERE {_NOT_TAKEN[outcome]}")) or 0
        for outcome in ("refused", "left_out")
    )
    added, changed, unchanged = (found[name] for name in ("added", "changed", "unchanged"))
    return Plan(added, changed, unchanged, refused, names, items, resumed, left_out=left_out)


def told(connection: Connection, outcome: str, most: int | None = None) -> Iterator[Told]:
    """The rows of one outcome by line, at most so many; names among them where they are changed."""
    limit = "" if most is None else f" LIMIT {most}"
    if outcome in _NOT_TAKEN:
        asked = (
            f"SELECT line, '{outcome}', field, reason, NULL FROM staged_refused WHERE {_NOT_TAKEN[outcome]} "
            "ORDER BY line, field, reason"
        )
    else:
        asked = (
            " UNION ALL ".join(
                f"SELECT line, {_OUTCOME} AS o, id, NULL, {seq} AS seq FROM {table} WHERE {_WHERE[outcome]}"
                for table, seq in (("staged_statement", "seq"), ("staged_checked_claim", "NULL"))
            )
            + " ORDER BY 1, 3"
        )
    rows = connection.execute(text(asked + limit), execution_options={"yield_per": SOME})
    for some in rows.tuples().partitions(SOME):
        differ: Mapping[int, str] = {}
        if outcome == "changed":
            differ = differences(connection, {row[4]: row[2] for row in some if row[4] is not None})
        for row in some:
            yield Told(row[0], row[1], row[2], row[3] or differ.get(row[4]) or None)


_NOT_TAKEN = {"refused": "left_out IS NOT TRUE", "left_out": "left_out IS TRUE"}
_WHERE = {
    "added": "outcome IS NULL",
    "changed": "outcome IN ('changed', 'closing')",
    "unchanged": "outcome = 'unchanged'",
}
