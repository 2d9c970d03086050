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


def test_a_number_in_a_quotation_is_attributed(draw):
    (claim,) = draw('"Kami sudah mengirim 25 ton beras," kata Gen Nakatani.', "quantity")
    assert claim.attribution.manner == "quotation"
    assert claim.quote == "25 ton"


def test_decimals_are_text(draw):
    (claim,) = draw("Harganya Rp 1,24 triliun.", "quantity")
    assert json.loads(json.dumps(dict(claim.details)))["low"] == "1240000000000"


@pytest.mark.parametrize("text", ["Nilainya 3,35 dari 5.", "Nilainya 3,35 dari skala 5."])
def test_a_mark_is_no_share(draw, text):
    assert draw(text, "share") == []


def test_one_of_several_is_no_count(draw):
    assert draw("Kota itu salah satu kota tertua.", "quantity") == []


def test_an_amount_told_in_another_currency_is_no_range(draw):
    claims = draw("Nilainya US$ 100 juta atau Rp 1,6 triliun.", "quantity")
    assert [(claim.quote, claim.details["currency"]) for claim in claims] == [
        ("US$ 100 juta", "USD"),
        ("Rp 1,6 triliun", "IDR"),
    ]


@pytest.mark.parametrize(
    ("text", "type", "bound"),
    [
        ("Jam malam berlaku bagi anak di bawah usia 18 tahun.", "age", "below"),
        ("Susu itu untuk anak usia satu tahun ke atas.", "age", "at_least"),
        ("Susu itu untuk anak usia satu tahun.", "age", None),
        ("Setiap kelas boleh memakai maksimal papan tulis dua unit.", "quantity", "at_most"),
        ("Tim itu bekerja maksimal dengan dua unit mesin.", "quantity", None),
        ("Mesin itu mampu melaju hingga 70 km per jam.", "quantity", "at_most"),
        ("Antrean mengular hingga 70 km.", "quantity", None),
        ("Tiketnya dijual mulai Rp 50 ribu.", "quantity", "at_least"),
    ],
)
def test_a_bound_belongs_to_its_figure(draw, text, type, bound):
    assert [claim.details.get("approx") for claim in draw(text, type)] == [bound]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Langkah itu dapat membuat polusi turun hingga 45 persen.", "at_most"),
        ("Jumlah peserta naik hingga 45 persen pada 2024.", None),
        ("Ekonomi tumbuh 6 persen atau lebih.", "at_least"),
        ("Ekonomi tumbuh 6 persen atau lebih rendah dari itu.", None),
    ],
)
def test_a_bound_of_a_change_is_kept(draw, text, bound):
    (claim,) = draw(text, "change")
    assert claim.details["by"].get("approx") == bound


@pytest.mark.parametrize(
    ("text", "changes", "quantities"),
    [
        ("Rupiah melemah terhadap dolar (CAD) 0,2%.", ["melemah terhadap dolar (CAD) 0,2%"], []),
        ("Rupiah melemah terhadap dolar AS di level Rp 16.300.", [], ["Rp 16.300"]),
        ("Rupiah menguat 23 poin (0,14%).", ["menguat 23 poin"], []),
        ("Ada kenaikan harga beras sebesar 5 persen.", ["kenaikan harga beras sebesar 5 persen"], []),
        ("Dana itu untuk penguatan dua program.", [], ["dua program"]),
        ("Penduduk miskin turun 18 ribu orang.", ["turun 18 ribu orang"], []),
    ],
)  # fmt: skip
def test_the_size_of_a_movement_is_a_change(draw, text, changes, quantities):
    assert [claim.quote for claim in draw(text, "change")] == changes
    assert [claim.quote for claim in draw(text, "quantity")] == quantities


@pytest.mark.parametrize(
    ("language", "text", "changes"),
    [
        ("en", "The bank raised its dividend by 10 percent.", ["raised its dividend by 10 percent"]),
        ("en", "The shop cut diesel prices by 10 percent.", ["cut diesel prices by 10 percent"]),
        ("en", "The shop cut prices and said 10 percent was lost.", []),
        ("id", "Toko itu menaikkan harga barang sebesar 10 persen.",
         ["menaikkan harga barang sebesar 10 persen"]),
        ("id", "Toko itu menaikkan harga mencapai sebesar 10 persen.", []),
    ],
)  # fmt: skip
def test_only_a_thing_stands_between_a_verb_and_its_size(draw, language, text, changes):
    assert [claim.quote for claim in draw(text, "change", language=language)] == changes


@pytest.mark.parametrize(
    "text",
    [
        "Korban menyebut kode otentikasi satu kali itu.",
        "Pemerintah meneruskan Program Tiga Juta Rumah.",
        "Inflasi itu dalam sasaran 2,5 plus minus 1%.",
        "Hasilnya nggak 1 ton.",
    ],
)
def test_names_and_turns_of_phrase_count_nothing(draw, text):
    assert draw(text, "quantity") == []


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("Ada lebih 5.000 dosen yang ikut.", "above"),
        ("Ada kurang lebih 5.000 dosen yang ikut.", "about"),
        ("Ada tak lebih 5.000 dosen yang ikut.", "at_most"),
        ("Ada 5.000 dosen lebih awal yang ikut.", None),
    ],
)
def test_more_than_without_than_is_a_bound(draw, text, approx):
    (claim,) = draw(text, "quantity")
    assert claim.details.get("approx") == approx


def test_what_a_price_came_to_is_told_with_its_movement(draw):
    text = "Minyak turun 57 sen dari penutupan pada Jumat (5/9/2025) menjadi berakhir pada 57,88 dolar AS."
    (claim,) = draw(text, "change")
    assert (claim.details["by"]["low"], claim.details["after"]["low"]) == ("57", "57.88")
    (other,) = draw("Ekspor naik 3 persen menjadi penyumbang terbesar dengan 40 persen.", "change")
    assert "after" not in other.details


@pytest.mark.parametrize(
    "text",
    [
        "Seksi 2 dimulai dari gerbang tol.",
        "Tahap 3 selesai bulan depan.",
        "Guru MTsN 2 Kota Serang mengeluh.",
        "Keduanya berbicara empat mata.",
        "Gol itu dicetak pada menit ke-45 dan 65 masing-masing.",
    ],
)
def test_a_number_of_a_name_and_an_idiom_count_nothing(draw, text):
    assert draw(text, "quantity") == []


def test_the_size_of_a_rise_told_again_in_brackets_is_no_share(draw):
    assert draw("Pendaftar bertambah 2.145 peserta (21,4 persen).", "quantity") == []
    (claim,) = draw("Peserta yang hadir sedikit (21,4 persen).", "quantity")
    assert claim.details["low"] == "21.4"


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("Gajinya dari ratusan ribu rupiah hingga Rp 3 juta per bulan.", "at_most"),
        ("Gajinya kini mencapai Rp 3 juta per bulan.", None),
    ],
)
def test_the_upper_end_of_a_range_without_a_lower_figure_is_a_bound(draw, text, approx):
    claim = draw(text, "quantity")[-1]
    assert (claim.details["low"], claim.details.get("approx")) == ("3000000", approx)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Ekspor pada Maret 2025 turun 3 persen dari bulan sebelumnya yang mencapai Rp 28 miliar.", ""),
        ("Ekspor pada Maret 2025 mencapai Rp 28 miliar.", "2025-03"),
    ],
)
def test_the_figure_of_the_time_before_has_not_the_time_told(draw, text, period):
    (claim,) = draw(text, "quantity")
    assert claim.period.edtf == period


def test_the_stars_of_a_hotel_and_a_correction_count_nothing(draw):
    assert draw("Hotel bintang empat versi majalah itu rugi.", "quantity") == []
    assert draw("Bebannya mengalami koreksi 3,9 persen dari edisi sebelumnya.", "quantity") == []
    assert draw("Bebannya mengalami koreksi 3,9 persen dari edisi sebelumnya.", "share") == []


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("The firm said Monday that it sold 40 trucks.", ""),
        ("The firm said on Monday it sold 40 trucks.", ""),
        ("The firm said it sold 40 trucks in March 2025.", "2025-03"),
        ("The firm said Monday it sold 40 trucks in March 2025.", "2025-03"),
    ],
)
def test_the_day_of_saying_is_not_that_of_the_figure(draw, text, period):
    (claim,) = draw(text, "quantity", language="en")
    assert claim.period.edtf == period


def test_what_a_change_came_to_in_another_currency_is_not_its_size(draw):
    (claim,) = draw("Income rose to C$62 million ($46 million) in June.", "change", language="en")
    assert claim.details["after"]["low"] == "62000000"
    assert "by" not in claim.details
    (claim,) = draw("Income rose $4 million to $62 million in June.", "change", language="en")
    assert claim.details["by"]["low"] == "4000000"


def test_making_up_a_part_is_no_rise(draw):
    assert draw("Games won most, making up 80 per cent of it.", "change", language="en") == []
    assert len(draw("The fund is up 80 per cent this year.", "change", language="en")) == 1


@pytest.mark.parametrize(
    ("words", "per"),
    [
        ("They spend $17 per child per year on books.", "child per year"),
        ("They spend $17 per child a year ago.", "child"),
        ("They spend $17 per child on books.", "child"),
    ],
)
def test_a_rate_of_a_rate_keeps_both(draw, words, per):
    (claim,) = draw(words, "quantity", "2025-05-12", "en")
    assert claim.details["per"] == per


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("It met two quarters of contraction.", []),
        ("About three quarters of voters stayed away.", ["voters"]),
        ("It accounts for 40% of government spending on ships.", ["government spending"]),
        (
            "It gave two-thirds of the mayor's requested funding for clinics.",
            ["the mayor's requested funding"],
        ),
    ],
)
def test_parts_of_a_year_are_no_share_and_an_owner_no_whole(draw, words, whole):
    found = draw(words, "share", "2025-05-12", "en")
    assert [claim.details["whole"] for claim in found] == whole


@pytest.mark.parametrize(
    "words",
    [
        "The demand for $280 million was rejected.",
        "The town is suing the paper for $250 million.",
        "Three batches of $1 bills are rare.",
        "Users have to pony up, and are expecting a third child.",
    ],
)
def test_what_is_only_claimed_and_what_a_note_is_called_are_no_sums(draw, words):
    found = draw(words, "quantity", "2025-05-12", "en")
    assert [claim.quote for claim in found if "batches" not in claim.quote] == []


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("They raised the limit for foreign firms from 49% to 74%.", [("49", "74")]),
        (
            "It means raising the limit for a family from the current $154,000 to $220,000.",
            [("154000", "220000")],
        ),
        ("Fares range from $10 to $20.", []),
        ("They raised money, and fares run from $10 to $20.", []),
    ],
)
def test_what_is_raised_from_one_figure_to_another_is_a_change(draw, words, ends):
    found = draw(words, "change", "2025-05-12", "en")
    assert [(claim.details["before"]["low"], claim.details["after"]["low"]) for claim in found] == ends


def test_a_rate_behind_the_verb_is_that_of_what_is_counted(draw):
    (claim,) = draw("Some 26,000 workers retired per month.", "quantity", "2025-05-12", "en")
    assert (claim.details["counted"], claim.details["per"]) == ("workers", "month")
    (claim,) = draw("Some 26,000 workers retired last month.", "quantity", "2025-05-12", "en")
    assert "per" not in claim.details


def test_a_word_of_each_year_behind_what_is_counted_is_its_rate(draw):
    (claim,) = draw("The park has 2.4 million visitors annually and a lake.", "quantity", "2025-05-12", "en")
    assert claim.details["per"] == "year"
    (claim,) = draw("The park has 12 visitors daily papers wrote of.", "quantity", "2025-05-12", "en")
    assert "per" not in claim.details
