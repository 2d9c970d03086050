"""People the table does not know: what makes words a name, and what does not."""

import gc
from functools import partial

import pytest

from claims.match import Gazetteer, mentions
from tests.costs import cost, least, stays_below


def people(text: str, gazetteer: Gazetteer) -> list[tuple[str | None, str | None]]:
    return [(m.name, m.key) for m in mentions(text, gazetteer) if m.kind in ("person", "holder")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Acara dibuka Dr. H. Ahmad Fauzi, S.H., M.H. di balai.", "Ahmad Fauzi"),
        ("Warga lalu menolong Ibu Rina malam itu.", "Rina"),
        ("Menurut ekonom Bhima Yudhistira, harga naik.", "Bhima Yudhistira"),
        ("Polisi menemui warga bernama Siti Aminah pagi tadi.", "Siti Aminah"),
        ("Ketua RT Slamet membuka pintu.", "Slamet"),
        ("Itu sulit, kata Lorvandu.", "Lorvandu"),
        ('"Itu sulit sekali buat kami," ujar Keltira Monsu.', "Keltira Monsu"),
        ("Polisi memeriksa Keltira (34) kemarin.", "Keltira"),
        ("Polisi memeriksa Keltira Monsu (34 tahun) kemarin.", "Keltira Monsu"),
        ("Pelakunya bernama Umar bin Khalim.", "Umar bin Khalim"),
        ("Rapat itu dipimpin M. Harun Sutejo.", "M. Harun Sutejo"),
        ("Politisi PDI-P Hesti Larasati hadir.", "Hesti Larasati"),
        ("Ketua Umum Ikatan Dokter Indonesia, Keltira Monsu, hadir.", "Keltira Monsu"),
        ("Keltira Monsu, seorang guru, hadir.", "Keltira Monsu"),
        ("Ketua DPR Keltira Monsu membuka sidang.", "Keltira Monsu"),
        ("Kepala sekolah Keltira Monsu membuka acara.", "Keltira Monsu"),
        ("Keltira Monsu mengatakan hal itu.", "Keltira Monsu"),
        ("Padahal, Keltira menuturkan hal lain.", "Keltira"),  # a clause opens behind a comma
        ("Keltira juga mengatakan hal itu.", "Keltira"),
        ("Ketua Majelis Permusyawaratan Rakyat (MPR) Keltira Monsu hadir.", "Keltira Monsu"),
        ("Ketua Majelis Permusyawaratan Rakyat (MPR), Keltira Monsu, hadir.", "Keltira Monsu"),
        ("Hal itu disampaikan Keltira di balai desa.", "Keltira"),
        ("Keltira Monsu, 56 tahun, pulang.", "Keltira Monsu"),
        ("Anggota Fraksi PDIP Keltira Monsu kepada wartawan berterima kasih.", "Keltira Monsu"),
        ("Kepala Dinas Pendidikan Keltira Monsu saat itu pulang.", "Keltira Monsu"),
        ("Rumah itu milik Keltira Situmorang sejak lama.", "Keltira Situmorang"),  # a clan's name
        ("Rumah itu milik Keltira Suhartanto sejak lama.", "Keltira Suhartanto"),
        ("Rumah itu milik Bambang sejak lama.", "Bambang"),
        ("Rumah itu milik Suhartanto sejak lama.", "Suhartanto"),
        ("Itu milik Keltira Indonesia Achmad Situmorang sejak lama.", "Achmad Situmorang"),  # a firm before
        ("Daftar: 1. Rina Monsu Direktur Keuangan.", "Rina Monsu"),
        ("Keltira Monsu, seorang pandai besi, hadir.", "Keltira Monsu"),
        ("Rapat itu dipimpin oleh Keltira Monsu semalam.", "Keltira Monsu"),
        ("Lawannya tim asuhan Keltira malam ini.", "Keltira"),
        ("Klub itu kini di bawah arahan Keltira Monsu.", "Keltira Monsu"),
        ("Umpan silang Keltira Monsu terlalu jauh.", "Keltira Monsu"),
        ("Gol kedua dicetak Keltira Monsu pada menit ke-12.", "Keltira Monsu"),
        ("Papan skor mencatat Keltira Monsu (45+2') dan seorang lagi.", "Keltira Monsu"),
        ("Ia kalah dari Matteo Keltira di final.", "Matteo Keltira"),  # a given name of another country
        ("Menteri Amanda Keltira Selasa mengumumkan hal itu.", "Amanda Keltira"),
        ("Bupati Suhardi menolak.", "Suhardi"),  # no region, and only a name
        ("Menurut Gubernur Suhartanto, banjir surut.", "Suhartanto"),
        ("Politikus HS Keltira menolak.", "HS Keltira"),  # initials, no body
        ("Menurut TB Monsu, hal itu benar.", "TB Monsu"),
    ],
)
def test_the_words_around_a_name_make_it_a_persons(text: str, name: str, indonesian: Gazetteer) -> None:
    (found,) = [m for m in mentions(text, indonesian) if m.kind == "person"]
    assert found.name == name
    assert (found.person, found.start, text[found.start : found.end]) == (None, text.index(name), name)


@pytest.mark.parametrize(
    "text",
    [
        "Harga Indomie Goreng naik di Pasar Senen.",
        "Film Laskar Bulan tayang.",
        "Kapal Tanjung Mas karam di Selat Bangka.",
        "PT Surya Kencana Abadi mengatakan hal itu.",
        "Jalan Ahmad Yani ditutup.",
        "Universitas Muhammad Natsir dibuka.",
        "Kata Pemerintah, harga naik.",
        "Bandara Juanda ditutup.",
        "Menteri Hukum dan HAM hadir.",
        "Selamat Hari Raya Idul Fitri.",
        "Polisi memeriksa Keltira (²) kemarin.",
        "Lomba dimenangi Greta Polli/Apriana Rahayu kemarin.",  # two names, cut by a stroke
        "Kapolsek Kebun Jerami Kompol memimpin apel.",  # the district a rank follows
        "Dosen Universitas Islam Negeri (UIN) Maulana Keltira pulang.",  # the name of the university goes on
        "Rapat di Kebun Suhartanto ditunda.",
        "Ketua Komite Badan Pengatur Hilir Minyak dan Gas hadir.",
        "Lawannya tim sekota Keltira Monsu malam ini.",
        "Gol kedua dicetak Keltira Monsu sebelum jeda.",  # a club may have scored it
        "Produk besutan Keltira Monsu dijual.",  # a firm may have made it
        "Tim juara Matteo Cup dan Rina Award pulang.",
        "Warga dirawat di RSPAD Budi Santoso kemarin.",
        "Padahal, Kremlin menuturkan hal lain.",
        "Kerajaan Sriwijaya runtuh.",
        "Jalan di dekat Bambang Keltira Airlines ditutup.",
        "Harga saham naik, kata Unud.",
        "Naskah Undang-Undang Nomor 12 disetujui, dan Keltira Monsu Speed2 dijual.",
    ],
)
def test_what_may_be_anything_else_is_left(text: str, indonesian: Gazetteer) -> None:
    assert people(text, indonesian) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mereka adalah Budi Sutejo dan Keltira Monsu.", ["Budi Sutejo", "Keltira Monsu"]),
        ("Mereka adalah Keltira Monsu dan Budi Sutejo.", ["Keltira Monsu", "Budi Sutejo"]),
        (
            "Yang hadir ialah Lorva Ketri, Keltira Monsu, dan Budi Sutejo.",
            ["Lorva Ketri", "Keltira Monsu", "Budi Sutejo"],
        ),
        (
            "Yang hadir ialah Budi Sutejo, Keltira Monsu, dan Lorva Ketri.",
            ["Budi Sutejo", "Keltira Monsu", "Lorva Ketri"],
        ),
        ("Saat itu pasangan Budi Sutejo - Keltira Monsu unggul.", ["Budi Sutejo", "Keltira Monsu"]),
        # Behind a comma alone may stand anything.
        ("Menurut Budi Sutejo, Keltira Monsu saat itu tutup.", ["Budi Sutejo"]),
        ("Rapat di Keltira Monsu dan Budi Sutejo pulang.", ["Budi Sutejo"]),
    ],
)
def test_names_in_a_row_are_all_peoples(text: str, names: list[str], indonesian: Gazetteer) -> None:
    assert [name for name, _ in people(text, indonesian)] == names


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


def test_parts_of_the_world_are_places_of_no_country(indonesian: Gazetteer) -> None:
    (place,) = mentions("Perang di Jalur Gaza berlanjut.", indonesian)
    assert (place.kind, place.words, place.place, place.country) == ("place", "Jalur Gaza", None, None)
    assert mentions("Laga Liga Eropa ditunda.", indonesian) == ()


def test_a_known_person_behind_what_is_no_post_is_read(indonesian: Gazetteer) -> None:
    (found,) = mentions("Keputusan Presiden Prabowo Subianto terbit.", indonesian)
    assert (found.kind, found.name, found.person) == (
        "person",
        "Prabowo Subianto",
        "person:prabowo-subianto",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Pelaku berinisial AS ditangkap.",
        "Polisi menangkap AS (34) di sana.",
        "Mereka ialah AS alias Kentung dan RD.",
        "Polisi menangkap AS (34). AS lalu ditahan.",
        "Tersangka AS ditahan.",
    ],
)
def test_initials_are_no_country(text: str, indonesian: Gazetteer) -> None:
    assert [m.words for m in mentions("Dolar dicetak AS (2025), kata AS.", indonesian) if m.kind == "country"]
    assert [m.words for m in mentions(text, indonesian) if m.kind == "country"] == []
    assert [m.words for m in mentions("Kapal AS (angkatan laut) tiba.", indonesian)] == ["AS"]


def test_a_village_ends_before_a_given_name(indonesian: Gazetteer) -> None:
    found = mentions("Kepala Desa Sukamaju Bambang Sutrisno hadir.", indonesian)
    assert [m.words for m in found] == ["Desa Sukamaju", "Bambang Sutrisno"]


def test_one_person_is_one_entity_with_every_mention(indonesian: Gazetteer) -> None:
    text = (
        "Pengamat ekonomi Keltira Monsu menilai harga naik. Keltira menyebut beras. "
        '"Beras itu penting buat kita," kata Monsu. Ibu Rina setuju dengan Keltira Monsu.'
    )
    found = people(text, indonesian)
    assert [name for name, _ in found] == ["Keltira Monsu", "Keltira", "Monsu", "Rina", "Keltira Monsu"]
    assert [key for _, key in found] == [*["keltira-monsu"] * 3, "rina", "keltira-monsu"]


def test_a_word_that_two_people_share_is_neithers(indonesian: Gazetteer) -> None:
    text = "Ekonom Keltira Monsu hadir. Ekonom Lorvandu Monsu hadir. Itu sulit, kata Monsu."
    assert people(text, indonesian)[-1] == ("Monsu", "monsu")


def test_a_known_persons_key_is_the_id(indonesian: Gazetteer) -> None:
    (found,) = mentions("Menhan Jepang Gen Nakatani hadir.", indonesian)
    assert found.key == found.person == "person:nakatani-gen"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was hard, said Tobias Lindqvist, a historian.", "Tobias Lindqvist"),
        ("The law is old, Dr. Marit Voss told reporters.", "Marit Voss"),
        ("Resident Karen Voss (41) saw it.", "Karen Voss"),
        ("Economist Marit Voss disagrees.", "Marit Voss"),
        ("According to Keltira Monsu, prices fell.", "Keltira Monsu"),
        ("The town's coach Keltira Monsu resigned.", "Keltira Monsu"),
        ("The court freed the Leeds woman Keltira Monsu on Friday.", "Keltira Monsu"),
        ("The play directed by Keltira Monsu opened.", "Keltira Monsu"),
        ("The title went to Rafael Monsu in June.", "Rafael Monsu"),
    ],
)
def test_english_names(text: str, name: str, english: Gazetteer) -> None:
    assert [found for found, _ in people(text, english)] == [name]


@pytest.mark.parametrize(
    "text", ["The White House said so.", "Windows Vista Home was sold.", "They met in Green Park, London."]
)
def test_english_words_that_are_no_name(text: str, english: Gazetteer) -> None:
    assert people(text, english) == []


@pytest.mark.parametrize(
    ("text", "kind", "portfolio", "standing", "name"),
    [
        ("Kapolres Bogor AKBP Rio Wahyu hadir.", "holder", "police_of_region", "current", "Rio Wahyu"),
        ("Mantan Gubernur Jawa Tengah Keltira Monsu hadir.", "holder", "governor", "former", "Keltira Monsu"),
        ("Plt. Bupati Sleman Keltira Monsu hadir.", "holder", "regent", "acting", "Keltira Monsu"),
        ("Plh Wali Kota Surabaya hadir.", "office", "mayor", "acting", None),
        ("Kapolri hadir.", "office", "police_chief", "current", None),
        ("Panglima TNI Keltira Monsu hadir.", "holder", "armed_forces_chief", "current", "Keltira Monsu"),
    ],
)
def test_posts_of_regions_and_of_the_state_without_an_office(
    text: str, kind: str, portfolio: str, standing: str, name: str | None, indonesian: Gazetteer
) -> None:
    (found,) = mentions(text, indonesian)
    assert (found.kind, found.portfolio, found.standing, found.name) == (kind, portfolio, standing, name)
    assert found.office is None
    assert name is None or found.key == "-".join(name.lower().split())


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
    ("text", "named"),
    [
        ("Laga digelar di Stadion Gelora Bung Keltira, Sleman.", "Stadion Gelora Bung Keltira"),
        ("Laga digelar di stadion Gelora Bung Keltira kemarin.", "stadion Gelora Bung Keltira"),
        ("Salat digelar di masjid Haji Agus Situmorang kemarin.", "masjid Haji Agus Situmorang"),
        ("Rapat digelar di gedung KPK kemarin.", "gedung KPK"),
        ("Dia ditangkap di Keltira, Sleman.", "Keltira"),
        ("Rapat digelar di Hotel Monsu, Keltira, Sleman.", "Keltira"),
        ("Pasukan dari kota Keltira pulang.", "Keltira"),
        ("Laga digelar di Istora Gelora Bung Keltira kemarin.", "Istora Gelora Bung Keltira"),
        ("Truk berhenti di Jl. Raya Monsu Keltira kemarin.", "Jl. Raya Monsu Keltira"),
        ("Ia dibawa ke Jalan Raya Bantul kemarin.", "Jalan Raya Bantul"),
        ("Ia lahir di Keltira lalu pindah.", "Keltira"),  # nothing else, behind "di"
        ("Dia jatuh di kawasan Monsu, Keltira, Sleman pagi tadi.", "Monsu"),
    ],
)
def test_buildings_streets_and_quarters_are_places_of_no_table(
    text: str, named: str, indonesian: Gazetteer
) -> None:
    found = [m for m in mentions(text, indonesian) if m.level == "site"]
    assert named in [m.words for m in found]
    assert all((m.kind, m.place, m.country) == ("place", None, None) for m in found)
    assert people(text, indonesian) == []


@pytest.mark.parametrize(
    "text",
    [
        "Siswa SMA Haji Agus Situmorang menang.",
        "KRI Keltira Budi berlayar.",
        "Piala Jenderal Budi Keltira dimulai.",
        "Indeks Pasar Modal naik.",
        "Di hotel Keltira mengatakan hal itu.",
        "Ia datang ke Balai Taman Keltira.",
        "Ia bermain di Arema sejak lama.",
        "Serial itu tayang di Netflix semalam.",
        "Ia bekerja di Keltira Entertainment sejak lama.",
    ],
)
def test_what_is_named_after_somebody_is_nobody_and_not_every_word_opens_a_site(
    text: str, indonesian: Gazetteer
) -> None:
    assert [m.words for m in mentions(text, indonesian) if m.kind == "holder" or m.level == "site"] == []
    assert [m.words for m in mentions(text, indonesian) if m.name == "Budi Keltira"] == []


def test_whoever_has_a_house_is_a_person(indonesian: Gazetteer) -> None:
    assert [name for name, _ in people("Ia datang ke rumah Haji Agus Situmorang.", indonesian)] == [
        "Agus Situmorang"
    ]


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


@pytest.mark.parametrize(
    "piece",
    [
        "kata Abcd Efgh, ",
        "Menteri Sosial Abcd ",
        "Kecamatan Banjarsari, ",
        "Badan Abcd (ABC) ",
        "A. B. ",
        "kata Budi (",
        "Partai ",
        "dan Ketua ",
        "dolar AS dan ",
        "AS (2025) ",
        "Abcd Efgh/Ijkl Mnop ",
        "Bank Abcd Buka Efgh ",
        "di Abcdef, ",
        "Abcd dan Efgh, ",
    ],
)
def test_hostile_text_costs_no_more_than_its_length(piece: str, indonesian: Gazetteer) -> None:
    mentions(piece * 50, indonesian)
    gc.collect()  # what other tests have left behind is none of the cost

    short, long = (partial(mentions, piece * count, indonesian) for count in (1_000, 8_000))
    assert stays_below(24 * max(cost(short), 0.01), long)


def test_many_different_names_cost_no_more_than_their_number(indonesian: Gazetteer) -> None:
    def article(count: int) -> str:
        letters = "abcdefghij"
        words = ("".join(letters[int(d)] for d in f"{n:05}").capitalize() for n in range(count))
        return ". ".join(f"kata Budi X{word} Y{word.lower()}" for word in words)

    short, long = (partial(mentions, article(count), indonesian) for count in (500, 4_000))
    assert stays_below(24 * max(least(short), 0.02), long)


def test_a_district_between_a_post_and_a_rank_is_nobody(indonesian: Gazetteer) -> None:
    text = "Kapolsek Kebun Jerami Kompol Erik Sitepu memimpin apel, kata Kapolsek Budi Santoso."
    assert [name for name, _ in people(text, indonesian)] == ["Erik Sitepu", "Budi Santoso"]


def test_the_police_of_jakarta_are_called_metro_jaya(indonesian: Gazetteer) -> None:
    text = "Kapolda Metro Jaya Irjen Budi Santoso hadir, lalu Wali Kota Metro Sutrisno."
    found = {m.name: m.place for m in mentions(text, indonesian) if m.kind == "holder"}
    assert found == {"Budi Santoso": "place:id-31", "Sutrisno": "place:id-18.72"}


def test_the_amount_of_a_ministry_is_no_part_of_its_name(indonesian: Gazetteer) -> None:
    (found,) = [m for m in mentions("Kementerian PUPR Rp 102 triliun.", indonesian) if m.kind == "org"]
    assert found.words == "Kementerian PUPR"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Man, 34, jailed for life.", []),
        ("Network Rail told passengers to wait.", []),
        ("He lay at King Edward VII Hospital, said Edward Mill.", ["Edward Mill"]),
        ("He lay at St Bartholomew's, said Edward Mill.", ["Edward Mill"]),
        ("United manager Erik ten Hag said so.", ["Erik ten Hag"]),
        ("Marcus Hale, 34, was jailed.", ["Marcus Hale"]),
        ("Marcus Hale Stadium was full, and so was the Marcus Hale Trophy room.", []),
        ("Marcus Hale Investments told investors to wait.", []),
        ("The founder Keltira Monsu Foods resigned.", []),
        ("They met in Rafael Park.", []),
    ],
)
def test_english_words_that_are_nobody(text: str, names: list[str], english: Gazetteer) -> None:
    assert [name for name, _ in people(text, english)] == names


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


def test_a_universitys_name_ends_with_its_town(indonesian: Gazetteer) -> None:
    text = "Mahasiswa Universitas Surakarta Almas Tsaqib (23), Universitas Gadjah Mada Yogyakarta hadir."
    orgs = [m.words for m in mentions(text, indonesian) if m.kind == "org"]
    assert orgs == ["Universitas Surakarta", "Universitas Gadjah Mada Yogyakarta"]


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
        ("Lorvandu mengatakan warga sudah pulang.", ["Lorvandu"]),
        ("Malam itu hadir Ketua Umum Partai Golkar Lorvan Keltira untuk makan bersama.", ["Lorvan Keltira"]),
        ("Perseroan menegaskan jumlah itu cukup.", []),
        ("Toyota mengatakan pabrik itu tutup.", []),
        ("Lorvandu menggunakan listrik.", []),
        ("Pihaknya mengatakan warga sudah pulang.", []),
    ],
)
def test_one_word_that_tells_and_whoever_heads_a_party(
    text: str, names: list[str], indonesian: Gazetteer
) -> None:
    assert [name for name, _ in people(text, indonesian)] == names


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
    assert all("Laka" not in (name or "") for name, _ in people(text, indonesian))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Publik menanti Keltira Monsu. Itu sulit, kata Monsu.", ["Keltira Monsu", "Monsu"]),
        ("Keltira Monsu menang lagi. Itu mudah, kata Keltira.", ["Keltira Monsu", "Keltira"]),
        ("Pernyataan Monsu keliru. Itu sulit, kata Monsu.", ["Monsu"]),  # whose statement it is
        ("Aksi di stadion Keltira Monsu ditunda. Itu sulit, kata Monsu.", ["Monsu"]),
        ("Publik menanti Keltira Monsu.", []),
    ],
)
def test_a_full_name_is_known_by_a_word_of_it_told_later(
    text: str, names: list[str], indonesian: Gazetteer
) -> None:
    assert [name for name, _ in people(text, indonesian)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Keltira Monsu was late. It was the rain, Monsu said.", ["Keltira Monsu", "Monsu"]),
        ("Keltira Monsu was late. Tom Monsu said nothing.", ["Tom Monsu"]),
        ("Keltira Monsu was late. Monsu lies in the north.", []),
    ],
)
def test_whoever_speaks_by_the_last_word_of_a_name_bears_it(
    text: str, names: list[str], english: Gazetteer
) -> None:
    assert [name for name, _ in people(text, english)] == names


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met on Keltira Avenue.", ["Keltira Avenue"]),
        ("The Keltira Stadium was full.", ["Keltira Stadium"]),
        ("They met on Keltira Hill.", ["Keltira Hill"]),
        ("Benny Hill told them.", []),
    ],
)
def test_english_streets_and_buildings_end_with_what_they_are(
    text: str, words: list[str], english: Gazetteer
) -> None:
    assert [m.words for m in mentions(text, english) if m.kind == "place"] == words


def test_an_english_institute_begins_with_whose_name_it_bears(english: Gazetteer) -> None:
    text = "The Monsu Institute for Peace closed. Smith's University of Trade and said Tom Monsu of it."
    found = [m.words for m in mentions(text, english) if m.kind == "org"]
    assert found[0] == "Monsu Institute for Peace"
    assert "Smith" not in found[1]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Gol kedua dicetak Keltira Monsu pada menit ke-77.", ["Keltira Monsu"]),
        ("Umpan itu disambut sundulan Keltira Monsu.", ["Keltira Monsu"]),
        ("Tim itu menang lewat gol dari Lorvan da Silva (12') dan Keltira Monsu (45+1').",
         ["Lorvan da Silva", "Keltira Monsu"]),
        # neighbours
        ("Gol pertama dicetak Persija Jakarta lewat titik putih.", []),
        ("Gol pertama dicetak Timnas Indonesia pada menit ke-7.", []),
        ("Uang itu dicetak Bank Indonesia.", []),
        ("Buku itu dicetak Balai Pustaka.", []),
    ],
)  # fmt: skip
def test_who_scored(text: str, names: list[str], indonesian: Gazetteer) -> None:
    assert [name for name, _ in people(text, indonesian)] == names


def test_a_rank_ends_the_name_of_a_unit(indonesian: Gazetteer) -> None:
    text = "Rinto bilang yang dirotasi yakni Polda Banten Kombes Keltira Monsu."
    found = [(m.kind, m.words) for m in mentions(text, indonesian)]
    assert ("org", "Polda Banten") in found
    assert ("person", "Keltira Monsu") in found


def test_a_quotation_that_ends_with_a_comma_is_no_heading(indonesian: Gazetteer) -> None:
    text = '"Pak Keltira (dimutasi) jadi Kasubdit Sabhara Banten," ujarnya.'
    assert [name for name, _ in people(text, indonesian)] == ["Keltira"]


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
    ("text", "names"),
    [
        ("Ganda putri Greta Polli/Apriana Rahayu menang.", ["Greta Polli", "Apriana Rahayu"]),
        ("Ganda putra itu kalah. Polisi/Keltira hadir.", []),  # one word on either side is no full name
        ("Ganda putri absen. Naskah: Bank Keltira/Badan Monsu Raya.", []),
    ],
)
def test_two_who_play_as_one(text: str, names: list[str], indonesian: Gazetteer) -> None:
    assert [name for name, _ in people(text, indonesian)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ia menikahi penyanyi Keltira tahun lalu.", ["Keltira"]),
        ("Penyanyi Keltira merilis lagu baru.", ["Keltira"]),
        ("Ia bekerja dengan artis Hollywood tahun lalu.", []),
        ("Ia pernah menjadi pelatih Keltira tahun lalu.", []),  # a club's as well
        ("Ketua MK saat itu Keltira Monsu menolak.", ["Keltira Monsu"]),
        ("Jalan saat itu Keltira Monsu macet.", []),
        ("Acara dihadiri Keltira bin Monsu kemarin.", ["Keltira bin Monsu"]),
        ("Keltira Monsu dan Budi Santoso kembali bersama.", ["Keltira Monsu", "Budi Santoso"]),
        (
            "Itu disukai guru seperti Keltira Monsu, Lorvan Tesku, Rina Astuti, dan Budi Santoso.",
            ["Keltira Monsu", "Lorvan Tesku", "Rina Astuti", "Budi Santoso"],
        ),
        ("Pelatih Arema Malang Joko Keltira hadir.", ["Joko Keltira"]),
        ("Pelatih Bali United Stefano Keltira mengatakan itu.", ["Stefano Keltira"]),
        ("Kiper Borneo FC Keltira Monsu mengaku lelah.", ["Keltira Monsu"]),
        ("Pelatih Timnas Indonesia Keltira Monsu tampil.", ["Keltira Monsu"]),
        ("Jadwal Borneo FC Keltira Monsu tampil.", []),
        ("Patung Jenderal Budi Keltira roboh.", []),
        ("Hal itu mengejutkan pelatih Kel Tira-yong tadi.", ["Kel Tira-yong"]),  # a name from Korea
        ("Itu dibahas Forum Bangsa-bangsa tadi.", []),
        ("Erik ten Keltir pulang.", ["Erik ten Keltir"]),
        ("Partai itu mengusung Keltira Monsu kemarin.", ["Keltira Monsu"]),
        ("Pemegang kartu AKSes KSEI-bukti hadir.", []),
        ("Keltira Monsu, Ketua Umum klub itu, hadir.", ["Keltira Monsu"]),
        ("Kata Dewan Penasihat WHO Keltira Monsu tadi, ini ketua.", []),
        ("Kunjungan Keltira Monsu, seorang guru, singkat.", ["Keltira Monsu"]),
        ("Anggota Komisi III dari Fraksi Partai Demokrat Keltira Monsu di gedung itu.", ["Keltira Monsu"]),
    ],
)
def test_more_words_beside_people(text: str, names: list[str], indonesian: Gazetteer) -> None:
    assert [name for name, _ in people(text, indonesian)] == names


def test_a_particle_is_told_with_the_last_name(english: Gazetteer) -> None:
    text = "Rasul bin Keltar was seen there. Bin Keltar fled. The men said bin Keltar was calm."
    told = people(text, english)
    assert [name for name, _ in told] == ["Rasul bin Keltar", "Bin Keltar", "bin Keltar"]
    assert len({key for _, key in told}) == 1


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
    ("text", "places"),
    [
        ("Bekasi - Dua orang jatuh.", ["Bekasi"]),
        ("Bekasi memang ramai.", []),  # it opens a sentence, and no dash follows
        ("Mereka dari Cirebon, Kuningan, dan Majalengka.", ["Cirebon", "Kuningan", "Majalengka"]),
        ("Warga Tangsel mengungsi.", ["Tangsel"]),
        ("Gempa di Kec. Pacet, Kab. Cianjur.", ["Kec. Pacet", "Kab. Cianjur"]),
    ],
)
def test_regions_that_open_a_line_or_stand_in_a_row(
    text: str, places: list[str], indonesian: Gazetteer
) -> None:
    assert [m.words for m in mentions(text, indonesian) if m.kind == "place"] == places


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


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Perang di Timur Tengah meluas.", ["Timur Tengah"]),
        ("Kapal itu menuju Amerika Latin kemarin.", ["Amerika Latin"]),
        ("BANGKOK, CNN Indonesia -- Harga naik.", ["BANGKOK"]),
        ("Petenis Naomi Osaka menang.", []),  # a city behind a given name is a surname
    ],
)
def test_parts_of_the_world_datelines_and_surnames(
    text: str, places: list[str], indonesian: Gazetteer
) -> None:
    found = [m for m in mentions(text, indonesian) if m.kind in ("place", "country")]
    assert [m.words for m in found] == places


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
