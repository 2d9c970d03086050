"""The kept samples: how they are named and rendered; `python -m tests.claims.report.keep` rewrites them."""

from pathlib import Path

from claims.model import Language
from claims.report import FORMATS, render
from tests.claims.report.sample import DOSSIERS, UNREAD
from tests.claims.report.sample_world import WORLD

FOLDER = Path(__file__).parent / "samples"
KEPT: tuple[tuple[str, Language], ...] = (
    ("html", "id"),
    ("html", "en"),
    ("md", "id"),
    ("text", "en"),
    ("jsonl", "id"),
    ("csv", "id"),
    ("xlsx", "en"),
)


def path(format: str, language: str) -> Path:
    """Where the sample of a format in a language is kept."""
    return FOLDER / f"report.{language}{FORMATS[format].suffix}"


def made(format: str, language: Language) -> bytes:
    """The report of the three sample dossiers, as the bytes of a file."""
    report = render(DOSSIERS, UNREAD, WORLD, format, language)
    return report if isinstance(report, bytes) else report.encode()


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for kept in KEPT:
        path(*kept).write_bytes(made(*kept))
