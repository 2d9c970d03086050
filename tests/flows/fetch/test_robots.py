"""robots.txt by RFC 9309: what is not there allows all, what cannot be read nothing, for a while."""

import time
from datetime import timedelta
from http.server import BaseHTTPRequestHandler

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from flows.fetch import Fetched, Fetcher, Gone, Later, NotFetched, Usual, Validators
from flows.fetch.robots import BYTES, Robots
from tests.flows.fetch.conftest import QUICK, Clock, Site, Wires

RULES = b"""
User-agent: *
Disallow: /private/

User-agent: tilik
Disallow: /not-for-tilik/
Allow: /not-for-tilik/but-this
Crawl-delay: 7
"""


@pytest.fixture(autouse=True)
def pages(site: Site) -> None:
    site.pages["/robots.txt"] = (200, {}, RULES)
    for path in ("/", "/private/a", "/not-for-tilik/a", "/not-for-tilik/but-this", "/a", "/b"):
        site.pages[path] = (200, {}, b"page")


def test_what_is_forbidden_to_us_is_not_asked_for(fetcher: Fetcher, site: Site) -> None:
    got = fetcher.get(site.url("/not-for-tilik/a"), limits=QUICK, hosts=[site.place])
    assert got == NotFetched(
        site.url("/not-for-tilik/a"), "robots.txt of 127.0.0.1 forbids /not-for-tilik/a", False
    )
    assert site.hits == ["/robots.txt"]


@pytest.mark.parametrize("path", ["/", "/private/a", "/not-for-tilik/but-this"])
def test_what_is_allowed_to_us_is_fetched(path: str, fetcher: Fetcher, site: Site) -> None:
    got = fetcher.get(site.url(path), limits=QUICK, hosts=[site.place])
    assert isinstance(got, Fetched)
    assert site.hits == ["/robots.txt", path]


def test_the_pause_the_site_asks_for_is_kept_to(fetcher: Fetcher, site: Site, clock: Clock) -> None:
    for _ in range(3):
        fetcher.get(site.url("/"), limits=QUICK, hosts=[site.place])
    assert clock.slept == [7, 7]


@pytest.mark.parametrize(
    ("asked", "kept"), [("1000000", 60), ("-1", 0), ("inf", 0), ("nan", 0), ("x", 0), ("0.5", 0.5)]
)
def test_a_pause_out_of_reason_is_bounded(asked: str, kept: float) -> None:
    robots = Robots.read(f"User-agent: *\nCrawl-delay: {asked}")
    assert robots.delay == timedelta(seconds=kept)


def test_a_feed_is_there_for_programs(fetcher: Fetcher, site: Site) -> None:
    got = fetcher.get(site.url("/not-for-tilik/a"), limits=QUICK, hosts=[site.place], page=False)
    assert isinstance(got, Fetched)
    assert site.hits == ["/not-for-tilik/a"]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
def test_where_there_is_none_everything_is_allowed(status: int, fetcher: Fetcher, site: Site) -> None:
    site.pages["/robots.txt"] = (status, {}, b"User-agent: *\nDisallow: /")
    assert isinstance(fetcher.get(site.url("/a"), limits=QUICK, hosts=[site.place]), Fetched)


def slow(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(0.6)


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ((500, {}, b""), "it answered 500"),
        ((503, {}, b""), "it answered 503"),
        ((204, {}, b""), "it answered 204"),
        ((302, {"Location": "http://10.0.0.1/robots.txt"}, b""), "is not among the hosts"),
        ((302, {"Location": "/robots.txt"}, b""), "redirected more than"),
        (slow, "took longer"),
        (lambda handler: None, "broke off"),
        ((200, {"Content-Encoding": "gzip"}, b"not packed"), "cannot be unpacked"),
    ],
)
def test_where_it_cannot_be_read_nothing_is_fetched_for_a_while(
    page: object, told: str, fetcher: Fetcher, site: Site, clock: Clock
) -> None:
    site.pages["/robots.txt"] = page  # type: ignore[assignment]
    limits = Usual(bytes=1000, seconds=0.3 if page is slow else 120, seconds_between_requests=0)
    got = fetcher.get(site.url("/a"), limits=limits, hosts=[site.place])
    assert isinstance(got, NotFetched)
    assert got.reason.startswith("robots.txt of 127.0.0.1 could not be read: ")
    assert told in got.reason
    assert got.temporary
    before = len(site.hits)
    assert isinstance(fetcher.get(site.url("/b"), limits=limits, hosts=[site.place]), NotFetched)
    assert len(site.hits) == before, "not asked again at once"
    site.pages["/robots.txt"] = (200, {}, RULES)
    clock.sleep(601)
    assert isinstance(fetcher.get(site.url("/b"), limits=QUICK, hosts=[site.place]), Fetched)


def test_a_site_that_asks_to_wait_with_its_robots_is_waited_for(fetcher: Fetcher, site: Site) -> None:
    site.pages["/robots.txt"] = (429, {"Retry-After": "120"}, b"")
    got = fetcher.get(site.url("/a"), limits=QUICK, hosts=[site.place])
    assert isinstance(got, Later)
    assert site.hits == ["/robots.txt"]


def test_it_is_kept_a_day_for_all_workers(
    fetcher: Fetcher, memory: Engine, site: Site, clock: Clock, wires: Wires
) -> None:
    other = Fetcher(memory, private_hosts=[site.place], clock=clock, sleep=clock.sleep, resolve=wires.resolve)
    fetcher.get(site.url("/a"), limits=QUICK, hosts=[site.place])
    other.get(site.url("/a"), limits=QUICK, hosts=[site.place])
    assert site.hits.count("/robots.txt") == 1
    clock.sleep(86_300)
    fetcher.get(site.url("/a"), limits=QUICK, hosts=[site.place])
    assert site.hits.count("/robots.txt") == 1
    clock.sleep(101)
    fetcher.get(site.url("/a"), limits=QUICK, hosts=[site.place])
    other.get(site.url("/a"), limits=QUICK, hosts=[site.place])
    assert site.hits.count("/robots.txt") == 2


def test_a_redirected_page_needs_leave_of_where_it_leads(
    fetcher: Fetcher, site: Site, wires: Wires, memory: Engine, clock: Clock
) -> None:
    site.pages["/"] = (302, {"Location": "/not-for-tilik/a"}, b"")
    got = fetcher.get(site.url("/"), limits=QUICK, hosts=[site.place])
    assert isinstance(got, NotFetched)
    assert "forbids" in got.reason
    assert site.hits == ["/robots.txt", "/"]


def test_a_condition_for_the_page_is_none_for_robots(fetcher: Fetcher, site: Site) -> None:
    asked = Validators('"1"', "Mon, 02 Mar 2026 00:00:00 GMT")
    fetcher.get(site.url("/a"), limits=QUICK, hosts=[site.place], validators=asked)
    assert site.hits == ["/robots.txt", "/a"]
    assert ["If-None-Match" in each for each in site.headers] == [False, True]


def test_it_may_be_redirected_itself(fetcher: Fetcher, site: Site) -> None:
    site.pages["/robots.txt"] = (301, {"Location": "/rules"}, b"")
    site.pages["/rules"] = (200, {}, RULES)
    got = fetcher.get(site.url("/not-for-tilik/a"), limits=QUICK, hosts=[site.place])
    assert isinstance(got, NotFetched)
    assert "forbids" in got.reason


def test_only_its_first_half_megabyte_counts(fetcher: Fetcher, site: Site) -> None:
    filling = b"# comment\n" * (BYTES // 10)
    site.pages["/robots.txt"] = (200, {}, RULES + filling + b"User-agent: tilik\nDisallow: /\n" + filling)
    limits = Usual(bytes=1000, seconds=120, seconds_between_requests=0)
    assert isinstance(fetcher.get(site.url("/a"), limits=limits, hosts=[site.place]), Fetched)


def test_a_page_that_is_not_there_is_gone_not_forbidden(fetcher: Fetcher, site: Site) -> None:
    assert isinstance(fetcher.get(site.url("/none"), limits=QUICK, hosts=[site.place]), Gone)


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe\x00User-agent: *\nDisallow: /",
        b"\0" * 1000,
        b"<html><body>404</body></html>",
        b"Disallow: http://[\nUser-agent: *\nDisallow: http://[\n",
        b"User-agent: *\nRequest-rate: " + b"9" * 5000 + b"/1\nVisit-time: 9999-9999",
        b"User-agent: *\nDisallow: /" + b"*a" * 10_000 + b"$",
    ],
)
def test_a_strange_one_is_survived(content: bytes, fetcher: Fetcher, site: Site) -> None:
    site.pages["/robots.txt"] = (200, {}, content)
    got = fetcher.get(site.url("/a"), limits=QUICK, hosts=[site.place])
    assert isinstance(got, Fetched | NotFetched)


def test_one_with_too_many_rules_for_too_many_agents_is_refused() -> None:
    agents = "".join(f"User-Agent:a{number}\n" for number in range(10_000))
    rules = "".join(f"Disallow:/{number}\n" for number in range(10_000))
    started = time.process_time()
    robots = Robots.read(agents + rules)
    assert robots.parsed is None
    assert not robots.allows("http://example.id/")
    assert time.process_time() - started < 1


@settings(max_examples=50)
@given(
    st.lists(
        st.sampled_from(
            ["User-agent: *", "Disallow: ", "Allow: /", "Crawl-delay: ", "Request-rate: "]
        ).flatmap(lambda start: st.text(max_size=20).map(lambda end: start + end)),
        max_size=20,
    )
)
def test_whatever_it_says_is_read_or_allows_nothing(lines: list[str]) -> None:
    robots = Robots.read("\n".join(lines))
    assert robots.allows("http://example.id/a?b") in (True, False)
    assert timedelta() <= robots.delay <= timedelta(minutes=1)
