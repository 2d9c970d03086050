"""What is told as the rest of a whole."""

import pytest

CHECK = "rest_fits"

SLIPS = [
    ("Dari 720 sumur, 490 aktif dan 240 lainnya ditutup.", "id", "230"),
    (
        "Ia menyita Rp 3,6 miliar. Uang Rp 1,1 miliar dikembalikan, sehingga tersisa Rp 2,8 miliar.",
        "id",
        "2,5",
    ),
    ("Of the 720 wells, 490 work and the other 320 are closed.", "en", "230"),
    (
        "She stole £1.40 million. She spent £1,050,000 on a house; the remaining £530,000 is gone.",
        "en",
        "350,000",
    ),
]


@pytest.mark.parametrize(("text", "language", "first"), SLIPS)
def test_a_rest_that_is_not_what_is_left_is_shown(ask, mend, text, language, first):
    (finding,) = ask(text, CHECK, language=language)
    assert (finding.outcome, finding.severity) == ("contradicted", "warning")
    assert finding.repairs[0].replacement == first
    for repair in finding.repairs:
        assert [again.outcome for again in mend(text, repair, CHECK, language=language)] == ["holds"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Dari 720 sumur, 490 aktif dan 230 lainnya ditutup.", "id"),
        ("Ia menyita Rp 3,6 miliar. Uang Rp 1,1 miliar dikembalikan, sehingga tersisa Rp 2,5 miliar.", "id"),
        ("Of the 720 wells, 490 work and the other 230 are closed.", "en"),
    ],
)
def test_a_rest_that_is_left_holds(ask, text, language):
    assert [found.reason for found in ask(text, CHECK, language=language)] == ["rest-agrees"]


@pytest.mark.parametrize(
    "text",
    [
        "Dari 720 sumur, 490 aktif dan 130 lainnya ditutup.",  # some may be told nowhere
        "Dari 18 penumpang, 8 luka dan 9 lainnya meninggal.",
        "Ia menyita Rp 3,6 miliar. Uang Rp 1,1 miliar dikembalikan, sehingga tersisa Rp 900 juta.",
    ],
)
def test_what_may_not_be_all_is_unknown(ask, text):
    assert [(found.outcome, found.reason) for found in ask(text, CHECK)] == [("unknown", "rest-not-all")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Dari 720 sumur, 490 aktif, termasuk 40 yang baru, dan 240 lainnya ditutup.", "id"),
        ("Sebanyak 17 motor dicuri. Delapan orang ditangkap, 10 orang lainnya buron.", "id"),
        ("Sebanyak 17 motor dan 3 mobil dicuri. Delapan ditemukan, 10 lainnya dijual.", "id"),
        ("Ia menyita Rp 3,6 miliar. Uang sekitar Rp 1,1 miliar dikembalikan, sehingga tersisa Rp 2,8 miliar.",
         "id"),
        ("Delapan motor ditemukan, 10 motor lainnya dijual.", "id"),
        ("Ada 30 siswa. Sebanyak 20 siswa lulus, 15 siswa lainnya dari sekolah tetangga juga lulus.", "id"),
        ("She had $100. She spent $30; the remaining $60 went to rent and the rest to charity.", "en"),
        ("Of the 720 wells, 490 work, among them 40 new ones, and the other 320 are closed.", "en"),
        ("It rained for 12 days. On three days it snowed; on the other 19 nothing fell.", "en"),
    ],
)  # fmt: skip
def test_other_things_are_left_alone(ask, text, language):
    assert [found for found in ask(text, CHECK, language=language) if found.is_flag] == []
