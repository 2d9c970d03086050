"""Two texts in, their comparison out."""

from collections.abc import Callable
from datetime import date

import pytest

from claims.compared import compare
from claims.dossier import understand_article
from claims.model.comparison import Comparison
from claims.world import SeedWorld, read_seeds
from tests.factory import article

Compare = Callable[..., Comparison]


@pytest.fixture(scope="session")
def against() -> Compare:
    """against(one, other, languages, published): the two texts, both printed on one day."""
    world = SeedWorld(read_seeds())

    def compared(
        one: str, other: str, languages: tuple[str, str] = ("id", "en"), published: str = "2025-10-20"
    ) -> Comparison:
        day = date.fromisoformat(published)
        scenes = [
            understand_article(article(text, language=language, published=day), world)
            for text, language in zip((one, other), languages, strict=True)
        ]
        return compare(*scenes)

    return compared
