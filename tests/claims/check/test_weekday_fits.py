"""Weekday and date."""

from datetime import date

import pytest

from claims.dossier import check_article
from tests.factory import article

CASES = [
    ("Rapat digelar pada Senin (12/5/2025) di Jakarta.", "holds", "weekday-agrees", None),
    ("Rapat digelar pada Senin (11/5/2025) di Jakarta.", "contradicted", "weekday-differs", "error"),
    ("Rapat digelar pada Selasa, 12 Mei 2025, di Jakarta.", "contradicted", "weekday-differs", "error"),
    ("Rapat digelar hari Minggu 11 Mei 2025 di Bogor.", "holds", "weekday-agrees", None),
    ("Rapat digelar Jum'at (9/5/2025).", "holds", "weekday-agrees", None),
    ("Rapat digelar Senin (12/5).", "holds", "weekday-agrees", None),
    ("Rapat digelar 12 Mei 2025 (Senin) di Bogor.", "holds", "weekday-agrees", None),
    ("Rapat digelar 12 Mei 2025 (Rabu) di Bogor.", "contradicted", "weekday-differs", "error"),
    ("Rapat digelar Minggu (12/5).", "contradicted", "weekday-fits-another-year", "notice"),
]


@pytest.mark.parametrize(("text", "outcome", "reason", "severity"), CASES)
def test_a_weekday_is_held_against_its_date(ask, text, outcome, reason, severity):
    (finding,) = ask(text, "weekday_fits")
    assert (finding.outcome, finding.reason, finding.severity) == (outcome, reason, severity)


def test_without_a_day_of_printing_a_yearless_date_is_unknown(ask):
    (finding,) = ask("Rapat digelar Senin (12/5).", "weekday_fits", published=None) or [None]
    assert finding is None or finding.outcome == "unknown"


@pytest.mark.parametrize(
    "text",
    [
        "Rapat digelar dua minggu lalu di Bogor.",  # a week, not a Sunday
        "Rapat digelar pada 12 Mei 2025.",  # no weekday printed
        "Ia tinggal di Pasar Senin nomor 11/5.",  # a place's name
        "Rapat digelar Rabu-Kamis (7-8/5/2025).",  # two days, two weekdays
    ],
)
def test_what_names_no_weekday_with_a_date_is_left_alone(ask, text):
    assert [finding for finding in ask(text, "weekday_fits") if finding.is_flag] == []


def test_both_repairs_are_offered_and_the_one_nearer_to_printing_comes_first(ask):
    (finding,) = ask("Rapat digelar pada Senin (11/5/2025).", "weekday_fits")
    assert [repair.replacement for repair in finding.repairs][:2] == ["12", "Minggu"]


def test_english_weekdays_are_held_against_their_dates(ask):
    (finding,) = ask("The talks were held on Tuesday, May 12, 2025.", "weekday_fits", language="en")
    assert (finding.outcome, finding.severity) == ("contradicted", "error")
    assert "Monday" in [repair.replacement for repair in finding.repairs]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rapat digelar pada Senin (11/5/2025).", "id"),
        ("Rapat digelar pada Selasa, 12 Mei 2025, di Jakarta.", "id"),
        ("The talks were held on Tuesday, May 12, 2025.", "en"),
    ],
)
def test_every_repair_makes_the_weekday_fit(ask, mend, text, language):
    (finding,) = ask(text, "weekday_fits", language=language)
    assert finding.repairs
    for repair in finding.repairs:
        (after,) = mend(text, repair, "weekday_fits", language=language)
        assert after.outcome == "holds"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Rapat digelar Senin (12/6/2025).", "5"),  # the month of printing
        ("Rapat digelar Senin, 12 Juni 2025.", "Mei"),
        ("Rapat digelar SENIN, 12 JUNI 2025.", "MEI"),
        ("Rapat digelar Senin (21/5/2025).", "12"),  # digits exchanged
        ("Rapat digelar hari Minggu 12 Mei 2025.", "Senin"),  # not the word "hari"
        ("Rapat digelar Senin (12/5/2035).", "2025"),
        ("Rapat digelar Sabtu (17/8/2019).", None),  # the weekday holds
    ],
)
def test_what_brings_the_date_near_to_printing_comes_first(ask, mend, text, first):
    (finding,) = ask(text, "weekday_fits")
    assert [repair.replacement for repair in finding.repairs][:1] == ([first] if first else [])
    for repair in finding.repairs:
        (after,) = mend(text, repair, "weekday_fits")
        assert after.outcome == "holds"


ROWS = [
    ("The fair runs from Friday to Sunday, May 16-18.", "en"),
    ("The fair runs Friday through Sunday, May 16 to 18, 2025.", "en"),
    ("The fair runs Saturday-Sunday, 31 May-1 June.", "en"),
    ("It rained on Saturday and Sunday, May 10 and 11.", "en"),
    ("It rained on Friday, Saturday and Sunday, May 9, 10 and 11.", "en"),
    ("Hujan turun Jumat, Sabtu dan Minggu, 9 Mei, 10 Mei dan 11 Mei.", "id"),
    ("Pameran digelar Sabtu hingga Minggu, 31 Mei hingga 1 Juni 2025.", "id"),
]


@pytest.mark.parametrize(("text", "language"), ROWS)
def test_the_last_of_a_row_of_weekdays_is_not_held_against_the_first_day(ask, text, language):
    assert ask(text, "weekday_fits", language=language) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It opens on Thursday, May 15, and Saturday, May 16, 2025.", "en"),
        ("It was shut on Sunday, May 10, and 11 people left.", "en"),
        ("Rapat digelar Senin dan Rabu, 13 Mei 2025.", "id"),
    ],
)
def test_one_date_behind_two_weekdays_is_held_against_its_own(ask, text, language):
    assert [finding for finding in ask(text, "weekday_fits", language=language) if finding.is_flag] != []


EVES = [
    ("Doa digelar pada malam Jumat, 8 Mei 2025.", "id", "holds"),  # a Thursday
    ("Doa digelar pada malam Jumat (9/5/2025).", "id", "holds"),  # the Friday itself
    ("Doa digelar pada malam Jumat (10/5/2025).", "id", "contradicted"),
    ("Doa digelar Jumat malam (8/5/2025).", "id", "contradicted"),
    ("They met on the eve of Friday, May 8, 2025.", "en", "holds"),
    ("They met on the night of Friday, May 8, 2025.", "en", "contradicted"),
]


@pytest.mark.parametrize(("text", "language", "outcome"), EVES)
def test_the_eve_of_a_weekday_is_the_day_before(ask, text, language, outcome):
    (finding,) = ask(text, "weekday_fits", language=language)
    assert finding.outcome == outcome


@pytest.mark.parametrize(
    ("text", "published", "language"),
    [
        ("1 Ramadan 1445 H jatuh pada Senin, 11 Maret 2024, menurut hitungan.", "2024-03-11", "id"),
        ("1 Ramadan 1445 H jatuh pada Selasa, 12 Maret 2024, menurut pengamatan.", "2024-03-11", "id"),
        ("Hari ini, 1 Syawal 1444 H, Jumat (21/4/2023), mereka salat.", "2023-04-21", "id"),
        ("Idulfitri 1444 H jatuh pada Sabtu, 22 April 2023.", "2023-04-21", "id"),
        ("Eid al-Fitr fell on Friday, April 21, 2023, for those who reckon it.", "2023-04-21", "en"),
    ],
)
def test_no_day_of_the_islamic_calendar_is_flagged_for_being_a_day_apart(world, text, published, language):
    printed = article(text, published=date.fromisoformat(published), language=language)
    assert [finding for finding in check_article(printed, world).findings if finding.is_flag] == []


@pytest.mark.parametrize(
    ("text", "language", "title"),
    [
        ("Kongres berlangsung 27-28 Oktober 1928. Rapat pertama dibuka Sabtu, 27 Oktober.", "id", None),
        ("The war began on Friday, September 1, 1939; two days later, on Sunday, September 3, it spread.",
         "en", None),
        ("The rule was meant for Friday, November 10.", "en", "On this day: November 9, 1989"),
    ],
)  # fmt: skip
def test_a_day_of_a_past_year_told_nearby_is_unknown(ask, text, language, title):
    (finding,) = [
        found
        for found in ask(text, "weekday_fits", language=language, title=title)
        if found.reason == "fits-year-told"
    ]
    assert finding.outcome == "unknown"


@pytest.mark.parametrize(
    "text",
    [
        "Sekolah itu berdiri pada 1930. Rapat pertama dibuka Sabtu, 27 Oktober.",  # a Monday in 1930
        "Kongres pertama berlangsung 1928. "
        + "Acara itu ramai dan panjang. " * 14
        + "Kini dibuka Sabtu, 27 Oktober.",
    ],
)
def test_a_year_that_does_not_fit_or_stands_far_away_excuses_nothing(ask, text):
    assert [found.outcome for found in ask(text, "weekday_fits")] == ["contradicted"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Artikel semula menyebut Senin (13/5); yang benar Selasa (13/5)."),
        ("id", "Artikel semula juga menyebut Senin (6/5)."),
        ("id", "Rabu, 1 Oktober 1965, tidak ada: hari itu Jumat."),
        ("en", "An earlier version of this article gave the day of the vote as Wednesday, May 13."),
        ("en", "In 1752 Britain dropped 11 days: Wednesday, Sept. 2, was followed by Thursday, Sept. 14."),
    ],
)
def test_slips_that_are_taken_back_and_older_calendars_are_left_alone(ask, language, text):
    assert [one for one in ask(text, "weekday_fits", language=language) if one.is_flag] == []


def test_without_a_day_of_printing_the_weekday_comes_first(ask):
    (finding,) = ask("Rapat digelar pada Senin (11/5/2025).", "weekday_fits", published=None)
    assert [repair.replacement for repair in finding.repairs] == ["Minggu", "12", "2026"]


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [
        (
            "They recall that on Wednesday 13 February last year the minister pledged it.",
            "en",
            "fits-year-told",
        ),
        ("Sidang digelar Rabu (13/2) tahun lalu.", "id", "fits-year-told"),
        ("They recall that on Wednesday 13 February he pledged it.", "en", "weekday-fits-another-year"),
    ],
)
def test_a_date_of_last_year_by_the_words_behind_it_is_left_open(ask, text, language, reason):
    (found,) = ask(text, "weekday_fits", published="2014-02-10", language=language)
    assert found.reason == reason
