"""claims/report/shown.py: one cell a code point, addresses masked, control characters visible."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.report.shown import line, shown


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("kirim ke redaksi@korea.kr, ya", "kirim ke r•••@korea.kr, ya"),
        ("日本 a@b.example", "日本 •••@b.example"),
        ("a.b+c@x.example dan d@y.example", "a•••@x.example dan •••@y.example"),
        ("a@b", "a@b"),
        ("@akun dan 5 @ 3", "@akun dan 5 @ 3"),
        ("x\u202egnp.exe\u202c", "x⟦RLO⟧gnp.exe⟦PDF⟧"),
        ("\x1b[31m\x00\x7f\x9b", "␛[31m␀␡�"),
        ("\ud800", "�"),
        ("é 中 😀\t\n", "é 中 😀\t\n"),
    ],
)
def test_shown(text: str, seen: str) -> None:
    assert "".join(shown(text)) == seen


@given(st.text(st.sampled_from("a.@-é日\u202e\x00\n ⟦•"), max_size=40))
def test_offsets_never_move(text: str) -> None:
    """There is one cell for each code point, and what is neither masked nor controlled stays itself."""
    cells = shown(text)
    assert len(cells) == len(text)
    assert all(cell == char for cell, char in zip(cells, text, strict=True) if char in "@é日\n ⟦•")
    assert not set("".join(cells)) & {"\u202e", "\x00"}


@pytest.mark.parametrize(
    ("text", "clip", "seen"),
    [("a \n\t b", None, "a b"), ("abcdef", 4, "abc…"), ("ab cdef", 4, "ab…"), ("abcd", 4, "abcd")],
)
def test_line(text: str, clip: int | None, seen: str) -> None:
    assert line(text, clip) == seen


def test_whatever_is_shown_otherwise_is_not_printable() -> None:
    # What is printable throughout is not looked at character by character.
    every = [chr(code) for code in range(0x110000) if chr(code) != "@"]
    cells = shown("".join(every))
    otherwise = [char for char, cell in zip(every, cells, strict=True) if cell != char]
    assert len(otherwise) > 2_000
    assert not any(char.isprintable() for char in otherwise)
