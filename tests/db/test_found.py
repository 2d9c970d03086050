"""What is kept is found by how its id starts."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Engine, event, select
from sqlalchemy.orm import Session

from db.engine import migrate, open_engine
from db.session import transaction
from db.store import (
    dossier_id,
    find,
    start_run,
)
from db.tables import ClaimRow, EvidenceRow, FindingRow
from db.tables.dossier import is_id
from tests.db.judged import judged
from tests.db.keeping import NOON, RUN, begin, keep, key


@pytest.fixture
def kept(engine: Engine) -> Callable[[], Session]:
    """A database with one dossier in it."""
    with Session(engine) as session, session.begin():
        begin(session)
        keep(session, judged())
    return lambda: Session(engine)


def test_claims_findings_dossiers_and_runs_are_found_by_how_their_id_starts(
    kept: Callable[[], Session],
) -> None:
    dossier = judged()
    work = dossier_id(**key(dossier))
    with kept() as session:
        for kind, id in [
            ("claim", dossier.claims[1].id),
            ("finding", dossier.findings[2].id),
            ("dossier", work),
        ]:
            for prefix in (id[:6], id[:20].upper(), f" {id} "):
                found = find(session, prefix)
                assert (found.kind, found.id, found.dossiers) == (kind, id, (work,))
        for prefix in (RUN[:6], RUN[:11], RUN.replace("-", "")[:14], RUN):
            assert (find(session, prefix).kind, find(session, prefix).id) == ("run", RUN)


@pytest.mark.parametrize(
    ("prefix", "message"),
    [
        ("0f8fa", r"^'0f8fa' is no id; give the first 6 or more"),
        ("------", "is no id"),
        ("xyzxyz", "is no id"),
        ("0f8f%_", "is no id"),
        ("abcdef", "^nothing here has an id that starts with abcdef$"),
        ("a" * 65, "is no id"),
    ],
)
def test_an_id_that_names_nothing_is_said_so_in_one_line(
    kept: Callable[[], Session], prefix: str, message: str
) -> None:
    with kept() as session, pytest.raises(LookupError, match=message) as refused:
        find(session, prefix)
    assert "\n" not in str(refused.value)


def test_an_id_that_names_two_things_asks_for_more_of_it(kept: Callable[[], Session]) -> None:
    near = [RUN[:-1] + last for last in "12"]
    with kept() as session:
        for run in near:
            begin(session, run)
        with pytest.raises(
            LookupError, match="fits more than one id; write more of it: run 0f8fad5b"
        ) as refused:
            find(session, RUN[:8])
        assert "\n" not in str(refused.value)
        assert find(session, near[0]).id == near[0]


def test_a_finding_that_stands_in_two_dossiers_is_found_in_the_newest(kept: Callable[[], Session]) -> None:
    later = "2f8fad5b-d9cb-469f-a165-70867728950e"
    with kept() as session:
        start_run(
            session,
            flow="x",
            started_at=NOON.replace(hour=15),
            parameters={},
            libraries={},
            run_id=later,
        )
        second = judged(source_id="copy")
        keep(session, second, later)
        found = find(session, second.findings[0].id[:8])
        assert found.dossiers == (dossier_id(**key(second)), dossier_id(**key(judged())))


@pytest.mark.parametrize(("table", "row"), [("claim", ClaimRow), ("finding", FindingRow)])
def test_claims_and_findings_are_found_by_the_heads_of_their_ids(
    table: str, row: type[ClaimRow] | type[FindingRow]
) -> None:
    engine = open_engine("sqlite://")
    migrate(engine)
    asked: list[tuple[str, Any]] = []
    event.listen(engine, "before_cursor_execute", lambda *about: asked.append((about[2], about[3])))
    with transaction(engine) as session:
        session.scalars(select(row.quote).where(is_id(row.id, "a" * 64))).all()
        for prefix in ("abcdef", "abcdef0123456789"):
            with pytest.raises(LookupError):
                find(session, prefix)
        of_table = [(question, values) for question, values in asked if f"FROM {table}" in question]
        plans = [
            [step[3] for step in session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {asking}", values)]
            for asking, values in of_table
        ]
    engine.dispose()
    assert len(plans) == 3
    for plan in plans:
        assert plan[0].startswith(f"SEARCH {table} USING INDEX ix_{table}_head ("), plan


def test_grounds_are_rows_that_name_statement_and_version(kept: Callable[[], Session]) -> None:
    with kept() as session:
        asking = (
            select(FindingRow.check, EvidenceRow.ref, EvidenceRow.statement_version, EvidenceRow.for_repair)
            .join(
                EvidenceRow,
                (EvidenceRow.dossier == FindingRow.dossier) & (EvidenceRow.finding == FindingRow.position),
            )
            .where(EvidenceRow.kind == "statement")
        )
        assert sorted(session.execute(asking).tuples()) == [
            ("office_holder_at_date", "E-1", 1, True),
            ("office_holder_at_date", "T-aa-2", 1, False),
            ("visit_on_record", "E-9", 3, False),
        ]
