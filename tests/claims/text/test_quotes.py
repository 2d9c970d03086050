from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text import Marks, blocks, pair_article, pair_marks
from claims.text.quotes import headline_quotes
from tests.costs import least, stays_below


def read(text: str) -> Marks:
    return pair_marks(text, 0, len(text))


def quoted(text: str) -> list[str]:
    return [text[pair.inner_start : pair.inner_end] for pair in read(text).pairs]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('Ia berkata, "Mari mulai."', ["Mari mulai."]),
        ('"Kami siap," kata Budi. "Besok pagi."', ["Kami siap,", "Besok pagi."]),
        ("“Kami siap,” kata Budi.", ["Kami siap,"]),
        ("«Kami siap», kata Budi.", ["Kami siap"]),
        ("„Kami siap“, kata Budi.", ["Kami siap"]),
        ("''Kami siap,'' kata Budi.", ["Kami siap,"]),
        ("Hari Jum'at ia membaca \"Qur'an\" sambil rock 'n' roll.", ["Qur'an"]),
        ("\"Dia bilang 'ya' kepada saya,\" kata Budi.", ["Dia bilang 'ya' kepada saya,"]),
        ('"Ia menyebut "gagal" itu wajar," kata Budi.', ['Ia menyebut "gagal" itu wajar,', "gagal"]),
        ('Layar 7" itu disebut "terbaik" tahun ini.', ["terbaik"]),
        ('Judulnya "Menuju 2025" terbit kemarin.', ["Menuju 2025"]),
        ('Ia berkata,"Mari mulai."', ["Mari mulai."]),
        ("”Kami siap”, kata Budi.", ["Kami siap"]),
    ],
)
def test_marks_are_paired(text: str, inside: list[str]) -> None:
    assert quoted(text) == inside
    assert read(text).unpaired == ()


@pytest.mark.parametrize(
    ("text", "words_before"),
    [
        ('Mereka setuju menambah ruang (kelas bahasa)."', "Mereka setuju menambah ruang (kelas bahasa)."),
        ('Yang dimaksud dengan "kerugian adalah selisih nilai.', "Yang dimaksud dengan "),
        ('"Kami siap," kata Budi. "Besok kami berangkat.', '"Kami siap," kata Budi. '),
        ("Mereka setuju.” Lalu mereka pulang.", "Mereka setuju."),
    ],
)
def test_a_mark_without_its_partner_is_named(text: str, words_before: str) -> None:
    assert read(text).unpaired == (len(words_before),)


@pytest.mark.parametrize(
    "text",
    [
        '"Kami siap," kata Budi. Besok kami berangkat."',  # the second or the third: not certain
        'Monitor 27" itu dijual murah.',
        "Tingginya 5'10\" menurut klubnya.",
        'Daftar: " lima butir.',
        'Kata itu ditulis ma"ruf di sana.',
        "\"Dia bilang ''ya kepada saya,\" kata Budi.",
        '"' * 1001,
    ],
)
def test_what_can_be_read_in_two_ways_is_not_named(text: str) -> None:
    assert read(text).unpaired == ()


def test_only_the_given_paragraph_is_read() -> None:
    text = 'Ia berkata, "A.\n"B," kata Budi.'
    assert pair_marks(text, text.index("\n") + 1, len(text)).unpaired == ()


@pytest.mark.parametrize(
    "text",
    [
        '"Kami mulai besok.\n"Lalu kami berangkat," kata Budi.',
        '"Kami mulai besok.\nBaca juga: Jadwal "Besok\n"Lalu kami berangkat.\n"Selesai," kata Budi.',
        '"Kami mulai besok.\nLalu kami berangkat," kata Budi.',
        'Budi berkata, "Kami mulai.\nSatu per satu.\nLalu kami berangkat."',
        'Baca juga: Kata "Mereka',
    ],
)
def test_a_quotation_over_several_paragraphs_has_no_odd_mark(text: str) -> None:
    assert pair_article(text, blocks(text)).unpaired == ()


def test_a_continued_quotation_ends_with_its_paragraph() -> None:
    text = '"Kami mulai besok.\n"Lalu kami berangkat," kata Budi.'
    first, second = pair_article(text, blocks(text)).pairs
    assert (text[first.start : first.end], first.closed) == ('"Kami mulai besok.', False)
    assert (text[second.start : second.end], second.closed) == ('"Lalu kami berangkat,"', True)


def test_an_odd_closing_mark_leaves_other_paragraphs_alone() -> None:
    text = 'Ia berkata, "Satu."\nMereka setuju (dua)."\nSiti berkata, "Tiga."'
    marks = pair_article(text, blocks(text))
    assert marks.unpaired == (text.index(')."') + 2,)
    assert [text[pair.inner_start : pair.inner_end] for pair in marks.pairs] == ["Satu.", "Tiga."]


def test_an_opening_mark_never_closed_is_named_once_another_quotation_follows() -> None:
    text = 'Ia berkata, "Satu.\nMereka setuju.\nSiti berkata, "Tiga."'
    assert pair_article(text, blocks(text)).unpaired == (12,)


@given(st.text(st.sampled_from("ab .,7'\"“”«»\n"), max_size=60))
def test_pairs_stand_in_order_and_never_cross(text: str) -> None:
    marks = pair_article(text, blocks(text))
    edges = [edge for pair in marks.pairs for edge in (pair.start, pair.end)]
    assert all(0 <= edge <= len(text) for edge in edges)
    assert all(pair.start < pair.inner_start <= pair.inner_end <= pair.end for pair in marks.pairs)
    assert [pair.start for pair in marks.pairs] == sorted({pair.start for pair in marks.pairs})
    assert all(text[offset] in "\"“”«»'" for offset in marks.unpaired)


def test_lines_that_open_quotations_cost_in_line_with_their_number() -> None:
    def pair(lines: int) -> None:
        text = '"kata\n' * lines
        pair_article(text, blocks(text))

    short, long = (partial(pair, lines) for lines in (1_000, 8_000))
    assert stays_below(min(24 * least(short) + 0.02, 2), long)


def test_a_headline_quotes_in_single_marks():
    title = "Bupati: 'Kami siap', warga Jum'at ini 'belum'"
    assert [title[start:end] for start, end in headline_quotes(title)] == ["'Kami siap'", "'belum'"]
    assert headline_quotes("Salat Jum'at di Masjid Qur'an") == ()
