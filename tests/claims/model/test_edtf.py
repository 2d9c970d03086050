from datetime import date

import pytest

from claims.model.edtf import parse_edtf


@pytest.mark.parametrize(
    ("text", "lo", "hi"),
    [
        ("2015", date(2015, 1, 1), date(2015, 12, 31)),
        ("2015-10", date(2015, 10, 1), date(2015, 10, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2015-10-20", date(2015, 10, 20), date(2015, 10, 20)),
        ("2015-10-20/2015-10-22", date(2015, 10, 20), date(2015, 10, 22)),
        ("2015/2016-02", date(2015, 1, 1), date(2016, 2, 29)),
        ("[2023-06-01..2023-06-10]", date(2023, 6, 1), date(2023, 6, 10)),
        ("2025-10-21/..", date(2025, 10, 21), None),
        ("../2025-10-21", None, date(2025, 10, 21)),
    ],
)
def test_a_text_is_the_interval_of_its_possible_days(text: str, lo: date | None, hi: date | None) -> None:
    period = parse_edtf(text)
    assert (period.edtf, period.lo, period.hi, period.basis) == (text, lo, hi, "explicit")


def test_an_open_end_is_not_known() -> None:
    assert not parse_edtf("2025-10-21/..").known
    assert parse_edtf("2025-10").known


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no date"),
        ("Oktober 2015", "no date"),
        ("2015-1", "no date"),
        ("2015-10-20T10:00", "no date"),
        ("２０１５", "no date"),
        ("2015-10-20/", "no date"),
        ("a/b", "no date"),
        ("..", "no date"),
        ("[2015]", "no range"),
        ("[2015-10-20..]", "no date"),
        ("2015-02-29", "no calendar"),
        ("2015-13", "no calendar"),
        ("0000", "no calendar"),
        ("2016/2015", "ends before it starts"),
        ("../..", "open at both ends"),
        ("2015\n", "no date"),
    ],
)
def test_what_is_no_date_is_refused_in_one_line(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says) as refused:
        parse_edtf(text)
    assert "\n" not in str(refused.value)
