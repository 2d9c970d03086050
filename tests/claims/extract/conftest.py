"""A text in, the claims drawn from it out."""

from collections.abc import Callable
from datetime import date

import pytest

from claims.dossier import check_article
from claims.model import Claim
from claims.world import SeedWorld, read_seeds
from tests.factory import article

Draw = Callable[..., list[Claim]]


@pytest.fixture(scope="session")
def draw() -> Draw:
    """draw(text, type, published, language): the claims of that type, every quote held to its span."""
    world = SeedWorld(read_seeds())

    def claims(
        text: str, type: str | None = None, published: str | None = "2025-09-09", language: str = "id"
    ) -> list[Claim]:
        day = date.fromisoformat(published) if published is not None else None
        dossier = check_article(article(text, published=day, language=language), world)
        for claim in dossier.claims:
            assert dossier.article.quote(claim.span) == claim.quote
            assert claim.sentence.start <= claim.span.start
        return [claim for claim in dossier.claims if type is None or claim.type == type]

    return claims
