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
    ("text", "modalities"),
    [
        ("Pemerintah menganggarkan Rp 5 triliun. Rinciannya, Rp 4 triliun jalan.", ["planned", "planned"]),
        ("Pemerintah menganggarkan Rp 5 triliun. Warga itu membayar Rp 4 juta.", ["planned", "done"]),
        ("Pemerintah membayar Rp 5 triliun. Rinciannya, Rp 4 triliun untuk jalan.", ["done", "done"]),
        ("Pemerintah menganggarkan Rp 5 triliun. Dari jumlah itu telah cair Rp 4 juta.", ["planned", "done"]),
        ("Rencana pemakaian dana itu untuk 40 sekolah.", ["planned"]),
        ("Dua kegiatan yang akan berlangsung di kota itu terbuka.", ["planned"]),
        ("Dua kegiatan yang berlangsung di kota itu terbuka.", ["done"]),
        ("KPK menduga pejabat itu menerima Rp 5 miliar.", ["hedged"]),
        ("Sebanyak 40 persen bantuan diduga salah sasaran.", ["hedged"]),
    ],
)  # fmt: skip
def test_a_plan_reaches_its_parts_and_no_further(draw, text, modalities):
    assert [claim.modality for claim in draw(text, "quantity")] == modalities


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
    ("text", "modality"),
    [
        ("Jumlah siswa yang diduga keracunan makanan di sekolah bertambah menjadi 232 orang.", "done"),
        ("Jumlah siswa yang diduga bertambah menjadi 232 orang.", "hedged"),
        ("Jumlah siswa di sekolah itu diduga bertambah menjadi 232 orang.", "hedged"),
    ],
)
def test_a_doubt_about_those_counted_is_none_about_the_change(draw, text, modality):
    (claim,) = draw(text, "change")
    assert claim.modality == modality


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


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Indonesia telah berkomitmen mengurangi emisi 31,89%.", "planned"),
        ("Indonesia telah mengurangi emisi 31,89%.", "done"),
        ('"Di sini dalam, kalau yang lain mungkin 10-20 cm," kata Budi.', "hedged"),
        ('"Di sini dalam, kalau hujan mungkin 10-20 cm," kata Budi.', "conditional"),
    ],
)
def test_what_is_pledged_is_planned(draw, text, modality):
    (claim,) = [*draw(text, "quantity"), *draw(text, "change")]
    assert claim.modality == modality


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


def test_what_a_price_came_to_is_told_with_its_movement(draw):
    text = "Minyak turun 57 sen dari penutupan pada Jumat (5/9/2025) menjadi berakhir pada 57,88 dolar AS."
    (claim,) = draw(text, "change")
    assert (claim.details["by"]["low"], claim.details["after"]["low"]) == ("57", "57.88")
    (other,) = draw("Ekspor naik 3 persen menjadi penyumbang terbesar dengan 40 persen.", "change")
    assert "after" not in other.details


@pytest.mark.parametrize(
    ("language", "text", "modality"),
    [
        (
            "id",
            "Program itu bertujuan menurunkan angka buta huruf dari 9 persen menjadi 7 persen.",
            "planned",
        ),
        ("id", "Aturan itu terbit untuk mengurangi impor bawang sebesar 30 persen.", "planned"),
        ("id", "Polisi menerjunkan tim guna menjaga 12 pasar.", "planned"),
        ("id", "Program itu telah menurunkan angka buta huruf sebesar 2 persen.", "done"),
        ("id", "Dana itu dipakai untuk membangun 30 sekolah.", "done"),
        ("id", "Pemegang hak guna usaha 656 hektare itu digugat.", "done"),
        ("id", "Perusahaan itu belum membayar ganti rugi sebesar Rp 12 miliar.", "denied"),
        ("id", "Perusahaan itu tidak menaikkan tarif sebesar 10 persen.", "denied"),
        ("id", "Polisi belum menangkap pencuri di rumah seharga Rp 12 miliar.", "done"),
        ("en", "The law was passed to cut emissions by 30 percent.", "planned"),
        ("en", "The scheme is meant to create 4,000 jobs.", "planned"),
        ("en", "The firm has not paid compensation of $12 million.", "denied"),
        ("en", "The scheme has created 4,000 jobs.", "done"),
    ],
)
def test_an_aim_is_not_done_and_what_is_not_paid_is_denied(draw, language, text, modality):
    found = [*draw(text, "quantity", language=language), *draw(text, "change", language=language)]
    assert [claim.modality for claim in found] == [modality]


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


@pytest.mark.parametrize(
    ("text", "counted", "modality"),
    [
        ("Dua negara menyepakati enam dokumen kerja sama.", "dokumen kerja sama", "done"),
        ("Sebanyak 12 tersangka merupakan target operasi.", "tersangka", "done"),
        ("Akan tetapi, 12 rumah rusak.", "rumah", "done"),
        ("Pemerintah akan membangun 12 rumah.", "rumah", "planned"),
        ("Targetnya 12 rumah.", "rumah", "planned"),
    ],
)
def test_words_that_only_look_like_a_plan_plan_nothing(draw, text, counted, modality):
    claim = draw(text, "quantity")[-1]
    assert (claim.details["counted"], claim.modality) == (counted, modality)


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


def test_but_does_not_look_ahead(draw):
    (claim,) = draw("Akan tetapi, ekspor pada kuartal II naik 3 persen.", "change")
    assert claim.period.edtf == "2025-04-01/2025-06-30"
    (claim,) = draw("Ekspor akan dibatasi; pada kuartal II naik 3 persen.", "change")
    assert claim.period.edtf == "2026-04-01/2026-06-30"


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


def test_the_stars_of_a_hotel_and_a_correction_count_nothing(draw):
    assert draw("Hotel bintang empat versi majalah itu rugi.", "quantity") == []
    assert draw("Bebannya mengalami koreksi 3,9 persen dari edisi sebelumnya.", "quantity") == []
    assert draw("Bebannya mengalami koreksi 3,9 persen dari edisi sebelumnya.", "share") == []


def test_a_conjunction_is_no_part_of_the_name_before_an_age(draw):
    (claim,) = draw("Sementara Lorvandu Mesik (33) pulang.", "age")
    assert [party.words for party in claim.subject] == ["Lorvandu Mesik"]


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


def test_a_row_of_places_and_figures_is_of_one_plan(draw):
    text = "Bulog akan menyerap 12.345 ton, Kabupaten Kudus 23.456 ton dan Kabupaten Pati 34.567 ton."
    assert [claim.modality for claim in draw(text, "quantity")] == ["planned"] * 3
    text = "Bulog akan menyerap 12.345 ton, sementara Kabupaten Kudus menyimpan 23.456 ton."
    assert [claim.modality for claim in draw(text, "quantity")] == ["planned", "done"]


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


def test_what_a_change_came_to_in_another_currency_is_not_its_size(draw):
    (claim,) = draw("Income rose to C$62 million ($46 million) in June.", "change", language="en")
    assert claim.details["after"]["low"] == "62000000"
    assert "by" not in claim.details
    (claim,) = draw("Income rose $4 million to $62 million in June.", "change", language="en")
    assert claim.details["by"]["low"] == "4000000"


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


def test_making_up_a_part_is_no_rise(draw):
    assert draw("Games won most, making up 80 per cent of it.", "change", language="en") == []
    assert len(draw("The fund is up 80 per cent this year.", "change", language="en")) == 1


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Pada 2019 Siti Aminah (34) menjadi lurah.", [2019]),
        ("Siti Aminah (34), lahir 12 Mei 1991, menjadi lurah.", []),
        ("Pada 2019 Siti Aminah (34), lahir 12 Mei 1991, menjadi lurah.", [2019]),
    ],
)
def test_the_years_beside_an_age_are_those_of_no_birth(draw, text, years):
    (age,) = draw(text, "age")
    assert age.details["years"] == years


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


def test_an_age_has_no_time_of_the_verb_behind_it(draw):
    (claim,) = draw("The club for kids ages 5 to 12 opens in May.", "age", "2025-05-12", "en")
    assert not claim.period.known
