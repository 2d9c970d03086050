"""Staged tables: terms and first citations lie in the row of their statement, and are shown as parts."""

from collections import defaultdict
from dataclasses import replace

import pytest
from sqlalchemy import Engine, inspect, text

from claims.model import Citation, OfficeTerm
from claims.world.intake import Taken
from db.intake import making, stage
from db.intake.batches import Batch
from db.intake.rows import Rows, Stager
from tests.db.intake.files import DAY, Desk, table, term
from tests.db.sample import sample

CITED = (Citation("SRC-a", "contradicts", "p. 2"), Citation("SRC-b"), Citation("SRC-c", locator="x"))


def cited(term: OfficeTerm, *sources: Citation) -> OfficeTerm:
    """The term, with these citations."""
    return replace(term, statement=replace(term.statement, sources=sources))


def test_terms_and_all_their_citations_are_shown_as_parts(engine: Engine) -> None:
    first, second = sample().terms
    rows: Rows = defaultdict(list)
    read = Taken(1, statements=(cited(first, *CITED), cited(second), sample().events[0]))
    Stager().stage(read, rows)
    with engine.connect() as connection:
        making.make(connection, passing=True)
        stage.put(connection, Batch(1, 1, rows))
        asked = text("SELECT seq, position, source, stance, locator FROM staged_citation ORDER BY 1, 2")
        found = [tuple(row) for row in connection.execute(asked) if row.seq < 3]
        assert found == [
            (1, 0, "SRC-a", "contradicts", "p. 2"),
            (1, 1, "SRC-b", "supports", None),
            (1, 2, "SRC-c", "supports", "x"),
        ]
        asked = text("SELECT seq, statement_id, person, end_edtf FROM staged_office_term ORDER BY 1")
        shown = [tuple(row) for row in connection.execute(asked)]
        ends = [None if each.end is None else each.end.edtf for each in (first, second)]
        assert shown == [
            (1, first.statement.id, first.person, ends[0]),
            (2, second.statement.id, second.person, ends[1]),
        ]


def test_what_another_version_had_staged_is_dropped_and_the_import_begins_anew(desk: Desk) -> None:
    def killed(items: int, at: int) -> None:
        raise KeyboardInterrupt

    content = table(term(n) for n in range(3))
    with pytest.raises(KeyboardInterrupt):
        desk.take(content, heard=killed)
    with desk.engine.begin() as connection:
        assert making.there(connection)
        for view in ("staged_office_term", "staged_citation"):
            connection.execute(text(f"DROP VIEW {view}"))
            connection.execute(text(f"CREATE TABLE {view} (seq INTEGER)"))
        connection.execute(text("ALTER TABLE staged_statement DROP COLUMN person"))
        assert not making.there(connection)
    plan = desk.take(content, DAY)
    assert (plan.resumed, plan.added) == (0, 3)
    assert not [name for name in inspect(desk.engine).get_table_names() if name.startswith("staged_")]
    assert not [name for name in inspect(desk.engine).get_view_names() if name.startswith("staged_")]
