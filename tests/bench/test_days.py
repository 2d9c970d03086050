"""The gold's dates as first and last day."""

from datetime import date

import pytest

from bench.quality.days import days


@pytest.mark.parametrize(
    ("edtf", "lo", "hi"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2015-10", date(2015, 10, 1), date(2015, 10, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-09-08", date(2025, 9, 8), date(2025, 9, 8)),
        ("2023-06-02/2023-06-04", date(2023, 6, 2), date(2023, 6, 4)),
        ("[2023-05-01..2023-05-10]", date(2023, 5, 1), date(2023, 5, 10)),
        ("", None, None),
    ],
)
def test_a_form_of_the_gold_is_read(edtf: str, lo: date | None, hi: date | None) -> None:
    assert days(edtf) == (lo, hi)


def test_any_other_form_is_refused() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        days("Mei 2023")
