"""People the table does not know: what makes words a name, and what does not."""

import gc
from functools import partial

import pytest

from claims.match import Gazetteer, mentions
from tests.claims.match.found import people
from tests.costs import cost, least, stays_below


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
        ("Keltira Monsu lahir di Purwojati pada 14 Agustus 1951.", "Keltira Monsu"),
        ("Keltira Monsu (lahir 14 Agustus 1951) hadir.", "Keltira Monsu"),
        ("Keltira Monsu wafat pada 1990.", "Keltira Monsu"),
        (
            "Manajer Humas KAI Daop 8 Surabaya Luqman Arif mengatakan hal itu.",
            "Luqman Arif",
        ),  # the branch's city
        ("Kepala Lapas Kelas IIA Cirebon Dwi Santosa mengatakan hal itu.", "Dwi Santosa"),
        ("Keltira Monsu kelahiran 1980.", "Keltira Monsu"),
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
        "Sarekat Monsu lahir pada 1905.",  # a body
        "Tari Keltira lahir di Purwojati.",
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


def test_the_police_of_jakarta_are_called_metro_jaya(indonesian: Gazetteer) -> None:
    text = "Kapolda Metro Jaya Irjen Budi Santoso hadir, lalu Wali Kota Metro Sutrisno."
    found = {m.name: m.place for m in mentions(text, indonesian) if m.kind == "holder"}
    assert found == {"Budi Santoso": "place:id-31", "Sutrisno": "place:id-18.72"}


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


def test_a_quotation_that_ends_with_a_comma_is_no_heading(indonesian: Gazetteer) -> None:
    text = '"Pak Keltira (dimutasi) jadi Kasubdit Sabhara Banten," ujarnya.'
    assert [name for name, _ in people(text, indonesian)] == ["Keltira"]


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
