"""What several commands understand alike."""

from datetime import UTC, date, datetime

import click
import pytest

from claims.model import SEVERITIES
from desk.cli.options import DayOrMoment, reaches


def test_a_threshold_counts_what_is_as_bad_or_worse() -> None:
    assert [reaches(severity, "warning") for severity in SEVERITIES] == [True, True, False]
    assert not reaches("error", "never")
    assert not reaches(None, "notice")


@pytest.mark.parametrize(
    ("given", "means"),
    [
        ("2025-09-08", date(2025, 9, 8)),
        (date(2025, 9, 8), date(2025, 9, 8)),
        ("2025-09-08T10:30:00Z", datetime(2025, 9, 8, 10, 30, tzinfo=UTC)),
        ("2025-09-08T10:30:00+07:00", datetime(2025, 9, 8, 3, 30, tzinfo=UTC)),
    ],
)
def test_a_day_or_a_moment_with_its_zone(given: object, means: date) -> None:
    assert DayOrMoment().convert(given, None, None) == means


@pytest.mark.parametrize(("given", "told"), [("2025-09-08T10:30:00", "no time zone"), ("kemarin", "no day")])
def test_a_moment_without_a_zone_and_other_words_are_refused(given: str, told: str) -> None:
    with pytest.raises(click.BadParameter, match=told):
        DayOrMoment().convert(given, None, None)
