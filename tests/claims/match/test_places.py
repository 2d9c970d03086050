"""Administrative places of Indonesia: containment decides, and a bare name is never guessed."""

import subprocess
import sys
from itertools import pairwise

import pytest

from claims.match import Gazetteer, containment, mentions, regions
from claims.model import Alias, Entity, Mention
from tests.claims.match.small_world import SmallWorld
from tests.kept import ROOT


def places(text: str, gazetteer: Gazetteer) -> list[Mention]:
    return [mention for mention in mentions(text, gazetteer) if mention.kind == "place"]


def test_containment_decides_a_name_that_several_districts_bear(indonesian: Gazetteer) -> None:
    found = places("Api muncul di Kecamatan Banjarsari, Kota Surakarta, Jawa Tengah.", indonesian)
    assert [m.place for m in found] == ["place:id-33.72.05", "place:id-33.72", "place:id-33"]
    assert containment(found[0].place) == ("place:id-33.72", "place:id-33")
    assert regions.level("33.72.05") == "district"


@pytest.mark.parametrize("text", ["Api muncul di Banjarsari.", "Api muncul di Kecamatan Banjarsari."])
def test_a_bare_district_stays_ambiguous(text: str, indonesian: Gazetteer) -> None:
    (found,) = places(text, indonesian)
    assert found.place is None
    assert found.ambiguous == ("place:id-32.07.18", "place:id-33.72.05", "place:id-36.02.09")


def test_a_bare_district_is_decided_by_the_city_beside_it(indonesian: Gazetteer) -> None:
    found = places("Api muncul di Banjarsari, Surakarta.", indonesian)
    assert [m.place for m in found] == ["place:id-33.72.05", "place:id-33.72"]


@pytest.mark.parametrize("text", ["Hujan turun di Bogor.", "Ia asal Bogor."])
def test_a_regency_and_a_city_of_one_name_stay_two(text: str, indonesian: Gazetteer) -> None:
    (found,) = places(text, indonesian)
    assert (found.place, found.country) == (None, "ID")
    assert found.ambiguous == ("place:id-32.01", "place:id-32.71")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Hujan turun di Kabupaten Bogor.", "place:id-32.01"),
        ("Hujan turun di Kota Bogor.", "place:id-32.71"),
        ("Hujan turun di Cibinong, Bogor.", "place:id-32.01.01"),
        ("Hujan turun di Jatim.", "place:id-35"),
        ("Pelajar asal Sleman menang.", "place:id-34.04"),
        ("Hujan turun di Jakarta Selatan.", "place:id-31.74"),
    ],
)
def test_the_word_before_a_place_tells_what_it_is(text: str, place: str, indonesian: Gazetteer) -> None:
    assert places(text, indonesian)[0].place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Hujan turun di Kota Bandung.", "place:id-32.73"),
        ("Hujan turun di Kabupaten Bandung, Jawa Barat.", "place:id-32.04"),
        ("Hujan turun di Provinsi DKI Jakarta.", "place:id-31"),
    ],
)
def test_a_city_known_everywhere_is_no_second_place(text: str, place: str, indonesian: Gazetteer) -> None:
    found = places(text, indonesian)
    assert found[0].place == place
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_what_the_table_knows_stays_what_it_is() -> None:
    world = SmallWorld(
        entities=(Entity("place:id-jakarta", "place", "Jakarta", country="ID"),),
        alias_rows=(Alias("place:id-jakarta", "Jakarta", "mul", "official"),),
    )
    (found,) = places("Hujan turun di Kota Jakarta.", Gazetteer(world, "id"))
    assert found.place == "place:id-jakarta"


def test_at_most_five_readings_are_listed(indonesian: Gazetteer) -> None:
    (found,) = places("Api muncul di Kecamatan Sukamaju atau Sukamaju.", indonesian) or [None]
    assert found is None or len(found.ambiguous) <= regions.MOST
    (many,) = places("Api muncul di Kecamatan Tanjung.", indonesian)
    assert many.place is None
    assert 2 <= len(many.ambiguous) <= regions.MOST


def test_a_village_has_no_code(indonesian: Gazetteer) -> None:
    found = places("Api muncul di Desa Karangmulya, Kabupaten Bogor.", indonesian)
    assert (found[0].words, found[0].place, found[0].ambiguous) == ("Desa Karangmulya", None, ())


@pytest.mark.parametrize(
    "text", ["Batu itu jatuh.", "Kota itu sepi.", "Serang mereka!", "Solo karier itu mulai."]
)
def test_words_that_are_also_names_of_places_are_none(text: str, indonesian: Gazetteer) -> None:
    assert places(text, indonesian) == []


def test_the_districts_are_read_only_when_a_text_asks() -> None:
    code = (
        "from claims.match import Gazetteer, mentions, regions\n"
        "from bench.house import world\n"
        "gazetteer = Gazetteer(world(), 'id')\n"
        "mentions('Menhan Jepang hadir, kata Budi Santoso.', gazetteer)\n"
        "print(regions._names.cache_info().currsize)\n"
        "mentions('Api muncul di Kecamatan Banjarsari.', gazetteer)\n"
        "print(regions._names.cache_info().currsize)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=200
    )
    before, after = done.stdout.split()
    assert int(before) < int(after) == 2


def test_the_files_are_what_the_builder_writes() -> None:
    from bench.places.build_places import DISTRICTS, UPPER, packed, rows

    names = {"11": "Aceh", "11.01": "Kabupaten Aceh Selatan", "11.01.01": "Bakongan", "11.01.01.2001": "X"}
    dump = "".join(f"('{code}','{name}'),\n" for code, name in names.items())
    assert rows(dump) == [("11", "Aceh"), ("11.01", "Kabupaten Aceh Selatan"), ("11.01.01", "Bakongan")]
    assert packed(rows(dump)) == packed(rows(dump))
    folder = ROOT / "seeds" / "places"
    assert sum((folder / name).stat().st_size for name in (DISTRICTS, UPPER)) < 300_000
    assert (folder / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")
