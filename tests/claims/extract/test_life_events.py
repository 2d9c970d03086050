"""Events of a life: which are told, of whom, when, and of what post."""

import pytest


def told(draw, text, language="id", published="2025-05-12"):
    return [
        ("/".join(str(party.key) for party in claim.subject), claim.details["kind"], claim.period.edtf)
        for claim in draw(text, "life_event", published, language)
    ]


B = "budi-santoso"
READS = [
    ("Budi Santoso dilantik pada 20 Februari 2024.", [(B, "sworn_in", "2024-02-20")]),
    ("Pada 2024, Budi Santoso resmi dilantik di Jakarta.", [(B, "sworn_in", "2024")]),
    ("Budi Santoso dilantik sebagai Bupati Klaten, Rabu (20/2/2024).", [(B, "sworn_in", "2024-02-20")]),
    ("Sejak dilantik pada Mei 2024, Budi Santoso rajin berkeliling.", [(B, "sworn_in", "2024-05")]),
    ("Budi Santoso menang. Ia diangkat menjadi Ketua PMI pada 2024.", [(B, "appointed", "2024")]),
    (
        "Budi Santoso ditunjuk sebagai Menteri Pendidikan dan Kebudayaan pada 2019.",
        [(B, "appointed", "2019")],
    ),
    ("Budi Santoso menjabat Bupati Klaten sejak 2024.", [(B, "in_office_since", "2024")]),
    ("Budi Santoso mulai menjabat sebagai Kapolres pada 2024.", [(B, "in_office_since", "2024")]),
    ("Budi Santoso mengundurkan diri pada Mei 2024.", [(B, "left_office", "2024-05")]),
    ("Budi Santoso pensiun pada 2019.", [(B, "retired", "2019")]),
    ("Budi Santoso wafat pada 3 Mei 2019.", [(B, "died", "2019-05-03")]),
    ("Budi Santoso lulus dari Fakultas Hukum Universitas Contoh pada 1985.", [(B, "graduated", "1985")]),
    (
        "Budi Santoso dilantik pada 2020 dan mundur pada 2023.",
        [(B, "sworn_in", "2020"), (B, "left_office", "2023")],
    ),
    (
        "Budi Santoso lahir pada 1961, lulus dari UGM pada 1985, dan menikah dengan Siti Aminah pada 1986.",
        [(B, "graduated", "1985"), (B, "married", "1986")],
    ),
    (
        "Budi Santoso, yang menjabat Kapolres sejak 2023, dicopot dari jabatannya pada 2024.",
        [(B, "in_office_since", "2023"), (B, "left_office", "2024")],
    ),
]
IGNORES = [
    "Budi Santoso dilantik sebagai Bupati Klaten.",  # no time
    "Budi Santoso lahir pada 1950, menikah pada usia 24 tahun.",  # the time of the birth
    "Budi Santoso menjabat Bupati Klaten pada 2024.",  # in it, not since
    "Budi Santoso diangkat sebagai Pahlawan Nasional pada 2010.",
    "Kisah Budi Santoso diangkat ke layar lebar pada 2010.",
    "Budi Santoso dilantik selama dua jam.",
    "Budi Santoso dan Andi Wijaya dilantik pada 2024.",
    "Wakil Budi Santoso dilantik pada 2024.",
    "Pengganti Budi Santoso dilantik pada 2024.",
    "Istri Budi Santoso menikah pada 2021.",
    "Andi Wijaya bertemu Budi Santoso setelah dilantik pada 2024.",
    "Budi Santoso meninggal dan wakil bupati dilantik pada 2020.",
    "Budi Santoso dilantik setelah Andi Wijaya menang pada 2024.",
    "Budi Santoso dilantik, kata Andi Wijaya, pada 2024.",
    "Budi Santoso dilantik untuk periode 2024-2029.",
    "Budi Santoso ingin mundur pada 2024.",
    "Budi Santoso diberhentikan sementara pada 2024.",
    "Jembatan itu dilantik pada 2024.",
]


@pytest.mark.parametrize(("text", "events"), READS)
def test_an_event_is_told_of_the_person_beside_it(draw, text, events):
    assert told(draw, text) == events


@pytest.mark.parametrize("text", IGNORES)
def test_what_is_not_plainly_somebodys_dated_event_is_no_claim(draw, text):
    assert told(draw, text) == []


J = "jane-doe"


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Jane Doe was sworn in as mayor on 20 May 2024.", [(J, "sworn_in", "2024-05-20")]),
        ("Since being sworn in in 2024, Jane Doe has travelled.", [(J, "sworn_in", "2024")]),
        ("Jane Doe was appointed head of the agency in 2021.", [(J, "appointed", "2021")]),
        ("Jane Doe has been in office since 2025.", [(J, "in_office_since", "2025")]),
        ("Jane Doe won. She took office in January 2024.", [(J, "in_office_since", "2024-01")]),
        (
            "Jane Doe resigned in May 2024 and was appointed finance minister in June 2024.",
            [(J, "left_office", "2024-05"), (J, "appointed", "2024-06")],
        ),
        ("Jane Doe married Tom Brown in 1985.", [(J, "married", "1985")]),
        ("Jane Doe appointed Tom Brown in 2021.", []),
        ("Jane Doe was appointed a saint in 2021.", []),
        ("Her husband was sworn in in 2020.", []),
        ("The bridge was inaugurated in 2020.", []),
    ],
)
def test_english_events_too(draw, text, events):
    assert told(draw, text, "en") == events


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Budi Santoso dilantik pada 2024.", "done"),
        ("Budi Santoso akan dilantik pada 2026.", "planned"),
        ("Budi Santoso tidak dilantik pada 2024.", "denied"),
        ("Budi Santoso dikabarkan mundur pada 2024.", "hedged"),
    ],
)
def test_how_sure_it_is(draw, text, modality):
    (claim,) = draw(text, "life_event", "2025-05-12")
    assert claim.modality == modality


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Budi Santoso dilantik pada 2024.", []),
        ("Budi Santoso dilantik sebagai Bupati Klaten pada 2024.", ["bupati", "klaten"]),
        ("Budi Santoso dilantik menjadi presiden pada 2024.", ["presiden", ""]),
        ("Budi Santoso dilantik sebagai Plt Wakil Bupati Klaten pada 2024.", ["plt wakil bupati", "klaten"]),
        (
            "Budi Santoso dilantik sebagai Ketua Umum Partai Contoh pada 2024.",
            ["ketua umum", "partai contoh"],
        ),
        ("Budi Santoso mundur dari Partai Contoh pada 2024.", ["partai contoh", ""]),
        ("Budi Santoso dicopot dari jabatannya pada 2024.", []),
    ],
)
def test_the_post_is_told_by_its_name_and_what_it_is_of(draw, text, post):
    (claim,) = draw(text, "life_event")
    assert claim.details["post"] == post


def test_english_posts_may_end_with_their_name(draw):
    (claim,) = draw("Jane Doe was appointed health minister of Utopia in 2021.", "life_event", language="en")
    assert claim.details["post"] == ["health minister", "of utopia"]


def test_the_posts_the_article_calls_a_person_by_are_kept(draw):
    text = "Bupati Klaten Budi Santoso hadir. Budi Santoso dilantik pada 2024."
    (claim,) = draw(text, "life_event")
    assert claim.details["posts"] == [["bupati", "klaten"]]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Budi Santoso kembali dilantik pada 2024.", "again"),
        ("Budi Santoso dilantik pada 2024. Ini periode kedua baginya.", "again"),
        ("Secara anumerta Budi Santoso diangkat menjadi Ketua PMI pada 2024.", "posthumous"),
        ('"Budi Santoso dilantik pada 2024," kata Andi Wijaya.', "quoted"),
        ("Budi Santoso dicopot dari jabatannya pada 2024.", "own_post"),
        ("Budi Santoso dilantik pada Januari.", "year_assumed"),
    ],
)
def test_what_keeps_a_check_from_deciding_is_told(draw, text, key):
    plain = draw("Budi Santoso dilantik pada 2024.", "life_event")[0]
    (claim,) = draw(text, "life_event", "2025-05-12")
    assert claim.details[key] is True
    assert plain.details[key] is False


def test_the_time_says_where_it_stands(draw):
    text = "Pada 2024, Budi Santoso dilantik di Jakarta."
    (claim,) = draw(text, "life_event")
    assert text[slice(*claim.details["time_at"])] == "2024"
    assert claim.details["precision"] == "year"
