"""Which of a sentence's times is the event's."""

import pytest

MET = "Perdana Menteri Jepang Fumio Kishida bertemu Presiden Korea Selatan Yoon Suk Yeol"
MET_EN = "Japanese Prime Minister Fumio Kishida met South Korean President Yoon Suk Yeol"
PRINTED = "2025-09-09"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", f"{MET_EN} in Seoul to revive a pact that lapsed years ago."),
        ("en", f"{MET_EN} in Seoul to revive a pact that lapsed in 2015."),
        ("en", f"{MET_EN} in a hall which was built in May 1998."),
        ("id", f"{MET} di Seoul untuk menghidupkan perjanjian yang berakhir bertahun-tahun lalu."),
        ("id", f"{MET} di Seoul untuk menghidupkan perjanjian yang berakhir pada 2015."),
        ("en", f"{MET_EN} in Seoul after hosting a summit in Hiroshima in May 2023."),
        ("id", f"{MET} di Seoul setelah menjamu tamunya di Hiroshima pada Mei 2023."),
    ],
)
def test_a_time_in_a_clause_about_a_thing_is_not_the_events(draw, language, words):
    (claim,) = draw(words, "meeting", PRINTED, language)
    assert (claim.period.edtf, claim.period.basis) == (PRINTED, "inherited")


@pytest.mark.parametrize(
    ("language", "words", "day"),
    [
        ("en", f"{MET_EN} in Seoul years ago.", ""),
        ("en", f"{MET_EN} in Seoul after visiting a school, on 3 March 2024.", "2024-03-03"),
        ("en", f"{MET_EN}, who took office years ago, in Seoul on Monday.", "2025-09-08"),
        ("en", f"{MET_EN} in a hall that burned down in 2012, on 3 March 2024.", "2024-03-03"),
        ("en", f"{MET_EN} at a summit that was held in Seoul in March 2024.", "2024-03"),
        ("id", f"{MET} di sela-sela KTT yang digelar di Seoul pada Maret 2024.", "2024-03"),
        ("id", f"{MET} yang pada Senin (8/9/2025) tiba.", "2025-09-08"),
        ("id", f"{MET} yang tiba di Tokyo, Senin (8/9/2025).", "2025-09-08"),
    ],
)
def test_a_time_of_the_event_or_of_what_it_is_part_of_is_its_own(draw, language, words, day):
    (claim,) = draw(words, "meeting", PRINTED, language)
    assert claim.period.edtf == day


@pytest.mark.parametrize(
    ("words", "type", "day"),
    [
        ("Fumio Kishida akan mengunjungi Korea Selatan.", "visit", ""),
        ("Fumio Kishida akan mengunjungi Korea Selatan pada 12 Oktober 2025.", "visit", "2025-10-12"),
        ("Fumio Kishida mengunjungi Korea Selatan.", "visit", PRINTED),
        ("Fumio Kishida pulang sehari setelah mengunjungi Korea Selatan.", "visit", ""),
        ("Fumio Kishida pulang setelah mengunjungi Korea Selatan.", "visit", PRINTED),
        (
            "Fumio Kishida pulang sehari setelah mengunjungi Korea Selatan pada Minggu (7/9).",
            "visit",
            "2025-09-07",
        ),
    ],
)
def test_a_plan_and_what_lies_a_day_off_do_not_borrow_the_day_of_the_story(draw, words, type, day):
    (claim,) = draw(words, type, PRINTED)
    assert claim.period.edtf == day
