"""Titles, ranks and roles beside a name are no part of it, nor do they make a body of it."""

import pytest

from claims.match import Gazetteer, mentions
from tests.claims.match.found import people

ENGLISH = [
    "Councilman",
    "Assemblywoman",
    "Police Chief",
    "Coroner",
    "Magistrate",
    "District Attorney",
    "Midfielder",
    "Sheikh",
    "Datuk Seri",
    "Undersecretary",
]


@pytest.mark.parametrize("title", ENGLISH)
def test_an_english_title_opens_no_name(title: str, english: Gazetteer) -> None:
    text = f"On Monday {title} Tolvane Brisk told reporters so."
    assert [name for name, _ in people(text, english)] == ["Tolvane Brisk"]


@pytest.mark.parametrize(
    ("text", "name", "bodies"),
    [
        ("Grayhaven Police Chief Tolvane Brisk told reporters so.", "Tolvane Brisk", []),
        ("Army Specialist Tolvane Brisk said so.", "Tolvane Brisk", []),
        ("Marlow University Professor Tolvane Brisk said so.", "Tolvane Brisk", ["Marlow University"]),
        ("Court of Appeal Judge Tolvane Brisk said so.", "Tolvane Brisk", ["Court of Appeal"]),
        ("Later Tolvane Brisk said so.", "Tolvane Brisk", []),
        ("Mr Baker said so.", "Baker", []),
        ("Royal Commissioner Tolvane Brisk QC said so.", "Tolvane Brisk", []),
        ("Stephen King said so.", "Stephen King", []),
    ],
)
def test_a_body_ends_before_the_title_of_who_speaks_for_it(
    text: str, name: str, bodies: list[str], english: Gazetteer
) -> None:
    assert [found for found, _ in people(text, english)] == [name]
    assert [m.words for m in mentions(text, english) if m.kind == "org"] == bodies


def test_a_title_within_a_bodys_name_stays_there(english: Gazetteer) -> None:
    text = "The Department of Justice and the Association of Chief Police Officers said so."
    found = [m.words for m in mentions(text, english) if m.kind == "org"]
    assert found == ["Department of Justice", "Association of Chief Police Officers"]


@pytest.mark.parametrize(
    "title", ["Kakanwil", "Kasatreskrim", "Komisioner", "Wasit", "Penasihat", "Ustazah", "Perenang"]
)
def test_an_indonesian_role_opens_no_name(title: str, indonesian: Gazetteer) -> None:
    text = f"Pada Senin {title} Bambang Irawan mengatakan itu."
    assert [name for name, _ in people(text, indonesian)] == ["Bambang Irawan"]


def test_behind_the_head_of_a_unit_two_unknown_words_may_be_the_unit(indonesian: Gazetteer) -> None:
    assert people("Danramil Kuala Tandika, Kapten Inf Bambang Irawan, hadir.", indonesian) == people(
        "Kapten Inf Bambang Irawan, hadir.", indonesian
    )


def test_a_bodys_name_ends_before_a_rank(indonesian: Gazetteer) -> None:
    text = "Itu benar, kata Kasubbid Penmas Polda Sumut AKBP Lorvandu Mesik."
    assert [m.words for m in mentions(text, indonesian) if m.kind == "org"] == ["Polda Sumut"]
    assert [name for name, _ in people(text, indonesian)] == ["Lorvandu Mesik"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lurah Kedungbadak Siti Maryam menyebut itu.", ["Siti Maryam"]),
        ("Kades Tegalsono Suparman hadir.", ["Suparman"]),
        ("Kades Suparman hadir.", ["Suparman"]),
        ("Kepala SDN 3 Wonosari Endang Lestari menyebut itu.", ["Endang Lestari"]),
        ("Kepala MTsN 1 Konawe Nyuherin Slamet mengaku sudah dipanggil.", ["Nyuherin Slamet"]),
        ("Kepala SDN 3 Tolvane Briskanu menyebut itu.", []),
        ("Camat Margahayu Dadang Supriatna membenarkan hal itu.", ["Dadang Supriatna"]),
        ("Camat Dadang Supriatna membenarkan hal itu.", ["Dadang Supriatna"]),
        ("Kapolsek Margahayu Kompol Dadang Supriatna membenarkan hal itu.", ["Dadang Supriatna"]),
    ],
)
def test_what_somebody_heads_comes_before_the_name(
    text: str, names: list[str], indonesian: Gazetteer
) -> None:
    assert [name for name, _ in people(text, indonesian) if name is not None] == names


def test_a_village_ends_before_a_given_name(indonesian: Gazetteer) -> None:
    found = mentions("Kepala Desa Sukamaju Bambang Sutrisno hadir.", indonesian)
    assert [m.words for m in found] == ["Desa Sukamaju", "Bambang Sutrisno"]


def test_a_district_between_a_post_and_a_rank_is_nobody(indonesian: Gazetteer) -> None:
    text = "Kapolsek Kebun Jerami Kompol Erik Sitepu memimpin apel, kata Kapolsek Budi Santoso."
    assert [name for name, _ in people(text, indonesian)] == ["Erik Sitepu", "Budi Santoso"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hakim Agung Sudirja Dimyanto ditahan.", ["Sudirja Dimyanto"]),
        ("Hakim Yustisial Elma Tri Pangesti ditahan.", ["Elma Tri Pangesti"]),
        ("Wakil Ketua DPR Surmi Dasko Ahmad hadir.", ["Surmi Dasko Ahmad"]),
        ("Mahasiswa Universitas Surakarta Almas Tsaqib (23) hadir.", ["Almas Tsaqib"]),
        ("Ketua RT Agung Prasetyo hadir.", ["Agung Prasetyo"]),
    ],
)
def test_a_name_is_read_whole_and_without_its_title(
    text: str, names: list[str], indonesian: Gazetteer
) -> None:
    assert [name for name, _ in people(text, indonesian)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Coastal Governor Marwan Abboud told reporters so.", "Marwan Abboud"),
        ("Skyways CEO Thomas Winkelmann said so.", "Thomas Winkelmann"),
        ("Thomas Winkelmann Coach said so.", "Thomas Winkelmann Coach"),
    ],
)
def test_an_english_title_in_front_of_a_name_is_none_of_it(text: str, name: str, english: Gazetteer) -> None:
    assert [found for found, _ in people(text, english)] == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Direktur Utama PT Intan Tarno Sutisno menuturkan antrean berkurang.", ["Tarno Sutisno"]),
        ("Direktur Utama PT Sinar Budi Santoso mengatakan pabrik dibuka lagi.", ["Budi Santoso"]),
        ("Direktur Utama PT Pertamina Patra Niaga Rivo Saragih mengatakan stok aman.", []),  # not told where
    ],
)
def test_a_firms_name_ends_where_the_name_of_who_heads_it_begins(
    text: str, names: list[str], indonesian: Gazetteer
) -> None:
    assert [name for name, _ in people(text, indonesian)] == names


def test_the_city_behind_the_brackets_of_a_body_is_no_part_of_the_name(indonesian: Gazetteer) -> None:
    text = "Kepala Dinas Pendidikan (Disdik) Denpasar Anak Agung Gede Wirata mengatakan hal itu."
    assert [name for name, _ in people(text, indonesian)] == ["Anak Agung Gede Wirata"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Itu benar, kata Kanit Reskrim Polsek Tambora AKP Lorvandu Mesik.", ["Lorvandu Mesik"]),
        ("Itu benar, kata Kapolsek Metro Tambora Kompol Lorvandu Mesik.", ["Lorvandu Mesik"]),
        ("Itu benar, kata Kapolsek Metro Tambora kemarin.", []),
        ("Direktur Kesiswaan (KSK) Madrasah Rukmini Salma mengatakan itu.", []),
        ("Menurut I Wayan Sudiarta, itu benar.", ["I Wayan Sudiarta"]),
    ],
)
def test_where_somebody_serves_is_no_part_of_the_name(
    text: str, names: list[str], indonesian: Gazetteer
) -> None:
    assert [name for name, _ in people(text, indonesian) if name is not None] == names


def test_a_unit_in_brackets_is_nobody(indonesian: Gazetteer) -> None:
    text = "Kepala Unit (Kanit Laka Lantas) Satlantas Polres Serang Iptu Lorvandu Mesik mengatakan itu."
    assert [name for name, _ in people(text, indonesian)] == ["Lorvandu Mesik"]


def test_a_particle_is_told_with_the_last_name(english: Gazetteer) -> None:
    text = "Rasul bin Keltar was seen there. Bin Keltar fled. The men said bin Keltar was calm."
    told = people(text, english)
    assert [name for name, _ in told] == ["Rasul bin Keltar", "Bin Keltar", "bin Keltar"]
    assert len({key for _, key in told}) == 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Prime Minister Helen Clark said so on Monday.", ["Helen Clark"]),
        ("The USS John Vestrin sailed.", []),
        ("He married singer Vestrina in May.", ["Vestrina"]),
        ("He lives on Martin Vestrin Drive.", []),
    ],
)
def test_english_names_that_were_cut_or_were_none(text: str, names: list[str], english: Gazetteer) -> None:
    assert [name for name, _ in people(text, english)] == names
