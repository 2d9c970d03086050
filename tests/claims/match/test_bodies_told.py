"""Bodies of no table: what makes words the name of one, and how far the name reaches."""

import pytest

from claims.match import Gazetteer, mentions


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kelompok itu menyerang kelompok Keltira Monsu.", ["Keltira Monsu"]),
        ("Ia membeli saham Keltira Monsu Inc. kemarin.", ["Keltira Monsu Inc"]),
        ("Serangan Hamas berlanjut.", ["Hamas"]),
        ("Orang itu menyerang Keltira Monsu.", []),
    ],
)
def test_a_word_for_what_they_are_names_bodies(text: str, words: list[str], indonesian: Gazetteer) -> None:
    assert [m.words for m in mentions(text, indonesian) if m.kind == "org"] == words


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("Kementerian Kesehatan hadir.", "Kementerian Kesehatan", "kementerian-kesehatan"),
        ("Kemenkes hadir.", "Kemenkes", "kementerian-kesehatan"),
        ("Dinas Pertanian Kabupaten Bogor hadir.", "Dinas Pertanian Kabupaten Bogor", None),
        ("Ia bekerja di PT Surya Kencana Abadi sejak lama.", "PT Surya Kencana Abadi", None),
        ("KPK menahan dia.", "KPK", "komisi-pemberantasan-korupsi"),
        ("Partai Demokrat menolak.", "Partai Demokrat", "partai-demokrat"),
    ],
)
def test_organisations_by_their_heads_and_short_forms(
    text: str, words: str, key: str | None, indonesian: Gazetteer
) -> None:
    (found,) = mentions(text, indonesian)
    assert (found.kind, found.words, found.org) == ("org", words, None)
    assert found.key is not None
    assert key is None or found.key == key


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Badan Meteorologi, Klimatologi, dan Geofisika (BMKG) rapat.",
            ["Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)"],
        ),
        ("Dinas Pendidikan, Pemuda, dan Olahraga Kabupaten Sleman rapat.", None),
        (
            "Dinas Pendidikan, Dinas Sosial, dan Dinas Kesehatan rapat.",
            ["Dinas Pendidikan", "Dinas Sosial", "Dinas Kesehatan"],
        ),
        ("Polsek Keltira dan Satlantas Polres Monsu rapat.", ["Polsek Keltira", "Satlantas Polres Monsu"]),
        ("Anggota Komisi III DPR RI rapat.", ["DPR RI"]),
        ("Anggota Fraksi PKB DPR rapat.", ["PKB", "DPR"]),
        ("Ia dari Dewan Pimpinan Pusat Partai Golkar.", ["Partai Golkar"]),
        ("Saham PT Keltira (Persero) Tbk naik.", ["PT Keltira (Persero) Tbk"]),
        ("Menurut World Monsu Programme (WMP), harga naik.", ["World Monsu Programme (WMP)"]),
        ("Menurut International Monsu Committee harga naik.", ["International Monsu Committee"]),
        ("Program Kuliah Kerja Nyata (KKN) dibuka.", []),
        ("Partai Keltira dan Partai Golkar rapat.", ["Partai Keltira", "Partai Golkar"]),
    ],
)
def test_how_far_a_bodys_name_reaches(text: str, bodies: list[str] | None, indonesian: Gazetteer) -> None:
    found = [m.words for m in mentions(text, indonesian) if m.kind == "org"]
    assert found == ([text.removesuffix(" rapat.")] if bodies is None else bodies)


def test_a_place_in_a_bodys_name_is_no_place_of_its_own(indonesian: Gazetteer) -> None:
    found = mentions("Universitas Islam Indonesia dan Polres Sleman rapat di Sleman.", indonesian)
    assert [(m.kind, m.words) for m in found] == [
        ("org", "Universitas Islam Indonesia"),
        ("org", "Polres Sleman"),
        ("place", "Sleman"),
    ]


def test_english_bodies_with_their_initials_and_towns_with_their_state(english: Gazetteer) -> None:
    text = "The World Monsu Programme (WMP) opened in Kansas City, Missouri, on Monday."
    assert [(m.kind, m.words) for m in mentions(text, english)] == [
        ("org", "World Monsu Programme (WMP)"),
        ("place", "Kansas City"),
        ("place", "Missouri"),
    ]


def test_a_short_form_in_brackets_has_the_key_of_the_whole_name(indonesian: Gazetteer) -> None:
    text = "Badan Pemulihan Rawa Nasional (BPRN) hadir. Anggaran BPRN naik."
    found = mentions(text, indonesian)
    assert [m.words for m in found] == ["Badan Pemulihan Rawa Nasional (BPRN)", "BPRN"]
    assert {m.key for m in found} == {"badan-pemulihan-rawa-nasional"}


def test_the_amount_of_a_ministry_is_no_part_of_its_name(indonesian: Gazetteer) -> None:
    (found,) = [m for m in mentions("Kementerian PUPR Rp 102 triliun.", indonesian) if m.kind == "org"]
    assert found.words == "Kementerian PUPR"


def test_a_universitys_name_ends_with_its_town(indonesian: Gazetteer) -> None:
    text = "Mahasiswa Universitas Surakarta Almas Tsaqib (23), Universitas Gadjah Mada Yogyakarta hadir."
    orgs = [m.words for m in mentions(text, indonesian) if m.kind == "org"]
    assert orgs == ["Universitas Surakarta", "Universitas Gadjah Mada Yogyakarta"]


def test_an_english_institute_begins_with_whose_name_it_bears(english: Gazetteer) -> None:
    text = "The Monsu Institute for Peace closed. Smith's University of Trade and said Tom Monsu of it."
    found = [m.words for m in mentions(text, english) if m.kind == "org"]
    assert found[0] == "Monsu Institute for Peace"
    assert "Smith" not in found[1]


def test_a_rank_ends_the_name_of_a_unit(indonesian: Gazetteer) -> None:
    text = "Rinto bilang yang dirotasi yakni Polda Banten Kombes Keltira Monsu."
    found = [(m.kind, m.words) for m in mentions(text, indonesian)]
    assert ("org", "Polda Banten") in found
    assert ("person", "Keltira Monsu") in found


@pytest.mark.parametrize(
    ("text", "bodies", "people"),
    [
        ("Bank Indonesia menahan suku bunga.", ["Bank Indonesia"], []),
        ("Garuda Indonesia menyatakan kabar itu tidak benar.", ["Garuda Indonesia"], []),
        ("Wahana Lingkungan Hidup Indonesia menyatakan itu.", ["Wahana Lingkungan Hidup Indonesia"], []),
        ("Menurut Greenpeace, hutan itu habis.", ["Greenpeace"], []),
        ("Pelatih Manchester United Ruben Sutrisno kecewa.", ["Manchester United"], ["Ruben Sutrisno"]),
        ("Presiden Real Madrid Florentino Wibowo kecewa.", ["Real Madrid"], []),
        ("Ketua Pengurus Besar Nahdlatul Ulama (PBNU) Yahya Santosa hadir.",
         ["Pengurus Besar Nahdlatul Ulama (PBNU)"], ["Yahya Santosa"]),
        # neighbours: the same first words open other names
        ("Ia berlibur ke Taman Mini Indonesia Indah.", [], []),
        ("Kebakaran terjadi di gedung Mahkamah Agung (MA).", [], []),
        ("Ia tinggal di Madrid.", [], []),
    ],
)  # fmt: skip
def test_bodies_that_are_known_by_name(
    text: str, bodies: list[str], people: list[str], indonesian: Gazetteer
) -> None:
    found = mentions(text, indonesian)
    assert [m.words for m in found if m.kind == "org"] == bodies
    assert [m.words for m in found if m.kind in ("person", "holder")] == people


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        ("Bank Cakra Buka 25 Cabang Baru", ["Bank Cakra"]),
        ("Polres Melati Tangkap Dua Pencuri", ["Polres Melati"]),
        ("DPR Sahkan RUU Perkoperasian", ["DPR"]),
        ("Dinas Siapkan 300 Paket", []),
        # neighbours: no heading, and a name that has such a word
        ("Yayasan Bakti Bangun Negeri menyalurkan 300 paket.", ["Yayasan Bakti Bangun Negeri"]),
    ],
)
def test_in_a_heading_a_bodys_name_ends_before_the_verb(
    heading: str, body: list[str], indonesian: Gazetteer
) -> None:
    assert [m.words for m in mentions(heading, indonesian) if m.kind == "org"] == body


def test_in_an_english_heading_too(english: Gazetteer) -> None:
    found = mentions("Metropolitan Police Arrest Two Men", english)
    assert [m.words for m in found if m.kind == "org"] == ["Metropolitan Police"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The World Health Organization said so.", [("org", "World Health Organization")]),
        ("It was rejected by Marlow University on Monday.", [("org", "Marlow University")]),
        ("The British Army said so.", [("org", "British Army")]),
        ("The Bank of England raised rates.", [("org", "Bank of England")]),
        ("Marlow Semiconductor said sales fell.", [("org", "Marlow Semiconductor")]),
        ("A ship sank in Marlow Sound near Kestrel Island.",
         [("place", "Marlow Sound"), ("place", "Kestrel Island")]),
        # neighbours
        ("The British said so.", [("country", "British")]),
        ("The world said so on Monday.", []),
    ],
)  # fmt: skip
def test_english_bodies_by_name_and_waters(
    text: str, words: list[tuple[str, str]], english: Gazetteer
) -> None:
    assert [(m.kind, m.words) for m in mentions(text, english)] == words


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Ia dirawat di Rumah Sakit Harum Keltira (RSHK) kemarin.", ["Rumah Sakit Harum Keltira (RSHK)"]),
        ("Rumah Makan Keltira tutup.", []),
        ("Ia datang ke Rumah Potong Hewan (RPH) kemarin.", []),
        ("Gabungan Pedagang Ekspor Keltira (GPEK) hadir.", ["Gabungan Pedagang Ekspor Keltira (GPEK)"]),
        ("Jakarta, CNN Indonesia -- Harga naik.", ["CNN Indonesia"]),
        ("Ia kader Partai Gerakan Indonesia Raya, kata mereka.", ["Partai Gerakan Indonesia Raya"]),
    ],
)
def test_more_bodies_by_their_heads(text: str, bodies: list[str], indonesian: Gazetteer) -> None:
    assert [m.words for m in mentions(text, indonesian) if m.kind == "org"] == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Kepala Angkatan Udara Iran hadir.", ["Angkatan Udara Iran"]),
        ("Ia rektor Universitas Islam Keltira Budi Monsu sejak lama.", ["Universitas Islam Keltira"]),
        ("Rektor UIN Sunan Keltira, Rina Astuti, hadir.", ["UIN Sunan Keltira"]),
        ("Hal itu dikutip Financial Times kemarin.", ["Financial Times"]),
    ],
)
def test_bodies_beside_whoever_heads_them(text: str, bodies: list[str], indonesian: Gazetteer) -> None:
    assert [m.words for m in mentions(text, indonesian) if m.kind == "org"] == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("The Public Safety Ministry said so.", ["Public Safety Ministry"]),
        ("On Friday the Court ruled.", []),
        ("That Monday Committee met.", []),
        ("(CNN) -- Gunmen fled.", ["CNN"]),
    ],
)
def test_english_bodies_by_their_last_word(text: str, bodies: list[str], english: Gazetteer) -> None:
    assert [m.words for m in mentions(text, english) if m.kind == "org"] == bodies


def test_english_bodies_everybody_knows(english: Gazetteer) -> None:
    text = "The Supreme Court ruled. The House of Representatives met. The Social Reserve Bank fell."
    assert [m.words for m in mentions(text, english) if m.kind == "org"][:2] == [
        "Supreme Court",
        "House of Representatives",
    ]


def test_the_council_of_a_known_city_is_a_body(english: Gazetteer) -> None:
    found = [(m.kind, m.words) for m in mentions("The Boston City Council met in Boston.", english)]
    assert found == [("org", "Boston City Council"), ("place", "Boston")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bupati Pasbar menolak.", []),  # a short form of a region
        ("Rapat digelar di Balai Kota Jakarta.", [("place", "Balai Kota Jakarta")]),
        ("Warga datang ke Balai Desa Sukamaju.", [("place", "Balai Desa")]),
        ("Harian Lentera Pagi menulis itu.", [("org", "Harian Lentera Pagi")]),
        ("Pelaksana Harian Ketua hadir.", []),
        ("Ia bekerja di Radio Mutiara.", [("org", "Radio Mutiara")]),
    ],
)
def test_regions_in_short_town_halls_and_newspapers(
    text: str, found: list[tuple[str, str]], indonesian: Gazetteer
) -> None:
    assert [(m.kind, m.words) for m in mentions(text, indonesian)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Critics of Theresa May left.", [("person", "Theresa May")]),
        ("The Royal College of Surgeons met.", [("org", "Royal College of Surgeons")]),
        ("North Vestrin Police said so.", [("org", "North Vestrin Police")]),
        ("The Senate voted and Congress agreed.", [("org", "Senate"), ("org", "Congress")]),
        ("NHS staff left, the Daily Mail said.", [("org", "NHS"), ("org", "Daily Mail")]),
    ],
)
def test_a_month_that_is_a_surname_and_english_bodies_in_full(
    text: str, found: list[tuple[str, str]], english: Gazetteer
) -> None:
    assert [(m.kind, m.words) for m in mentions(text, english)] == found
