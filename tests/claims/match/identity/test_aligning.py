"""Two names side by side: which words answer to which."""

import pytest

from claims.match.identity.aligning import Laid, lay, words_of

NOBODY: frozenset[str] = frozenset()


def laid(one: str, other: str, country: str = "KR") -> Laid:
    return lay(words_of(one)[0], words_of(other)[0], frozenset((country,)))


def test_titles_at_the_beginning_are_dropped_and_kept_in_a_second_reading() -> None:
    assert [words.tokens for words in words_of("Pak Chin")] == [("chin",), ("pak", "chin")]
    assert [words.tokens for words in words_of("George H. W. Bush")] == [("george", "h", "w", "bush")]
    assert words_of("Jenderal TNI (Purn) Prabowo")[0].tokens == ("prabowo",)


def test_a_namesakes_mark_is_dropped_where_it_is_one() -> None:
    assert words_of("Ferdinand Marcos Jr.", frozenset(("jr",)))[0].tokens == ("ferdinand", "marcos")
    assert words_of("Vi Nguyen", frozenset(("vi",)))[0].tokens == ("vi", "nguyen")


@pytest.mark.parametrize(
    ("one", "other", "turned"),
    [
        ("Gen Nakatani", "Nakatani Gen", True),
        ("Kyu-baek Ahn", "Ahn Gyu-back", True),
        ("Ahn Kyu-baek", "Ahn Gyu-back", False),
    ],
)
def test_the_order_may_be_turned(one: str, other: str, turned: bool) -> None:
    found = laid(one, other)
    assert (found.turned, found.left, found.right) == (turned, (), ())


def test_what_is_left_over_is_told_for_each_side() -> None:
    found = laid("Jacob Zuma", "Jacob Gedleyihlekisa Zuma", "ZA")
    assert (found.left, found.right, found.halved) == ((), ("gedleyihlekisa",), False)
    assert laid("Sisi", "Abdel Fattah el-Sisi", "EG").right == ("abdel", "fattah", "el")


def test_half_of_a_word_with_a_hyphen_is_seen() -> None:
    assert laid("Park Jin", "Park Jin-young").halved
    assert not laid("Park Jin", "Park Jin Young").halved


def test_names_of_many_words_are_cut() -> None:
    assert len(words_of(" ".join("abcdefghijklmnop"))[0].tokens) == 8
    assert words_of("")[0].tokens == ()
