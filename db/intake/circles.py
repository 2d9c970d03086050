"""Merges of a file can be taken in together with those that stand, or are refused by line."""

from datetime import date

from sqlalchemy import Connection, bindparam, text

from claims.model import Merge, Statement
from claims.world import refused
from db import read
from db.intake.refusing import tell
from db.tables import StatementRow


def refuse_circles(connection: Connection) -> None:
    """Refuses merges that go round in a circle, merge an id twice, or make one of two kinds."""
    asked = text(
        'SELECT s.seq, s.line, s.id, m.entity, m."into" FROM staged_merge m '
        "JOIN staged_statement s ON s.seq = m.seq WHERE s.superseded IS NULL "
        "AND s.review <> 'retracted' AND (s.outcome IS NULL OR s.outcome = 'changed') ORDER BY s.seq"
    )
    rows = connection.execute(asked).all()
    if not rows:
        return
    new = {row.id for row in rows}
    standing = [
        merge for merge in read.merges(connection, read.NOW.of(StatementRow)) if merge.statement.id not in new
    ]
    given = [Merge(Statement(row.id, 1, "merge", "low", date.min), row.entity, row.into) for row in rows]
    wrong = dict(refused([*standing, *given]))
    for row in rows:
        if row.id in wrong:
            tell(connection, row.line, "into", f"{row.id}: {wrong[row.id]}")
    left_out = text("UPDATE staged_statement SET outcome = 'refused' WHERE seq IN :seqs")
    seqs = [row.seq for row in rows if row.id in wrong]
    if seqs:
        connection.execute(left_out.bindparams(bindparam("seqs", seqs, expanding=True)))
