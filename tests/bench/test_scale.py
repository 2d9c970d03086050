"""What breaks first, calculated: ten times the articles, ten times the need."""

from dataclasses import replace

import pytest

from bench.scale.costs import Assumed, Costs
from bench.scale.load import breaks_at, needs, workers

COSTS = Costs(
    judge=0.01,
    extract=0.02,
    page=100e3,
    keep=0.01,
    database=0.01,
    rows=30,
    stored=50e3,
    commit=0.002,
    dump=2e-8,
    compared=0.003,
    met=0.5,
    told_memory=50e3,
    run=1.0,
    task=0.01,
    flow_run=0.1,
    task_stored=10e3,
)
ASSUMED = Assumed()
WORKERS = "workers: judging, extracting, keeping"
GROWING = [WORKERS, "PostgreSQL's commits", "our database after a year", "the line"]


def used(what: str, articles: float, assumed: Assumed = ASSUMED) -> float:
    (need,) = (need for need in needs(articles, COSTS, assumed) if need.what == what)
    return need.used


@pytest.mark.parametrize("what", GROWING)
def test_ten_times_the_articles_need_ten_times_as_much(what: str) -> None:
    assert used(what, 2_000) == pytest.approx(10 * used(what, 200))


def test_what_is_needed_can_be_followed_by_hand() -> None:
    # 1,000 articles, a quarter printed twice, 12 % of them in one hour, 40 ms each, on 1.4 cores.
    assert used(WORKERS, 1_000) == pytest.approx(1_250 * 0.12 / 3600 * 0.04 / 1.4)
    assert used("our database after a year", 1_000) == pytest.approx(1_250 * 365 * 50e3 / 500e9)
    # 12 % of 1,250 articles in the four runs of an hour, 3 ms each, in 70 % of a quarter of an hour.
    fresh = 1_250 * 0.12 / 4
    assert used("comparing across articles, time", 1_000) == pytest.approx(fresh * 0.003 / (900 * 0.7))


def test_a_site_is_asked_no_more_however_many_sites_there_are() -> None:
    assert used("one site's patience", 1_000_000) == pytest.approx(used("one site's patience", 200))
    assert breaks_at("one site's patience", COSTS, ASSUMED) == float("inf")


def test_the_scarcest_comes_first_and_breaks_at_the_fewest_articles() -> None:
    found = needs(100_000, COSTS, ASSUMED)
    assert [need.used for need in found] == sorted((need.used for need in found), reverse=True)
    limit = breaks_at(found[0].what, COSTS, ASSUMED)
    assert limit < 100_000
    assert used(found[0].what, limit) == pytest.approx(1, rel=0.01)


def test_more_workers_where_one_does_not_do() -> None:
    assert workers(200, COSTS, ASSUMED) == 1
    needed = used(WORKERS, 1_000_000)
    assert needed <= workers(1_000_000, COSTS, ASSUMED) < needed + 1
    bigger = replace(ASSUMED, cores=16)
    assert workers(1_000_000, COSTS, bigger) == 1
