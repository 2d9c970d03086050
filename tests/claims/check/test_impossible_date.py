"""Dates that no calendar has."""

import pytest

CASES = [
    ("Rapat digelar Senin (12/5/2025).", "holds", "day-exists"),
    ("Rapat digelar Senin (12/20/2025).", "contradicted", "no-such-day"),
    ("Rapat digelar pada 31 Juni 2025.", "contradicted", "no-such-day"),
    ("Rapat digelar pada 29 Februari 2025.", "contradicted", "no-such-day"),
]


@pytest.mark.parametrize(("text", "outcome", "reason"), CASES)
def test_a_date_must_exist(ask, text, outcome, reason):
    (finding,) = ask(text, "impossible_date")
    assert (finding.outcome, finding.reason) == (outcome, reason)
    assert finding.severity == ("error" if outcome == "contradicted" else None)


@pytest.mark.parametrize(
    "text",
    [
        "Rapat digelar pada 29 Februari 2024.",  # a leap year
        "Skor akhir 31/6 untuk tuan rumah.",  # a score
        "Ia menempati rumah nomor 20/20 di gang itu.",  # an address
    ],
)
def test_real_days_and_other_numbers_are_left_alone(ask, text):
    assert [finding for finding in ask(text, "impossible_date") if finding.is_flag] == []


def test_the_month_of_printing_is_offered_where_its_day_bears_the_weekday(ask):
    (finding,) = ask("Rapat digelar Senin (12/20/2025).", "impossible_date")
    assert [repair.replacement for repair in finding.repairs] == ["5"]


def test_a_day_too_high_may_be_the_last_of_its_month(ask):
    (finding,) = ask("Rapat digelar pada 31 Juni 2025.", "impossible_date")
    first, *others = finding.repairs
    assert (first.replacement, first.status) == ("30", "unknown")
    assert {repair.replacement for repair in others} <= {"Mei", "Juli", "13"}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Rapat digelar Minggu (72/4/2025).", "27"),  # digits exchanged
        ("Rapat digelar Senin (5/21/2025).", None),  # no one part fits
        ("Rapat digelar Senin (25/20/2025).", None),  # 25 May would be no Monday
        ("Rapat digelar Jumat (25/20/2025).", "4"),  # 25 April was a Friday
        ("Rapat digelar Senin (12/5/225).", "2025"),
        ("Rapat digelar Senin (12/5/20225).", "2025"),
        ("Rapat digelar Sabtu (5/17/2025).", "17/5"),  # month and day exchanged
        ("Rapat digelar Rabu (31/4/2025).", "30"),
    ],
)
def test_what_bears_the_weekday_comes_first_and_each_repair_is_a_day_that_exists(ask, mend, text, first):
    (finding,) = ask(text, "impossible_date")
    assert (finding.outcome, finding.severity) == ("contradicted", "error")
    assert first is None or finding.repairs[0].replacement == first
    for repair in finding.repairs:
        (after,) = mend(text, repair, "impossible_date")
        assert after.outcome == "holds"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", '"Saya kaya kalau gajian tanggal 31 Februari," kelakar Pak Karyo.'),
        ("en", "Suppose that a year had 13 months. Rent would then be due on Feb. 30, 2026."),
        ("en", "It rained in February 30 days in a row, or so it felt."),
    ],
)
def test_jests_and_made_up_cases_are_no_slips(ask, language, text):
    assert [one for one in ask(text, "impossible_date", language=language) if one.is_flag] == []


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [
        ('Surat undangan itu bertanggal "31 Juni".', "id", "quoted-as-written"),
        ("The invitation bore the date ‘June 31st.’", "en", "quoted-as-written"),
        ('Ia berkata, "Rapat digelar 31 Juni di balai desa."', "id", "no-such-day"),
        ('"Rapat digelar pada 31 Juni," katanya.', "id", "no-such-day"),
    ],
)
def test_a_date_alone_in_quotation_marks_is_shown_as_written(ask, text, language, reason):
    (finding,) = ask(text, "impossible_date", language=language)
    assert finding.reason == reason


def test_without_a_day_of_printing_no_other_year_is_offered(ask):
    (finding,) = ask("Rapat digelar Senin (12/5/225).", "impossible_date", published=None)
    assert (finding.outcome, finding.facts["part"], finding.repairs) == ("contradicted", "year", ())


@pytest.mark.parametrize(
    ("text", "part", "reason"),
    [
        ("Rapat digelar Senin (12/20/2025).", "month", "same-month-as-publication"),
        ("Rapat digelar pada 31 Juni 2025.", "day", "nearest-real-day"),
        ("Rapat digelar Senin (12/5/225).", "year", "real-day"),
    ],
)
def test_what_is_wrong_of_a_date_is_told_and_why_a_repair_is_offered(ask, text, part, reason):
    (finding,) = ask(text, "impossible_date")
    assert (finding.facts["part"], finding.repairs[0].reason) == (part, reason)


@pytest.mark.parametrize(
    "text",
    [
        "It was made between Dec. 19, 2024 and March 7 of this year.",
        "It was made from Dec. 19, 2024 to March 7.",
        "It was made from March 7, 2025 to Feb. 3, 2025.",
    ],
)
def test_days_of_two_years_and_days_that_run_down_are_days(ask, text):
    assert [found for found in ask(text, "impossible_date", language="en") if found.is_flag] == []
