"""The articles that are timed: the shared news corpus, else our own samples."""

import hashlib
import json
from datetime import date
from pathlib import Path

from bench.house import SAMPLES, sample_article, shared
from claims.model import Article, Published


def corpus() -> tuple[str, list[Article]]:
    """The name of the corpus and its articles; falls back to seeds/articles where the news are not there."""
    news = shared() / "data" / "news-id" / "articles.jsonl"
    if news.exists():
        return "news-id", [_news(line) for line in news.read_bytes().splitlines() if line.strip()]
    samples = sorted(path for path in SAMPLES.iterdir() if path.suffix in {".md", ".txt"})
    return f"seeds/articles ({news} is not there)", [sample_article(path) for path in samples]


def one_file(folder: Path) -> Path:
    """A real-sized article as a plain text file in this folder: the first one of the corpus."""
    path = folder / "article.txt"
    path.write_text(corpus()[1][0].text, encoding="utf-8")
    return path


def _news(line: bytes) -> Article:
    given = json.loads(line)
    return Article(
        given["id"],
        given["text"],
        given["title"],
        Published(date.fromisoformat(given["published"][:10]), "given"),
        given.get("lang", "id"),
        hashlib.sha256(line).hexdigest(),
        url=given.get("url"),
    )
