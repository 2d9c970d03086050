"""Abbreviations in brackets and the words before them."""

import pytest

CHECK = "abbreviation_fits"

SLIPS = [
    ("Badan Nasional Penanganan Bencana (BNPB) membuka posko.", "expansion-differs",
     ["Penanggulangan"]),
    ("Menurut Badan Metereologi, Klimatologi, dan Geofisika (BMKG), hujan turun.", "expansion-differs",
     ["Meteorologi"]),
    ("Kenaikan Produk Domestik Regional (PDRB) itu kecil.", "expansion-differs",
     ["Produk Domestik Regional Bruto"]),
    ("Hal itu kata Kepala Badan Pusat Statistika (BPS).", "expansion-differs", ["Statistik"]),
    ("Kasus itu dipegang Komisi Pemilihan Umum (KPK).", "another-abbreviation",
     ["KPU", "Komisi Pemberantasan Korupsi"]),
    ("Dana itu milik Badan Usaha Kelurahan Mandiri (BUKT).", "letters-differ", ["BUKM"]),
    ("Dana Lembaga Simpan Raya Tani (LSRT) naik. Lembaga Simpan Raya Tanah (LSRT) untung.", "two-expansions",
     ["Lembaga Simpan Raya Tani", "Lembaga Simpan Raya Tanah"]),
    ("Dana itu milik Badan Usaha Kelurahan Mandiri (BUMK).", "letters-differ", ["BUKM"]),
    ("Warga mendatangi Lembaga Swadaya Masyarakat (LMS) itu.", "letters-differ", ["LSM"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "reason", "repairs"), SLIPS)
def test_words_that_do_not_fit_the_abbreviation_are_flagged_and_repaired(ask, mend, text, reason, repairs):
    (finding,) = [finding for finding in ask(text, CHECK) if finding.is_flag]
    assert finding.reason == reason
    assert [repair.replacement for repair in finding.repairs] == repairs
    for repair in finding.repairs:
        assert [again for again in mend(text, repair, CHECK) if again.is_flag] == []


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Badan Nasional Penanganan Bencana (BNPB) membuka posko.", "warning"),
        ("Menurut Badan Pengawas Keuangan dan Pembangunan (BPKP), dana itu utuh.", "notice"),  # an ending
        ("Dana itu milik Badan Usaha Kelurahan Mandiri (BUKT).", "notice"),
    ],
)
def test_how_grave_it_is(ask, text, severity):
    (finding,) = [finding for finding in ask(text, CHECK) if finding.is_flag]
    assert finding.severity == severity


@pytest.mark.parametrize(
    "text",
    [
        "Badan Nasional Penanggulangan Bencana (BNPB) membuka posko.",
        "Kepala Badan Meteorologi Klimatologi dan Geofisika (BMKG) hadir.",
        "Organisasi Kesehatan Dunia (WHO) menerbitkan panduan.",
        "World Health Organization (WHO) menerbitkan panduan.",
        "Pasien Orang Dalam Gangguan Jiwa (ODGJ) dirawat.",
        "Sidang Perserikatan Bangsa-Bangsa (PBB) dibuka.",
        "Pajak Bumi dan Bangunan (PBB) naik.",
        "Rombongan Dinas Lingkungan Hidup (DLH) tiba.",
    ],
)
def test_an_official_name_in_any_language_or_fitting_letters_hold(ask, text):
    (finding,) = ask(text, CHECK)
    assert finding.outcome == "holds"


@pytest.mark.parametrize(
    "text",
    [
        "Menurut Organisasi Negara Pengekspor Minyak (OPEC), harga turun.",  # a translation
        "Lembaga Pengkajian Pertanian Kering (KPK) itu kecil.",  # another thing of that abbreviation
        "Departemen Luar Negeri dan Perdagangan (DFAT) menjawab.",  # an English abbreviation
        "Direktur PT Dosni Roha, Bambang Tanoesoedibjo (BRT), hadir.",  # somebody's initials
        "Bahana Lintas Nusantara Jaya (Blintara) bangkrut.",
        "Pusat Pengelolaan Kompleks Gelora (PPKG) sepi. Ruang Bina Marga (RBM) juga.",
        "Menteri Agama (Menag) dan Menteri Agraria dan Tata Ruang (ATR) hadir.",
        "Polisi Jawa Tengah (Jateng) siaga. Sidang ditunda (KPK).",
        "Dana Bank Pembangunan Daerah Jawa Barat dan Banten (BJB) naik.",  # it begins before
        "Data Badan Informasi Energi Amerika (EIA) terbit.",  # an English abbreviation
        "Ia lahir di Kabupaten Ogan Komering Ulu (OKU).",
        "Penanaman Modal dalam Negeri (PMDN) naik.",
        "Program itu milik Kementerian Pemuda (KP) dan Badan Anggaran (Banggar).",
        "Warga melihat Orang Tidak Dikenal (OTK) menyerang pos.",  # the letter behind a prefix
        "Citra itu dirilis Badan Antariksa Amerika Serikat (NASA).",  # one translation of several
    ],
)
def test_other_words_that_no_list_knows_are_left_alone(ask, text):
    assert [finding for finding in ask(text, CHECK) if finding.is_flag] == []


@pytest.mark.parametrize("ahead", ["SURABAYA -", 'Ia berkata, "', "Ia berkata, “", "("])
def test_a_mark_glued_before_the_first_word_hides_none(ask, ahead):
    text = f"{ahead}Dewan Perwakilan Rakyat Daerah (DPRD) Kota Pagar Alam bersidang"
    assert [each.reason for each in ask(text, CHECK)] == ["stands-for"]
    slip = text.replace("Dewan ", "Badan ")
    assert [each.reason for each in ask(slip, CHECK)] == ["expansion-differs"]


def test_a_letter_behind_no_prefix_is_still_odd(ask):
    (finding,) = [each for each in ask("Warga melihat Orang Tidak Tampak (OTK) tiba.", CHECK) if each.is_flag]
    assert finding.reason == "letters-differ"


def test_a_short_form_of_syllables_need_not_begin_as_a_word_does(ask):
    text = "Hal itu kata Kepolisian Negara Republik Indah (Polri)."
    assert [each.reason for each in ask(text, CHECK) if each.is_flag] == ["expansion-differs"]


def test_british_spelling_of_a_name_is_right(ask):
    (finding,) = ask("The International Labour Organisation (ILO) met.", "abbreviation_fits", language="en")
    assert finding.outcome == "holds"


@pytest.mark.parametrize(
    "text",
    [
        "The Social Democratic Party (SPD) won.",
        "Russia's Federal Security Service (FSB) said so.",
        "It pleased the International Olympic Committee's (IOC) inspectors.",
        "She worked for the United Nations Children's Fund (UNICEF).",
        "Shells fell in what is now the Donetsk People’s Republic (DNR).",
    ],
)
def test_letters_of_another_language_and_a_possessive_are_right(ask, text):
    assert [found for found in ask(text, "abbreviation_fits", language="en") if found.is_flag] == []


@pytest.mark.parametrize(
    "text",
    [
        "Saham Merpati Rejeki Insani Tbk (MRIL) dan Tower Rakyat Infrastructure Tbk (TRIG) naik.",
        "JAKARTA—Badan Pusat Statistik (BPS) mencatat inflasi.",
        "Jakarta – Badan Pusat Statistik (BPS) mencatat inflasi.",
    ],
)
def test_codes_of_shares_and_datelines_are_no_slips(ask, text):
    assert [found for found in ask(text, "abbreviation_fits") if found.is_flag] == []
