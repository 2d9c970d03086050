"""Births: which words before which times make them somebody's."""

from datetime import date

import pytest

from claims.lang import read_amounts, read_times

PRINTED = date(2025, 5, 12)


def births(text: str, language: str) -> list[tuple[str, str]]:
    times = read_times(text, language, PRINTED)
    return [
        (text[one.start : one.end], one.value.edtf)
        for one in read_amounts(text, language, times)
        if one.kind == "birth"
    ]


@pytest.mark.parametrize(
    ("language", "text", "words", "edtf"),
    [
        ("id", "Siti lahir 12 Mei 1985.", "lahir 12 Mei 1985", "1985-05-12"),
        ("id", "Ia lahir di Solo, 21 Juni 1961.", "lahir di Solo, 21 Juni 1961", "1961-06-21"),
        ("id", "pria kelahiran Solo, 21 Juni 1961 itu", "kelahiran Solo, 21 Juni 1961", "1961-06-21"),
        (
            "id",
            "Ia lahir di Desa Sukamaju, Kabupaten Garut, Jawa Barat, pada hari Rabu, 3 Maret 1954.",
            "lahir di Desa Sukamaju, Kabupaten Garut, Jawa Barat, pada hari Rabu, 3 Maret 1954",
            "1954-03-03",
        ),
        ("id", "Ia dilahirkan di Blitar pada tahun 1950.", "dilahirkan di Blitar pada tahun 1950", "1950"),
        ("id", "Dewi (lahir 1980) hadir.", "lahir 1980", "1980"),
        ("id", "Tanggal lahir: 12 Mei 1985", "lahir: 12 Mei 1985", "1985-05-12"),
        ("id", "lahir dengan nama Kusno di Surabaya pada 6 Juni 1901",
         "lahir dengan nama Kusno di Surabaya pada 6 Juni 1901", "1901-06-06"),
        ("id", "atlet kelahiran Mei 2003 itu", "kelahiran Mei 2003", "2003-05"),
        ("en", "She was born on 12 May 1985.", "born on 12 May 1985", "1985-05-12"),
        ("en", "He was born in Jakarta, 12 May 1985.", "born in Jakarta, 12 May 1985", "1985-05-12"),
        ("en", "Born in the city of Kendal on May 12, 1985, he", "Born in the city of Kendal on May 12, 1985",
         "1985-05-12"),
        ("en", "Jane Doe (born 1970) spoke.", "born 1970", "1970"),
        ("en", "Jane Doe (b. in 1970) spoke.", "b. in 1970", "1970"),
    ],
)  # fmt: skip
def test_a_birth_is_read_from_its_word_to_its_time(language, text, words, edtf):
    assert births(text, language) == [(words, edtf)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Hari lahir Pancasila, 1 Juni 1945."),
        ("id", "Angka kelahiran 2023 turun."),
        ("id", "Pemilih kelahiran 1997-2012 paling banyak."),
        ("id", "Anaknya lahir kemarin."),
        ("id", "Anaknya lahir 12 Mei."),
        ("id", "Ia lahir di tengah krisis 1998."),
        ("id", "Ia lahir di Solo. Pada 1985 ia pindah."),
        ("id", "Ia lahir sebelum 1985."),
        ("id", "gagasan yang lahir dari sidang pada 1945"),
        ("id", "Terlahirnya 12 Mei 1985"),
        ("en", "An idea born of the crisis in 1998."),
        ("en", "Babies born in 2020 weigh more."),
        ("en", "The stubborn 1985 plan."),
        ("en", "The foreign-born in 1985 were few."),
        ("en", "She was born on Monday."),
        ("en", "Plan b. In 1985 it failed."),
        ("en", "those born between 1997 and 2012"),
    ],
)
def test_what_is_no_birth_of_one_certain_time_is_left(language, text):
    assert births(text, language) == []
