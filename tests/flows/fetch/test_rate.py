"""Workers that fetch at once share one rate a host: threads and processes, SQLite and PostgreSQL.

Their clocks stand still but for what they sleep, so that the moment of each request is exact.
"""

import multiprocessing
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from db.engine import migrate, open_engine
from flows.fetch import Fetched, Fetcher, Later, Usual
from tests.db.conftest import POSTGRES, _database
from tests.flows.fetch.conftest import Clock, Site, Wires

GAP = timedelta(seconds=7)
PACED = Usual(bytes=1000, seconds=120, seconds_between_requests=7)


@pytest.fixture(params=["sqlite", POSTGRES])
def shared(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database with all tables that several workers open."""
    with _database(request.param, request, tmp_path, migrated=True) as url:
        engine = open_engine(url)
        migrate(engine)
        engine.dispose()
        yield url


@pytest.fixture(autouse=True)
def pages(site: Site) -> None:
    for number in range(8):
        site.pages[f"/{number}"] = (200, {}, b"page")


def _work(url: str, place: str, numbers: range) -> list[datetime]:
    """One worker with an engine, a clock and a fetcher of its own; gives when it asked."""
    engine, clock = open_engine(url), Clock()
    fetcher = Fetcher(engine, private_hosts=[place], clock=clock, sleep=clock.sleep)
    moments = []
    for number in numbers:
        got = fetcher.get(f"http://{place}/{number}", limits=PACED, hosts=[place], page=False)
        assert isinstance(got, Fetched), got
        moments.append(got.at)
    engine.dispose()
    return moments


def _in_a_process(
    url: str, place: str, numbers: range, told: "multiprocessing.Queue[list[datetime]]"
) -> None:
    told.put(_work(url, place, numbers))


def _paced(moments: list[datetime]) -> None:
    assert sorted(moments) == [Clock().now + number * GAP for number in range(8)]


def test_threads_share_the_rate_of_a_host(shared: str, site: Site) -> None:
    with ThreadPoolExecutor(2) as pool:
        done = [pool.submit(_work, shared, site.place, numbers) for numbers in (range(4), range(4, 8))]
        _paced([moment for each in done for moment in each.result()])
    assert len(site.hits) == 8


def test_processes_share_the_rate_of_a_host(shared: str, site: Site) -> None:
    fork = multiprocessing.get_context("fork")  # so that what these tests do to sockets holds in them too
    told: multiprocessing.Queue[list[datetime]] = fork.Queue()
    workers = [
        fork.Process(target=_in_a_process, args=(shared, site.place, numbers, told))
        for numbers in (range(4), range(4, 8))
    ]
    for worker in workers:
        worker.start()
    _paced([moment for _ in workers for moment in told.get(timeout=200)])
    for worker in workers:
        worker.join()
    assert len(site.hits) == 8


def test_a_turn_is_slept_for(fetcher: Fetcher, site: Site, clock: Clock) -> None:
    for number in range(3):
        fetcher.get(site.url(f"/{number}"), limits=PACED, hosts=[site.place], page=False)
    assert clock.slept == [7, 7]


def test_a_turn_too_far_ahead_is_left_for_later(fetcher: Fetcher, site: Site, clock: Clock) -> None:
    limits = Usual(seconds_between_requests=61)
    fetcher.get(site.url("/0"), limits=limits, hosts=[site.place], page=False)
    got = fetcher.get(site.url("/1"), limits=limits, hosts=[site.place], page=False)
    assert isinstance(got, Later)
    assert (got.until - clock.now).total_seconds() == 61
    assert (site.hits, clock.slept) == (["/0"], [])


def test_hosts_do_not_wait_for_each_other(
    outsider: Fetcher, make_site: Callable[[], Site], wires: Wires, clock: Clock
) -> None:
    for name, number in (("a.id", "8.8.8.8"), ("b.id", "8.8.4.4")):
        wires.lead(name, make_site(), number=number)
        outsider.get(f"http://{name}/", limits=PACED, hosts=[name], page=False)
    assert (clock.slept, wires.asked) == ([], [("8.8.8.8", 80), ("8.8.4.4", 80)])
