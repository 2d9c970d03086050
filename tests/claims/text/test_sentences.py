from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text import Block, blocks, pair_marks, sentences
from claims.text.sentences import LONGEST


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, Block("body", 0, len(text)))]


@pytest.mark.parametrize(
    "one",
    [
        "Dr. Budi dan Hj. Siti tiba di Jl. Melati No. 5 pagi ini.",
        "Plt. Bupati Demak dan Pj. Gubernur hadir, kata Kombes Pol. Yusuf.",
        "Harganya Rp 1.250.000 atau naik 1.24 persen.",
        "Harganya Rp. 1.250.000 sekarang.",
        "Rapat dimulai pukul 10.00 WIB dan berakhir pukul 12.30.",
        "Rapat digelar 2-4 Juni di Singapura.",
        "Menurut CONTOH.com. com itu nama lama.",
        "B.J. Habibie dan A. Yani disebut Budi, S.H., M.H. dalam pidatonya.",
        "Budi, Siti, dkk. Hadir di sana.",
        "Mr. Smith met U.S. President Jones on Sept. 8 in Washington.",
        '"Mari kita mulai. Kita siap," kata Budi.',
        'Keduanya berkata, "Satu selesai. Dua menyusul. Tiga besok."',
        '"Apakah siap?" tanya Budi.',
        "“Kami siap. Kami berangkat.” kata Budi.",
        "1. Golkar menang di sana.",
        "Polisi menangkap Budi (alm.) Santoso di sana.",
        'Rumah milik tuan X. "' + " " * 45 + "dan keluarganya dijual.",
    ],
)
def test_a_full_stop_that_ends_no_sentence(one: str) -> None:
    assert split(one) == [one]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Ia tiba. Mereka pulang.", "Ia tiba."),
        ("Ia tiba pada 2015. Mereka pulang.", "Ia tiba pada 2015."),
        ("Hadir Budi, Siti, dkk. Mereka pulang.", "Hadir Budi, Siti, dkk."),
        ("He moved to the U.S. In March he left.", "He moved to the U.S."),
        ('Ia berkata, "Kami siap." Mereka pulang.', 'Ia berkata, "Kami siap."'),
        ('"Kami siap," kata Budi. "Besok kami ke sana."', '"Kami siap," kata Budi.'),
        ("Benarkah? Ia tidak tahu.", "Benarkah?"),
        ("Laporan itu dikutip contoh.com. Ia benar.", "Laporan itu dikutip contoh.com."),
        ("Ada 5 orang (tamu.) Mereka pulang.", "Ada 5 orang (tamu.)"),
        ("Jawabannya no. Then he left.", "Jawabannya no."),
        ('Mereka setuju (dua)." Lalu pulang.', 'Mereka setuju (dua)."'),
    ],
)
def test_a_full_stop_that_ends_a_sentence(text: str, first: str) -> None:
    assert split(text) == [first, text[len(first) :].strip()]


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "Jakarta -  Ia tiba.  Mereka pulang.\nSelesai."
    found = [text[a:b] for block in blocks(text) for a, b in sentences(text, block)]
    assert found == ["Jakarta -", "Ia tiba.", "Mereka pulang.", "Selesai."]


@given(st.text(st.sampled_from('Ab1.?! "“”()\n'), max_size=80))
def test_sentences_lie_in_their_block_and_never_overlap(text: str) -> None:
    for block in blocks(text):
        found = sentences(text, block)
        assert found[0][0] == block.start
        assert found[-1][1] == block.end
        assert all(a[1] <= b[0] for a, b in pairwise(found))
        for start, end in found:
            assert text[start:end] == text[start:end].strip() != ""
        assert sum(len(text[a:b].replace(" ", "")) for a, b in found) == len(
            text[block.start : block.end].replace(" ", "")
        )


@given(st.text(alphabet="\"“”'«».!? ,aB1\n", max_size=80))
def test_pairs_already_read_give_the_same_sentences(text: str) -> None:
    for block in blocks(text):
        pairs = pair_marks(text, block.start, block.end).pairs
        assert sentences(text, block, pairs) == sentences(text, block)


@pytest.mark.parametrize("piece", ["bertemu dan  ", "kata-", "Ia tiba\u00a0\t "])
def test_a_sentence_without_end_is_read_in_pieces(piece: str) -> None:
    text = (piece * (3 * LONGEST)).strip()
    found = sentences(text, Block("paragraph", 0, len(text)))
    assert len(found) > 2
    assert all(0 < end - start <= LONGEST for start, end in found)
    assert all(text[start:end] == text[start:end].strip(" \t") for start, end in found)
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())


def test_the_longest_sentence_stays_whole() -> None:
    text = "a " * (LONGEST // 2 - 1) + "ab"
    assert sentences(text, Block("paragraph", 0, len(text))) == ((0, LONGEST),)
