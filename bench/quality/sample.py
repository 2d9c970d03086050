"""A sample of claims judged one by one from the article alone: does the claim say what the sentence says?

`python -m bench.quality.sample --seed WORD` prints the claims of a seeded draw with their sentences, for
judging. The judgements stand in sampled.yml by article id, type and start, in our own words, each under
the seed it was drawn with; a later seed leaves out what earlier ones had. A judged claim that is no longer
drawn counts neither for nor against.
"""

import argparse
import random
import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bench.house import articles_at, shared, world
from claims.dossier import check_article
from claims.model import Article, Claim, Party, Span, World

SAMPLED = Path(__file__).with_name("sampled.yml")
CORPUS = "sampled-claims"
# The first draw's seed: that of the judgements that name none.
SEED = "tilik"
SIZE = 100
# How much of the article is printed before and after the sentence of a claim.
AROUND = 600
# The types that are drawn so often that others would not be seen.
CAPS = {"quotation": 40, "calendar_date": 20}

Key = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Sampled:
    """What was judged of the claims of one draw that are still drawn, and how many nobody has judged."""

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


def seed_of(row: Mapping[str, Any]) -> str:
    """The seed a judged claim was drawn with."""
    return str(row.get("seed", SEED))


def judged_before(seed: str, judged: Mapping[Key, Mapping[str, Any]]) -> set[Key]:
    """What a draw leaves out: what was judged under the seeds before it; for a new one, all."""
    seeds = list(dict.fromkeys(seed_of(row) for row in judged.values()))
    earlier = seeds[: seeds.index(seed)] if seed in seeds else seeds
    return {at for at, row in judged.items() if seed_of(row) in earlier}


def drawn_claims(path: Path, world: World) -> list[tuple[Article, Claim]]:
    """Every claim of the articles of a file, in the order of the file and its texts."""
    return [
        (article, claim) for article in articles_at(path) for claim in check_article(article, world).claims
    ]


def key(article: Article, claim: Claim) -> Key:
    """What a judgement is kept under; the title's claims have starts below zero."""
    start = claim.span.start if claim.span.field == "text" else -1 - claim.span.start
    return (article.source_id, claim.type, start)


def sample(
    claims: list[tuple[Article, Claim]], seed: str = SEED, leave_out: Collection[Key] = ()
) -> list[tuple[Article, Claim]]:
    """The claims to judge: a seeded draw, one of each type in turn, with CAPS for the frequent types.

    The lot of a claim hangs on its own key alone, so a new claim changes as little of the draw as may be.
    """
    waiting: dict[str, list[tuple[Article, Claim]]] = {}
    given = [pair for pair in claims if key(*pair) not in leave_out]
    for pair in sorted(given, key=lambda pair: random.Random(f"{seed} {key(*pair)}").random()):
        waiting.setdefault(pair[1].type, []).append(pair)
    piles = {type: iter(pile[: CAPS.get(type, SIZE)]) for type, pile in sorted(waiting.items())}
    found: list[tuple[Article, Claim]] = []
    while piles and len(found) < SIZE:
        for type in list(piles):
            pair = next(piles[type], None)
            if pair is None:
                del piles[type]
            elif len(found) < SIZE:
                found.append(pair)
    return found


def read_sample(path: Path, world: World) -> dict[str, Sampled]:
    """Compares the claims that are drawn with what was judged of them, by seed in the order judged."""
    judged = load_sampled()
    claims = drawn_claims(path, world)
    seeds = dict.fromkeys(seed_of(row) for row in judged.values())
    return {seed: _read_draw(seed, judged, claims) for seed in seeds}


def _read_draw(
    seed: str, judged: Mapping[Key, Mapping[str, Any]], claims: list[tuple[Article, Claim]]
) -> Sampled:
    still = {key(*pair) for pair in claims}
    mine = {at: row for at, row in sorted(judged.items()) if seed_of(row) == seed}
    wrong = [
        f"{row['type']} {row['start']} {row['article']}: {row['why']}"
        for at, row in mine.items()
        if at in still and row["verdict"] == "wrong"
    ]
    right = sum(row["verdict"] == "right" for at, row in mine.items() if at in still)
    drawn = sample(claims, seed, judged_before(seed, judged))
    unjudged = sum(key(*pair) not in judged for pair in drawn)
    return Sampled(right, tuple(wrong), len(mine) - right - len(wrong), unjudged)


def sample_figures(draws: Mapping[str, Sampled]) -> dict[str, float]:
    """The figures of every draw; those of a seed after the first carry its name."""
    return {
        name if seed == SEED else f"{name}.{seed}": value
        for seed, sampled in draws.items()
        for name, value in sampled.figures().items()
    }


def sample_table(draws: Mapping[str, Sampled]) -> str:
    """The table: of each draw how many are right, each that is wrong, and what of it is not judged."""
    lines = [f"== {CORPUS}"]
    for seed, sampled in draws.items():
        lines += [
            "",
            f"drawn with the seed {seed}",
            f"right: {sampled.right}",
            f"wrong: {len(sampled.wrong)}",
        ]
        lines += [f"  {line}" for line in sampled.wrong]
        lines += [f"judged and no longer drawn: {sampled.gone}", f"drawn and not judged: {sampled.unjudged}"]
    lines += ["", "figures", *(f"  {name:<36}{value:.4f}" for name, value in sample_figures(draws).items())]
    return "\n".join(lines)


def _parties(parties: tuple[Party, ...]) -> str:
    return "; ".join(f"{p.words} = {p.person or p.office or p.org or p.country}" for p in parties) or "-"


def _around(article: Article, sentence: Span) -> tuple[str, str]:
    if sentence.field == "title":
        return "", article.text[:AROUND]
    before = article.text[max(0, sentence.start - AROUND) : sentence.start]
    return before, article.text[sentence.end : sentence.end + AROUND // 2]


def told(article: Article, claim: Claim) -> str:
    """One claim with what stands around its sentence and its fields, for whoever judges it."""
    place = f"{claim.place.words} = {claim.place.entity}" if claim.place is not None else "-"
    details = {name: value for name, value in claim.details.items() if value not in (None, [], {})}
    before, after = (" ".join(text.split()) for text in _around(article, claim.sentence))
    speakers = claim.attribution and f"{_parties(claim.attribution.speakers)} ({claim.attribution.manner})"
    lines = [
        f"{claim.type} {key(article, claim)[2]} {claim.modality} {article.source_id}",
        f"  printed   {article.published.day}",
        f"  title     {article.title or '-'}",
        f"  before    {before or '-'}",
        f"  sentence  {' '.join(article.quote(claim.sentence).split())}",
        f"  after     {after or '-'}",
        f"  quote     {' '.join(claim.quote.split())}",
        f"  who       {_parties(claim.subject)} | {_parties(claim.object)} | {place}",
        f"  when      {claim.period.edtf or claim.period.open_reason} ({claim.period.basis})",
        f"  first     {claim.comparator or '-'}",
        f"  speaker   {speakers or '-'}",
        f"  details   {details}",
    ]
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Prints the claims of the draw that nobody has judged yet."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality.sample", description=main.__doc__)
    parser.add_argument("--seed", default=SEED, help="a word; a new one draws what nobody has judged")
    seed = parser.parse_args(arguments).seed
    judged = load_sampled()
    claims = drawn_claims(shared() / "data" / "news-id" / "articles.jsonl", world())
    pairs = sample(claims, seed, judged_before(seed, judged))
    print("\n\n".join(told(*pair) for pair in pairs if key(*pair) not in judged))
    return 0


if __name__ == "__main__":
    sys.exit(main())
