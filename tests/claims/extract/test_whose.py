"""Whose age and whose birth: the one person it is said of, or nobody."""

import pytest


def subjects(draw, text, type, language="id"):
    return [[party.key for party in claim.subject] for claim in draw(text, type, "2025-05-12", language)]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Siti Aminah lahir 12 Mei 1985.", "siti-aminah"),
        ("Siti Aminah (40) lahir 12 Mei 1985.", "siti-aminah"),
        ("Prof. Dr. Siti Aminah, M.Sc. lahir di Klaten, 12 Mei 1985, sebagai anak ketiga.", "siti-aminah"),
        ("Siti Aminah meninggal dunia. Almarhumah lahir di Klaten pada 12 Mei 1985.", "siti-aminah"),
        ("Siti Aminah, guru di Klaten, lahir pada 12 Mei 1985.", "siti-aminah"),
        ("Siti Aminah yang lahir di Klaten, 12 Mei 1985, hadir.", "siti-aminah"),
        ("Siti Aminah, perempuan kelahiran 1985, hadir.", "siti-aminah"),
        ("Istrinya, Siti Aminah, lahir 12 Mei 1985.", "siti-aminah"),
        ("Siti Aminah menang. Ia lahir 12 Mei 1985.", "siti-aminah"),
        ("Siti Aminah menang. Perempuan kelahiran Klaten, 12 Mei 1985 itu pulang.", "siti-aminah"),
        ("Siti Aminah menang. Ia tersenyum. Ia lahir 12 Mei 1985.", "siti-aminah"),
        ("Presiden Joko Widodo lahir di Solo, 21 Juni 1961.", "person:joko-widodo"),
    ],
)
def test_a_birth_is_said_of_the_person_beside_it(draw, text, key):
    assert subjects(draw, text, "birth") == [[key]]


@pytest.mark.parametrize(
    "text",
    [
        "Anak Siti Aminah lahir 12 Mei 1985.",
        "Siti Aminah, anaknya lahir 12 Mei 1985, hadir.",
        "Siti Aminah, istri Bambang Sutrisno, lahir 12 Mei 1985.",
        "Bambang Sutrisno, menurut Siti Aminah, lahir 12 Mei 1985.",
        "Siti Aminah mengenang gurunya yang lahir 12 Mei 1925.",
        "Negara itu lahir pada 17 Agustus 1945.",
        "Seorang pria kelahiran 1985 ditangkap.",
        "Siti Aminah bertemu Bambang Sutrisno. Ia lahir 12 Mei 1985.",
        "Siti Aminah menang. Lawannya kalah. Ia lahir 12 Mei 1985.",
        "Menurut Siti Aminah, partai itu lahir pada 1985.",
    ],
)
def test_a_birth_of_somebody_else_or_of_a_thing_is_no_claim(draw, text):
    assert "siti-aminah" not in str(subjects(draw, text, "birth"))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Jane Doe was born on 12 May 1985.", "jane-doe"),
        ("Jane Doe (born 1985) spoke.", "jane-doe"),
        ("Tavik Orlen was born in Oslo in 1985.", "tavik-orlen"),  # a name nobody knows
        ("Tavik Orlen, born in 1985, won.", "tavik-orlen"),
        ("Jane Doe, a teacher from Kendal, was born in 1985.", "jane-doe"),
        ("Jane Doe won. She was born in 1985.", "jane-doe"),
        ("Born in London on May 12, 1985, Jane Doe sings.", "jane-doe"),
        ("Born in 1985 in London, Jane Doe sings.", "jane-doe"),
    ],
)
def test_english_births_too(draw, text, key):
    assert subjects(draw, text, "birth", "en") == [[key]]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe's son was born in 1985.",
        "Jane Doe won a race that was born in 1985.",
        "A man born in 1985 won.",
    ],
)
def test_english_births_of_others_are_no_claim(draw, text):
    assert subjects(draw, text, "birth", "en") == []


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Siti Aminah (34) hadir.", ["siti-aminah"]),
        ("Siti Aminah, 34 tahun, hadir.", ["siti-aminah"]),
        ("Kini usia Siti Aminah 34 tahun.", ["siti-aminah"]),
        ("Siti Aminah, berusia 34 tahun, hadir.", ["siti-aminah"]),
        ("Siti Aminah kini berusia 34 tahun.", ["siti-aminah"]),
        ("Siti Aminah menang. Perempuan berusia 34 tahun itu pulang.", ["siti-aminah"]),
        ("Polisi mencari tersangka dan Siti Aminah (34).", ["siti-aminah"]),
        ("Siti Aminah menikah pada usia 34 tahun.", []),
        ("Siti Aminah meninggal dunia pada 3 Mei 2025 di usia 67 tahun.", ["siti-aminah"]),
        ("Siti Aminah mengenang gurunya yang meninggal di usia 67 tahun.", []),
        ("Siti Aminah wafat, dan gurunya menyusul di usia 67 tahun.", []),
        ("Siti Aminah memeriksa pasien berusia 34 tahun.", []),
        ("Anak Siti Aminah berusia 3 tahun.", []),
        ("Siti Aminah menang. Seorang pria berusia 34 tahun jatuh.", []),
    ],
)
def test_an_age_is_of_whoever_it_is_said_of_now(draw, text, keys):
    assert subjects(draw, text, "age") == [keys]


def test_a_birth_has_its_own_time_and_place(draw):
    (claim,) = draw("Siti Aminah lahir di Solo, 21 Juni 1961.", "birth")
    assert claim.quote == "lahir di Solo, 21 Juni 1961"
    assert (claim.period.edtf, claim.details["precision"], claim.place.words) == ("1961-06-21", "day", "Solo")


def test_an_age_at_death_is_told_of_the_day_of_death(draw):
    (claim,) = draw("Siti Aminah meninggal dunia pada 3 Mei 2025 di usia 67 tahun.", "age", "2025-05-12")
    assert claim.period.edtf == "2025-05-03"


@pytest.mark.parametrize(
    "text", ["Jane Doe, 40, was born on 12 May 1985.", "Jane Doe, 40, born 12 May 1985, won."]
)
def test_an_age_is_not_of_the_day_of_birth(draw, text):
    (claim,) = draw(text, "age", "2025-05-12", "en")
    assert not claim.period.known


def test_the_day_of_death_is_told_beside_the_day_of_birth(draw):
    (claim,) = draw(
        "Siti Aminah (lahir 12 Mei 1957) meninggal dunia pada 3 Mei 2025 di usia 67 tahun.",
        "age",
        "2025-05-12",
    )
    assert claim.period.edtf == "2025-05-03"


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Hadir pula mantan kepala dinas, Budi Santoso, S.H. (45).", ["Budi Santoso"]),
        ("Direktur RSUD Subang dr. Ahmad Nasuhi, Sp.OG (56) datang.", ["Ahmad Nasuhi"]),
        ("Korban adalah Siti Rahma, SH (34).", ["Siti Rahma"]),
    ],
)
def test_degrees_stand_between_a_name_and_its_age(draw, text, whose):
    assert [party.words for claim in draw(text, "age") for party in claim.subject] == whose


def test_a_degree_alone_is_nobodys_name(draw):
    assert draw("Saksi itu, warga kota S.H. (34), pergi.", "age") == []


@pytest.mark.parametrize(
    ("apposed", "found"),
    [
        ("guru di Klaten", [["siti-aminah"]]),
        ("guru sekolah dasar negeri satu di pinggir kota Klaten yang lama", []),  # too long to be one
        ("Kepala Desa", []),  # it may be another one who is named by it
    ],
)
def test_what_stands_between_a_name_and_its_birth_is_short_and_in_small_letters(draw, apposed, found):
    assert subjects(draw, f"Siti Aminah, {apposed}, lahir pada 12 Mei 1985.", "birth") == found
