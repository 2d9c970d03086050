"""Two weekdays beside a range of dates are read with where each part stands."""

from claims.lang.weekday_ranges import weekday_ranges


def test_all_parts_stand_where_they_are_said_to():
    text = "Hujan turun pada Sabtu dan Minggu (17-18 Mei 2025)."
    (found,) = weekday_ranges(text, "id")
    assert (found.weekdays, found.days, found.month, found.year, found.two) == (
        (6, 7),
        (17, 18),
        5,
        2025,
        True,
    )
    spans = [found.span, *found.words, *found.numbers]
    assert [text[span.start : span.end] for span in spans] == [
        "Sabtu dan Minggu (17-18 Mei 2025",
        *("Sabtu", "Minggu"),
        *("17", "18"),
    ]


def test_months_may_be_numbers_and_stand_before_the_days():
    (found,) = weekday_ranges("Senin sampai Rabu, 12-14/5/2025.", "id")
    assert (found.month, found.year, found.two) == (5, 2025, False)
    (found,) = weekday_ranges("Friday to Sunday, May 16-18", "en")
    assert (found.month, found.year, found.weekdays) == (5, None, (5, 7))


def test_hours_scores_and_ranges_that_run_down_are_none():
    for text in ("Buka Senin-Jumat, 8-16 WIB.", "Sabtu dan Minggu (2-1).", "Sabtu dan Minggu (18-17 Mei)."):
        assert list(weekday_ranges(text, "id")) == []
