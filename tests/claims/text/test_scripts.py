"""claims/text/scripts.py: words of two scripts that look alike."""

import pytest

from claims.text.scripts import mixed_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Presiden Prabowo tiba", []),
        ("Presiden Pr\u0430bowo dan Pr\u0430bowo lagi, J\u03bfkowi", ["Pr\u0430bowo", "J\u03bfkowi"]),
        ("Kremlin (Кремль) dan Ελλάδα", []),
        ("Sony株式会社 Sūzuki Łucja ①②", []),
        ("Δt dalam μm", []),
        ("Na\u0301kat\u0430ni", ["Na\u0301kat\u0430ni"]),
        ("", []),
    ],
)
def test_words_of_two_scripts_are_told(text: str, words: list[str]) -> None:
    assert mixed_words(text) == words
