"""Abbreviations and the words before them, as printed."""

import pytest

from claims.match.abbreviations import content, expansions, initials_fit, keys, known, shorts_of
from tests.factory import article


def test_the_words_before_a_bracket_run_back_to_the_first_that_is_no_part_of_a_name():
    text = "Menurut data Badan Riset dan Inovasi Nasional (BRIN), hujan turun."
    (found,) = expansions(article(text))
    assert found.short == "BRIN"
    assert keys(found.words) == ("badan", "riset", "inovasi", "nasional")
    span = found.span(found.words)
    assert text[span.start : span.end] == "Badan Riset dan Inovasi Nasional"
    assert text[found.short_span.start : found.short_span.end] == "BRIN"


def test_hyphens_part_words_and_lines_and_sentences_end_them():
    text = "Rapat usai. Perserikatan Bangsa-Bangsa (PBB) diam.\nBadan Gizi Nasional (BGN) juga."
    first, second = expansions(article(text))
    assert keys(first.words) == ("perserikatan", "bangsa", "bangsa")
    assert keys(second.words) == ("badan", "gizi", "nasional")


def test_known_abbreviations_and_names():
    assert known("bnpb")[0] == "Badan Nasional Penanggulangan Bencana"
    assert known("XYZW") == ()
    assert shorts_of(content("Komisi Pemilihan Umum")) == ("KPU",)


@pytest.mark.parametrize(
    ("short", "words", "fits"),
    [
        ("BNPB", ("badan", "nasional", "penanggulangan", "bencana"), True),
        ("Banggar", ("badan", "anggaran"), True),
        ("WHO", ("organisasi", "kesehatan", "dunia"), False),
        ("BUKN", ("badan", "usaha", "kelurahan", "mandiri"), True),
        ("KPK", ("komisi", "pemilihan", "umum"), False),
    ],
)
def test_letters_fit_where_the_words_spell_them_in_order(short, words, fits):
    assert initials_fit(short, words) is fits
