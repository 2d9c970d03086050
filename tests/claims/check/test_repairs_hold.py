"""A repair is words an editor can put in: with them the check that offered it finds nothing there."""

import random

import pytest

from bench.house import SAMPLES, articles_at
from bench.quality.slips.run import KINDS
from bench.quality.slips.slip import Ground
from claims.dossier import check_article
from claims.model import Article, Finding, Repair, World, mended
from claims.world import SeedWorld, read_seeds

WORLD = SeedWorld(read_seeds())
PRINTED = articles_at(SAMPLES)
PLANTED = 4
"""Slips of a kind that are tried."""


def slips() -> list[tuple[str, Article]]:
    """Our sample articles with one slip each, some of every kind."""
    grounds = [
        Ground(article, check_article(article, WORLD), WORLD, random.Random(article.source_id))
        for article in PRINTED
    ]
    found = []
    for kind in KINDS:
        places = [slip for ground in grounds for slip in kind.slips(ground)]
        chosen = random.Random(kind.name).sample(places, min(PLANTED, len(places)))
        found += [(f"{kind.name} {slip.clean.source_id} {slip.start}", slip.article) for slip in chosen]
    return found


ARTICLES = [(article.source_id, article) for article in PRINTED] + slips()


def still_there(before: Finding, repair: Repair, after: Article, world: World) -> list[Finding]:
    """The flags of the same check and reason about the mended words or the words flagged before."""
    shift = len(repair.replacement) - (repair.span.end - repair.span.start)
    start, end = repair.span.start, repair.span.end + shift
    return [
        flag
        for flag in check_article(after, world).flags
        if (flag.check, flag.reason) == (before.check, before.reason)
        and flag.span.field == repair.span.field
        and (flag.span.start <= end and start <= flag.span.end)
    ]


@pytest.mark.parametrize("article", [article for _, article in ARTICLES], ids=[name for name, _ in ARTICLES])
def test_every_repair_that_is_not_refuted_makes_its_flag_go(article):
    for flag in check_article(article, WORLD).flags:
        for repair in flag.repairs:
            if repair.status != "refuted":
                after = mended(article, repair)
                left = still_there(flag, repair, after, WORLD)
                assert left == [], f"{flag.check}: “{article.quote(repair.span)}” → “{repair.replacement}”"


def test_most_flags_offer_a_repair():
    flags = [flag for _, article in ARTICLES for flag in check_article(article, WORLD).flags]
    assert len([flag for flag in flags if flag.repairs]) > 0.7 * len(flags)
