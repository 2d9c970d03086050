"""Day words beside printed dates, in articles printed on Monday 12 May 2025."""

import pytest

ELSE = " Jalan itu dibuka Sabtu (10/5/2025)."
CASES = [
    ("Rapat digelar hari ini, Senin (12/5/2025).", "holds", None),
    ("Rapat digelar hari ini, Minggu (11/5/2025).", "holds", None),  # printed the day after
    ("Rapat digelar kemarin (11/5).", "holds", None),
    ("Rapat digelar kemarin (10/5).", "holds", None),  # printed the day after
    ("Rapat digelar Minggu (11/5/2025) malam kemarin.", "holds", None),
    ("Rapat digelar tadi malam, Senin (12/5/2025).", "holds", None),  # after midnight
    ("Rapat digelar besok, Selasa (13/5/2025).", "holds", None),
    ("Rapat digelar hari ini, Senin (12/5/2024).", "contradicted", "error"),
    (
        "Rapat digelar hari ini, Minggu (12/5/2024).",
        "contradicted",
        "warning",
    ),  # a Sunday: perhaps last year's
    ("Rapat digelar kemarin (11/5/2024).", "contradicted", "error"),
    ("Rapat digelar hari ini (20/5/2025).", "contradicted", "error"),
    ("Rapat digelar kemarin (20/5).", "contradicted", "error"),
    ("Rapat digelar kemarin (12/5).", "contradicted", "notice"),
    ("Rapat digelar Minggu (12/5/2025) malam kemarin.", "contradicted", "warning"),
    ("Rapat digelar hari ini, Senin (12/4/2025)." + ELSE, "contradicted", "warning"),
    ("Rapat digelar besok (5/5/2025)." + ELSE, "contradicted", "warning"),
    ("Rapat digelar hari ini (5/5/2025).", "unknown", None),  # perhaps printed again
    ("Rapat digelar hari ini (13/5/2025).", "unknown", None),  # for tomorrow's paper
    ("Rapat digelar 1 Mei kemarin.", "unknown", None),  # said loosely
]


@pytest.mark.parametrize(("text", "outcome", "severity"), CASES)
def test_a_day_word_is_held_against_its_date(ask, text, outcome, severity):
    (finding,) = ask(text, "relative_day_fits")
    assert (finding.outcome, finding.severity) == (outcome, severity)


@pytest.mark.parametrize(
    ("text", "outcome", "severity"),
    [
        ("The talks were held yesterday (11 May).", "holds", None),
        ("The talks were held yesterday (12 May).", "contradicted", "warning"),
        ("The talks open today, Monday, May 12, 2025.", "holds", None),
        ("The talks open today, Monday, May 12, 2024.", "contradicted", "error"),
        ("The talks open tomorrow (13 May).", "holds", None),
    ],
)
def test_english_day_words_are_held_alike(ask, text, outcome, severity):
    (finding,) = ask(text, "relative_day_fits", language="en")
    assert (finding.outcome, finding.severity) == (outcome, severity)


@pytest.mark.parametrize(
    "text",
    [
        '"Hari ini, 12 Mei 2024, kami mulai," kata Budi.',  # the speaker's today
        "Sejak 12 Desember 2024, hari ini mereka kembali bekerja.",  # two days
        "Rapat pekan kemarin, Senin (5/5/2025), berjalan lancar.",  # last week
        "Rapat digelar hari ini. Senin (5/5/2025) sudah lewat.",  # two sentences
        "Rapat digelar Senin (5/5/2025).",  # no day word
    ],
)
def test_what_is_no_pair_of_day_word_and_date_is_left_alone(ask, text):
    assert ask(text, "relative_day_fits") == []


def test_without_a_given_day_of_printing_nothing_is_known(ask):
    (finding,) = ask("Rapat digelar kemarin (11/5/2025).", "relative_day_fits", published=None)
    assert (finding.outcome, finding.reason) == ("unknown", "no-publication-day")


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("Rapat digelar hari ini, Senin (12/5/2024).", "id", ["2025"]),
        ("Rapat digelar kemarin (12/5).", "id", ["11", "hari ini"]),
        ("Kemarin, Senin (12/5/2025), rapat digelar.", "id", ["Hari ini", "11"]),  # the weekday fits the date
        ("Rapat digelar Minggu (12/5/2025) malam kemarin.", "id", ["11", "hari ini"]),
        ("Rapat digelar hari ini, Senin (12/4/2025)." + ELSE, "id", ["5"]),
        ("The talks were held yesterday (12 May).", "en", ["11", "today"]),
    ],
)
def test_the_word_or_the_date_is_mended_and_each_repair_ends_the_contradiction(
    ask, mend, text, language, first
):
    (finding,) = ask(text, "relative_day_fits", language=language)
    assert [repair.replacement for repair in finding.repairs][: len(first)] == first
    for repair in finding.repairs:
        (after,) = mend(text, repair, "relative_day_fits", language=language)
        assert after.outcome == "holds"


def test_a_story_that_says_it_was_printed_before_keeps_its_day_words(ask):
    text = "Forty people are missing, officials said today, Jan. 11."
    first = "This article was first published on Saturday, Jan. 11, 1975.\n"
    again = ask(first + text, "relative_day_fits", "2025-12-19", "en")
    assert {finding.outcome for finding in again} == {"unknown"}
    fresh = ask(text, "relative_day_fits", "2025-12-19", "en")
    assert [finding.outcome for finding in fresh] == ["contradicted"]
