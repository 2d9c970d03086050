"""Places printed with their word."""

from claims.match.worded import worded
from tests.factory import article


def test_a_place_has_its_word_its_level_and_the_longest_name_on_the_map():
    text = "Warga Kabupaten Bandung Barat resah, juga Kec. Lembang dan Kota Nusantara Baru."
    found = [(place.word, place.level, place.name, place.names[0]) for place in worded(article(text))]
    assert found == [
        ("kabupaten", "regency", "Bandung Barat", "Bandung Barat"),
        ("kec.", "district", "Lembang", "Lembang"),
        ("kota", "city", None, "Nusantara Baru"),
    ]


def test_spans_are_those_of_the_article():
    text = "Warga Kabupaten Karawan resah."
    (place,) = worded(article(text))
    whole, name = place.span("Karawan"), place.name_span("Karawan")
    assert text[whole.start : whole.end] == "Kabupaten Karawan"
    assert text[name.start : name.end] == "Karawan"


def test_nothing_is_read_in_a_language_without_such_words():
    assert list(worded(article("Kabupaten Karawang is large.", language="en"))) == []
