"""Where the words of a figure end: with what is counted, its whole, or its rate."""

import pytest


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


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("Upahnya Rp 50 juta setahun.", ["tahun"]),
        ("Ia mengumpulkan Rp 50 juta setahun terakhir.", [None]),
        ("Iurannya Rp 100 ribu dan Rp 35 ribu per bulan.", ["bulan", "bulan"]),
        ("Harganya Rp 60 ribu, atau Rp 12 ribu per kilogram.", [None, "kilogram"]),
        ("Kota itu menerima 10 ton beras per hari.", ["hari"]),
        ("Ada empat penerbangan perintis per hari.", ["hari"]),
    ],
)
def test_a_rate_belongs_to_its_figure(draw, text, per):
    assert [claim.details.get("per") for claim in draw(text, "quantity")] == per


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Perseroan membeli 20% dari total saham yang disetor penuh.", "total saham yang disetor penuh"),
        ("Baru 20% dari total warga yang terdaftar.", "total warga"),
        ("Kejaksaan melelang 33 dari 75 bidang tanah.", "75 bidang tanah"),
    ],
)
def test_a_whole_keeps_its_relative_clause(draw, text, whole):
    (claim,) = draw(text, "share")
    assert claim.details["whole"] == whole


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Pemerintah memberi 156 beasiswa KIP Kuliah.", "beasiswa"),
        ("Pemerintah memberi 156 beasiswa KIP.", "beasiswa kip"),
        ("RUU itu memuat 6 peraturan pemerintah.", "peraturan pemerintah"),
        ("Ada 6 proyek pemerintah.", "proyek"),
    ],
)
def test_a_name_is_not_cut_in_its_middle(draw, text, counted):
    (claim,) = draw(text, "quantity")
    assert claim.details["counted"] == counted


@pytest.mark.parametrize(
    ("text", "quote", "low"),
    [
        ("Subsidi menjadi minus Rp 1.900 per liter.", "minus Rp 1.900 per liter", "-1900"),
        ("Ia menjanjikan 15 suara per TPS.", "15 suara per TPS", "15"),
        ("Wilayah seluas 23 ribu mil per segi disisir.", "23 ribu mil per segi", "23000"),
    ],
)
def test_signs_rates_and_squares_stay_with_their_figure(draw, text, quote, low):
    (claim,) = draw(text, "quantity")
    assert (claim.quote, claim.details["low"]) == (quote, low)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Pelantikan untuk 202 bupati dan wali kota digelar.", "202 bupati dan wali kota"),
        ("Presiden melantik tujuh gubernur dan wakil gubernur.", "tujuh gubernur dan wakil gubernur"),
        ("Presiden melantik tujuh gubernur dan pulang.", "tujuh gubernur"),
        ("Sebanyak 20 rumah alami kerusakan.", "20 rumah"),
        ("Lajunya sekitar 50 kilometer (km) per jam.", "sekitar 50 kilometer (km) per jam"),
        ("Jaraknya 50 kilometer (km) dari Solo.", "50 kilometer"),
        ("Laba tumbuh karena pendapatan 15 persen menjadi Rp 3 triliun.", "Rp 3 triliun"),
        ("Porsinya 15 persen.", "15 persen"),
    ],
)
def test_what_is_counted_is_taken_to_its_end_and_no_further(draw, text, quote):
    assert [claim.quote for claim in draw(text, "quantity")] == [quote]


def test_a_draw_is_counted_whole_and_the_verb_of_a_headline_not(draw):
    assert [claim.quote for claim in draw("Klub itu meraih lima hasil imbang.", "quantity")] == [
        "lima hasil imbang"
    ]
    assert [claim.quote for claim in draw("Polisi kerahkan dua kapal cari korban.", "quantity")] == [
        "dua kapal"
    ]


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("The deal was rejected by 70 percent of farm workers in June.", "70 percent of farm workers"),
        ("About 30 percent of rice was lost.", "About 30 percent of rice"),
        ("A report says 24 percent of HIV infections were found late.", "24 percent of HIV infections"),
        ("Some 60 per cent of the workforce voted against it.", "Some 60 per cent of the workforce"),
        (
            "It took 24 percent of the commercial building work force.",
            "24 percent of the commercial building work force",
        ),
        ("They pay 12 percent of the plaintiffs' costs, he said.", "12 percent of the plaintiffs' costs"),
        (
            "The vote saw 62 per cent of the club's more than 9,000 members come.",
            "62 per cent of the club's more than 9,000 members",
        ),
        (
            "Some 40 percent of the Malay and Straits Chinese population of the town read it.",
            "Some 40 percent of the Malay and Straits Chinese population",
        ),
        ("Of the whole, 40 percent of the population lives inland.", "40 percent of the population"),
        ("Only eight of the 40 Timorese pickers came.", "eight of the 40 Timorese pickers"),
        ("There is a one in 30 chance of rain.", "one in 30"),
    ],
)
def test_an_english_whole_is_taken_to_its_head(draw, words, quote):
    assert [found.quote for found in draw(words, "share", language="en")] == [quote]


@pytest.mark.parametrize(
    ("words", "quotes"),
    [
        ("Exports were $40 million, against $31 million a year before.", ["$40 million", "$31 million"]),
        ("The road costs $31 million a year.", ["$31 million a year"]),
        ("It owes US$5 million (US$1=RM4.20).", ["US$5 million"]),
    ],
)
def test_a_year_before_is_no_rate_and_a_rate_of_exchange_no_quantity(draw, words, quotes):
    assert [found.quote for found in draw(words, "quantity", language="en")] == quotes


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("They play the top 12 radio news stories.", "12 radio news stories"),
        ("Police fired three tear-gas canisters.", "three tear-gas canisters"),
        ("They saw 12 dogs as well.", "12 dogs"),
        ("The plane dropped a 900-pound bomb.", "900-pound"),
    ],
)
def test_what_is_counted_in_english_goes_to_its_head(draw, words, quote):
    assert [found.quote for found in draw(words, "quantity", language="en")] == [quote]
