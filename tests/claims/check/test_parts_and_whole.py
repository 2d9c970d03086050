"""Parts that add up to their whole."""

import pytest

SLIPS = [
    ("Ada 48 orang, terdiri dari 30 pria dan 16 wanita.", "error", ["18", "32", "46"]),
    ("Ada 162 penumpang: 155 dewasa, 6 anak dan 3 bayi.", "warning", ["1", "4", "153", "164"]),
    (
        "Anggaran Rp 12,5 triliun, terdiri atas Rp 7,3 triliun gaji dan Rp 2,5 triliun modal.",
        "error",
        ["5,2"],
    ),
    ("Air merusak 75 rumah. Rinciannya, 35 rumah roboh dan 22 rumah retak.", "error", ["57", "53", "40"]),
    ("Dari 500 rumah, 320 rusak ringan dan sisanya 170 rusak berat.", "error", ["180", "330", "490"]),
    (
        "Ia harus mengelola dana Rp 48 miliar, yang terdiri atas Rp 30 miliar kas dan Rp 16 miliar emas.",
        "error",
        ["18", "32", "46"],
    ),
    ("Ada 1.250 peserta yang terdiri dari 570 mahasiswa dan 500 pelajar.", "error", ["750", "1.070", "680"]),
]


@pytest.mark.parametrize(("text", "severity", "wanted"), SLIPS)
def test_a_sum_that_misses_by_one_slip_is_shown_with_every_repair(ask, mend, text, severity, wanted):
    (finding,) = ask(text, "parts_and_whole")
    assert (finding.outcome, finding.severity) == ("contradicted", severity)
    offered = [repair.replacement for repair in finding.repairs]
    assert set(wanted) <= set(offered)
    for repair in finding.repairs:
        (again,) = mend(text, repair, "parts_and_whole")
        assert again.outcome == "holds", repair


def test_what_the_article_says_elsewhere_goes_first(ask):
    text = "Sebanyak 46 orang mengungsi. Ada 48 orang, terdiri dari 30 pria dan 16 wanita."
    (finding,) = ask(text, "parts_and_whole")
    assert finding.repairs[0].replacement == "46"


@pytest.mark.parametrize(
    "text",
    [
        "Ada 48 orang, terdiri dari 30 pria dan 18 wanita.",
        "Ada 35 pendaki, yakni 20 pria, 14 wanita, dan seorang anak.",
        "Ada 35,04 juta penerima, terdiri dari 20,88 juta lama dan 14,15 juta baru.",  # rounded
        "Dua orang luka, yakni satu orang dewasa dan satu orang anak.",
    ],
)
def test_sums_that_fit_hold(ask, text):
    (finding,) = ask(text, "parts_and_whole")
    assert (finding.outcome, finding.reason) == ("holds", "adds-up")


@pytest.mark.parametrize(
    "text",
    [
        "Sekitar 50 orang hadir, terdiri dari 30 pria dan 18 wanita.",
        "Lomba itu diikuti 27 sekolah, terdiri dari 3 negeri dan 5 swasta.",  # more than a slip
    ],
)
def test_parts_that_may_not_be_all_are_not_settled(ask, text):
    (finding,) = ask(text, "parts_and_whole")
    assert (finding.outcome, finding.reason) == ("unknown", "parts-not-all")


@pytest.mark.parametrize(
    "text",
    [
        "Sebanyak 48 orang ditangkap, antara lain 30 pria dan 16 wanita.",
        "Sebanyak 48 orang hadir, termasuk 30 pria dan 16 wanita.",
        "Tiketnya Rp 15.000 (dewasa Rp 15.000 dan anak Rp 10.000).",
        "Ada 48 orang, yakni 30 pria yang tinggal di 16 desa.",
        "Polisi menyita 3 kilogram sabu dan 2 kilogram ganja.",
        "Ia menjual 48 kambing, 30 sapi, dan 16 ayam.",
        # How many the rest are is not told.
        "Dari 120 rumah yang rusak, 40 rumah rusak berat, 30 rusak sedang, dan sisanya rusak ringan.",
    ],
)
def test_innocent_neighbours_are_left_alone(ask, text):
    assert ask(text, "parts_and_whole") == []


def test_english(ask, mend):
    text = "The boat carried 48 people: 30 men and 16 women."
    (finding,) = ask(text, "parts_and_whole", language="en")
    assert finding.severity == "warning"
    for repair in finding.repairs:
        (again,) = mend(text, repair, "parts_and_whole", language="en")
        assert again.outcome == "holds"


def test_an_english_rest_without_a_number_is_left_alone(ask):
    text = "Of the 200 workers, 120 are nurses, 50 doctors and the rest cleaners."
    assert ask(text, "parts_and_whole", language="en") == []


def test_a_rest_right_behind_its_number_closes_the_parts(ask):
    text = "Dari 35,04 juta warga, 20,88 juta penerima lama, sementara 14,25 juta sisanya penerima baru."
    (finding,) = ask(text, "parts_and_whole")
    assert finding.is_flag


def test_an_aside_between_dashes_ends_the_parts(ask):
    text = "She had nine children - five living - and a farm."
    assert ask(text, "parts_and_whole", language="en") == []
    text = "She had nine children - five boys and three girls."
    assert [found.outcome for found in ask(text, "parts_and_whole", language="en")] == ["contradicted"]


def test_a_scale_word_told_once_is_held_against_the_sum(ask, mend):
    text = (
        "Belanja Rp 2,84 triliun terdiri atas belanja operasi Rp 1,92 triliun, belanja modal Rp 412 miliar, "
        "belanja tidak terduga Rp 18 triliun, dan belanja transfer Rp 490 miliar."
    )
    (finding,) = ask(text, "parts_and_whole")
    assert (finding.outcome, [repair.replacement for repair in finding.repairs]) == (
        "contradicted",
        ["miliar"],
    )
    assert [again.outcome for again in mend(text, finding.repairs[0], "parts_and_whole")] == ["holds"]
    text = "Anggaran Rp 2 miliar terdiri atas gaji Rp 700 miliar dan sewa Rp 90 juta."
    assert [found.outcome for found in ask(text, "parts_and_whole")] != ["contradicted"]


@pytest.mark.parametrize(("whole", "sum"), [(35, "33 + 2 = 35"), (31, "33 - 2 = 31")])
def test_a_repair_tells_by_how_much_the_whole_is_missed(ask, whole, sum):
    (finding,) = ask(f"Sebanyak {whole} siswa, terdiri atas 21 putra dan 12 putri, hadir.", "parts_and_whole")
    assert {ground.ref for repair in finding.repairs for ground in repair.evidence} == {sum}


@pytest.mark.parametrize(
    "text",
    [
        "For his four predecessors - Ann Holt, Ben Marsh, Carl Reed and Dora Finch - it was a crisis.",
        "It has three cities: Los Merrow, which is a new Dorwick, San Hallow, and Las Tern, a Pell.",
        "The fund gets 52 percent of the firm - with Merrow holding 28 percent and Pell 20 percent.",
    ],
)
def test_names_and_shares_beside_a_whole_are_no_parts_of_it(ask, text):
    assert [found for found in ask(text, "parts_and_whole", language="en") if found.is_flag] == []


def test_what_is_told_of_them_again_behind_all_parts_is_no_part(ask):
    text = "The panel has 11 members: six were named by Pell, five by Merrow, and eight have served before."
    assert [found for found in ask(text, "parts_and_whole", language="en") if found.is_flag] == []
    text = "The panel has 11 members: six were named by Pell, four by Merrow, and two by the court."
    assert [found.outcome for found in ask(text, "parts_and_whole", language="en")] == ["contradicted"]
