"""The day something was said: the last whole day a text names."""

from datetime import date

import pytest

from claims.checked import day_said


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "A bridge fell. — Ann (@ann) January 14, 2020", date(2020, 1, 14)),
        ("en", "On May 2, 2019 and on June 3, 2019", date(2019, 6, 3)),
        ("id", "Gempa pada 22 Maret 2024 di sana", date(2024, 3, 22)),
        ("id", "Gempa pada Maret 2024", None),
        ("id", "tanpa hari", None),
    ],
)
def test_the_last_whole_day_is_taken(language: str, text: str, day: date | None) -> None:
    assert day_said(text, language) == day  # type: ignore[arg-type]
