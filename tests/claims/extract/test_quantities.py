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


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Dalam RAPBN 2026, subsidi sebesar Rp 5 triliun.", "planned"),
        ("Pemerintah menargetkan pembangunan 40 sekolah.", "planned"),
        ("Sebanyak 40 sekolah akan dibangun.", "planned"),
        ("Opsinya ada dua, dan opsi pertama menambah 40 kursi.", "planned"),
        ("Kebutuhan garam diperkirakan mencapai 40 ton.", "hedged"),
        ("Adi membantah soal menerima uang sebesar Rp 40 juta.", "denied"),
        ("Katakanlah pendapatannya Rp 40 juta.", "hypothetical"),
        ("Dari target itu telah dibangun 40 sekolah.", "done"),
        ("Negeri itu kaya akan budaya dengan 40 bahasa.", "done"),
        ("Polisi yang akan bertugas berjaga di posko yang menampung 40 orang.", "done"),
        ("Jika melihat data itu, ada 40 sekolah.", "done"),
        ("Kalau kita lihat 40 provinsi sudah aman, artinya berhasil.", "done"),
        ("Kalau 40 provinsi sudah aman, program berlanjut.", "conditional"),
        ("Keluarga itu dapat Rp 40 juta.", "done"),
    ],
)
def test_plans_estimates_and_denials_are_told_apart_from_what_is_done(draw, text, modality):
    claims = draw(text, "quantity")
    assert [claim.modality for claim in claims if "40" in claim.quote or "5" in claim.quote] == [modality]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("RUU itu memangkas 4 peraturan menteri.", "4 peraturan menteri"),
        ("Ada 10 kementerian dan lembaga yang dinilai.", "10 kementerian dan lembaga"),
        ("Ada 16 kementerian/lembaga yang dinilai.", "16 kementerian/lembaga"),
        ("Kapal itu membawa 40 ton beras.", "40 ton"),
        ("Sebanyak 40 penumpang selamat.", "40 penumpang"),
        ("Sebanyak 40 rumah terendam banjir.", "40 rumah"),
        ("Sebanyak 40 anggota DPR hadir.", "40 anggota DPR"),
        ("Sebanyak 40 sekolah dan masjid dibangun.", "40 sekolah"),
        ("Ia memiliki dua mobil miliknya sendiri.", "dua mobil"),
        ("Sebanyak 40 warga Bandung datang.", "40 warga"),
    ],
)
def test_what_is_counted_is_taken_to_its_end(draw, text, quote):
    assert [claim.quote for claim in draw(text, "quantity")] == [quote]


def test_a_whole_is_taken_to_its_end_and_a_bound_is_no_denial(draw):
    (claim,) = draw("Idealnya pengeluaran itu tidak lebih dari 10 persen dari total biaya hidup.", "share")
    assert claim.details["whole"] == "total biaya hidup"
    assert claim.details["part"]["approx"] == "at_most"
    assert claim.modality == "hedged"


@pytest.mark.parametrize("text", ["Nilainya 3,35 dari 5.", "Nilainya 3,35 dari skala 5."])
def test_a_mark_is_no_share(draw, text):
    assert draw(text, "share") == []


def test_one_of_several_is_no_count(draw):
    assert draw("Kota itu salah satu kota tertua.", "quantity") == []


def test_a_name_before_brackets_has_the_age_though_nobody_knows_it(draw):
    (claim,) = draw('"Motornya mogok di tengah jalan," kata Vatikan (27), warga desa itu.', "age")
    assert [party.words for party in claim.subject] == ["Vatikan"]
    (claim,) = draw("Polisi mencari pelaku pencurian yang berusia 27 tahun.", "age")
    assert claim.subject == ()


def test_an_amount_told_in_another_currency_is_no_range(draw):
    claims = draw("Nilainya US$ 100 juta atau Rp 1,6 triliun.", "quantity")
    assert [(claim.quote, claim.details["currency"]) for claim in claims] == [
        ("US$ 100 juta", "USD"),
        ("Rp 1,6 triliun", "IDR"),
    ]
