"""Words made alike: what two people write differently and mean the same."""

from importlib.resources import files

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claims.match.checked.wording import LONGEST, letters, stems, words


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The #EmptyChairs of @USArmy pic.twitter.com/aB1", ["empty", "chairs", "army"]),
        ("en", "Ata Kandó’s house, https://example.org/x?y=1 sold", ["ata", "kando", "house", "sold"]),
        ("en", "3.6M people", ["3", "6", "million", "people"]),
        ("en", "180,000,000 votes in 2016", ["180", "million", "votes", "2016"]),
        ("id", "Hadiah 35jt untuk 12.000 orang", ["hadiah", "35", "juta", "12", "ribu", "orang"]),
        ("id", "Rp75 juta", ["rp", "75", "juta"]),
        ("id", "𝗟𝗼𝘄𝗼𝗻𝗴𝗮𝗻 kerja", ["lowongan", "kerja"]),
        ("id", "loker PT Contoh", ["lowongan", "kerja", "pt", "contoh"]),
        ("id", "Pajak naik PENJELASAN Berdasarkan 7 Jenis Mis- dan Disinformasi", ["pajak", "naik"]),
        ("id", "Hari Ulang Tahun Republik Indonesia di Jawa Tengah", ["hut", "ri", "jateng"]),
        ("id", "Hari Ulang Ibu Kota", ["hari", "ulang", "ibukota"]),
        ("id", "Ibu Kota Nusantara, ibu", ["ikn", "ibu"]),
        ("id", "undian BRImo", ["undian", "brimo", "bri"]),
        ("id", "", []),
    ],
)
def test_words_have_one_form(language: str, text: str, expected: list[str]) -> None:
    assert words(text, language) == expected  # type: ignore[arg-type]


def test_a_word_that_is_known_once_mended_is_mended_and_no_other() -> None:
    known = frozenset({"keputusan", "batal", "hina"})
    assert words("K3PUTUSAN B4TAL HINAAA J0KOWI", "id", known) == ["keputusan", "batal", "hina", "j0kowi"]
    assert words("K3PUTUSAN", "id") == ["k3putusan"]


def test_stems_take_endings_and_beginnings_off() -> None:
    assert stems(["memalsukan", "palsu"], "id") == ["palsu", "palsu"]
    assert stems(["voted", "votes"], "en") == ["vote", "vote"]


def test_words_that_say_nearly_the_same_have_one_stem_and_letters_of_their_own() -> None:
    assert stems(["wafat", "tewas"], "id") == stems(["meninggal"], "id") * 2
    assert stems(["wafat"], "en") != stems(["meninggal"], "en")
    assert letters(["wafat"]) != letters(["tewas"])


def test_no_word_stands_in_two_groups_that_say_nearly_the_same() -> None:
    tree = yaml.safe_load(files("claims.match.checked").joinpath("words.yml").read_text(encoding="utf-8"))
    for language in ("en", "id"):
        own = [
            {stem for word in entry.split() for stem in stems([word], language)}
            for entry in tree["alike"][language]
        ]
        assert all(len(group) == 1 for group in own)
        assert len(set().union(*own)) == len(own)


def test_runs_of_letters_hold_both_ends_of_a_word() -> None:
    assert letters(["gempa", "di"]) == ["^gem", "gemp", "empa", "mpa$", "^di$"]


@given(st.text(max_size=300), st.sampled_from(["id", "en"]))
def test_any_text_gives_words_that_stay_words(text: str, language: str) -> None:
    found = words(text, language)  # type: ignore[arg-type]
    assert all(word and word.isalnum() for word in found)


def test_a_text_without_end_is_read_to_a_bound() -> None:
    assert len(words("a1 " * 100_000, "id")) <= LONGEST
