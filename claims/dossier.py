"""The whole trade as one plain function: an article and a world in, a dossier out."""

from claims.model import Article, Dossier, World


def check_article(article: Article, world: World) -> Dossier:
    """Reads an article, judges its claims against itself, the calendar and the world."""
    return Dossier(
        article=article,
        claims=(),
        findings=(),
        ruleset="none",
        facts=world.facts,
        checks={},
        libraries={},
    )
