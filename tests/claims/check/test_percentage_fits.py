"""A part, its whole and its percentage."""

import pytest

CHECK = "percentage_fits"

SLIPS = [
    ("Sebanyak 75 dari 100 peserta, atau 57 persen, hadir.", "id", ["75", "57"]),
    ("Sebanyak 120 dari 240 siswa (60%) lulus.", "id", ["50", "200"]),
    ("Dari 200 siswa, 50 orang atau 40 persen tidak lulus.", "id", ["25", "80"]),
    ("Dari 312 kasus, 190 (41 persen) menimpa anak.", "id", ["61"]),
    ("Jaksa menyita Rp 500 juta atau 50 persen dari kontrak Rp 10 miliar.", "id", ["5"]),
    ("Dividen itu 60 persen dari laba Rp5,6 triliun atau Rp3,63 triliun.", "id", ["65", "3,36"]),
    ("Dari 200 siswa itu semua hadir. Sebanyak 50 orang atau 40 persen tidak lulus.", "id", ["25", "80"]),
    ("Ada 200 siswa. Dari jumlah itu, 50 siswa atau 40 persen adalah pendatang.", "id", ["25", "80"]),
    ("Dari 312 kasus, 190 menimpa anak di bawah 15 tahun (71 persen), sisanya dewasa.", "id", ["61"]),
    ("Dari 120 siswa itu, 70 perempuan dan 50 laki-laki. Sebanyak 30 siswa atau 35 persen tidak lulus.",
     "id", ["25"]),
    ("75 of the 100 members, or 57 percent, came.", "en", ["75", "57"]),
    ("Of the 200 pupils, 50 (40 percent) failed.", "en", ["25", "80"]),
    ("He took $500 million, or 50 percent of the $10 billion contract.", "en", ["5"]),
    ("The school has 200 pupils. Of those, 50, or 40 percent, live out of town.", "en", ["25", "80"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "repairs"), SLIPS)
def test_a_percentage_is_held_against_part_and_whole(ask, mend, text, language, repairs):
    (finding,) = ask(text, CHECK, language=language)
    assert (finding.outcome, finding.severity) == ("contradicted", "warning")
    assert [repair.replacement for repair in finding.repairs] == repairs
    for repair in finding.repairs:
        assert [again.outcome for again in mend(text, repair, CHECK, language=language)] == ["holds"]


HOLDS = [
    ("Sebanyak 75 dari 100 peserta, atau 75 persen, hadir.", "id"),
    ("Sebanyak 2 dari 3 orang, atau 66 persen, setuju.", "id"),  # cut
    ("Sebanyak 2 dari 3 orang, atau 67 persen, setuju.", "id"),  # rounded
    ("Realisasinya Rp 1.200 triliun atau 45,3 persen dari target Rp 2.650 triliun.", "id"),
    ("Dari 200 siswa kelas VI, semua hadir. Sebanyak 50 orang atau 25 persen tidak lulus.", "id"),
    ("75 of the 100 members, or 75 percent, came.", "en"),
    ("Of the 200 pupils, 50, or 25 percent, failed.", "en"),
]


@pytest.mark.parametrize(("text", "language"), HOLDS)
def test_a_percentage_that_agrees_holds(ask, text, language):
    (finding,) = ask(text, CHECK, language=language)
    assert (finding.outcome, finding.reason) == ("holds", "share-agrees")


@pytest.mark.parametrize(
    "text",
    [
        "Dari 200 siswa, 50 siswa tidak hadir atau 75 persen hadir.",  # the rest
        "Sebanyak 125 siswa lulus. Dari 200 siswa, 50 (40 persen) berasal dari luar kota.",  # of 125
    ],
)
def test_a_percentage_of_another_whole_is_unknown(ask, text):
    assert [(found.outcome, found.reason) for found in ask(text, CHECK)] == [("unknown", "of-another-whole")]


INNOCENT = [
    ("Dari 200 siswa, 50 orang atau 40 persen siswa laki-laki tidak lulus.", "id"),
    ("Dari 200 desa, 50 desa (40 persen wilayah) terendam.", "id"),
    ("Dari 200 siswa kelas VI, separuhnya perempuan. Sebanyak 50 orang atau 50 persen berkacamata.", "id"),
    ("Dari 200 siswa, 125 lulus. Sebanyak 50 orang atau 40 persen berasal dari luar kota.", "id"),
    ("Dari 200 siswa kelas VI, 10 guru hadir. Sebanyak 50 orang atau 40 persen tidak lulus.", "id"),
    ("Sebanyak 50 orang atau 40 persen tidak lulus.", "id"),
    (
        "Dari 120 siswa itu, 70 perempuan dan 50 laki-laki. Sebanyak 30 siswa atau 68 persen tidak lulus.",
        "id",
    ),
    ("Ada 200 siswa. Dari jumlah itu, 50 siswa atau 40 persen pendatang.", "id"),  # 40 percent of newcomers
    ("Jumlahnya turun 50 orang, atau 40 persen, dari 200 orang.", "id"),
    ("Harganya naik Rp 500 atau 40 persen dari Rp 6.000.", "id"),
    ("Sekitar 75 dari 100 peserta, atau 57 persen, hadir.", "id"),
    ("Sebanyak 75 dari 100 peserta, atau sekitar 57 persen, hadir.", "id"),
    ("Bunganya Rp 371,5 triliun atau 1,56 persen dari PDB. Belanjanya Rp 600 triliun.", "id"),
    ("Of the 200 pupils, 50, or 40 percent of the boys, failed.", "en"),
    ("Sales fell 50, or 40 percent, from 200.", "en"),
    ("About 75 of the 100 members, or 57 percent, came.", "en"),
]


@pytest.mark.parametrize(("text", "language"), INNOCENT)
def test_rough_numbers_movements_and_other_wholes_are_left_alone(ask, text, language):
    assert ask(text, CHECK, language=language) == []


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("Koperasi itu beranggota 212 perajin, 65 di antaranya perempuan, atau 41 persen.", "id", "31"),
        ("Dari 190 orang yang diperiksa, 57 orang atau 40 persen bertekanan darah tinggi.", "id", "30"),
        ("They will cut 900 of 18,000 jobs, or 15 percent, by the end of 2026.", "en", "5"),
        ("The shop has 212 workers, 65 of them women, or 41 percent.", "en", "31"),
    ],
)
def test_parts_named_by_their_whole_are_held_against_it(ask, mend, text, language, first):
    (finding,) = ask(text, CHECK, language=language)
    assert (finding.outcome, finding.repairs[0].replacement) == ("contradicted", first)
    (again,) = mend(text, finding.repairs[0], CHECK, language=language)
    assert again.outcome == "holds"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Dari 190 orang yang diperiksa, 57 orang atau 40 persen pasien baru.", "id"),
        (
            "Koperasi itu beranggota 212 perajin, 65 di antaranya perempuan, atau 41 persen dari warga desa.",
            "id",
        ),
        ("About 900 of 18,000 jobs, or 15 percent, will go.", "en"),
    ],
)
def test_percentages_of_other_things_stay_silent(ask, text, language):
    assert [found for found in ask(text, CHECK, language=language) if found.is_flag] == []
