"""What the benchmarks borrow from the house: where the shared corpora lie, the world, articles."""

import hashlib
import os
from datetime import date
from functools import cache
from pathlib import Path

from claims.article import read_path
from claims.model import Article, Language, Published, World
from claims.world import SeedWorld, read_seeds

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "seeds" / "articles"


def shared() -> Path:
    """The folder of third parties' texts and their gold: TILIK_SHARED, or `shared` beside the repository."""
    given = os.environ.get("TILIK_SHARED")
    return Path(given) if given else ROOT.parent / "shared"


@cache
def world() -> World:
    """The world as seeds/reference knows it; loaded once a process."""
    return SeedWorld(read_seeds())


def articles_at(path: Path) -> list[Article]:
    """The articles of a path as `tilik check` reads them; raises ValueError where one cannot be read."""
    items = [loaded.item for loaded in read_path(path)]
    articles = [item for item in items if isinstance(item, Article)]
    if len(articles) < len(items):
        raise ValueError(f"{path}: {len(items) - len(articles)} of its articles cannot be read")
    return articles


def given_article(text: str, published: date, source_id: str, *, language: Language = "id") -> Article:
    """An article of that text whose day of printing the caller gives, as `tilik check --published` does."""
    raw = hashlib.sha256(text.encode()).hexdigest()
    return Article(source_id, text, None, Published(published, "given"), language, raw)
