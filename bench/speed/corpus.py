"""The articles that are timed: the shared news corpus, else our own samples."""

from pathlib import Path

from bench.house import SAMPLES, articles_at, shared
from claims.model import Article


def corpus() -> tuple[str, list[Article]]:
    """The name of the corpus and its articles; falls back to seeds/articles where the news are not there."""
    news = shared() / "data" / "news-id" / "articles.jsonl"
    if news.exists():
        return "news-id", articles_at(news)
    return f"seeds/articles ({news} is not there)", articles_at(SAMPLES)


def one_file(folder: Path) -> Path:
    """A real-sized article as a plain text file in this folder: the first one of the corpus."""
    path = folder / "article.txt"
    path.write_text(corpus()[1][0].text, encoding="utf-8")
    return path
