"""Places and what is printed to contain them."""

import pytest

CHECK = "place_containment"

SLIPS = [
    ("Banjir melanda Kecamatan Banjarsari, Kabupaten Klaten, pada Senin malam.", "Kota Surakarta"),
    ("Banjir melanda Kecamatan Coblong, Kabupaten Bandung, kemarin.", "Kota Bandung"),
    ("Warga Kabupaten Klaten, Jawa Timur, resah.", "Jawa Tengah"),
    ("Warga Kota Malang, Provinsi Jawa Barat, resah.", "Jawa Timur"),
    ("Warga di Kabupaten Karawang (Jawa Tengah) resah.", "Jawa Barat"),
    ("Rapat digelar di Kabupaten Sragen, Jatim, kemarin.", "Jawa Tengah"),
    ("Kapal itu berlabuh di Surabaya, Jawa Barat.", "Jawa Timur"),
    ("Mereka bertemu di Seoul, Jepang.", "Korea Selatan"),
    ("Pertemuan berlangsung di Tokyo, Korea Selatan, pada Senin.", "Jepang"),
]


@pytest.mark.parametrize(("text", "right"), SLIPS)
def test_a_place_put_into_the_wrong_one_is_flagged_and_repaired(ask, mend, text, right):
    (finding,) = [finding for finding in ask(text, CHECK) if finding.is_flag]
    assert right in [repair.replacement for repair in finding.repairs[:2]]
    for repair in finding.repairs:
        assert [again for again in mend(text, repair, CHECK) if again.is_flag] == []


def test_a_name_that_is_near_within_the_printed_region_is_offered_too(ask):
    (finding,) = ask("Warga Kabupaten Bantul, Banten, resah.", CHECK)
    assert finding.repairs[0].replacement == "Daerah Istimewa Yogyakarta"
    (finding,) = ask("Mereka bertemu di Seoul, Jepang.", CHECK)
    assert [repair.replacement for repair in finding.repairs] == ["Korea Selatan", "Tokyo"]
    (finding,) = ask("Warga Kabupaten Serang, Papua Barat Daya, resah.", CHECK)
    assert [repair.replacement for repair in finding.repairs] == ["Banten", "Sorong"]


@pytest.mark.parametrize(
    "text",
    [
        "Banjir melanda Kecamatan Banjarsari, Kota Surakarta, Jawa Tengah.",
        "Banjir melanda Kecamatan Coblong, Bandung.",
        "Warga Kabupaten Klaten, Jawa Tengah, resah.",
        "Rapat digelar di Jakarta Selatan, DKI Jakarta.",
        "Kapal itu berlabuh di Surabaya, Jatim.",
        "Kapal itu berlabuh di Surabaya, Jawa Timur, kemarin.",
    ],
)
def test_a_place_that_lies_there_holds(ask, text):
    findings = ask(text, CHECK)
    assert findings != []
    assert {finding.outcome for finding in findings} == {"holds"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Warga Kabupaten Merauke, Papua, resah.", "divided-since"),
        ("Warga Kota Tarakan, Kalimantan Timur, resah.", "divided-since"),
        ("Banjir melanda Kota Malang, Jawa Tengah, dan Bali.", "may-be-a-list"),
    ],
)
def test_old_provinces_and_lists_are_not_decided(ask, text, reason):
    (finding,) = ask(text, CHECK)
    assert (finding.outcome, finding.reason) == ("unknown", reason)


@pytest.mark.parametrize(
    "text",
    [
        "Warga Kabupaten Sukamaju, Jawa Tengah, resah.",  # no such regency on the map
        "Warga Kecamatan Mekarwaru Anyar, Kabupaten Garut, resah.",  # a new district
        "Warga Desa Banjarsari, Kabupaten Klaten, resah.",  # a village
        "Banjir melanda Kabupaten Klaten, Kota Surakarta, dan Kabupaten Boyolali.",  # a list of equals
        "Mereka bertemu di Seoul, Korea Selatan.",
        "Di Seoul, Jepang menang dua kali.",
        "Setelah tiba di Seoul, Jepang langsung berlatih.",
        "Mereka singgah di Seoul, Jepang, dan Thailand.",
        "Mereka pindah ke London, Kanada.",  # it has namesakes
        "Jawa Barat, Jawa Tengah, dan Jawa Timur siaga.",
        "Ia pergi dari Kota Malang. Jawa Barat menunggunya.",
    ],
)
def test_what_is_no_container_or_not_on_the_map_is_left_alone(ask, text):
    assert ask(text, CHECK) == []


def test_english_phrases_of_place_are_read_alike(ask):
    (finding,) = ask("They met in Seoul, Japan.", CHECK, language="en")
    assert [repair.replacement for repair in finding.repairs] == ["South Korea", "Tokyo"]


def test_people_of_a_place_may_live_elsewhere(ask):
    assert ask("Polisi melerai kelompok Ambon di Jakarta.", "place_containment") == []
    slip = "Polisi melerai warga di Ambon di Jakarta."
    assert [found.outcome for found in ask(slip, "place_containment")] == ["contradicted"]


@pytest.mark.parametrize(
    "text",
    [
        "Bus itu terguling di Puncak, Jawa Barat, kemarin.",  # the hills, not the regency
        "Jalan menuju Puncak, Jawa Barat, macet.",
    ],
)
def test_a_name_better_known_as_something_else_is_no_regency_without_its_word(ask, text):
    assert ask(text, CHECK) == []


def test_with_its_word_that_regency_is_judged(ask):
    text = "Warga Kabupaten Puncak, Jawa Barat, resah."
    assert [found.outcome for found in ask(text, CHECK)] == ["contradicted"]


def test_a_bare_name_is_that_of_a_district_that_lies_there(ask):
    text = "Kecelakaan itu terjadi di Banyumas, Lampung, kemarin."
    assert [found.outcome for found in ask(text, CHECK)] == ["holds"]
    slip = "Kecelakaan itu terjadi di Kabupaten Banyumas, Lampung, kemarin."
    assert [found.outcome for found in ask(slip, CHECK)] == ["contradicted"]
