"""Parts that exclude one another, and the whole they are told of."""

import pytest

CHECK = "parts_within_whole"

SLIPS = [
    ("Dari 36 anggota panitia yang datang, 24 setuju, delapan menolak, dan lima abstain.", "id", "37"),
    ("Ia punya Rp 60 miliar. Sebanyak Rp 45 miliar untuk sekolah dan Rp 25 miliar untuk puskesmas.",
     "id", "70"),
    ("Ada Rp 3,1 triliun. Dari jumlah itu, Rp 1,8 triliun dipakai untuk jalan dan Rp 1,5 triliun untuk air.",
     "id", "3,3"),
    ("Kapal itu membawa 58 orang. Sebanyak 41 orang selamat, 12 meninggal dunia, dan enam masih hilang.",
     "id", "59"),
    ("Polisi mengamankan 21 orang. Dua belas orang menjadi tersangka, sedangkan sepuluh lainnya dipulangkan.",
     "id", "22"),
    ("Gempa merusak 58 gedung. Sebanyak 12 rusak berat, 20 rusak sedang, dan 27 rusak ringan.", "id", "59"),
    ("Dari 80 pelanggan, 45 mengaku puas, 30 tidak puas, dan enam tidak menjawab.", "id", "81"),
    ("It has $80 million. Of that, $60 million will go to farms and $30 million to mills.", "en", "90"),
    ("Of 24 analysts asked, 16 expected a cut, six saw no change and three predicted a rise.", "en", "25"),
    ("The quake killed 18 people. Eleven were men and eight were women.", "en", "19"),
    ("Of the £7.2 million grant, £4.5 million is for pipes and £2.9 million for pumps.", "en", "7.4"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "first"), SLIPS)
def test_more_than_the_whole_is_shown(ask, mend, text, language, first):
    (finding,) = ask(text, CHECK, language=language)
    assert (finding.outcome, finding.severity) == ("contradicted", "warning")
    assert (finding.repairs[0].replacement, finding.repairs[0].reason) == (first, "sum-of-parts")
    for repair in finding.repairs:
        assert [again.outcome for again in mend(text, repair, CHECK, language=language)] == ["holds"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Dari 36 anggota panitia yang datang, 24 setuju, delapan menolak, dan empat abstain.", "id"),
        ("Ia punya Rp 70 miliar. Sebanyak Rp 45 miliar untuk sekolah dan Rp 25 miliar untuk puskesmas.",
         "id"),
        ("The quake killed 18 people. Eleven were men and seven were women.", "en"),
        ("It has $80 million. Of that, $60 million will go to farms and $20 million to mills.", "en"),
    ],
)  # fmt: skip
def test_parts_that_make_the_whole_hold(ask, text, language):
    assert [found.reason for found in ask(text, CHECK, language=language)] == ["parts-make-whole"]


def test_more_than_a_slip_may_overlap(ask):
    text = "Dari 36 anggota panitia, 34 setuju, 15 menolak, dan 18 abstain."
    assert [(found.outcome, found.reason) for found in ask(text, CHECK)] == [("unknown", "parts-overlap")]


INNOCENT = [
    ("Dari 36 anggota panitia, 24 setuju dan delapan menolak.", "id"),  # others said nothing
    ("Dari 36 siswa, 24 ikut renang, 15 ikut panahan, dan enam ikut keduanya.", "id"),
    ("Dari 100 warga, 65 naik bus, 45 naik kereta, dan sepuluh naik ojek.", "id"),
    ("Dari 36 anggota, 24 setuju pasal itu pada Senin, sedangkan 13 menolak pada Selasa.", "id"),
    ("Longsor menewaskan 12 orang. Sembilan orang luka berat dan empat orang luka ringan.", "id"),
    ("Ia punya Rp 60 miliar. Warga memberi Rp 45 miliar untuk sekolah dan Rp 25 miliar untuk jalan.",
     "id"),
    ("Ia punya Rp 60 miliar. Tahun lalu, Rp 45 miliar untuk sekolah dan Rp 25 miliar untuk jalan.", "id"),
    ("Ia punya sekitar Rp 60 miliar. Sebanyak Rp 45 miliar untuk sekolah dan Rp 25 miliar untuk jalan.",
     "id"),
    ("Ia punya Rp 60 miliar untuk irigasi. Sebanyak Rp 45 miliar untuk sekolah dan Rp 25 miliar untuk "
     "puskesmas.", "id"),
    ("Ada Rp 60 miliar. Sebanyak Rp 45 miliar untuk guru, termasuk Rp 15 miliar untuk buku dan Rp 10 miliar "
     "untuk meja.", "id"),
    ("Dari Rp 45 miliar pada 2023, dana itu menjadi Rp 60 miliar dan Rp 70 miliar.", "id"),
    ("Ada 40 rumah di sana. Sebanyak 30 rumah ibadah rusak berat dan 15 rumah ibadah rusak ringan.", "id"),
    ("It has $80 million. Another $60 million will go to farms and $30 million to mills.", "en"),
    ("It has $80 million. Of that, $60 million went to farms last year and $30 million to mills.", "en"),
    ("Of 24 analysts, 16 expected a cut, and nine of them said it would be a large one.", "en"),
    ("Of 24 analysts, 16 forecast a rise in wages and nine a cut in rates.", "en"),
    ("The quake killed 18 people. Eleven were injured and eight are missing.", "en"),
    ("Police held 18 people. Eleven men and eight women ran the stalls at an earlier fair.", "en"),
    ("Of the 24 pupils, 16 are girls who sing, nine are boys and six do both.", "en"),
    ("Of the 15 jurors, nine voted for the motion on tax, and seven voted against the motion on pay.", "en"),
    ("The choir has 12 members. Seven women and six men had been called.", "en"),
    ("About 18 people came. Eleven were men and eight were women.", "en"),
]  # fmt: skip


def test_what_may_overlap_or_is_of_something_else_is_left_alone(ask):
    told = [(text, found.reason) for text, lang in INNOCENT for found in ask(text, CHECK, language=lang)]
    assert [one for one in told if one[1] == "more-than-whole"] == []
