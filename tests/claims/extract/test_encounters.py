"""Meetings, visits and agreements drawn from sentences."""

import pytest

BOTH = "Menteri Pertahanan Jepang dan Korea Selatan"


def ids(parties):
    return [party.person or party.office or party.org or party.country for party in parties]


def test_a_meeting_has_its_parties_day_and_place(draw):
    (claim,) = draw(
        "Perdana Menteri Jepang Fumio Kishida bertemu dengan Presiden Korea Selatan Yoon Suk Yeol "
        "di Seoul pada Minggu (7/5/2023).",
        "meeting",
    )
    assert ids(claim.subject) == ["person:kishida-fumio"]
    assert ids(claim.object) == ["person:yoon-suk-yeol"]
    assert (claim.period.edtf, claim.place.entity, claim.modality) == ("2023-05-07", "place:kr-seoul", "done")


def test_english_meetings_are_drawn_alike(draw):
    (claim,) = draw(
        "Japanese Defence Minister Gen Nakatani met South Korean Defence Minister Ahn Gyu-back on Monday.",
        "meeting",
        language="en",
    )
    assert ids(claim.parties) == ["person:nakatani-gen", "person:ahn-gyu-back"]
    assert claim.period.edtf == "2025-09-08"


@pytest.mark.parametrize(
    ("words", "type", "modality"),
    [
        ("bertemu di Seoul pada 8 September 2025", "meeting", "done"),
        ("akan bertemu di Seoul pada 8 Oktober 2025", "planned_event", "planned"),
        ("tidak bertemu di Seoul pada 8 September 2025", "meeting", "denied"),
        ("kabarnya bertemu di Seoul pada 8 September 2025", "meeting", "hedged"),
    ],
)
def test_modality_is_read_from_the_words_before_the_event(draw, words, type, modality):
    (claim,) = draw(f"{BOTH} {words}.", type)
    assert claim.modality == modality


def test_what_is_only_demanded_is_no_claim(draw):
    assert draw(f"Warga meminta {BOTH} bertemu di Seoul bulan depan.", "meeting") == []
    assert draw(f"{BOTH} sepakat untuk bertemu lagi di Tokyo.", "meeting") == []


def test_both_points_back_to_the_pair_named_last(draw):
    claims = draw(
        "Perdana Menteri Jepang Fumio Kishida bertemu dengan Presiden Korea Selatan Yoon Suk Yeol di Seoul "
        "pada 7 Mei 2023. Pada kesempatan itu keduanya sepakat mempererat kerja sama.",
        "agreement",
    )
    (claim,) = claims
    assert ids(claim.subject) == ["person:kishida-fumio", "person:yoon-suk-yeol"]
    assert (claim.period.edtf, claim.period.basis) == ("2023-05-07", "context")


def test_the_third_of_three_countries_may_have_been_named_on_its_own(draw):
    claims = draw(
        "Jepang dan Korea Selatan membangun radar yang dikelola oleh AS. "
        "Menteri pertahanan ketiga negara akan menandatangani perjanjian radar bulan depan.",
        "planned_event",
    )
    assert ids(claims[0].subject) == ["office:jp-mod", "office:kr-mnd", "office:us-secdef"]


def test_going_home_is_no_visit(draw):
    assert draw("Menhan Jepang kembali ke Jepang pada 10 September 2025.", "visit") == []


def test_an_attribute_is_no_party(draw):
    claims = draw(
        "Uji rudal Korea Utara dibahas. Jepang dan Korea Selatan sepakat berbagi informasi.", "agreement"
    )
    assert ids(claims[0].subject) == ["JP", "KR"]


def test_november_lalu_is_not_the_year_named_before_it(draw):
    claims = draw(
        "Itu pertemuan pertama kedua pihak sejak November 2019. "
        "Jepang dan Korea Selatan pada November lalu sepakat berbagi informasi.",
        "agreement",
        published="2023-05-09",
    )
    assert claims[0].period.edtf == "2022-11"


def test_words_of_others_in_quotation_marks_do_not_set_the_stage(draw):
    claims = draw(
        f'{BOTH} bertemu di Seoul pada 8 September 2025. "India dan Prancis menonton saja," kata pengamat. '
        "Keduanya sepakat memperluas pertukaran personel.",
        "agreement",
    )
    assert ids(claims[0].subject) == ["office:jp-mod", "office:kr-mnd"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        (f"{BOTH} setuju membuka kantor bersama.", ["done"]),
        (f"{BOTH} mengonfirmasi kesepakatan soal radar.", ["done"]),
        (f"{BOTH} tidak setuju membuka kantor bersama.", ["denied"]),
        (f"{BOTH} mengkonfirmasi jadwal itu.", []),
        (f"{BOTH} mengonfirmasi bahwa kantor itu dibuka.", []),
        (f"{BOTH} lebih setuju membuka kantor bersama.", []),
        (f"{BOTH} setuju jika kantor bersama dibuka.", []),
    ],
)
def test_a_view_and_a_confirmation_are_no_agreements(draw, text, modality):
    assert [claim.modality for claim in draw(text, "agreement")] == modality


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Japan and South Korea agreed to open an office.", 1),
        ("Japan and South Korea agreed if the office was opened.", 0),
        ("Japan and South Korea rather agreed on the office.", 0),
        ("Japan and South Korea confirmed the date of the talks.", 0),
        ("Japan signed the fisheries bill into law.", 0),
        ("Japan signed a fisheries pact.", 1),
    ],
)
def test_english_views_are_no_agreements_either(draw, text, drawn):
    assert len(draw(text, "agreement", language="en")) == drawn


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Sehari sebelumnya, ", "2025-09-01"),
        ("Dua hari kemudian, ", "2025-09-04"),
        ("Pada hari itu ", "2025-09-02"),
        ("Dua bulan kemudian, ", ""),
    ],
)
def test_the_day_before_or_after_another_is_counted(draw, text, when):
    first = "Gen Nakatani tiba di Jakarta, Selasa (2/9/2025). "
    met = "Gen Nakatani bertemu Menteri Luar Negeri Sugiono di Seoul."
    (claim,) = draw(first + text + met, "meeting")
    assert claim.period.edtf == when


@pytest.mark.parametrize(
    ("text", "modality", "day"),
    [
        ("Gedung itu akan diresmikan Fumio Kishida saat berkunjung ke Seoul.", "planned", ""),
        ("Gedung itu diresmikan Fumio Kishida saat berkunjung ke Seoul.", "done", "2025-09-09"),
        ("Gedung itu kaya akan seni, kata Fumio Kishida saat berkunjung ke Seoul.", "done", "2025-09-09"),
    ],
)
def test_a_visit_at_the_time_of_a_plan_is_one(draw, text, modality, day):
    (claim,) = draw(text, "visit")
    assert (claim.modality, claim.period.edtf) == (modality, day)


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("mengunjungi India", ["country:IN"]),
        ("mengunjungi negara India", ["country:IN"]),
        ("berkunjung ke kantor India", ["country:IN"]),
        ("mengunjungi pameran India", []),  # behind a thing the country says of what kind it is
        ("mengunjungi paviliun India", []),
    ],
)
def test_a_visit_goes_to_a_country_and_not_to_what_is_of_it(draw, words, places):
    claims = draw(f"Presiden Prabowo Subianto {words} pada Senin (8/9/2025).", "visit")
    assert [claim.place.entity for claim in claims] == places
