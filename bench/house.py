"""What the benchmarks borrow from the house: where the shared corpora lie, the world, an article."""

import hashlib
import os
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from claims.model import Article, Language, Published, World

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "seeds" / "articles"


def shared() -> Path:
    """The folder of third parties' texts and their gold: TILIK_SHARED, or `shared` beside the repository."""
    given = os.environ.get("TILIK_SHARED")
    return Path(given) if given else ROOT.parent / "shared"


@cache
def world() -> World:
    """The world as seeds/reference knows it; loaded once a process."""
    from claims.world import SeedWorld

    return SeedWorld.load()


def given_article(text: str, published: date, source_id: str, *, language: Language = "id") -> Article:
    """An article of that text whose day of printing the caller gives, as `tilik check --published` does."""
    raw = hashlib.sha256(text.encode()).hexdigest()
    return Article(source_id, text, None, Published(published, "given"), language, raw)


def sample_article(path: Path) -> Article:
    """A sample article: front matter between two lines of dashes, then the text, without blank ends."""
    _, head, text = path.read_text(encoding="utf-8").split("---\n", 2)
    about: dict[str, Any] = yaml.safe_load(head)
    return Article(
        about["id"],
        text.strip("\n"),
        about["title"],
        Published(about["published"], "front matter"),
        about["lang"],
        hashlib.sha256(path.read_bytes()).hexdigest(),
        publisher=about.get("publisher"),
    )
