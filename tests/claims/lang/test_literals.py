"""The literals a pattern cannot do without, and how long its matches get."""

import pytest

from claims.lang.literals import Needs, literals


@pytest.mark.parametrize(
    ("pattern", "needed", "most"),
    [
        ("(?i)Senin", {"senin"}, 5),
        ("senin|selasa", {"senin", "selasa"}, 6),
        (
            "(?P<d>[0-9]{1,2}) (?:mei|juni)",
            {f"{digit} {name}" for digit in range(10) for name in ("mei", "juni")},
            7,
        ),
        (r"\pL+ abad", {" abad"}, None),
        ("(?:tahun )?lalu", {"tahun lalu", "lalu"}, 10),
        ("a{2}b", {"aab"}, 3),
        ("a{2,}b", {"aab"}, None),
        ("(?:ab)+", {"ab"}, None),
        ("x*abc", {"abc"}, None),
        (r"\bkini\b", {"kini"}, 4),
        ("[-–]an", {"-an", "â\x80\x93an"}, 5),
        (r"3[.,]\d", {f"3{mark}{digit}" for mark in ".," for digit in range(10)}, 3),
        (r"[\]a]b|[]c]d", {"]b", "ab", "]d", "cd"}, 2),
        (r"\(a\)|\[b", {"(a)", "[b"}, 3),
        (r"\d{1,9}[.,]", {f"{digit}{mark}" for digit in range(10) for mark in ".,"}, 10),
    ],
)
def test_literals_are_derived_from_the_pattern(pattern: str, needed: set[str], most: int | None) -> None:
    found = literals(pattern)
    assert (found.needed, found.most) == (needed, most)


@pytest.mark.parametrize(
    ("pattern", "also"),
    [
        (r"senin \(?\d{1,2} mei", {f"{digit} mei" for digit in range(10)}),
        (r"(?:senin|selasa),? \pL+ (?:mei|juni)", {" mei", " juni"}),
        (r"(?:senin \pL+ mei|selasa \pL+ juni)", {" mei", " juni"}),
        (r"(?:senin \pL* lalu)+", {" lalu"}),
        ("senin", None),
        (r"\d\d", None),
        (r"senin|\pL+ mei", None),
    ],
)
def test_a_second_set_is_of_other_words(pattern: str, also: set[str] | None) -> None:
    assert literals(pattern).also == also


@pytest.mark.parametrize("pattern", ["", "a?", ".*", r"\pL{3}", "(?:abc)?", "[^a]", "abc|", "é", r"\d?"])
def test_nothing_is_needed_where_everything_may_be_left_out(pattern: str) -> None:
    assert literals(pattern).needed is None


@pytest.mark.parametrize("pattern", [r"\Qa\E", r"\x41", "(a", "a)", "[a", r"[\d-x]", "(?<!a)b", "a\\"])
def test_of_what_is_not_understood_nothing_is_said(pattern: str) -> None:
    assert literals(pattern) == Needs()
