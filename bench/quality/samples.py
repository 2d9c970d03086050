"""Our own sample articles and their gold, from seeds/articles."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from bench.house import SAMPLES, articles_at
from bench.quality.case import Case, ExpectedFlag, Unit, wanted
from bench.quality.days import days
from claims.model import Article, Span


def sample_cases(folder: Path = SAMPLES) -> list[Case]:
    """Every sample named in gold.yml, with its answers; raises ValueError where a quote is not there once."""
    return [_case(folder, entry) for entry in sample_gold(folder)["articles"]]


def sample_gold(folder: Path = SAMPLES) -> dict[str, Any]:
    """gold.yml as it stands (schemas/sample_gold.v1.json)."""
    gold: dict[str, Any] = yaml.safe_load((folder / "gold.yml").read_text(encoding="utf-8"))
    return gold


def place(article: Article, entry: Mapping[str, Any]) -> Span:
    """Where a quote of the gold stands; raises ValueError unless it stands there exactly once."""
    field = entry.get("field", "text")
    if "start" in entry:
        return Span(field, entry["start"], entry["end"])
    words, quote = article.field(field), entry["quote"]
    within = entry.get("within", words)
    if words.count(within) != 1 or within.count(quote) != 1:
        raise ValueError(f"{article.source_id}: {quote!r} must stand exactly once in {within[:60]!r}")
    start = words.index(within) + within.index(quote)
    return Span(field, start, start + len(quote))


def _case(folder: Path, entry: Mapping[str, Any]) -> Case:
    (article,) = articles_at(folder / entry["file"])
    name = Path(entry["file"]).stem
    flags = tuple(
        ExpectedFlag(
            f"{name}:{flag['check']}",
            flag["check"],
            flag["severity"],
            place(article, flag),
            flag.get("repaired"),
        )
        for flag in entry["flags"]
    )
    units = tuple(_unit(f"{name}#{n}", article, claim) for n, claim in enumerate(entry["claims"], 1))
    return Case(name, article, units, flags)


def _unit(id: str, article: Article, claim: Mapping[str, Any]) -> Unit:
    types = ("planned_event", "meeting") if claim["type"] == "planned_event" else (claim["type"],)
    lo, hi = days(str(claim.get("period", "")))
    parties = tuple(wanted(given) for given in claim.get("parties", ()))
    return Unit(id, claim["type"], types, place(article, claim), lo, hi, parties, claim.get("outcome"))
