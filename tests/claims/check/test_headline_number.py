"""The headline's number and the body's."""

import pytest

SLIPS = [
    (
        "Anggaran Sekolah Naik Rp 243,8 Miliar",
        "Anggaran sekolah naik Rp 234,8 miliar tahun ini.",
        "Rp 234,8 miliar",
    ),
    ("Anggaran Kota Rp 1,24 T", "Dewan menyetujui anggaran Rp 1,25 triliun.", "Rp 1,25 triliun"),
    ("232 Siswa Ikut Lomba", "Sebanyak 233 siswa ikut lomba di balai kota.", "233 siswa"),
    ("Inflasi Kota 2,37 Persen", "Inflasi kota tercatat 2,73 persen, kata kepala dinas.", "2,73 persen"),
    ("27 Aturan Dipangkas", "Pemerintah memangkas 37 aturan pekan ini.", "37 aturan"),
    ("Kota Kini Punya 672 SPPG", "Kota itu memiliki 627 SPPG.", "627 SPPG"),
    ("13,8 Juta Anak Ikut", "Baru ada 18,3 juta pendaftar.", "18,3 juta pendaftar"),
    ("Jalan Rusak 99 Km", "Jalan yang rusak sepanjang 100 kilometer.", "100 kilometer"),
]


@pytest.mark.parametrize(("title", "text", "body"), SLIPS)
def test_a_near_miss_is_shown_with_both_repairs(ask, mend, title, text, body):
    (finding,) = ask(text, "headline_number", title=title)
    assert (finding.outcome, finding.reason, finding.severity) == (
        "contradicted",
        "differs-from-body",
        "warning",
    )
    assert finding.facts["body"] == body
    assert {repair.span.field for repair in finding.repairs} == {"title", "text"}
    for repair in finding.repairs:
        (again,) = mend(text, repair, "headline_number", title=title)
        assert again.outcome == "holds"


def test_a_single_digit_is_a_notice(ask):
    (finding,) = ask("Polisi menahan dua tersangka di Medan.", "headline_number", title="3 Tersangka Ditahan")
    assert (finding.outcome, finding.severity) == ("contradicted", "notice")
    assert [repair.replacement for repair in finding.repairs] == ["2", "tiga"]


HOLDS = [
    ("Anggaran Kota Rp 52 T", "Anggaran kota Rp 52.016.000.000.000."),
    ("4 Tersangka Ditahan", "Polisi menahan empat tersangka."),
    ("Harga Turun Rp 3,7 M", "Harganya turun Rp 3.793.971.790."),
    ("Nyaris Rp 600 Triliun untuk Bunga", "Bunga yang dibayar Rp 599,44 triliun."),
    ("Diskon 14 Persen", "Diskonnya 13-14 persen."),
]


@pytest.mark.parametrize(("title", "text"), HOLDS)
def test_rounding_words_and_scale_words_hold(ask, title, text):
    (finding,) = ask(text, "headline_number", title=title)
    assert finding.outcome == "holds"


INNOCENT = [
    ("5 Cara Merawat Sepatu", "Sepatu perlu dirawat dengan lap kering dan semir."),
    ("Harga Rp 75 Ribu", "Tiket dijual dengan harga Rp 120 ribu."),  # absent, and no near miss
    ("Lebih dari 230 Siswa Ikut", "Sebanyak 231 siswa ikut."),
    ("45 Korban Gempa", "Sebanyak 20 korban tewas dan 25 korban terluka, 46 korban kini pulang."),  # a sum
    ("12 Orang Ditahan", "Sebanyak 13 persen warga menolak."),  # another thing
    ("Suku Bunga Jadi 5%", "Suku bunga naik dari 4 persen, lalu 6 persen pada tahun lalu."),
    ("Perolehan 23 Kursi", "Partai itu meraih 32 kursi, dan 23 lagi di daerah."),
    ("Harga Emas Naik Rp 15.000", "Harga emas menjadi Rp 1.915.000 dari Rp 1.900.000. Perak naik Rp 16.000."),
    ("Harga Emas Rp 250 Juta", "Harganya Rp 253 juta."),
]


@pytest.mark.parametrize(("title", "text"), INNOCENT)
def test_innocent_headlines_are_left_alone(ask, title, text):
    assert [finding for finding in ask(text, "headline_number", title=title) if finding.is_flag] == []


def test_english_headlines(ask, mend):
    text = "The council approved a budget of $1.25 billion."
    (finding,) = ask(text, "headline_number", title="Council approves $1.24bn budget", language="en")
    assert [repair.replacement for repair in finding.repairs] == ["1.25", "1.24"]
    for repair in finding.repairs:
        (again,) = mend(
            text, repair, "headline_number", title="Council approves $1.24bn budget", language="en"
        )
        assert again.outcome == "holds"


def test_without_a_title_there_is_nothing_to_say(ask):
    assert ask("Sebanyak 233 siswa ikut lomba.", "headline_number") == []


def test_a_counted_noun_may_have_another_form(ask):
    text = "Hingga Senin pagi, dua orang meninggal dan 43 terluka."
    (finding,) = ask(text, "headline_number", title="Gempa di Poso: 34 Luka")
    assert (finding.outcome, finding.repairs[0].replacement) == ("contradicted", "43")
    assert [f.outcome for f in ask(text, "headline_number", title="Gempa di Poso: 43 Luka")] != [
        "contradicted"
    ]
    assert ask(text, "headline_number", title="Gempa di Poso: 34 Rumah") == []


ROUGHLY = [
    ("56 Persen Warga Desa Menolak", "Lebih dari 50 persen warga desa menolak usul itu.", "id"),
    ("41 Rumah Rusak Diterjang Angin", "Sedikitnya 40 rumah rusak diterjang angin.", "id"),
    ("49 Rumah Rusak Diterjang Angin", "Hampir 50 rumah rusak diterjang angin.", "id"),
    ("23 Perahu Karam di Teluk", "Hampir dua lusin perahu karam di teluk itu.", "id"),
    ("33 Boats Lost in the Storm", "Almost three dozen boats were lost in the storm.", "en"),
    ("26 Boats Lost in the Storm", "About two dozen boats were lost in the storm.", "en"),
    ("Benches Cost the Town $200 Each", "The town paid more than $400 for two benches.", "en"),
    ("Nelayan Dapat Rp 200 Ribu per Orang", "Dua nelayan mendapat lebih dari Rp 400 ribu.", "id"),
]


@pytest.mark.parametrize(("title", "text", "language"), ROUGHLY)
def test_what_the_body_tells_roughly_may_be_the_headlines(ask, title, text, language):
    found = ask(text, "headline_number", title=title, language=language)
    assert [finding for finding in found if finding.is_flag] == []


@pytest.mark.parametrize(
    ("title", "text", "language"),
    [
        ("56 Rumah Rusak", "Lebih dari 65 rumah rusak diterjang angin.", "id"),
        ("47 Rumah Rusak", "Sedikitnya 41 rumah rusak diterjang angin.", "id"),
        ("46 Rumah Rusak", "Lebih dari 64 rumah rusak diterjang angin.", "id"),
        ("43 Boats Lost", "More than 34 boats were lost.", "en"),
        ("Benches Cost the Town $200", "The town paid more than $400 for two benches.", "en"),
    ],
)
def test_what_the_body_tells_roughly_but_otherwise_is_still_a_near_miss(ask, title, text, language):
    (finding,) = ask(text, "headline_number", title=title, language=language)
    assert finding.outcome == "contradicted"


def test_a_headline_may_add_up_two_counts_that_stand_far_apart(ask):
    text = (
        "A software firm will create 260 jobs in Dorwick.\n"
        + "The firm makes tools for shops. " * 12
        + "\nElsewhere, a laundry will hire 100 staff in Merrow."
    )
    for title, flags in (("360 jobs announced for two towns", 0), ("250 jobs announced for two towns", 1)):
        found = ask(text, "headline_number", language="en", title=title)
        assert len([finding for finding in found if finding.is_flag]) == flags


def test_an_age_in_a_headline_may_be_near_another_persons(ask):
    text = (
        "The former minister died on Monday, 11 days after his wife Audrey died aged 91. He was born in Pell."
    )
    title = "Former minister Holt dies aged 92"
    assert [f for f in ask(text, "headline_number", language="en", title=title) if f.is_flag] == []
    (found,) = ask(text, "headline_number", language="en", title="Former minister Holt dies aged 19")
    assert found.is_flag


@pytest.mark.parametrize(
    ("title", "text", "language"),
    [
        ("12 towns flooded", "Eleven towns in the north and one in the south were flooded.", "en"),
        ("8 Kapal Terbakar", "Tujuh kapal nelayan dan sebuah kapal patroli terbakar.", "id"),
        ("Fined $600", "He was fined $300 for each of two offences.", "en"),
        ("Warga Dapat Rp 600 Ribu", "Bantuan Rp 300 ribu per bulan diberikan untuk dua bulan.", "id"),
    ],
)
def test_one_more_and_so_much_for_each_come_to_the_headlines_number(ask, title, text, language):
    found = ask(text, "headline_number", language=language, title=title)
    assert [finding for finding in found if finding.is_flag] == []
