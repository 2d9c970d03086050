"""Nothing else brings outside text in: what reads articles, feeds and pages opens no connection."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.kept import ROOT

CLIENTS = {"urllib3", "requests", "httpx", "aiohttp", "urllib.request", "http.client", "ftplib"}
DOWNLOADS = {"fetch_url", "fetch_response", "urlopen"}
# They talk to servers the operator named, not to addresses that articles or feeds name.
OTHERS = ("flows/fetch/", "flows/notify/", "flows/ops/")


def names(path: Path) -> Iterator[str]:
    """Every module and name a file imports, and every download it calls."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{each.name}" for each in node.names)
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.Attribute) and node.attr in DOWNLOADS:
            yield node.attr


def test_only_the_fetcher_opens_connections_for_sources() -> None:
    found: dict[str, set[str]] = {}
    for room in ("claims", "db", "flows"):
        for path in sorted((ROOT / room).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            used = {
                each
                for each in names(path)
                if each in DOWNLOADS
                or any(each == client or each.startswith(f"{client}.") for client in CLIENTS)
            }
            if used:
                found[name] = used
    assert "flows/fetch/wire.py" in found, "else this test sees nothing"
    assert {name for name in found if not name.startswith(OTHERS)} == set()
