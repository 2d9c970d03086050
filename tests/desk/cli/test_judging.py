"""Judging in order, whatever the number of processes; only what is wanted is kept."""

from collections.abc import Iterator

import pytest

from claims.model import Article
from claims.world import SeedWorld, read_seeds
from desk.cli.judging import CHUNK, Judged, Order, judge_all
from tests.desk.cli.conftest import SELF_VISIT
from tests.factory import article

WORLD = SeedWorld(read_seeds())


def _articles(count: int) -> Iterator[Article]:
    for number in range(count):
        yield article(SELF_VISIT, source_id=str(number))


def test_a_line_comes_without_its_dossier_and_the_other_way_round() -> None:
    (line,) = judge_all(_articles(1), WORLD, Order(lines=True, as_known_at=None), 1)
    (whole,) = judge_all(_articles(1), WORLD, Order(lines=False, as_known_at=None), 1)
    assert isinstance(line, Judged)
    assert isinstance(whole, Judged)
    assert line.worst == whole.worst == "error"
    assert (line.dossier, whole.line) == (None, "")
    assert line.line.endswith("\n")
    assert whole.dossier is not None


@pytest.mark.parametrize("jobs", [0, 2])
def test_processes_keep_the_order(jobs: int) -> None:
    order = Order(lines=False, as_known_at=None)
    results = list(judge_all(_articles(3 * CHUNK + 1), WORLD, order, jobs))
    names = [
        result.dossier.article.source_id
        for result in results
        if isinstance(result, Judged) and result.dossier
    ]
    assert names == [str(number) for number in range(3 * CHUNK + 1)]


def test_articles_are_read_only_a_little_ahead() -> None:
    taken: list[int] = []

    def watched() -> Iterator[Article]:
        for number, each in enumerate(_articles(100)):
            taken.append(number)
            yield each

    results = judge_all(watched(), WORLD, Order(lines=True, as_known_at=None), 2)
    next(results)
    assert len(taken) <= 6 * CHUNK
    results.close()  # type: ignore[attr-defined]  # a generator
