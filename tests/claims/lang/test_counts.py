"""Counts in words: every one below a thousand is one count, and no shorter one."""

from datetime import date

import pytest

from claims.lang import read_times

ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SATUAN = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
PRINTED = date(2025, 5, 12)


def told(text: str, language: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.value.value) for one in read_times(text, language, PRINTED)]


def test_english_tens_and_ones_are_one_count():
    wrong = {}
    for ten, tens in enumerate(TENS, 2):
        for one, ones in enumerate(ONES, 1):
            for join in "- ":
                words = f"{tens}{join}{ones} years"
                if told(f"He waited {words} there.", "en") != [(words, f"P{10 * ten + one}Y")]:
                    wrong[words] = told(f"He waited {words} there.", "en")
    assert not wrong


def test_indonesian_tens_and_ones_are_one_count():
    wrong = {}
    for ten, tens in enumerate(SATUAN[1:], 2):
        for one, ones in enumerate(SATUAN, 1):
            words = f"{tens} puluh {ones} hari"
            if told(f"Mereka berjalan {words} di sana.", "id") != [(words, f"P{10 * ten + one}D")]:
                wrong[words] = told(f"Mereka berjalan {words} di sana.", "id")
    assert not wrong


@pytest.mark.parametrize(
    ("words", "language", "value"),
    [
        ("one hundred and five days", "en", "P105D"),
        ("two hundred fifty-six minutes", "en", "PT256M"),
        ("a hundred years", "en", "P100Y"),
        ("seratus lima hari", "id", "P105D"),
        ("dua ratus lima puluh enam menit", "id", "PT256M"),
        ("seratus tahun", "id", "P100Y"),
    ],
)
def test_what_follows_hundreds_is_part_of_the_count(words, language, value):
    assert told(f"{words}.", language) == [(words, value)]
