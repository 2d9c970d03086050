"""claims/report/nesting.py: marks lie in one another or are cut; not a word is lost."""

from hypothesis import given
from hypothesis import strategies as st

from claims.report.nesting import Node, Stretch, nested


def stretch(text: str, words: str, id: str) -> Stretch:
    start = text.index(words)
    return Stretch("text", start, start + len(words), id)


def plain(nodes: tuple[Node, ...]) -> str:
    return "".join(node.words + plain(node.inside) for node in nodes)


def drawn(nodes: tuple[Node, ...]) -> str:
    """The nodes as brackets: "[a:words]"; an open end is shown as a tilde."""
    return "".join(
        f"[{'' if node.first else '~'}{'+'.join(node.ids)}:{drawn(node.inside)}{'' if node.last else '~'}]"
        if node.ids
        else node.words
        for node in nodes
    )


def test_a_stretch_within_another_is_nested() -> None:
    text = "kata Nur pada Senin pagi"
    (found,) = nested(text, [stretch(text, "Senin", "b"), stretch(text, "Nur pada Senin pagi", "a")])
    assert drawn(found) == "kata [a:Nur pada [b:Senin] pagi]"


def test_the_same_words_are_marked_once() -> None:
    text = "Menhan Jepang"
    (found,) = nested(text, [stretch(text, text, "a"), stretch(text, text, "b")])
    assert drawn(found) == "[a+b:Menhan Jepang]"


def test_the_later_of_two_that_cross_is_cut() -> None:
    text = "satu dua tiga"
    (found,) = nested(text, [stretch(text, "satu dua", "a"), stretch(text, "dua tiga", "b")])
    assert drawn(found) == "[a:satu [b:dua~]][~b: tiga]"


def test_a_stretch_goes_on_over_the_end_of_a_line() -> None:
    text = "satu dua\n\ntiga empat"
    found = nested(text, [stretch(text, "dua\n\ntiga", "a")])
    assert [drawn(nodes) for nodes in found] == ["satu [a:dua~]", "[~a:tiga] empat"]


@given(st.text("ab \n", max_size=40), st.lists(st.tuples(st.integers(0, 39), st.integers(1, 20)), max_size=8))
def test_no_word_is_lost_and_none_told_twice(text: str, places: list[tuple[int, int]]) -> None:
    stretches = [
        Stretch("text", start, min(start + size, len(text)), f"s{number}")
        for number, (start, size) in enumerate(places)
        if start < len(text)
    ]
    lines = [plain(nodes) for nodes in nested(text, stretches)]
    assert lines == [line for line in text.split("\n") if line.strip()]
