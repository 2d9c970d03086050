"""Two weekdays beside a range of dates."""

import pytest

CHECK = "range_weekdays"

SLIPS = [
    ("Hujan turun pada Sabtu dan Minggu (18-19 Mei).", "id", "notice", ["17-18", "Minggu dan Senin"]),
    ("Hujan turun pada Sabtu dan Minggu (18-19 Mei 2025).", "id", "warning", ["17-18", "Minggu dan Senin"]),
    ("Acara berlangsung Senin-Rabu, 12-13 Mei 2025.", "id", "warning", ["14", "Senin-Selasa"]),
    ("Acara berlangsung Senin sampai Rabu, 13-15/5/2025.", "id", "warning", ["12-14", "Selasa sampai Kamis"]),
    ("It rains on Saturday and Sunday, May 18-19, 2025.", "en", "warning", ["17-18", "Sunday and Monday"]),
    (
        "The fair, Friday to Sunday, 17-19 May 2025, is free.",
        "en",
        "warning",
        ["16-18", "Saturday to Monday"],
    ),
]


@pytest.mark.parametrize(("text", "language", "severity", "repairs"), SLIPS)
def test_weekdays_that_are_not_those_of_the_ends_are_shown(ask, mend, text, language, severity, repairs):
    (finding,) = ask(text, CHECK, language=language)
    assert (finding.outcome, finding.reason, finding.severity) == (
        "contradicted",
        "weekdays-differ",
        severity,
    )
    assert [repair.replacement for repair in finding.repairs] == repairs
    for repair in finding.repairs:
        assert [again.outcome for again in mend(text, repair, CHECK, language=language)] == ["holds"]


@pytest.mark.parametrize(
    ("text", "language", "published"),
    [
        ("Hujan turun pada Sabtu dan Minggu (17-18 Mei).", "id", "2025-05-12"),
        ("Acara berlangsung Senin-Rabu, 12-14 Mei 2025.", "id", "2025-05-12"),
        ("It rains on Saturday and Sunday, May 17-18.", "en", "2025-05-12"),
        ("Acara berlangsung Kamis-Jumat (1-2 Januari).", "id", "2025-12-28"),
    ],
)
def test_weekdays_of_the_ends_hold(ask, text, language, published):
    found = ask(text, CHECK, language=language, published=published)
    assert [each.reason for each in found] == ["weekdays-agree"]


def test_what_cannot_be_told_is_unknown(ask):
    text = "Kongres pertama digelar pada 1928, Sabtu dan Minggu, 27-28 Oktober."
    assert [found.reason for found in ask(text, CHECK)] == ["fits-year-told"]
    text = "Hujan turun pada Sabtu dan Minggu (18-19 Mei)."
    assert [found.reason for found in ask(text, CHECK, published=None)] == ["no-publication-day"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sabtu dan Minggu, 18 orang datang.", "id"),
        ("Buka Senin sampai Sabtu, 1-31 Mei 2025.", "id"),
        ("Posko buka Sabtu dan Minggu, 2-8 Mei 2025.", "id"),
        ("Kuliah Selasa dan Kamis (6-22 Mei 2025).", "id"),
        ("Buka Senin-Jumat, 8-16 WIB.", "id"),
        ("Persib menang pada Sabtu dan Minggu (2-1).", "id"),
        ("Undangan menyebut Sabtu dan Minggu (18-19 Mei 2025); yang benar 17-18 Mei.", "id"),
        ("Open Monday to Friday, 9-17.", "en"),
    ],
)
def test_other_numbers_are_left_alone(ask, text, language):
    assert [found for found in ask(text, CHECK, language=language) if found.is_flag] == []


def test_days_of_december_printed_in_january_are_of_the_year_before(ask):
    found = ask("Hujan turun pada Sabtu dan Minggu (27-28 Desember).", CHECK, published="2026-01-03")
    assert [each.reason for each in found] == ["weekdays-agree"]
    (flag,) = ask("Hujan turun pada Minggu dan Senin (27-28 Desember).", CHECK, published="2026-01-03")
    assert flag.facts["first"] == "2025-12-27"
