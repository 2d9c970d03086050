"""How far the table is complete for a scope."""

from datetime import date

import pytest

from claims.match.events import Who
from claims.match.scope import Scope, covered
from claims.world import SeedWorld, read_seeds

VIETNAM = Scope("visit", (Who("JP", "office:jp-mod"),), "VN", "bilateral")
MEETINGS = Scope("meeting", (Who("JP", "office:jp-mod"), Who("KR", "office:kr-mnd")), None, "bilateral")


@pytest.mark.parametrize(
    ("scope", "lo", "hi", "state"),
    [
        (MEETINGS, date(2019, 11, 17), date(2023, 6, 2), "complete"),
        (MEETINGS, date(2019, 11, 17), date(2024, 5, 1), "complete"),  # two rows that follow each other
        (MEETINGS, date(2024, 7, 1), date(2025, 9, 8), "disputed"),  # sources differ
        (MEETINGS, date(2023, 7, 1), date(2025, 9, 8), "disputed"),  # complete first, then disputed
        (MEETINGS, date(2016, 1, 1), date(2017, 1, 1), "incomplete"),
        (VIETNAM, date(2016, 1, 1), date(2017, 1, 1), "incomplete"),
    ],
)
def test_absence_may_be_read_only_where_the_table_is_complete(
    scope: Scope, lo: date, hi: date, state: str
) -> None:
    assert covered(SeedWorld(read_seeds()), scope, lo, hi).state == state
