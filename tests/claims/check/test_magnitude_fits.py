"""Amounts told twice, with one scale."""

import pytest

SLIPS = [
    (
        "Kerugian negara Rp 12,4 miliar. Jaksa menyebut kerugian negara Rp 12,4 juta.",
        None,
        ["miliar", "juta"],
    ),
    ("Pemkot menyiapkan dana Rp 7 miliar untuk jalan.", "Pemkot Siapkan Rp 7 T", ["triliun", "M"]),
    (
        "Stimulus Rp 30 triliun cair. Stimulus Rp 30 triliun itu cukup. Dana stimulus Rp 30 miliar dipakai.",
        None,
        ["triliun"],
    ),
    (
        "Bantuan tunai keluarga Rp 900 ribu. Tiap keluarga mendapat bantuan tunai Rp 900 juta.",
        None,
        ["ribu", "juta"],
    ),
    ("Ada 1,24 juta pelanggan. Tahun lalu 1,24 miliar pelanggan.", None, ["juta", "miliar"]),
]


@pytest.mark.parametrize(("text", "title", "offered"), SLIPS)
def test_the_same_digits_with_another_scale_are_shown(ask, mend, text, title, offered):
    (finding,) = ask(text, "magnitude_fits", title=title)
    assert (finding.outcome, finding.reason, finding.severity) == ("contradicted", "another-scale", "warning")
    assert [repair.replacement for repair in finding.repairs] == offered
    for repair in finding.repairs:
        assert mend(text, repair, "magnitude_fits", title=title) == []


INNOCENT = [
    "Harga Rp 1.500 per liter atau Rp 1,5 juta per kiloliter.",
    "Tiap keluarga menerima Rp 1,25 juta, untuk 1.000 keluarga disiapkan Rp 1,25 miliar.",
    "Kota A mendapat Rp 30 miliar dan Kota B mendapat Rp 30 triliun.",
    "Dana desa Rp 27 miliar disalurkan. Pemerintah pusat mengelola Rp 27 triliun.",
    "Bantuan Rp 200.000 cair bulan ini. Anggaran lain Rp 200 miliar.",
    "Ada 12 orang di sana dan 12.000 orang di sini.",
    "Dana Rp 30 triliun cair. Menteri menyebut Rp 30 triliun cukup. Hanya Rp 30 miliar yang dipakai.",
    "Utang Rp 5 juta dibayar Rp 5 ribu.",
    "Penjualan Rp 240,36 miliar, dana bank Rp 200 triliun dan Rp 200 triliun lagi.",
    "Dananya Rp 124 miliar, lalu Rp 1,24 triliun.",  # ten times is another amount
]


@pytest.mark.parametrize("text", INNOCENT)
def test_amounts_of_two_things_are_left_alone(ask, text):
    assert ask(text, "magnitude_fits") == []


def test_a_headline_whose_amount_the_body_has_is_left_alone(ask):
    text = "Pemkot menyiapkan Rp 7 triliun, di antaranya Rp 7 miliar untuk jalan."
    assert ask(text, "magnitude_fits", title="Pemkot Siapkan Rp 7 T") == []


def test_two_amounts_of_two_digits_in_one_sentence_are_two_things(ask):
    text = "Laba perusahaan itu Rp 3,5 miliar dari penjualan Rp 3,5 triliun."
    assert ask(text, "magnitude_fits", title="Laba Perusahaan Rp 3,5 Miliar") == []


def test_english(ask, mend):
    text = "The fund holds $12.4 billion. Its head said the $12.4 million were safe."
    (finding,) = ask(text, "magnitude_fits", language="en")
    assert [repair.replacement for repair in finding.repairs] == ["billion", "million"]
    for repair in finding.repairs:
        assert mend(text, repair, "magnitude_fits", language="en") == []


def test_a_number_that_a_blank_cuts_is_left_alone(ask):
    title, text = "Newton Fined $253,552", "He was fined a total of $253, 552 for it."
    assert ask(text, "magnitude_fits", language="en", title=title) == []
    text = "He was fined a total of $253 for it."
    assert [found.outcome for found in ask(text, "magnitude_fits", language="en", title=title)] == [
        "contradicted"
    ]
