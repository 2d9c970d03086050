"""Places printed inside one another."""

import pytest

from claims.match.containers import containers, inside, listed, siblings
from tests.factory import article


def one(text: str):
    (pair,) = inside(article(text), ())
    return pair


def test_a_place_is_held_against_the_one_straight_behind_it():
    pair = one("Banjir di Kecamatan Banjarsari, Kabupaten Klaten.")
    assert (pair.inner.name, pair.outer.name) == ("Banjarsari", "Klaten")
    assert not pair.fits
    assert "33.72" in containers(pair)


@pytest.mark.parametrize(
    "text",
    [
        "Banjir di Kecamatan Coblong, Kota Bandung.",
        "Banjir di Kecamatan Coblong di Kota Bandung.",
        "Banjir di Kecamatan Coblong (Kota Bandung).",
        "Banjir di Kec. Coblong, Bandung.",
    ],
)
def test_the_ways_in_which_a_container_is_printed(text):
    assert one(text).fits


def test_containers_of_the_printed_province_come_first():
    pair = one("Warga Kecamatan Sukajadi, Kabupaten Garut, resah.")
    assert containers(pair)[0].startswith("32.")


def test_a_place_of_nearly_that_name_in_the_printed_region_is_a_sibling():
    assert siblings(one("Warga Kabupaten Serang, Papua Barat Daya, resah.")) == ("Sorong",)


@pytest.mark.parametrize(
    ("behind", "goes_on"),
    [
        (", Kota Solo, dan Boyolali.", True),
        (" dan Boyolali.", True),
        (", kemarin.", False),
        (", Jawa Tengah.", False),
        (".", False),
    ],
)
def test_a_list_goes_on_with_a_joining_word(behind, goes_on):
    assert listed(f"Kota Malang{behind}", len("Kota Malang")) is goes_on
