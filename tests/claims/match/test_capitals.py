"""Runs of capitalised words: where they begin and end, and what stands before them."""

import pytest

from claims.match.capitals import runs
from claims.match.vocabulary import vocabulary

WORDS = vocabulary("id")


def read(text: str) -> list[str]:
    return [" ".join(word.text for word in run.words) for run in runs(text, WORDS)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("menurut Keltira Monsu harga naik", ["Keltira Monsu"]),
        ("kata Umar bin Khalim dan, lalu Lorvandu, hadir", ["Umar bin Khalim", "Lorvandu"]),
        ("di rumah Keltira  Monsu di desa", ["Keltira Monsu"]),
        ("di rumah Keltira, Monsu", ["Keltira", "Monsu"]),
        ('di rumah Keltira "Monsu" itu', ["Keltira", "Monsu"]),
        ("di rumah M. Harun Sutejo.", ["M. Harun Sutejo"]),
        ("di rumah Keltira al-Monsu itu", ["Keltira al-Monsu"]),
        ("di rumah Keltira\nMonsu Lorvandu itu", ["Keltira", "Monsu Lorvandu"]),
        ("kata al-Monsu di rumah", []),
    ],
)
def test_a_run_is_words_with_capitals_side_by_side(text: str, found: list[str]) -> None:
    assert read(text) == found


def test_offsets_are_of_the_whole_text() -> None:
    text = 'satu dua\n\n  kata "Keltira  Monsu" itu'
    (run,) = runs(text, WORDS)
    assert [text[word.start : word.end] for word in run.words] == ["Keltira", "Monsu"]


@pytest.mark.parametrize(
    ("text", "before", "fresh", "mark"),
    [
        ("lalu warga bernama Siti Aminah", ["lalu", "warga", "bernama"], False, ""),
        ("satu dua tiga empat lima Siti Aminah", ["dua", "tiga", "empat", "lima"], False, ""),
        ("selesai. lalu kata, Siti Aminah", ["lalu", "kata"], False, ","),
        ("selesai. Siti Aminah", [], True, ""),
        ("kata “Siti Aminah", ["kata"], True, ""),
        ("kata Keltira Monsu-, ketua Siti Aminah", ["kata", "keltira", "monsu", "ketua"], False, ""),
        ("Siti Aminah", [], True, ""),
    ],
)
def test_what_stands_before_a_run(text: str, before: list[str], fresh: bool, mark: str) -> None:
    run = list(runs(text, WORDS))[-1]
    assert (list(run.before), run.fresh, run.mark) == (before, fresh, mark)


def test_long_runs_are_cut() -> None:
    assert [len(run.words) for run in runs("Keltira " * 30, WORDS)] == [24, 6]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Namun harga naik.", []),
        ("Namun, Siti Aminah hadir.", ["Namun", "Siti Aminah"]),
        ("Keltira hadir.", []),
        ("Keltira (34) hadir.", ["Keltira"]),
        ("kata Keltira di rumah", ["Keltira"]),
    ],
)
def test_single_words_that_can_name_nobody_are_left_out(text: str, found: list[str]) -> None:
    assert read(text) == found
