"""One measure that is told in two units."""

import pytest

CHECK = "units_agree"

SLIPS = [
    ("Tim mencari sampai 4,5 kilometer atau 45.000 meter dari dermaga.", "id", "4.500"),
    ("Lahan seluas 20 hektare (2.000 meter persegi) itu milik desa.", "id", "200.000"),
    ("Hasilnya 700 ton atau setara 70.000 kilogram.", "id", "700.000"),
    ("Jaraknya 30 mil (sekitar 4,8 kilometer).", "id", "48,3"),
    ("The trench was 7 feet (5 metres) deep.", "en", "2.1"),
    ("It runs for 6 kilometres (10 miles) along the coast.", "en", "3.7"),
    ("The course of 26.2 miles (44.2 kilometers) was closed.", "en", "42.2"),
    ("It reached 40 degrees Celsius (94 degrees Fahrenheit).", "en", "104"),
    ("The farm has 120 acres, or 1,200 hectares.", "en", None),
    ("Gusts of 100 kph (26 mph) were measured.", "en", "62"),
]


@pytest.mark.parametrize(("text", "language", "first"), SLIPS)
def test_two_units_that_do_not_fit_are_shown(ask, mend, text, language, first):
    found = ask(text, CHECK, language=language)
    if first is None:
        assert found == []  # an "or" between other digits may name two things
        return
    assert [(each.outcome, each.severity) for each in found] == [("contradicted", "warning")]
    assert found[0].repairs[0].replacement == first
    for repair in found[0].repairs:
        assert [again.outcome for again in mend(text, repair, CHECK, language=language)] == ["holds"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Lahan seluas 20 hektare (200.000 meter persegi) itu milik desa.", "id"),
        ("Luasnya 0,35 hektare atau setara dengan 3.500 meter persegi.", "id"),
        ("Kapal itu berada 12 mil laut (22 km) dari pantai, 12 mil (22 km) dari pulau.", "id"),
        ("The tower is 1,000 feet (300 metres) high, on a hill of 150 feet (45 metres).", "en"),
        ("It lies 100 kilometres (60 miles) away and weighs 50 tons (45 tonnes) or (51 tonnes).", "en"),
        ("It was 40 degrees Celsius (104 degrees Fahrenheit), 2 degrees Celsius (3.6°F) more.",
         "en"),
        ("A 5-mile (8-kilometer) stretch of 30,000 square miles (78,000 square kilometers).", "en"),
    ],
)  # fmt: skip
def test_two_units_that_fit_hold(ask, text, language):
    assert {found.reason for found in ask(text, CHECK, language=language)} == {"units-agree"}


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [
        ("Lubang itu sedalam 11,5 kaki (sekitar 4,1 meter).", "id", "told-loosely"),
        ("It was 40 degrees Celsius (100 degrees Fahrenheit).", "en", "told-loosely"),
        (
            "Tertulis 20 hektare (2.000 meter persegi). Yang benar 200.000 meter persegi.",
            "id",
            "told-as-wrong",
        ),
    ],
)
def test_what_is_told_loosely_or_taken_back_is_unknown(ask, text, language, reason):
    found = ask(text, CHECK, language=language)
    assert [(each.outcome, each.reason) for each in found] == [("unknown", reason)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Beras dijual dalam kemasan 500 gram atau 2 kilogram.", "id"),
        ("Gelombang setinggi 2 meter (3 kilometer dari pantai) terlihat.", "id"),
        ("Ia menempuh 12 kilometer, lalu 300 meter lagi.", "id"),
        ("Tingginya 1 meter 70 sentimeter (5,6 kaki).", "id"),
        ("Kebun itu 3 hektare. Di sana ada kolam (400 meter persegi).", "id"),
        ("Antara 5-10 kilometer (2-3 mil) dari kota.", "id"),
        ("He is 6 feet 2 inches (1.88 metres) tall.", "en"),
        ("The bags hold 250 grams or 5 kilograms.", "en"),
        ("The rate is 20 litres per hectare (5 gallons per acre).", "en"),
        ("The pool is 25 metres long and 1,200 square metres (with the deck).", "en"),
    ],
)
def test_other_measures_are_left_alone(ask, text, language):
    assert [found for found in ask(text, CHECK, language=language) if found.is_flag] == []
