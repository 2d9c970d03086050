"""What is remembered of words, and what is not kept."""

from claims.match import remembered
from claims.match.remembered import Remembered


def test_a_word_is_answered_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Remembered(length)
    assert [lengths["kata"], lengths["kata"], lengths["kota"]] == [4, 4, 4]
    assert asked == ["kata", "kota"]


def test_long_words_are_answered_but_not_kept() -> None:
    lengths = Remembered(len)
    assert lengths["a" * 1_000] == 1_000
    assert len(lengths) == 0


def test_no_more_than_a_bounded_number_is_kept() -> None:
    lengths = Remembered(len)
    for number in range(remembered._MOST + 10):
        assert lengths[f"kata{number}"] == len(f"kata{number}")
    assert 0 < len(lengths) <= remembered._MOST
