"""What readers of times rely on beyond the single rule: anchors, years not printed, pointing back."""

from datetime import date

import pytest

from claims.lang import read_times
from claims.model import Printed, Time

DAY = date(2025, 5, 12)


def times(text: str, published: date | None = DAY, language: str = "id") -> list[tuple[str, Time]]:
    """The words and values of all time readings."""
    return [(text[r.start : r.end], r.value) for r in read_times(text, language, published)]


def test_the_year_of_a_neighbour_is_never_taken() -> None:
    found = dict(times("Pada November lalu, seperti tahun 2019, dan Oktober 2015.", date(2023, 5, 9)))
    assert found["November lalu"].value == "2022-11"
    assert found["November lalu"].period.basis == "publication"
    assert found["Oktober 2015"].period.basis == "explicit"


def test_the_weekday_as_printed_is_kept_beside_the_date_as_printed() -> None:
    ((_, time),) = times("Kamis (8/5/2023)")
    assert time.printed == Printed(8, 5, 2023, 4)
    assert time.period.lo == date(2023, 5, 8)


def test_an_impossible_day_keeps_its_parts_and_no_period() -> None:
    ((_, time),) = times("Minggu (31/2)")
    assert time.printed == Printed(31, 2, None, 7)
    assert (time.period.known, time.period.open_reason) == (False, "no-such-day")


@pytest.mark.parametrize(
    ("words", "published", "value"),
    [
        ("Selasa (14/10)", date(2025, 10, 20), "2025-10-14"),
        ("2-4 Juni", date(2023, 5, 9), "2023-06-02/2023-06-04"),
        ("Rabu (31/12)", date(2025, 1, 3), "2024-12-31"),
        ("Kamis (2/1)", date(2024, 12, 28), "2025-01-02"),
        ("29 Februari", date(2025, 5, 12), "2024-02-29"),
        ("akan digelar 1 Agustus", date(2025, 5, 12), "2025-08-01"),
        ("digelar 1 Agustus", date(2025, 5, 12), "2024-08-01"),
        ("1 Agustus mendatang", date(2025, 5, 12), "2025-08-01"),
    ],
)
def test_a_date_without_a_year_gets_the_nearest_fitting_one(words: str, published: date, value: str) -> None:
    time = times(words, published)[0][1]
    assert time.value == value
    assert time.year_assumed
    assert time.period.basis == "publication"


@pytest.mark.parametrize(
    ("words", "published", "value"),
    [
        ("berlaku mulai 1 Agustus", date(2025, 5, 12), "2025-08-01"),
        ("dibuka sampai dengan 18 Desember", date(2020, 7, 8), "2020-12-18"),
        ("hingga 18 Desember", date(2021, 1, 3), "2020-12-18"),  # the nearest such day is the last one
        ("sekitar 18 Desember", date(2020, 7, 8), "2019-12-18"),
    ],
)
def test_a_date_behind_a_word_for_an_end_is_the_nearest(words: str, published: date, value: str) -> None:
    assert times(words, published)[0][1].value == value


def test_a_clock_of_another_paragraph_is_not_of_the_old_day_told_there() -> None:
    lead = "Putusan dibacakan Senin (12/5/2025). Korban tewas pada 25 Mei 2020."
    assert times(f"{lead}\nHakim keluar pukul 14.41 WIB.")[-1][1].value == "2025-05-12T14:41"
    assert times(f"{lead} Ia ditemukan pukul 14.41 WIB.")[-1][1].value == "2020-05-25T14:41"
    # A list of hours goes on with the day told above it.
    assert times(f"{lead}\nPukul 14.41 WIB: korban pergi.")[-1][1].value == "2020-05-25T14:41"
    assert times("Ia tewas 25 Mei 2020.\nAyahnya pulang pukul 14.41 WIB.")[-1][1].value == "2020-05-25T14:41"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The 76th in 2018. It had 135 homicides that year.", "that year", "2018"),
        ("He left on May 8. It ends at noon on Saturday.", "noon on Saturday", "2025-05-17T12:00"),
        ("He served about 13.\nDec. 2010: he was seen.", "Dec. 2010", "2010-12"),
        ("It has lost 80% since October.", "October", "2024-10"),
        ("It opens in July.", "July", "2025-07"),
        ("They are to visit the site on Wednesday.", "Wednesday", "2025-05-14"),
        ("They visited the site on Wednesday.", "Wednesday", "2025-05-07"),
        ("It rose by three-quarters of a point in 40 mins.", "40 mins", "PT40M"),
    ],
)
def test_english_times_beside_other_words(text: str, words: str, value: str) -> None:
    found = {printed: time.value for printed, time in times(text, language="en")}
    assert found[words] == value


def test_a_price_before_a_date_is_no_clock() -> None:
    assert [words for words, _ in times("a record $5.02 on May 8", language="en")] == ["May 8"]
    assert [words for words, _ in times("at 5.02 p.m. on May 8", language="en")] == ["5.02 p.m. on May 8"]


def test_without_a_day_of_printing_relative_times_are_open_and_explicit_ones_are_not() -> None:
    text = (
        "Kemarin, bulan depan, November lalu, 2-4 Juni, Senin (12/5), tiga hari lalu, awal bulan ini, besok"
    )
    for words, time in times(text, None):
        assert time.period.open_reason == "no-publication-day", words
    assert len(times(text, None)) == 8
    ((_, explicit),) = times("8 September 2025", None)
    assert explicit.period.known


@pytest.mark.parametrize(
    ("language", "words", "zone"),
    [
        ("id", "pukul 10.00 WIB", "WIB"),
        ("id", "Senin (12/5) pukul 10.00 WITA", "WITA"),
        ("id", "pukul 10.00 hingga 12.00 WIT", "WIT"),
        ("id", "pukul 10.00 waktu setempat", "local"),
        ("id", "pukul 10.00", None),
        ("en", "15:00 GMT", "GMT"),
        ("en", "10:00 WIB on Monday, May 12, 2025", "WIB"),
    ],
)
def test_a_clock_time_keeps_its_zone(language: str, words: str, zone: str | None) -> None:
    (reading,) = read_times(words, language, date(2025, 5, 12))
    assert reading.value.zone == zone


def test_words_that_point_back_stay_open_but_carry_a_timex_value() -> None:
    found = dict(
        times(
            "Rapat digelar 7 Mei 2023. Pada hari itu, pukul 10.00 WIB, ia pergi; sehari kemudian ia kembali."
        )
    )
    assert found["hari itu"].value == "2023-05-07"
    assert found["pukul 10.00 WIB"].value == "2023-05-07T10:00"
    assert found["sehari kemudian"].value == "2023-05-08"
    assert all(found[w].back_reference and not found[w].period.known for w in list(found)[1:])


def test_lower_case_minggu_after_a_number_is_a_week_and_the_capital_a_sunday() -> None:
    found = dict(times("Selama dua minggu ia menunggu, lalu pada Minggu ia pulang."))
    assert found["dua minggu"].value == "P2W"
    assert found["Minggu"].value == "2025-05-11"


def test_today_beside_a_full_date_is_part_of_it() -> None:
    (words, time), *_ = times("pihak terkait Selasa, 9 Mei 2023 hari ini menyebut", None)
    assert (words, time.value) == ("Selasa, 9 Mei 2023 hari ini", "2023-05-09")


@pytest.mark.parametrize(
    ("words", "direction"),
    [
        ("bulan lalu", "past"),
        ("bulan ini", "present"),
        ("November mendatang", "future"),
        ("9 Mei 2023", None),
    ],
)
def test_words_say_which_way_they_point(words: str, direction: str | None) -> None:
    assert times(words)[0][1].direction == direction


@pytest.mark.parametrize(
    "text",
    [
        "skor 20/20",
        "rasio 3/4",
        "Jalan Pahlawan 12",
        "pasal 12 ayat 5",
        "versi 12.5",
        "minggu",
    ],
)
def test_what_is_no_time_is_not_read(text: str) -> None:
    assert times(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Tuesday (12/5/2025)", "2025-XX-XX"),
        ("Monday (12/5/2025)", "2025-05-12"),
        ("on 13/5/2025", "2025-05-13"),
        ("May 8", "2025-05-08"),
        ("for the first time in 10 years", "P10Y"),
    ],
)
def test_english_dates_in_digits_are_read_only_where_one_order_fits(text: str, value: str) -> None:
    assert [time.value for _, time in times(text, language="en")] == [value]


@pytest.mark.parametrize("day", [date.min, date.max, date(2024, 2, 29)])
@pytest.mark.parametrize("language", ["id", "en"])
def test_the_edges_of_the_calendar_stop_nothing(
    day: date, language: str, caplog: pytest.LogCaptureFixture
) -> None:
    text = (
        "besok, kemarin, 9999 tahun lalu, tiga abad lalu, bulan depan, tahun lalu, Senin depan, 2-4 Juni, "
        "pekan lalu, kuartal I tahun lalu; yesterday, next month, last week, a century ago, next Monday, "
        "the last 9999 years, last November, June 2, November last year"
    )
    assert read_times(text, language, day)
    assert caplog.text == ""


def test_so_many_years_from_a_year_is_a_year() -> None:
    found = dict(
        times("Pada 2012 harga naik, setahun sebelumnya turun. Pada Mei 2014 naik, sebulan kemudian.")
    )
    assert found["setahun sebelumnya"].value == "2011"
    assert found["sebulan kemudian"].value == "2014-06"


def test_a_bare_weekday_is_the_day_of_that_name_the_article_dates() -> None:
    found = dict(times("Rapat digelar Kamis (15/5/2025). Menurut dia, rapat Kamis penting.", DAY))
    assert found["Kamis"].value == "2025-05-15"
    assert found["Kamis"].period.basis == "context"
    assert dict(times("Menurut dia, rapat Kamis penting."))["Kamis"].value == "2025-05-08"


def test_clock_times_to_clock_times_get_the_day_named_before() -> None:
    found = dict(times("Pada Sabtu (10/5/2025), toko buka pukul 11.00-16.00 WIB."))
    assert found["pukul 11.00-16.00 WIB"].value == "2025-05-10T11:00/2025-05-10T16:00"


def test_two_clocks_of_one_day_take_the_day_behind_the_second() -> None:
    found = dict(times("Roket lepas landas 02.30 UTC atau 09.30 WIB, Kamis 8 Mei 2025."))
    assert found["02.30 UTC"].value == "2025-05-08T02:30"
    found = dict(times("Jalan ditutup mulai jam 7 pagi sampai jam 5 sore besok."))
    assert found["jam 7 pagi"].value == "2025-05-13T07"


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        ("id", "Pada 2023 panen naik. Dibanding tahun sebelumnya, harga turun.", "tahun sebelumnya", "2022"),
        ("id", "Pada Juni 2024 ia dilantik; bulan berikutnya ia mundur.", "bulan berikutnya", "2024-07"),
        ("id", "Rabu (7/5/2025) ia tiba. Pekan sebelumnya ia di Solo.", "Pekan sebelumnya", "2025-W18"),
        ("en", "On May 22, 1995, he was promoted; the following year he left.", "the following year", "1996"),
        ("en", "On May 22, 1995, he was promoted; a year later he left.", "a year later", "1996-05-22"),
        ("en", "They met on May 7. That night a storm rose.", "That night", "2025-05-07TNI"),
    ],
)
def test_a_stretch_beside_another_one_is_as_wide_as_it_is(
    language: str, text: str, words: str, value: str
) -> None:
    assert dict(times(text, DAY, language))[words].value == value


def test_every_month_of_a_row_is_read() -> None:
    found = times("Bantuan cair Agustus, September, Oktober, dan November.")
    assert [time.value for _, time in found] == ["2024-08", "2024-09", "2024-10", "2024-11"]


@pytest.mark.parametrize(
    "text",
    [
        "a 34-year-old singer",
        "the six-month-old calf",
        "from Mar-a-Lago",
        "the 2000 spectators",
        "a Christmas card",
        "he hoped he would one day return",
    ],
)
def test_ages_counts_and_idioms_are_no_times_in_english(text: str) -> None:
    assert times(text, DAY, "en") == []


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It could come as early as Tuesday.", "Tuesday", "2025-05-13"),
        ("It closed on Tuesday.", "Tuesday", "2025-05-06"),
        ("A vote is due before Labor Day.", "Labor Day", "2025-09-01"),
        ("He died before Christmas.", "Christmas", "2024-12-25"),
    ],
)
def test_what_is_still_to_come_by_the_words_before_it(text: str, words: str, value: str) -> None:
    assert dict(times(text, DAY, "en"))[words].value == value


def test_the_day_of_a_picture_is_no_day_of_what_the_article_tells() -> None:
    story = "Kapal sandar Sabtu (10/5/2025) siang.\n{}Ketika malam tiba, ombak naik."
    caption = "KORAN KITA / RINA WATI Nelayan menarik jala, Senin (12/5/2025).\n"
    assert dict(times(story.format(caption)))["malam"].value == "2025-05-10TNI"
    told = caption.removeprefix("KORAN KITA / RINA WATI ")
    assert dict(times(story.format(told)))["malam"].value == "2025-05-12TNI"


def test_a_year_earlier_than_a_quarter_is_that_quarter_of_the_year_before() -> None:
    found = times("First-quarter profit fell 3 percent from a year earlier.", language="en")
    assert [time.value for _, time in found] == ["2025-Q1", "2024-Q1"]
    found = times("First-quarter profit fell from a month earlier.", language="en")
    assert [time.value for _, time in found] == ["2025-Q1", "P1M"]


def test_the_previous_month_is_counted_from_the_month_told_of() -> None:
    found = times("Prices rose 0.3 percent in March, after 0.1 percent the previous month.", language="en")
    assert [time.value for _, time in found] == ["2025-03", "2025-02"]


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        ("Rain is forecast for Saturday and Sunday.", "en", ["2025-05-17", "2025-05-18"]),
        (
            "The court will sit on Tuesday, Wednesday or Friday.",
            "en",
            ["2025-05-13", "2025-05-14", "2025-05-16"],
        ),
        ("Rapat akan digelar Sabtu dan Minggu.", "id", ["2025-05-17", "2025-05-18"]),
        ("It rained on Saturday and Sunday.", "en", ["2025-05-10", "2025-05-11"]),
        ("Rain is forecast for Tuesday, and Sunday's storm is over.", "en", ["2025-05-13", "2025-05-11"]),
    ],
)
def test_a_weekday_joined_to_one_to_come_follows_it(text: str, language: str, read: list[str]) -> None:
    assert [time.value for _, time in times(text, language=language)] == read


@pytest.mark.parametrize(
    ("text", "language", "last"),
    [
        (
            "In November the bridge fell, police said Friday. Earlier that month it had swayed.",
            "en",
            "2024-11",
        ),
        ("On Nov. 8, 2024, it fell. The same month a mast fell too.", "en", "2024-11"),
        ("Pada November 2024 jembatan itu ambruk. Pada bulan itu juga hujan turun.", "id", "2024-11"),
        ("Police said Friday it fell. It rained that month.", "en", "PAST_REF"),
    ],
)
def test_that_month_is_the_month_named_last(text: str, language: str, last: str) -> None:
    assert times(text, language=language)[-1][1].value == last
