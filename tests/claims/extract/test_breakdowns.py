"""Wholes that are divided into all their parts."""

import pytest

from claims.dossier import check_article
from claims.world import SeedWorld, read_seeds
from tests.factory import article

WORLD = SeedWorld(read_seeds())


def divided(text: str, language: str = "id") -> list[tuple[str, list[str], str]]:
    """Whole, parts and cue of every breakdown, in the article's own words."""
    dossier = check_article(article(text, language=language), WORLD)
    found = []
    for claim in dossier.claims:
        if claim.type == "breakdown":
            numbers = [claim.details["whole"], *claim.details["parts"]]
            whole, *parts = (dossier.article.quote(claim.span.within(*number["at"])) for number in numbers)
            found.append((whole, parts, claim.details["cue"]))
    return found


@pytest.mark.parametrize(
    ("text", "whole", "parts", "cue"),
    [
        (
            "Ada 48 orang, terdiri dari 30 pria dan 18 wanita.",
            "48 orang",
            ["30 pria", "18 wanita"],
            "make-up",
        ),
        (
            "Dana Rp 9 miliar, yakni Rp 4 miliar untuk A dan Rp 5 miliar untuk B.",
            "Rp 9 miliar",
            ["Rp 4 miliar", "Rp 5 miliar"],
            "namely",
        ),
        (
            "Ada 162 penumpang: 155 dewasa, 6 anak dan 1 bayi.",
            "162 penumpang",
            ["155 dewasa", "6 anak", "1 bayi"],
            "namely",
        ),
        (
            "Ada 35 pendaki, yakni 20 pria, 14 wanita, dan seorang anak.",
            "35 pendaki",
            ["20 pria", "14 wanita", "seorang"],
            "namely",
        ),
        (
            "Air merusak 57 rumah. Rinciannya, 35 rumah roboh dan 22 rumah retak.",
            "57 rumah",
            ["35 rumah", "22 rumah"],
            "next-sentence",
        ),
        (
            "Dari 500 rumah, 320 rusak ringan dan sisanya 180 rusak berat.",
            "500 rumah",
            ["320 rusak", "180 rusak"],
            "rest",
        ),
        (
            "Mereka memangkas 12 UU, 6 peraturan daerah, dan 9 surat edaran, atau total 27 aturan.",
            "27 aturan",
            ["12", "6 peraturan", "9 surat"],
            "in-all",
        ),
        ("Polisi menahan 12 orang (9 pria dan 3 wanita).", "12 orang", ["9 pria", "3 wanita"], "namely"),
        (
            "Ada 48 orang (empat puluh delapan) terdiri atas 30 (62,5%) pria dan 18 (37,5%) wanita.",
            "48 orang",
            ["30", "18"],
            "make-up",
        ),
    ],
)
def test_the_whole_and_all_its_parts_are_read(text, whole, parts, cue):
    assert divided(text) == [(whole, parts, cue)]


def test_english():
    text = "The boat carried 48 people, made up of 30 men and 18 women."
    assert divided(text, "en") == [("48 people", ["30 men", "18 women"], "make-up")]


@pytest.mark.parametrize(
    "text",
    [
        "Sebanyak 48 orang ditangkap, antara lain 30 pria dan 16 wanita.",
        "Sebanyak 48 orang hadir, termasuk 30 pria dan 16 wanita.",
        "Dana Rp 10 miliar, yakni Rp 4 miliar untuk jalan, sisanya untuk jembatan.",
        "Ada 120 kursi. Rinciannya, 60 kursi di depan dan sisanya di belakang.",
        "Ada 240 paket, masing-masing 80 paket untuk 3 desa.",
        "Ada 48 orang, yakni 30 pria yang tinggal di 18 desa.",  # places, no part
        "Ada 12 kesepakatan, yakni 5 soal dagang dan beberapa soal pajak.",
        "Tarifnya Rp 15.000 (dewasa Rp 10.000 dan anak Rp 5.000).",  # prices
        "Harga naik Rp 500, yaitu dari Rp 9.000 menjadi Rp 9.500.",
        "Rapat dihadiri 10 orang (dua di antaranya menteri).",
    ],
)
def test_some_of_the_parts_and_other_numbers_make_no_breakdown(text):
    assert divided(text) == []


def test_some_of_the_parts_in_english():
    assert divided("The club sold 48 players, including 30 men and 16 women.", "en") == []


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("Dari 35 juta lebih KPM, 21 juta lebih lama, sedangkan sisanya 14 juta lebih KPM.", "above"),
        ("Dari 35 juta KPM, 21 juta KPM lama, sedangkan sisanya 14 juta KPM baru.", None),
    ],
)  # fmt: skip
def test_a_whole_and_its_parts_keep_their_bounds(draw, text, approx):
    (claim,) = draw(text, "breakdown")
    numbers = [claim.details["whole"], *claim.details["parts"]]
    assert [number.get("approx") for number in numbers] == [approx] * 3


@pytest.mark.parametrize(("verb", "modality"), [("akan menerima", "planned"), ("telah menerima", "done")])
def test_a_whole_still_to_come_is_planned(draw, verb, modality):
    (claim,) = draw(
        f"Acem {verb} Rp 1,5 juta, terdiri dari Rp 600 ribu bansos dan Rp 900 ribu BLT.", "breakdown"
    )
    assert claim.modality == modality
