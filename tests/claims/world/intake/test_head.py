"""The head of an import: whose file it is, and what must be said before anything is taken."""

from datetime import date

import pytest

from claims.model import Source
from claims.world.intake import READERS
from claims.world.intake.taken import Refused
from tests.claims.world.intake.heads import HEAD, a_head


def test_the_head_is_the_source_of_every_row() -> None:
    assert HEAD.fault() is None
    assert HEAD.source == Source(
        "SRC-list-2026",
        "A list",
        "https://list.example/terms.csv",
        "news",
        "CC0-1.0",
        date(2026, 3, 1),
    )
    assert HEAD.seen_open == date(2026, 3, 1)
    assert a_head(last_seen=date(2022, 8, 1)).seen_open == date(2022, 8, 1)


@pytest.mark.parametrize("kind", READERS)
def test_no_reader_takes_anything_without_a_licence(kind: str) -> None:
    (row,) = READERS[kind]([b"meta: {}\n"], a_head(licence=" "))
    assert row == Refused(
        0, "licence", "the licence is missing; say under which licence the facts may be kept"
    )
