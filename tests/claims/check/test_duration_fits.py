"""Lengths of time beside the times they count, in articles printed in 2025."""

import pytest

CASES = [
    ("Ia pergi 13 tahun lalu, pada 2012.", "holds"),
    ("Ia pergi 12 tahun lalu, pada 2012.", "holds"),  # one year is forgiven
    ("Ia pergi 10 tahun lalu, pada 2012.", "contradicted"),
    ("Ia pergi 30 tahun lalu, pada 1993.", "holds"),  # a round number
    ("Ia pergi sekitar 10 tahun lalu (2012).", "holds"),
    ("Ia pergi sekitar 10 tahun lalu (2002).", "contradicted"),
    ("Pada 2012, enam tahun silam, ia pergi.", "contradicted"),
    ("Ia pergi pada tahun 2012 atau tujuh tahun yang lalu.", "contradicted"),
    ("Ia menjabat sejak 2015 atau selama enam tahun.", "contradicted"),
    ("Ia menjabat sejak 2015, atau sudah 10 tahun.", "holds"),
    ("Pameran berlangsung selama lima hari, dari 5 hingga 9 Mei 2025.", "holds"),
    ("Pameran berlangsung selama empat hari, dari 5 hingga 9 Mei 2025.", "holds"),  # from day to day
    ("Pameran berlangsung selama tiga hari, 13-17 Mei 2025.", "contradicted"),
    ("Ia menjabat selama lima tahun (2015-2019).", "holds"),  # both years counted
    ("Ia menjabat periode 2019-2024 atau selama tujuh tahun.", "contradicted"),
]


@pytest.mark.parametrize(("text", "outcome"), CASES)
def test_a_length_of_time_adds_up(ask, text, outcome):
    (finding,) = ask(text, "duration_fits")
    assert (finding.outcome, finding.severity) == (outcome, "warning" if outcome == "contradicted" else None)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("He left three years ago, in 2019.", "contradicted"),
        ("He left six years ago, in 2019.", "holds"),
        ("In 2019, three years ago, he left.", "contradicted"),
        ("The fair lasted for three days from May 5-9, 2025.", "contradicted"),
        ("The fair lasted for five days from May 5-9, 2025.", "holds"),
        ("She has served since 2015, or for six years.", "contradicted"),
    ],
)
def test_english_lengths_add_up_alike(ask, text, outcome):
    (finding,) = ask(text, "duration_fits", language="en")
    assert finding.outcome == outcome


@pytest.mark.parametrize(
    ("text", "language", "outcome"),
    [
        ("Sekolah itu dibuka pada 1987 dan pindah tiga tahun kemudian pada 1992.", "id", "contradicted"),
        ("Sekolah itu dibuka pada 1987 dan pindah lima tahun kemudian, pada 1992.", "id", "holds"),
        ("Sekolah itu dibuka pada 1987 dan pindah empat tahun kemudian, pada 1992.", "id", "holds"),
        ("She joined the firm in 2003 and left two years later, in 2008.", "en", "contradicted"),
        ("She joined the firm in 2003 and left five years later, in 2008.", "en", "holds"),
        ("He was mayor for 12 years, from 1998 to 2006.", "en", "contradicted"),
        ("He was mayor for eight years, from 1998 to 2006.", "en", "holds"),
        ("Pasar digelar tiga hari, mulai 12 hingga 16 Mei 2025.", "id", "contradicted"),
        ("Pasar digelar lima hari, mulai 12 hingga 16 Mei 2025.", "id", "holds"),
        ("The strike lasted five days, from 3 to 11 March 2025.", "en", "contradicted"),
        ("Pemilihan digelar 9 Juni 2025, atau tinggal 50 hari lagi.", "id", "contradicted"),
        ("Pemilihan digelar 9 Juni 2025, atau tinggal 28 hari lagi.", "id", "holds"),
        ("The election is on June 25, just two weeks away.", "en", "contradicted"),
        ("The election is on May 29, just two weeks away.", "en", "holds"),
    ],
)
def test_years_between_two_and_days_to_one_that_is_to_come(ask, text, language, outcome):
    (finding,) = ask(text, "duration_fits", language=language)
    assert finding.outcome == outcome


@pytest.mark.parametrize(
    "text",
    [
        "In 1990 he left a post he had had since 1985, and ten years later, in 2000, he came back.",
        "He came in 1980. His brother, born in 1975, left two years later, in 1982.",
    ],
)
def test_years_may_be_counted_from_another_year_told_before(ask, text):
    (finding,) = ask(text, "duration_fits", language="en")
    assert (finding.outcome, finding.reason) == ("unknown", "counted-from-another-year")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He was mayor for nine years between 1990 and 2005.", "en"),  # not all of them
        ("Pameran diadakan tiga hari pada 10-20 Mei 2025.", "id"),  # some three of them
        ("The trial opens on June 15, two weeks away from the election.", "en"),  # counted from elsewhere
        ("She joined in 2003. He left two years later, in 2008.", "en"),  # two sentences, two matters
        ("He left in 2003, two years later than she, in 2008.", "en"),
        ("In 2012 he moved. Five years earlier, in 1999, he had left.", "en"),
        ("Lima tahun sebelumnya, yakni 1980, ia lahir.", "id"),
        ("Pemilihan digelar 9 Juni 2025 dan 50 hari lagi jalan itu ditutup.", "id"),
    ],
)
def test_what_is_counted_from_elsewhere_is_left_alone(ask, text, language):
    assert ask(text, "duration_fits", language=language) == []


@pytest.mark.parametrize(
    "text",
    [
        '"Saya pergi 10 tahun lalu, pada 2012," kata Budi.',  # the speaker's own count
        "Ia menjabat selama enam tahun sejak 2010.",  # until 2016
        "Sepuluh tahun lalu ia pergi. Pada 2012 ia kembali.",  # two matters
        "Pameran berlangsung selama tiga hari pada periode 1-31 Mei 2025.",  # some three days
        "Ia dihukum 10 tahun penjara pada 2012.",  # a sentence of years
        "Harga naik dalam 10 tahun terakhir, dan pada 2012 turun.",
    ],
)
def test_times_that_do_not_explain_each_other_are_left_alone(ask, text):
    assert [finding for finding in ask(text, "duration_fits") if finding.is_flag] == []


def test_another_year_of_the_sentence_may_be_what_is_counted_from(ask):
    (finding,) = ask("Pada 2019 ia bercerita bahwa 10 tahun lalu, pada 2009, ia pergi.", "duration_fits")
    assert (finding.outcome, finding.reason) == ("unknown", "counted-from-another-year")


def test_without_a_given_day_of_printing_years_are_not_counted(ask):
    found = ask(
        "Ia pergi 10 tahun lalu, pada 2012. Rapat Senin (12/5/2025).", "duration_fits", published=None
    )
    assert [finding.outcome for finding in found] in ([], ["unknown"])


@pytest.mark.parametrize(
    ("text", "language", "offered"),
    [
        ("Ia pergi 10 tahun lalu, pada 2012.", "id", ["13", "2015"]),
        ("Ia pergi sepuluh tahun lalu, pada 2012.", "id", ["tiga belas", "2015"]),
        ("Ia pergi 10 tahun lalu, pada 2012. Tahun 2015 itu kelam.", "id", ["2015", "13"]),
        ("Pameran berlangsung selama tiga hari, 13-17 Mei 2025.", "id", ["lima", "15"]),
        ("Ia menjabat periode 2019-2024 atau selama tujuh tahun.", "id", ["lima", "2026"]),
        ("He left three years ago, in 2019.", "en", ["six", "2022"]),
    ],
)
def test_both_the_number_and_the_time_are_offered_and_each_adds_up(ask, mend, text, language, offered):
    (finding,) = ask(text, "duration_fits", language=language)
    assert [repair.replacement for repair in finding.repairs] == offered
    for repair in finding.repairs:
        (after,) = mend(text, repair, "duration_fits", language=language)
        assert after.outcome == "holds"
