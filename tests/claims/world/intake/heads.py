"""A head of an import for tests, in order but for what a test changes."""

from dataclasses import replace
from datetime import date
from typing import Any

from claims.world.intake import Head

HEAD = Head(
    origin="SRC-list-2026",
    publisher="A list",
    url="https://list.example/terms.csv",
    licence="CC0-1.0",
    retrieved=date(2026, 3, 1),
    recorded=date(2026, 3, 2),
    sha256="0" * 64,
    confidence="wikidata_only",
)


def a_head(**changes: Any) -> Head:
    """The head with some fields changed."""
    return replace(HEAD, **changes)
