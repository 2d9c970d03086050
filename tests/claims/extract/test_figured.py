"""How sure a figure is: planned, estimated, denied, supposed, or done."""

import pytest


def test_a_planned_number_is_planned(draw):
    (claim,) = draw("Pemerintah akan membangun 40 sekolah.", "quantity")
    assert claim.modality == "planned"


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


def test_but_does_not_look_ahead(draw):
    (claim,) = draw("Akan tetapi, ekspor pada kuartal II naik 3 persen.", "change")
    assert claim.period.edtf == "2025-04-01/2025-06-30"
    (claim,) = draw("Ekspor akan dibatasi; pada kuartal II naik 3 persen.", "change")
    assert claim.period.edtf == "2026-04-01/2026-06-30"


def test_a_row_of_places_and_figures_is_of_one_plan(draw):
    text = "Bulog akan menyerap 12.345 ton, Kabupaten Kudus 23.456 ton dan Kabupaten Pati 34.567 ton."
    assert [claim.modality for claim in draw(text, "quantity")] == ["planned"] * 3
    text = "Bulog akan menyerap 12.345 ton, sementara Kabupaten Kudus menyimpan 23.456 ton."
    assert [claim.modality for claim in draw(text, "quantity")] == ["planned", "done"]


def test_a_figure_of_a_day_to_come_is_not_told_as_done(draw):
    text = "Rain of 10 to 20 mm is expected on Tuesday, 5 mm on Wednesday."
    found = draw(text, "quantity", "2025-10-20", "en")
    assert [claim.modality for claim in found] == ["hedged", "planned"]


@pytest.mark.parametrize(
    ("text", "modalities"),
    [
        ("The firm denied it had cut 40 jobs and said 30 people had left.", ["denied", "done"]),
        ("The army denied blocking aid and accused the rebels of looting two trucks.", ["hedged"]),
        ("The army denied looting two trucks and burning 40 homes.", ["denied", "denied"]),
    ],
)
def test_a_denial_ends_where_somebody_goes_on_to_tell(draw, text, modalities):
    assert [claim.modality for claim in draw(text, "quantity", language="en")] == modalities
