"""Figures by the words beside them: ends of a range, sizes of a difference, levels, idioms, scores."""

import pytest


def told(claim):
    return (claim.details.get("low"), claim.details.get("high"))


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("id", "Gelombang mencapai 2,5 meter hingga 4 meter.", [("2.5", "4")]),
        ("id", "Upahnya Rp 2 juta sampai Rp 3 juta per bulan.", [("2000000", "3000000")]),
        ("en", "Waves were 3 metres to 4 metres high.", [("3", "4")]),
        ("id", "Gelombang mencapai 2,5 meter dan 4 meter.", [("2.5", "2.5"), ("4", "4")]),
        ("id", "Tali 4 meter hingga 2 kilogram.", [("4", "4"), ("2", "2")]),
        # the size of a difference is none of the things
        ("id", "Muatannya 6 ton, atau lebih tinggi 300 kilogram dari biasanya.", [("6", "6")]),
        ("id", "Harga itu 5 persen lebih mahal dari pasar.", []),
        ("en", "They had a 20% to 48% lower risk of falling ill.", []),
        ("id", "Muatannya lebih dari 6 ton.", [("6", "6")]),
        ("id", "Ada 53 stasiun pengisian bahan bakar umum (SPBU) di sana.", [("53", "53")]),
        ("id", "Sampai Desember itu 4 jutaan.", []),
        ("id", "Toko itu mencatat kenaikan konsumsi premium 9,7 persen.", []),
        ("id", "Toko itu memberi potongan 9,7 persen.", [("9.7", "9.7")]),
        # idioms, and those pointed to
        ("id", "Ia memilih diam seribu bahasa.", []),
        ("id", "Ia menguasai lima bahasa.", [("5", "5")]),
        ("en", "The two leaders agreed on it.", []),
        ("en", "Absent were three ministers.", [("3", "3")]),
        # where a movement led that is no change of ours
        ("id", "Bank itu menurunkan suku bunga ke kisaran 4%-4,25%.", []),
        ("id", "Bank itu pindah ke gedung seluas 400 meter persegi.", [("400", "400")]),
    ],
)  # fmt: skip
def test_quantities(draw, language, text, found):
    assert [told(claim) for claim in draw(text, "quantity", language=language)] == found


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Prices may rise above $90 a barrel.", "after"),
        ("Prices rose by more than 9%.", "by"),
        ("Prices rose more than 9%.", "by"),
    ],
)
def test_a_level_that_is_passed_is_where_to(draw, text, part):
    (claim,) = draw(text, "change", language="en")
    assert [name for name in ("by", "after") if name in claim.details] == [part]


@pytest.mark.parametrize(
    ("language", "text", "wholes"),
    [
        ("id", "Arema mengumpulkan 11 poin dari 12 laga.", []),
        ("id", "Arema menang di 3 dari 12 laga.", ["12 laga"]),
        ("en", "About 70% of the world's rare earths are mined there.", ["the world's rare earths"]),
        ("en", "About 70% of the world is sea.", ["the world"]),
        ("en", "About one in three adults sleeps badly.", []),
    ],
)
def test_wholes(draw, language, text, wholes):
    assert [claim.details["whole"] for claim in draw(text, "share", language=language)] == wholes


@pytest.mark.parametrize(
    ("language", "text", "when"),
    [
        ("id", "Nilainya meningkat dari Rp 5 miliar pada 2023.", ""),
        ("id", "Nilainya naik dari Rp 5 miliar pada 2023 menjadi Rp 6 miliar pada 2024.", "2024"),
        ("en", "Profit fell 18% to 1.4 billion euros in 2024 from 1.7 billion euros in 2023.", "2024"),
    ],
)
def test_what_a_change_came_from_has_a_time_of_its_own(draw, language, text, when):
    (claim,) = draw(text, "change", language=language)
    assert claim.period.edtf == when


@pytest.mark.parametrize(
    ("language", "text", "modality"),
    [
        ("id", "Dengan begitu, jika program berjalan penuh dengan dana Rp 330 triliun, semua senang.",
         "conditional"),
        ("id", "Dengan begitu, program berjalan penuh dengan dana Rp 330 triliun.", "done"),
        ("id", "Salah satu cara untuk itu adalah dengan berfokus pada 3 kursi.", "planned"),
        ("id", "Bandara itu hanya bisa menampung 600 penumpang.", "done"),
        ("id", "Program itu bisa menjangkau 600 penumpang.", "hedged"),
        ("id", "Klub itu rencananya bakal memasang alat yang berbentuk cincin pada 3 bus.", "planned"),
        ("id", "Alat itu tidak akan menolong karena setiap tahun ada 3 mobil baru.", "done"),
        ("id", "Sasaran program ini sebanyak 100 kendaraan.", "planned"),
        ("id", "Dari 4 poin itu ia berharap semua paham.", "done"),
        ("id", "Kedua negara sepakat menambah 30 juta ekor.", "planned"),
        ("en", "The bank expects inflation to average 3.5%.", "hedged"),
        ("en", "Economists estimate that growth slowed to 5.2%.", "hedged"),
        ("en", "Economists say that growth slowed to 5.2%.", "done"),
        ("en", "He would not rule out a move of 50 basis points.", "hedged"),
    ],
)  # fmt: skip
def test_how_sure_a_figure_is(draw, language, text, modality):
    (claim,) = draw(text, "quantity", language=language)
    assert claim.modality == modality


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        ("id", "Sekitar 3 dari 10 puskesmas belum punya dokter.", "about"),
        ("en", "More than 40 of the 120 passengers were children.", "above"),
        ("id", "Sebanyak 3 dari 10 puskesmas belum punya dokter.", None),
    ],
)
def test_the_word_before_a_part_bounds_it(draw, language, text, bound):
    (claim,) = draw(text, "share", language=language)
    assert claim.details["part"].get("approx") == bound


def test_what_is_foretold_behind_a_figure_is_where_it_goes(draw):
    text = "The budget of $3.2 billion is expected to grow to $3.5 billion next year."
    assert [claim.modality for claim in draw(text, "quantity", language="en")] == ["done"]
    assert [claim.modality for claim in draw(text, "change", language="en")] == ["hedged"]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Minyak dijual di bawah level 75 dollar AS.", "below"),
        ("Minyak dijual di atas level 75 dollar AS.", "above"),
        ("Minyak dijual pada level 75 dollar AS.", None),
    ],
)
def test_a_level_keeps_its_bound(draw, text, bound):
    (claim,) = draw(text, "quantity")
    assert claim.details.get("approx") == bound


def test_the_month_of_a_delivery_is_no_time_of_the_trade(draw):
    (claim,) = draw("Minyak untuk pengiriman Januari turun 84 sen.", "change")
    assert not claim.period.known


def test_a_demand_or_a_hope_is_no_claim(draw):
    assert draw("The group called for a limit of 10,000 tonnes.", "quantity", language="en") == []
    assert draw("Ia berharap harga garam rakyat itu bisa ditekan menjadi Rp 1.500.", "quantity") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The two leaders agreed.", []),
        ("The five leaders agreed.", [("5", "5")]),  # more than are pointed to at a time
        ("The two percent were lost.", [("2", "2")]),
        ("Two leaders agreed.", [("2", "2")]),
    ],
)
def test_only_a_few_are_pointed_to(draw, text, found):
    assert [told(claim) for claim in draw(text, "quantity", language="en")] == found
