"""The digest made of a term's cells is the digest of the term."""

from collections import defaultdict
from dataclasses import replace
from datetime import date

import pytest

from claims.model import Citation, OfficeTerm, on, open_period
from claims.world import digest
from claims.world.intake import Taken
from db.intake.rows import Rows, Stager, columns
from db.intake.term_digests import fill
from tests.db.sample import sample

FIRST, SECOND = sample().terms
CITED = (Citation("SRC-a", "contradicts", "p. 2"), Citation("SRC-b"))


@pytest.mark.parametrize(
    "term",
    [
        FIRST,
        SECOND,
        replace(FIRST, end=None, acting=True, last_seen=date(2024, 5, 6)),
        replace(FIRST, end=open_period("nobody_knows"), start=on(date(2001, 2, 3), "context")),
        replace(SECOND, statement=replace(SECOND.statement, review="disputed", note="ä", sources=CITED)),
        replace(SECOND, statement=replace(SECOND.statement, sources=(), confidence="unverified", version=3)),
    ],
)
def test_cells_and_nouns_have_one_digest(term: OfficeTerm) -> None:
    rows: Rows = defaultdict(list)
    Stager().stage(Taken(1, statements=(FIRST, term)), rows)
    fill(rows)
    at = columns("staged_statement").index("digest")
    assert [cells[at] for cells in rows["staged_statement"]] == [digest(FIRST), digest(term)]
