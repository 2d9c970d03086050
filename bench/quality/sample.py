"""A sample of claims judged one by one from the article alone: does the claim say what the sentence says?

`python -m bench.quality.sample` prints the claims of a seeded draw with their sentences, for judging. The
judgements stand in sampled.yml by article id, type and start, in our own words. A judged claim that is
no longer drawn counts neither for nor against.
"""

import random
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bench.house import articles_at, shared, world
from claims.dossier import check_article
from claims.model import Article, Claim, Party, World

SAMPLED = Path(__file__).with_name("sampled.yml")
CORPUS = "sampled-claims"
SEED = "tilik"
SIZE = 100
# The types that are drawn so often that others would not be seen.
CAPS = {"quotation": 40, "calendar_date": 20}

Key = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Sampled:
    """What was judged of the claims that are still drawn, and how many of the sample nobody has judged."""

    right: int
    wrong: tuple[str, ...]
    gone: int
    unjudged: int

    def figures(self) -> dict[str, float]:
        """The figures floors are set on: how many judged claims are still drawn, the share that is right."""
        judged = self.right + len(self.wrong)
        return {"judged": float(judged), "right": self.right / judged if judged else 0.0}


def load_sampled(path: Path = SAMPLED) -> dict[Key, dict[str, Any]]:
    """The judgements by article id, type and start."""
    rows = yaml.safe_load(path.read_text(encoding="utf-8")) or []
    return {(row["article"], row["type"], row["start"]): row for row in rows}


def drawn_claims(path: Path, world: World) -> list[tuple[Article, Claim]]:
    """Every claim of the articles of a file, in the order of the file and its texts."""
    return [
        (article, claim) for article in articles_at(path) for claim in check_article(article, world).claims
    ]


def key(article: Article, claim: Claim) -> Key:
    """What a judgement is kept under; the title's claims have starts below zero."""
    start = claim.span.start if claim.span.field == "text" else -1 - claim.span.start
    return (article.source_id, claim.type, start)


def sample(claims: list[tuple[Article, Claim]]) -> list[tuple[Article, Claim]]:
    """The claims to judge: a seeded draw, with no more of the frequent types than CAPS allows."""
    order = list(claims)
    random.Random(SEED).shuffle(order)
    taken: Counter[str] = Counter()
    found = []
    for article, claim in order:
        if len(found) < SIZE and taken[claim.type] < CAPS.get(claim.type, SIZE):
            taken[claim.type] += 1
            found.append((article, claim))
    return found


def read_sample(path: Path, world: World) -> Sampled:
    """Compares the claims that are drawn with what was judged of them."""
    judged = load_sampled()
    claims = drawn_claims(path, world)
    still = {key(*pair) for pair in claims}
    wrong = [
        f"{row['type']} {row['start']} {row['article']}: {row['why']}"
        for at, row in sorted(judged.items())
        if at in still and row["verdict"] == "wrong"
    ]
    right = sum(row["verdict"] == "right" for at, row in judged.items() if at in still)
    unjudged = sum(key(*pair) not in judged for pair in sample(claims))
    return Sampled(right, tuple(wrong), len(judged) - right - len(wrong), unjudged)


def sample_table(sampled: Sampled) -> str:
    """The table: how many are right, each that is wrong, and what of today's draw is not judged."""
    lines = [f"== {CORPUS}", "", f"right: {sampled.right}", f"wrong: {len(sampled.wrong)}"]
    lines += [f"  {line}" for line in sampled.wrong]
    lines += [f"judged and no longer drawn: {sampled.gone}", f"drawn and not judged: {sampled.unjudged}"]
    lines += ["", "figures", *(f"  {name:<36}{value:.4f}" for name, value in sampled.figures().items())]
    return "\n".join(lines)


def _parties(parties: tuple[Party, ...]) -> str:
    return "; ".join(f"{p.words} = {p.person or p.office or p.org or p.country}" for p in parties) or "-"


def told(article: Article, claim: Claim) -> str:
    """One claim with its sentence and its fields, for whoever judges it."""
    place = f"{claim.place.words} = {claim.place.entity}" if claim.place is not None else "-"
    details = {name: value for name, value in claim.details.items() if value not in (None, [], {})}
    lines = [
        f"{claim.type} {key(article, claim)[2]} {claim.modality} {article.source_id}",
        f"  printed   {article.published.day}",
        f"  sentence  {' '.join(article.quote(claim.sentence).split())}",
        f"  quote     {' '.join(claim.quote.split())}",
        f"  who       {_parties(claim.subject)} | {_parties(claim.object)} | {place}",
        f"  when      {claim.period.edtf or claim.period.open_reason} ({claim.period.basis})",
        f"  details   {details}",
    ]
    return "\n".join(lines)


def main() -> int:
    """Prints the claims of the draw that nobody has judged yet."""
    judged = load_sampled()
    pairs = sample(drawn_claims(shared() / "data" / "news-id" / "articles.jsonl", world()))
    print("\n\n".join(told(*pair) for pair in pairs if key(*pair) not in judged))
    return 0


if __name__ == "__main__":
    sys.exit(main())
