"""The day of printing, inferred."""

from datetime import date

import pytest

from claims.lang import read_times
from claims.lang.published import infer_published

FOUND = [
    (
        "id",
        "Kata pejabat itu, Selasa, 9 Mei 2023 hari ini, rapat ditunda.",
        date(2023, 5, 9),
        "Selasa, 9 Mei 2023",
    ),
    ("id", "Hari ini, 9 Mei 2023, rapat batal. Pada 10 Mei 2023 hujan.", date(2023, 5, 9), "9 Mei 2023"),
    ("id", "Rapat pada 3 Mei 2023 gagal. Menteri pulang 7 Mei 2023.", date(2023, 5, 7), "7 Mei 2023"),
    (
        "id",
        "Rapat pada 3 Mei 2023 gagal. Rapat lain akan digelar 9 Juni 2023.",
        date(2023, 5, 3),
        "3 Mei 2023",
    ),
    (
        "id",
        "Kata dia, Senin (12/5/2025). Acara 1 Juni 2025 mendatang ramai.",
        date(2025, 5, 12),
        "Senin (12/5/2025)",
    ),
    (
        "en",
        "He spoke on Monday, May 12, 2025. Talks will open on June 2, 2025.",
        date(2025, 5, 12),
        "Monday, May 12, 2025",
    ),
    ("en", "She was born on June 9, 1975. It opened on May 12, 1974.", date(1974, 5, 12), "May 12, 1974"),
    ("en", "Officials said today, 12 May 2025, that it was over.", date(2025, 5, 12), "12 May 2025"),
]


@pytest.mark.parametrize(("language", "text", "day", "words"), FOUND)
def test_the_day_of_printing_is_found(language: str, text: str, day: date, words: str) -> None:
    found = infer_published(text, read_times(text, language, None))
    assert found is not None
    assert found[0] == day
    assert text[found[1] : found[2]].startswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "Rapat digelar Oktober 2015 dan pada Senin (12/5).",
        "Rapat akan digelar 9 Juni 2023.",
        "Cuaca besok, Selasa, 13 Mei 2025, cerah.",
        "Rapat 31 Juni 2025 tidak pernah ada.",
        "Sari, yang lahir di Kota Tegal pada 5 Mei 1971, membuka toko.",
        "Perempuan kelahiran 5 Mei 1971 itu membuka toko.",
        "",
    ],
)
def test_no_full_past_date_gives_none(text: str) -> None:
    assert infer_published(text, read_times(text, "id", None)) is None
