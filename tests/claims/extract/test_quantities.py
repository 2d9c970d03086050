"""Claims about numbers."""

import json

import pytest


def test_a_counted_noun_makes_a_claim(draw):
    (claim,) = draw("Sebanyak 162 penumpang selamat.", "quantity")
    assert claim.quote == "162 penumpang"
    assert claim.details == {"low": "162", "high": "162", "precision": "1", "counted": "penumpang"}
    assert {"type:quantity", "number-present"} <= {reason.reason for reason in claim.worth}


@pytest.mark.parametrize(
    "text", ["Hasilnya mencapai 1.250.", "Ribuan rumah rusak.", "Apakah 162 penumpang selamat?"]
)
def test_bare_vague_and_asked_numbers_stay_readings(draw, text):
    assert draw(text, "quantity") == []


def test_a_change_holds_its_quantities(draw):
    (claim,) = draw("Harga beras naik 5 persen menjadi Rp 12.000 per kg.", "change")
    assert claim.quote == "naik 5 persen menjadi Rp 12.000 per kg"
    assert claim.details["after"] == {
        "low": "12000", "high": "12000", "precision": "1", "currency": "IDR", "per": "kg",
    }  # fmt: skip
    assert draw("Harga beras naik 5 persen menjadi Rp 12.000 per kg.", "quantity") == []


def test_a_share_names_part_and_whole(draw):
    (claim,) = draw("Sekitar 52 persen dari responden setuju.", "share")
    assert claim.details["whole"] == "responden"
    assert claim.details["part"]["approx"] == "about"


def test_an_age_belongs_to_whoever_is_named_before_it(draw):
    (claim,) = draw("Gen Nakatani (67) hadir di Tokyo.", "age")
    assert claim.quote == "67"
    assert [party.words for party in claim.subject] == ["Gen Nakatani"]


def test_a_number_in_a_quotation_is_attributed(draw):
    (claim,) = draw('"Kami sudah mengirim 25 ton beras," kata Gen Nakatani.', "quantity")
    assert claim.attribution.manner == "quotation"
    assert claim.quote == "25 ton"


def test_a_planned_number_is_planned(draw):
    (claim,) = draw("Pemerintah akan membangun 40 sekolah.", "quantity")
    assert claim.modality == "planned"


def test_decimals_are_text(draw):
    (claim,) = draw("Harganya Rp 1,24 triliun.", "quantity")
    assert json.loads(json.dumps(dict(claim.details)))["low"] == "1240000000000"
