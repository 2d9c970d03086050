"""The time of a figure: its own, or none."""

import pytest

OWN = {
    "Pada Maret 2025, tingkat kemiskinan tercatat 8,47 persen.": ("8,47 persen", "2025-03"),
    "Angka kemiskinan pada Maret 2025 sebesar 8,47 persen.": ("8,47 persen", "2025-03"),
    "Polisi menyegel dua pabrik itu pada Selasa (2/9/2025).": ("dua pabrik", "2025-09-02"),
    "Adapun pada 2024, ada 228 museum yang dibuka.": ("228 museum", "2024"),
    "Berdasarkan data per 31 Agustus 2025, terdapat 89 dapur.": ("89 dapur", "2025-08-31"),
}

NONE = {
    # The day of saying, of the source, of what it is compared with.
    'Gubernur Bali Wayan Koster, Senin (1/9/2025), mengatakan ada 40 desa adat.': "40 desa adat",
    "Sebanyak 40 desa sudah siap, kata Gen Nakatani, Senin (1/9/2025).": "40 desa",
    "Dikutip dari riset bank itu, Senin (1/9/2025), ada 40 emiten.": "40 emiten",
    "Ekspor mencapai 40 ton, lebih tinggi dibandingkan Maret 2024.": "40 ton",
    "Ekspor mencapai 40 ton seperti Maret 2024.": "40 ton",
    "Ada 40 kapal, bertambah dari periode yang sama tahun lalu.": "40 kapal",
    # A start, an end, a name, a relative clause, another figure's time.
    "Sebanyak 11 purwarupa dibuat sampai tahun 1997.": "11 purwarupa",
    "Sebanyak 11 purwarupa dibuat sejak 1997.": "11 purwarupa",
    "Forum Iklim 2025 dihadiri 40 kota.": "40 kota",
    "Program yang dimulai pada 2019 menjangkau 40 kota.": "40 kota",
    "Perusahaan itu menanam 40 pohon dan 90 semak pada 2024.": "40 pohon",
    "Bantuan cair Oktober, November, dan Desember untuk 40 keluarga.": "40 keluarga",
    # Nothing at all: the day of printing is not its day.
    "Sebanyak 40 keluarga menerima bantuan.": "40 keluarga",
}  # fmt: skip


@pytest.mark.parametrize("text", OWN)
def test_a_figure_has_the_time_printed_with_it(draw, text):
    quote, period = OWN[text]
    (claim,) = [claim for claim in draw(text, "quantity") if claim.quote == quote]
    assert claim.period.edtf == period


@pytest.mark.parametrize("text", NONE)
def test_a_figure_without_a_time_of_its_own_stays_open(draw, text):
    (claim,) = [claim for claim in draw(text, "quantity") if claim.quote == NONE[text]]
    assert claim.period.open_reason in ("undated", "several-times"), claim.period


def test_a_change_is_not_of_the_time_it_is_compared_with(draw):
    text = "Angkanya pada September 2024 sebesar 8,57 persen, turun 0,46 persen poin terhadap Maret 2024."
    (claim,) = draw(text, "change")
    assert claim.quote == "turun 0,46 persen poin"
    assert claim.details["by"]["unit"] == "percentage_point"
    assert not claim.period.known


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Polisi menangkap Gen Nakatani (67) pada Senin (1/9/2025).", ""),
        ("Gen Nakatani berusia 67 tahun, kata polisi, Senin (1/9/2025).", ""),
        ("Gen Nakatani meninggal dunia pada 1 September 2025 di usia 67 tahun.", "2025-09-01"),
        ("Gen Nakatani wafat pada usia 67 tahun pada 2019.", "2019"),
    ],
)
def test_an_age_is_dated_only_by_its_own_sentence(draw, text, period):
    (claim,) = draw(text, "age")
    assert claim.period.edtf == period
