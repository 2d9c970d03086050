import pytest

from claims.text.spacing import gap


@pytest.mark.parametrize(
    ("before", "behind", "blank"),
    [
        ("Senin", "di", " "),
        ("Senin (", "13/5/2025", ""),
        ("13/5/2025", ") di Jakarta", ""),
        ("Jakarta", ", kata dia", ""),
        ("kata dia: “", "Ya", ""),
        ("", "Senin", ""),
    ],
)
def test_marks_hold_words_together(before: str, behind: str, blank: str) -> None:
    assert gap(before, behind) == blank
