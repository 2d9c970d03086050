"""An import is one change of the table: planned, whole or not at all, and nothing the second time."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, inspect, select, text
from sqlalchemy.orm import Session

from claims.model import Facts
from claims.world.intake.seen import Seen
from db.engine import migrate, open_engine
from db.errors import DatabaseError
from db.facts import load_facts, read_facts
from db.intake import Plan, Told, batches, importing, told
from db.store import count_rows
from db.tables import ImportJobRow, RevisionRow, SourceVersionRow
from tests.db.intake.files import DAY, Desk, number, table, term
from tests.db.sample import LOADED, changed, sample

LATER = date(2026, 4, 1)


def kept(engine: Engine) -> Facts:
    """What the database gives back."""
    with Session(engine) as session:
        return read_facts(session)


def counted(engine: Engine) -> dict[str, int]:
    """The rows of every table."""
    with Session(engine) as session:
        return count_rows(session)


def staged(engine: Engine) -> list[str]:
    """The staged tables that are left."""
    return [name for name in inspect(engine).get_table_names() if name.startswith("staged_")]


def refusals(into: list[Told]) -> Callable[[Connection, Plan], None]:
    """Writes down the refused rows of the plan it is shown."""
    return lambda connection, plan: into.extend(told(connection, "refused"))


def test_a_file_enters_as_one_revision_and_is_a_version_of_its_source(desk: Desk) -> None:
    source = desk.source(table(term(n) for n in range(3)))
    plan = desk.take(table(term(n) for n in range(3)))
    # A source, an office with its entity and words, and three people with a name each.
    assert (plan.added, plan.changed, plan.unchanged, plan.refused, plan.names) == (3, 0, 0, 0, 10)
    facts = kept(desk.engine)
    assert sorted(map(str, map(number, facts.terms))) == ["T-000000", "T-000001", "T-000002"]
    assert {each.statement.recorded for each in facts.terms} == {DAY}
    assert {each.licence for each in facts.sources} == {"CC0-1.0"}
    with Session(desk.engine) as session:
        (made,) = session.scalars(select(RevisionRow))
        assert (made.id, made.origin) == (plan.revision, "SRC-list")
        looked = session.scalars(select(SourceVersionRow)).one()
        assert (looked.source_id, looked.retrieved, looked.sha256) == (
            "SRC-list",
            date(2026, 3, 1),
            source.sha256,
        )
        job = session.scalars(select(ImportJobRow)).one()
        assert (job.sha256, job.revision, job.head["licence"]) == (source.sha256, 1, "CC0-1.0")
        assert job.counts["added"] == 3
    assert staged(desk.engine) == []


def test_the_same_file_again_changes_nothing(desk: Desk) -> None:
    content = table(term(n) for n in range(3))
    desk.said = {}
    desk.take(content)
    before = kept(desk.engine)
    again = desk.take(content, LATER)
    assert again.nothing_new
    assert (again.unchanged, again.revision) == (3, None)
    assert kept(desk.engine) == before


def test_what_is_imported_is_what_loading_the_same_facts_makes(desk: Desk) -> None:
    desk.take(table(term(n) for n in range(3)))
    facts = kept(desk.engine)
    with Session(desk.engine) as session:
        again = load_facts(session, facts, recorded_by="test", today=LATER, origin="SRC-list")
        assert again.nothing_new


def test_a_changed_row_is_a_further_version_from_that_day(desk: Desk) -> None:
    desk.take(table([term(1), term(2)]))
    plan = desk.take(table([term(1), term(2, end="2004")]), LATER)
    assert (plan.added, plan.changed, plan.unchanged) == (0, 1, 1)
    one, old, new = sorted(
        kept(desk.engine).terms, key=lambda each: (str(number(each)), each.statement.version)
    )
    assert (one.statement.version, one.statement.superseded) == (1, None)
    assert (old.statement.version, old.statement.superseded) == (1, LATER)
    assert (new.statement.version, new.statement.recorded) == (2, LATER)
    assert new.end is not None
    assert new.end.edtf == "2004"
    with desk.engine.connect() as connection:
        rows = connection.execute(text("SELECT revision, closed_revision FROM statement")).all()
    assert {tuple(row) for row in rows} == {(1, None), (1, 2), (2, None)}


def test_a_row_that_is_not_in_the_file_any_more_stays(desk: Desk) -> None:
    desk.take(table([term(1), term(2)]))
    assert desk.take(table([term(1)]), LATER).nothing_new
    assert len(kept(desk.engine).terms) == 2


def test_a_name_that_changed_is_a_further_version(desk: Desk) -> None:
    desk.take(table([term(1)]))
    plan = desk.take(table([term(1).replace("Person no. 1", "Somebody Else")]), LATER)
    assert plan.names == 2
    with desk.engine.connect() as connection:
        asked = text(
            "SELECT version, label, superseded IS NULL FROM entity WHERE id = 'person:q1001' ORDER BY 1"
        )
        rows = [tuple(row) for row in connection.execute(asked)]
    assert rows == [(1, "Person no. 1", False), (2, "Somebody Else", True)]


def test_a_dry_run_gives_the_plan_and_leaves_nothing(desk: Desk) -> None:
    desk.take(table([term(1), term(2)]))
    before, rows = kept(desk.engine), counted(desk.engine)
    seen: list[Told] = []
    content = table([term(1), term(2, end="2004"), term(3), term(4, end="2000")])
    plan = desk.take(content, LATER, dry=True, seen=refusals(seen))
    assert (plan.added, plan.changed, plan.unchanged, plan.refused) == (1, 1, 1, 1)
    assert [(row.line, row.what) for row in seen] == [(5, "end")]
    assert (kept(desk.engine), counted(desk.engine)) == (before, rows)
    assert staged(desk.engine) == []
    assert desk.take(content, LATER).counts == plan.counts


def test_each_refused_row_is_told_and_the_rest_is_taken(desk: Desk) -> None:
    seen: list[Told] = []
    rows = [
        term(1),
        term(2, office="Lighthouse keeper"),
        term(3, end="no date"),
        term(4, person="person:nobody"),
        term(1, end="2009"),
        "one,cell,too,few,2001",
        term(5),
    ]
    plan = desk.take(table(rows), seen=refusals(seen))
    assert (plan.added, plan.refused) == (2, 5)
    assert [row.line for row in seen] == [3, 4, 5, 6, 7]
    reasons = " | ".join(str(row.reason) for row in seen)
    for words in ("Lighthouse keeper", "no date", "person:nobody", "line 2", "5 cells"):
        assert words in reasons
    assert sorted(map(str, map(number, kept(desk.engine).terms))) == ["T-000001", "T-000005"]


def test_what_another_origin_says_otherwise_is_refused_and_alike_is_unchanged(desk: Desk) -> None:
    desk.take(table([term(1), term(2)]))
    with desk.engine.begin() as connection:
        connection.execute(text("UPDATE statement SET origin = 'seeds'"))
    seen: list[Told] = []
    plan = desk.take(table([term(1), term(2, end="2004"), term(3)]), LATER, seen=refusals(seen))
    assert (plan.added, plan.unchanged, plan.refused) == (1, 1, 1)
    (row,) = seen
    assert (row.line, row.what) == (3, "id")
    assert " belongs to seeds, which says something else" in str(row.reason)
    assert len(kept(desk.engine).terms) == 3


def test_facts_of_the_seeds_are_never_touched(desk: Desk) -> None:
    with Session(desk.engine) as session:
        load_facts(session, sample(), recorded_by="test", today=LOADED)
        session.commit()
    before = kept(desk.engine)
    desk.take(table([term(1)]))
    now = kept(desk.engine)
    assert set(before.terms) < set(now.terms)
    assert set(before.entities) < set(now.entities)
    with Session(desk.engine) as session:
        assert load_facts(session, sample(), recorded_by="test", today=DAY).nothing_new
        assert (
            load_facts(session, changed(sample(), acting=False), recorded_by="test", today=DAY).changed == 1
        )


class Killed(BaseException):
    """What ends a process in the middle of things."""


def test_an_import_that_is_killed_goes_on_where_it_was(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    content = table(term(n) for n in range(100))
    monkeypatch.setattr(batches, "ITEMS", 7)
    for last in (21, 49, 98):

        def heard(items: int, at: int, last: int = last) -> None:
            if items >= last:
                raise Killed

        with pytest.raises(Killed):
            desk.take(content, heard=heard)
        assert kept(desk.engine) == Facts(), "a reader sees nothing of half an import"

    def killed(*given: object, **named: object) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(importing, "finish", killed)
        with pytest.raises(Killed):
            desk.take(content)
    assert kept(desk.engine) == Facts()
    plan = desk.take(content, LATER)
    assert (plan.resumed, plan.added) == (101, 100)
    other = open_engine(f"sqlite:///{tmp_path}/other.db")
    migrate(other)
    Desk(other, tmp_path).take(content)
    assert kept(desk.engine) == kept(other), "recorded on the day the import began"


def test_a_file_that_changed_before_it_went_on_is_told(desk: Desk) -> None:
    def heard(items: int, at: int) -> None:
        raise Killed

    with pytest.raises(Killed):
        desk.take(table([term(1), term(2)]), heard=heard)
    with pytest.raises(
        DatabaseError, match=r"terms.csv has changed since its import was interrupted.*--anew"
    ):
        desk.take(table([term(1)]))
    assert desk.take(table([term(1)]), anew=True).added == 1
    assert sorted(map(str, map(number, kept(desk.engine).terms))) == ["T-000001"]


def test_a_file_that_changes_while_it_is_read_is_told_and_leaves_the_table(desk: Desk) -> None:
    source = desk.source(table([term(1)]))
    order = source.order(by="test", at=datetime(2026, 3, 2, tzinfo=UTC))
    source.path.write_text(table([term(1), term(2)]), encoding="utf-8")
    with pytest.raises(DatabaseError, match="changed while it was read"):
        importing.take_in(
            desk.engine,
            order,
            lambda day: source.on(day, source.known),
            size=source.size,
            heard=lambda items, at: None,
            seen=lambda connection, plan: None,
        )
    assert kept(desk.engine) == Facts()


def test_two_imports_at_once_are_told_apart(shared_url: str, tmp_path: Path) -> None:
    engine = open_engine(shared_url)
    migrate(engine)
    desk = Desk(engine, tmp_path)
    other = Desk(open_engine(shared_url), tmp_path)

    def heard(items: int, at: int) -> None:
        with pytest.raises(DatabaseError, match="another import into this database is running"):
            other.take(table([term(2)]))

    assert desk.take(table([term(1)]), heard=heard).added == 1
    assert other.take(table([term(1)])).nothing_new
    other.engine.dispose()
    engine.dispose()


def test_a_process_beside_reads_the_same(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    content = table(term(n) for n in range(300))
    desk.take(content)
    monkeypatch.setattr(importing, "BESIDE", 1)
    heard: list[int] = []
    plan = desk.take(content, LATER, heard=lambda items, at: heard.append(items))
    assert (plan.nothing_new, plan.unchanged, heard) == (True, 300, [301])


def test_strange_characters_arrive_as_they_are(desk: Desk) -> None:
    name = 'Tab\tback\\slash "quoted" — ناصر\u2028end'
    quoted = name.replace('"', '""')
    row = f'T-000001,"{quoted}",Q5,Harbour master,2001,2003'
    desk.take(table([row]))
    (person,) = [each for each in kept(desk.engine).entities if each.kind == "person"]
    assert person.label == " ".join(name.split())


def test_what_a_reader_forgot_is_found_in_the_database(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Seen.__init__, "__defaults__", (2,))
    seen: list[Told] = []
    rows = [
        *(term(n) for n in range(9)),
        term(0),
        term(1, end="2010"),
        term(2).replace("no. 2", "number two"),
    ]
    plan = desk.take(table(rows), seen=refusals(seen))
    assert (plan.added, plan.refused) == (9, 1)
    assert (seen[0].line, seen[0].what) == (12, "id")
    assert "stands in line 3 already" in str(seen[0].reason)
    labels = {each.label for each in kept(desk.engine).entities if each.kind == "person"}
    assert len(labels) == 9
