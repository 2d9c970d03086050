"""Sorting out: what each staged row is to the table as it stands, set by set.

Afterwards `outcome` says of each staged row: "refused", "unchanged", "changed" (it becomes a further
version), "closing" (it only ends the version that stands), or nothing: it is new. Nothing but staged
tables is written.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import Connection, Date, bindparam, text

from db.intake import making, staged
from db.intake.links import refuse_dangling
from db.intake.others import sort_conflicts


def sort_out(connection: Connection, origin: str, today: date) -> None:
    """Every staged row has its outcome; of what is said twice in other words, the first stays."""
    making.index(connection)
    for table in staged.NAMES:
        _only_once(connection, f"staged_{table}", ("id",))
        if _keep(connection, table, "recorded", "k.superseded IS NULL"):
            _settle(
                connection, (*_owned(f"staged_{table}"), _NAMES.format(mine=f"staged_{table}")), origin, today
            )
    _only_once(connection, "staged_alias", ("digest",))
    _settle(connection, (_WORDS,), origin, today)
    _only_once(connection, "staged_checked_claim", ("id",))
    if _keep(connection, "checked_claim", "recorded_at", "k.superseded IS NULL"):
        mine = "staged_checked_claim"
        _settle(connection, (*_owned(mine), _NAMES.format(mine=mine)), origin, today)
    sort_conflicts(connection, origin)
    _only_once(connection, "staged_statement", ("id", "version"), told=True)
    if _keep(connection, "statement", "recorded_at", "k.superseded IS NULL AND k.review <> 'retracted'"):
        _settle(connection, (*_owned("staged_statement"), *_STATEMENTS), origin, today)
    refuse_dangling(connection)


def _settle(connection: Connection, commands: Iterable[str], origin: str, today: date) -> None:
    """Carries out the commands, each with the origin and the day where it names them."""
    for command in commands:
        asked = text(command)
        if ":today" in command:
            asked = asked.bindparams(bindparam("today", today, Date))
        if ":origin" in command:
            asked = asked.bindparams(bindparam("origin", origin))
        connection.execute(asked)


def _only_once(connection: Connection, mine: str, key: tuple[str, ...], *, told: bool = False) -> None:
    """Of rows with the same key the first stays; the others are gone.

    Statements that say something else are refused. A name is what the first row calls it: a table of
    terms writes the same person in two ways without meaning two.
    """
    listed = ", ".join(key)
    same = " AND ".join(f"m.{name} = t.{name}" for name in key)
    twice = f"(SELECT {listed}, MIN(seq) AS seq FROM {mine} GROUP BY {listed} HAVING COUNT(*) > 1)"
    if connection.execute(text(f"SELECT 1 FROM {twice} t LIMIT 1")).first() is None:
        return
    later = f"{mine} m JOIN {twice} t ON {same} AND m.seq > t.seq JOIN {mine} f ON f.seq = t.seq"
    if told:
        reason = "m.id || ' stands in line ' || f.line || ' already, otherwise; keep the right one'"
        connection.execute(
            text(
                f"INSERT INTO staged_refused (line, field, reason) SELECT m.line, 'id', {reason} "
                f"FROM {later} WHERE m.digest <> f.digest"
            )
        )
    connection.execute(text(f"DELETE FROM {mine} WHERE seq IN (SELECT m.seq FROM {later})"))


def _keep(connection: Connection, table: str, recorded: str, stands: str) -> int:
    """`staged_kept` holds the newest version of every staged id; gives how many there are."""
    connection.execute(text("DELETE FROM staged_kept"))
    found = connection.execute(
        text(
            "INSERT INTO staged_kept (id, version, digest, origin, stands, recorded, superseded) "
            f"SELECT k.id, k.version, k.digest, k.origin, {stands}, k.{recorded}, k.superseded "
            f"FROM {table} k WHERE k.id IN (SELECT id FROM staged_{table}) AND NOT EXISTS "
            f"(SELECT 1 FROM {table} n WHERE n.id = k.id AND n.version > k.version)"
        )
    ).rowcount
    if found and connection.dialect.name == "postgresql":
        connection.execute(text("ANALYZE staged_kept"))
    return found


def _owned(mine: str) -> Iterator[str]:
    """What stands there as another origin has it is unchanged where the file says the same, else refused."""
    others = f"FROM staged_kept k WHERE k.id = {mine}.id AND k.origin <> :origin AND k.stands"
    later = ""
    if mine == "staged_statement":
        later = f"AND NOT EXISTS (SELECT 1 FROM {mine} l WHERE l.id = s.id AND l.version > s.version)"
    yield (
        f"UPDATE {mine} SET outcome = 'unchanged' {others} "
        f"AND EXISTS (SELECT 1 FROM {mine} s WHERE s.id = k.id AND s.digest = k.digest {later})"
    )
    yield (
        "INSERT INTO staged_refused (line, field, reason) SELECT line, 'id', id || ' belongs to ' || "
        f"(SELECT k.origin FROM staged_kept k WHERE k.id = {mine}.id) || ', which says something else of it; "
        f"leave it out here, or correct it there' FROM {mine} "
        f"WHERE outcome IS NULL AND EXISTS (SELECT 1 {others}) ORDER BY seq"
    )
    yield f"UPDATE {mine} SET outcome = 'refused' {others} AND outcome IS NULL"


# A name that was closed comes back as a further version, and belongs to whoever brings it back.
_NAMES = (
    "UPDATE {mine} SET outcome = CASE WHEN k.stands AND k.digest = {mine}.digest THEN 'unchanged' "
    "ELSE 'changed' END, as_version = k.version + 1, as_recorded = CASE "
    "WHEN k.superseded > :today THEN k.superseded WHEN k.recorded > :today THEN k.recorded ELSE :today END "
    "FROM staged_kept k WHERE k.id = {mine}.id AND outcome IS NULL"
)
# Words have no id, so nobody owns them: what any origin has already is not written again.
_WORDS = (
    "UPDATE staged_alias SET outcome = 'unchanged' WHERE EXISTS (SELECT 1 FROM alias k "
    "WHERE k.digest = staged_alias.digest AND k.superseded IS NULL)"
)
_LATER = (
    "EXISTS (SELECT 1 FROM staged_statement l WHERE l.id = staged_statement.id "
    "AND l.version > staged_statement.version)"
)
_MINE = "FROM staged_kept k WHERE k.id = staged_statement.id AND outcome IS NULL"
_SAME = f"{_MINE} AND k.digest = staged_statement.digest"
# As db.facts.load_facts has it for facts in memory: what the table has recorded under a number, it keeps.
_STATEMENTS = (
    f"UPDATE staged_statement SET outcome = 'changed' {_MINE} AND staged_statement.version > k.version",
    f"UPDATE staged_statement SET outcome = 'unchanged' {_MINE} AND {_LATER}",
    f"UPDATE staged_statement SET outcome = 'closing', as_recorded = staged_statement.superseded {_SAME} "
    "AND staged_statement.superseded IS NOT NULL AND k.superseded IS NULL",
    f"UPDATE staged_statement SET outcome = 'unchanged' {_SAME} "
    "AND (staged_statement.superseded IS NOT NULL OR k.superseded IS NULL)",
    "UPDATE staged_statement SET outcome = 'changed', as_version = k.version + 1, superseded = NULL, "
    "as_recorded = CASE WHEN staged_statement.recorded_at > k.recorded THEN staged_statement.recorded_at "
    f"WHEN k.recorded > :today THEN k.recorded ELSE :today END {_MINE}",
)
