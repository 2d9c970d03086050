from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text import blocks

STORY = "Menteri itu tiba di bandara pada pagi hari dan langsung menuju gedung kementerian."


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in blocks(text)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Baca juga: Menteri Tiba", "related"),
        ("BACA JUGA: Menteri Tiba", "related"),
        ("Simak juga Video 'Menteri Tiba':", "related"),
        ("Read also: Minister arrives", "related"),
        ("SCROLL TO CONTINUE WITH CONTENT", "related"),
        ("ADVERTISEMENT", "related"),
        ("[Gambas:Video Contoh]", "related"),
        ("budi@contoh.id", "contact"),
        ("E-mail: budi.s@contoh.co.id", "contact"),
        ("Penulis: Budi Santoso", "byline"),
        ("Reporter: Budi Santoso", "byline"),
        ("By BUDI SANTOSO", "byline"),
        ("By Budi Santoso and Siti Aminah", "byline"),
        ("Editor: Budi | Sumber: Contoh", "credit"),
        ("Artikel ini telah tayang di Contoh.com", "credit"),
        ("(Foto: Budi/Contoh)", "credit"),
        ("(bud/sit)", "credit"),
        ("Foto: Menteri tiba di bandara.", "caption"),
        ("Menteri Budi (kiri) dan Siti berjabat tangan.", "caption"),
        ("Minister Budi, second from left, and Siti (right) shake hands.", "caption"),
        ("## Latar belakang", "heading"),
        (STORY, "body"),
        ("Lihat saja hasilnya di lapangan, kata menteri itu.", "body"),
        ("Sumber air di desa itu kering.", "body"),
        ("By Monday the talks had ended.", "body"),
        ("Oleh karena itu rapat ditunda.", "body"),
        ("Rapat dihadiri Budi (kiri bawah.", "body"),
        ("Foto itu beredar di media sosial (Facebook)", "body"),
        ("Tulis ke budi@contoh.id sebelum Senin.", "body"),
        ("- Menteri Pertahanan Budi", "body"),
    ],
)
def test_a_line_is_known_by_strong_signs_only(line: str, kind: str) -> None:
    assert kinds(f"{line}\n{STORY}")[0] == (kind, line)


@pytest.mark.parametrize(
    "dateline",
    [
        "CONTOHNEWS.COM, JAKARTA -",
        "SOREANG, CONTOH.com -",
        "Jakarta, CNN Indonesia --",
        "Mataram (ANTARA) -",
        "SEOUL, Sept 8 (Reuters) -",
        "SEOUL, South Korea (AP) —",
        "TOKYO —",
        "Jakarta -",
        "CONTOH.CO.ID - JAKARTA -",
    ],
)
def test_a_dateline_is_a_block_before_its_paragraph(dateline: str) -> None:
    assert kinds(f"{dateline} {STORY}") == [("dateline", dateline), ("body", STORY)]


@pytest.mark.parametrize(
    "line",
    [
        "Korea Selatan - Jepang sepakat bertemu.",
        "Jakarta-Bandung kini lebih dekat.",
        "Menteri Pertahanan - yang baru dilantik - tiba.",
        "KPK - Polri bekerja sama.",
        "Pertemuan 2-4 Juni - yang ketiga - ditunda.",
    ],
)
def test_a_dash_alone_makes_no_dateline(line: str) -> None:
    assert kinds(line) == [("body", line)]


def test_a_picture_credit_is_a_block_after_its_caption() -> None:
    text = f"Kedua menteri bertemu di Seoul. (Facebook resmi Kementerian Contoh)\n{STORY}"
    assert kinds(text) == [
        ("caption", "Kedua menteri bertemu di Seoul."),
        ("credit", "(Facebook resmi Kementerian Contoh)"),
        ("body", STORY),
    ]


def test_initials_are_a_credit_after_the_last_paragraph() -> None:
    assert kinds(f"{STORY} (bud/sit)") == [("body", STORY), ("credit", "(bud/sit)")]


def test_a_short_capitalised_line_is_a_heading_only_above_a_paragraph() -> None:
    assert kinds(f"Menteri Tiba Pagi Hari\n{STORY}")[0][0] == "heading"
    assert kinds("Menteri Tiba Pagi Hari")[0][0] == "body"
    assert kinds(f"Menteri itu tiba di bandara\n{STORY}")[0][0] == "body"


def test_a_dateline_is_not_looked_for_after_the_third_paragraph() -> None:
    assert kinds("\n".join([STORY, STORY, STORY, f"Jakarta - {STORY}"]))[-1][0] == "body"


@given(st.text(st.sampled_from('Ab.:-—() \n"@/#kiri'), max_size=80))
def test_blocks_cover_every_character_but_blanks_in_order(text: str) -> None:
    found = blocks(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for block in found:
        words = text[block.start : block.end]
        assert words
        assert words == words.strip()
    covered = "".join(text[block.start : block.end] for block in found)
    assert "".join(covered.split()) == "".join(text.split())
