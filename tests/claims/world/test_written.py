"""What is written is what is read; in files with numbers, numbers too."""

import pytest

from claims.world.written import Loader, NumberLoader, written

WRITTEN = [
    ("7", 7),
    ("0", 0),
    ("2.5", 2.5),
    ("07", "07"),
    ("1e9", "1e9"),
    ("1_000", "1_000"),
    ("0x1F", "0x1F"),
    ("1:30", "1:30"),
    ("2025-05-12", "2025-05-12"),
    ("9" * 30, "9" * 30),
    ("no", "no"),
    ("true", True),
    ("'7'", "7"),
]


@pytest.mark.parametrize(("text", "value"), WRITTEN)
def test_whole_and_decimal_numbers_are_numbers_and_nothing_else_is(text: str, value: object) -> None:
    found = written(f"a: {text}".encode(), NumberLoader)["a"]
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize("text", ["7", "0", "2.5"])
def test_in_seed_files_numbers_stay_words(text: str) -> None:
    assert written(f"a: {text}".encode()) == written(f"a: {text}".encode(), Loader) == {"a": text}
