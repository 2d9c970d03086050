import pytest

from claims.article.language import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Menteri itu akan tiba di Seoul pada hari Senin.", "id"),
        ("The minister will arrive in Seoul on Monday.", "en"),
        ("Judulnya “The Art of the Deal”, kata dia kepada mereka pada hari itu.", "id"),
        ("Seoul, 2025", "id"),
        ("", "id"),
        ("the yang", "id"),
    ],
)
def test_the_commoner_words_decide_and_a_tie_is_indonesian(text: str, language: str) -> None:
    assert detect(text) == language
