"""Slots: denials, numbers, years and countries of a text, and where two texts part."""

import pytest

from claims.checked.slots import LONGEST, differences, slots


@pytest.mark.parametrize(
    ("language", "one", "other", "kinds"),
    [
        ("en", "The bridge was closed.", "The bridge was never closed.", ["negation"]),
        ("en", "The bridge wasn’t closed.", "The bridge is closed.", ["negation"]),
        ("en", "Prices rose 5% in 2019.", "Prices rose 7% in 2020.", ["number", "year"]),
        ("en", "Prices rose 5%.", "Prices rose five percent.", []),
        ("en", "Japan bans fish.", "China bans fish.", ["country"]),
        ("en", "JAPAN BANS FISH", "Japan bans fish", []),
        ("en", "Japan bans fish.", "Fish is banned.", []),
        ("en", "Japan and China meet.", "China meets.", []),
        ("id", "Harga naik Rp5 juta.", "Harga naik 5 juta rupiah.", []),
        ("id", "Hadiah Rp50 juta.", "Hadiah Rp35 juta.", ["number"]),
        ("id", "Ini bukan foto asli.", "Ini foto asli.", ["negation"]),
        ("id", "Tiga orang datang.", "Orang datang pada 2024.", []),
    ],
)
def test_texts_part_where_each_names_what_the_other_does_not(
    language: str, one: str, other: str, kinds: list[str]
) -> None:
    told = differences(slots(one, language), slots(other, language))  # type: ignore[arg-type]
    assert [each.kind for each in told] == kinds
    back = differences(slots(other, language), slots(one, language))  # type: ignore[arg-type]
    assert sorted(each.kind for each in back) == sorted(kinds)


def test_a_text_is_itself() -> None:
    text = "Jepang tidak membayar 5 juta yen pada 2020."
    assert differences(slots(text, "id"), slots(text, "id")) == ()


def test_slots_behind_a_bound_are_not_read() -> None:
    assert slots("kata " * LONGEST + "tidak", "id").denials == ()
