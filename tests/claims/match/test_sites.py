"""Buildings, streets, quarters, and places that a row, a dateline or the word before them tells."""

import pytest

from claims.match import Gazetteer, mentions
from tests.claims.match.found import people


def test_parts_of_the_world_are_places_of_no_country(indonesian: Gazetteer) -> None:
    (place,) = mentions("Perang di Jalur Gaza berlanjut.", indonesian)
    assert (place.kind, place.words, place.place, place.country) == ("place", "Jalur Gaza", None, None)
    assert mentions("Laga Liga Eropa ditunda.", indonesian) == ()


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
