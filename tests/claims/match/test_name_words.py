"""Titles, ranks and roles beside a name are no part of it, nor do they make a body of it."""

import pytest

from claims.match import Gazetteer, mentions


def people(text: str, gazetteer: Gazetteer) -> list[tuple[str | None, str | None]]:
    return [(m.name, m.key) for m in mentions(text, gazetteer) if m.kind in ("person", "holder")]


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
