"""Why a source was not read is told in the language of the report, as why an article was not."""

import ast
import re
from collections.abc import Iterator

import pytest
import yaml

from flows.sources.reasons import WORDS, source_reason
from tests.kept import ROOT

SLOT = re.compile(r"\{([a-z]+)\}")


def test_every_reason_keeps_its_values() -> None:
    reasons = yaml.safe_load((WORDS / "id.yml").read_text(encoding="utf-8"))["reasons"]
    for reason, words in reasons.items():
        assert sorted(SLOT.findall(reason)) == sorted(SLOT.findall(words)), reason


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("www.example.id refuses connections", "www.example.id menolak sambungan"),
        (
            "is not there (410): look for its new address",
            "tidak ada (410): cari alamatnya yang baru",
        ),
        (
            "a.example.id answered 503; it is asked for again after 2026-11-27 10:00 UTC",
            "a.example.id menjawab 503; akan ditanyakan lagi sesudah 2026-11-27 10:00 UTC",
        ),
        ("the answer is longer than 5,000,000 bytes", "jawabannya lebih panjang dari 5.000.000 bita"),
        ("is empty: there is nothing to read", "kosong: tidak ada yang dapat dibaca"),
        (
            "http://a.example.id:8080/f.xml: is no feed but a sitemap: write kind: sitemap",
            "http://a.example.id:8080/f.xml: bukan umpan melainkan peta situs: tulis kind: sitemap",
        ),
        ("has eaten nothing", "has eaten nothing"),
    ],
)
def test_what_an_editor_reads(reason: str, said: str) -> None:
    assert source_reason(reason, "id") == said
    assert source_reason(reason, "en") == reason


# Told in parts, of which each has its words; and what no reader of articles sees.
IN_PARTS = {
    "X1no address that starts with http:// or https://",
    "X1: not while an article is read",
    "the process that reads articles did not get ready in X1 s; to see why: ",
    "'kind' is 'X1'; did you mean 'X3'?",
    "X1 leads to X2, which is not publicX4",
    "is no sitemap: it begins with neither <urlset> nor <sitemapindex>X1",
}


def _words(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        parts = enumerate(node.values)
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else f"X{at or 1}" for at, part in parts
        )
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _words(node.left) + _words(node.right)
    return ""


def _reasons() -> Iterator[str]:
    """What the code raises, hands on or gives back in words; its values stand as X1, X2, …."""
    for room in ("flows/sources", "flows/fetch"):
        for file in sorted((ROOT / room).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Return) and node.value is not None:
                    yield _words(node.value)
                elif (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Name)
                    and node.func.id[0].isupper()
                ):
                    yield from map(_words, node.args)


def test_every_reason_has_its_words() -> None:
    said = {words for words in _reasons() if re.search("[a-z]{2,} [a-z]{2,} [a-z]{2,}", words)}
    assert len(said) > 60
    assert sorted(words for words in said - IN_PARTS if source_reason(words, "id") == words) == []
