"""Many texts in one array: taken out, looked up, and changed in the middle."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from claims.match.index.texts import texts

WORDS = st.lists(st.text("aé안 ", max_size=4), max_size=8)


def test_texts_are_taken_out_in_any_order() -> None:
    held = texts(["안".encode(), b"", b"gyu"])
    assert (len(held), held[0].decode(), held[1], held[2]) == (3, "안", b"", b"gyu")
    assert held.lines(np.asarray([2, 0, 1, 2])) == ["gyu", "안", "", "gyu"]
    assert held.lines(np.asarray([], np.int64)) == []
    assert list(held.all()) == ["안".encode(), b"", b"gyu"]


@given(WORDS, st.text("aé안 ", max_size=4))
def test_a_place_is_before_the_first_that_is_not_less(words: list[str], word: str) -> None:
    listed = sorted({each.encode() for each in words})
    assert texts(listed).place(word.encode()) == sum(each < word.encode() for each in listed)


@given(WORDS, WORDS, st.data())
def test_changed_texts_are_those_of_a_list_changed_alike(
    words: list[str], new: list[str], data: st.DataObject
) -> None:
    gone = data.draw(st.lists(st.sampled_from(range(len(words))), unique=True).map(sorted)) if words else []
    places = sorted(data.draw(st.lists(st.integers(0, len(words)), min_size=len(new), max_size=len(new))))
    expected: list[str] = []
    for at in range(len(words) + 1):
        expected += [word for place, word in zip(places, new, strict=True) if place == at]
        expected += words[at : at + 1] if at not in gone else []
    held = texts(each.encode() for each in words)
    changed = held.changed(gone, [(at, word.encode()) for at, word in zip(places, new, strict=True)])
    assert [each.decode() for each in changed.all()] == expected
