"""What the fetcher remembers: waiting when asked to, asking whether anything changed, what is gone."""

import hashlib
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from db.fetching import keep_validators, kept_validators
from db.tables import AddressRow, HostRow
from flows.fetch import Fetched, Fetcher, Gone, Later, NotFetched, NotModified, Validators, waiting
from flows.fetch.fetcher import user_agent
from flows.settings import Settings
from tests.flows.fetch.conftest import QUICK, Clock, Site

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


def row(memory: Engine, address: str) -> AddressRow:
    with Session(memory) as session:
        return session.scalars(select(AddressRow).where(AddressRow.address == address)).one()


def seconds(status: int, said: str | None) -> float | None:
    until = waiting.until(status, said, NOW)
    return None if until is None else (until - NOW).total_seconds()


@pytest.mark.parametrize(
    ("said", "waited"),
    [
        ("120", 120),
        ("0", 1),
        (" 30 ", 30),
        (format_datetime(NOW + timedelta(minutes=10), usegmt=True), 600),
        ("Monday, 02-Mar-26 01:10:00 GMT", 600),
        (format_datetime(NOW - timedelta(days=10), usegmt=True), 1),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 86_400),
        ("9" * 5000, 86_400),
        ("-5", 60),
        ("soon", 60),
        ("", 60),
        (None, 60),
        ("٣", 60),
        ("\x00", 60),
        ("Mon, 99 Foo 2026 99:99:99", 60),
    ],
)
def test_a_wait_is_read_in_seconds_or_as_a_date_within_a_day(said: str | None, waited: float) -> None:
    assert seconds(429, said) == waited


def test_only_who_asks_to_wait_is_waited_for() -> None:
    assert seconds(503, "60") == 60
    assert seconds(503, None) is None
    assert seconds(500, "60") is None
    assert seconds(200, "60") is None


@pytest.mark.parametrize("status", [429, 503])
def test_an_address_is_not_asked_for_before_its_time(
    status: int, fetcher: Fetcher, site: Site, memory: Engine, clock: Clock
) -> None:
    site.pages["/a"] = (status, {"Retry-After": "7200"}, b"")
    until = clock.now + timedelta(hours=2)
    got = fetcher.get(site.url("/a"), limits=QUICK, hosts=[site.place], page=False)
    assert got == Later(site.url("/a"), until, f"127.0.0.1 answered {status} and asked to wait")
    assert row(memory, site.url("/a")).wait_until == until
    assert (row(memory, site.url("/a")).failures, row(memory, site.url("/a")).status) == (1, status)
    site.pages["/a"] = site.pages["/b"] = (200, {}, b"page")
    again = fetcher.get(site.url("/a"), limits=QUICK, hosts=[site.place], page=False)
    assert again == Later(site.url("/a"), until, "127.0.0.1 asked to wait")
    # The whole host rests too, though at most an hour.
    other = fetcher.get(site.url("/b"), limits=QUICK, hosts=[site.place], page=False)
    assert isinstance(other, Later)
    assert other.until == clock.now + timedelta(hours=1)
    assert site.hits == ["/a"]
    clock.sleep(3600)
    assert isinstance(fetcher.get(site.url("/b"), limits=QUICK, hosts=[site.place], page=False), Fetched)
    assert isinstance(fetcher.get(site.url("/a"), limits=QUICK, hosts=[site.place], page=False), Later)
    clock.sleep(3600)
    assert isinstance(fetcher.get(site.url("/a"), limits=QUICK, hosts=[site.place], page=False), Fetched)
    assert (row(memory, site.url("/a")).wait_until, row(memory, site.url("/a")).failures) == (None, 0)


def test_a_503_that_says_nothing_is_an_error_that_passes(fetcher: Fetcher, site: Site) -> None:
    site.pages["/a"] = (503, {}, b"")
    got = fetcher.get(site.url("/a"), limits=QUICK, hosts=[site.place], page=False)
    assert got == NotFetched(site.url("/a"), "127.0.0.1 answered 503", True)


def test_what_has_not_changed_is_not_sent_again(fetcher: Fetcher, site: Site) -> None:
    modified = "Mon, 02 Mar 2026 00:00:00 GMT"
    site.pages["/a"] = (200, {"ETag": 'W/"1"', "Last-Modified": modified}, b"page")
    got = fetcher.get(site.url("/a"), limits=QUICK, hosts=[site.place], page=False)
    assert isinstance(got, Fetched)
    assert (got.etag, got.last_modified) == ('W/"1"', modified)
    site.pages["/a"] = (304, {}, b"")
    asked = Validators(got.etag, got.last_modified)
    again = fetcher.get(site.url("/a"), limits=QUICK, hosts=[site.place], page=False, validators=asked)
    assert isinstance(again, NotModified)
    first, second = site.headers
    assert {"If-None-Match", "If-Modified-Since"} & set(first) == set()
    assert (second["If-None-Match"], second["If-Modified-Since"]) == ('W/"1"', modified)


@pytest.mark.parametrize("value", ['"a\r\nX: y"', '"\xff"', '"' + "x" * 500 + '"', ""])
def test_a_validator_that_cannot_be_sent_back_is_left_out(value: str, fetcher: Fetcher, site: Site) -> None:
    site.pages["/a"] = lambda handler: (
        handler.wfile.write(
            b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nETag: %b\r\n\r\nx" % value.encode("latin-1")
        )
        and None
    )
    got = fetcher.get(site.url("/a"), limits=QUICK, hosts=[site.place], page=False)
    assert isinstance(got, Fetched)
    assert got.etag is None or "\n" not in got.etag
    assert got.etag != value


def test_only_kept_bytes_make_a_request_conditional(fetcher: Fetcher, site: Site, memory: Engine) -> None:
    """A crash between fetching and keeping must not hide the article behind a "not modified"."""
    site.pages["/a"] = (200, {"ETag": '"1"'}, b"page")
    got = fetcher.get(site.url("/a"), limits=QUICK, hosts=[site.place], page=False, source="koran")
    assert isinstance(got, Fetched)
    with Session(memory) as session, session.begin():
        assert kept_validators(session, site.url("/a")) is None
        keep_validators(session, got.address, Validators(got.etag), raw_sha256=got.raw_sha256, at=got.at)
    with Session(memory) as session:
        assert kept_validators(session, site.url("/a")) == Validators('"1"')
    kept = row(memory, site.url("/a"))
    assert (kept.source, kept.host, kept.status, kept.fetched_at) == ("koran", "127.0.0.1", 200, got.at)
    assert kept.raw_sha256 == hashlib.sha256(b"page").hexdigest()


@pytest.mark.parametrize("status", [404, 410])
def test_what_is_gone_is_remembered_since_when(
    status: int, fetcher: Fetcher, site: Site, memory: Engine, clock: Clock
) -> None:
    site.pages["/a"] = (status, {}, b"")
    first = clock.now
    for _ in range(2):
        got = fetcher.get(site.url("/a"), limits=QUICK, hosts=[site.place], page=False)
        assert got == Gone(site.url("/a"), status)
        clock.sleep(60)
    kept = row(memory, site.url("/a"))
    assert (kept.gone_at, kept.error, kept.failures) == (first, None, 0)
    site.pages["/a"] = (200, {}, b"back")
    fetcher.get(site.url("/a"), limits=QUICK, hosts=[site.place], page=False)
    assert row(memory, site.url("/a")).gone_at is None


def test_an_article_that_leads_to_the_front_page_is_gone(
    fetcher: Fetcher, site: Site, memory: Engine, clock: Clock
) -> None:
    site.pages |= {"/a": (302, {"Location": "/"}, b""), "/": (200, {}, b"front page")}
    asked = {"limits": QUICK, "hosts": [site.place]}
    first = clock.now
    for _ in range(2):
        got = fetcher.get(site.url("/a"), **asked)
        assert (got, getattr(got, "reason", "")) == (
            Gone(site.url("/a"), 200),
            "leads to the front page now: there is no article any more",
        )
        clock.sleep(60)
    site.pages["/a"] = (500, {}, b"")
    fetcher.get(site.url("/a"), **asked)
    assert row(memory, site.url("/a")).gone_at == first, "an error does not bring it back"
    assert isinstance(fetcher.get(site.url("/"), **asked), Fetched), "whoever asks for the front page gets it"
    site.pages["/a"] = (302, {"Location": "/?p=7"}, b"")
    site.pages["/?p=7"] = (200, {}, b"an article")
    assert isinstance(fetcher.get(site.url("/a"), **asked), Fetched)
    assert row(memory, site.url("/a")).gone_at is None


def test_errors_are_counted_by_host(fetcher: Fetcher, site: Site, memory: Engine) -> None:
    site.pages["/a"] = (500, {}, b"")
    for path in ("/a", "/a", "/b"):
        fetcher.get(site.url(path), limits=QUICK, hosts=[site.place], page=False)
    assert row(memory, site.url("/a")).failures == 2
    with Session(memory) as session:
        (host,) = session.scalars(select(HostRow))
    assert (host.host, host.requests, host.errors) == ("127.0.0.1", 3, 2)


@pytest.mark.parametrize(
    ("status", "temporary", "more"),
    [
        (400, False, ""),
        (401, False, ": it wants a password, which Tilik has not"),
        (403, False, ": it turns Tilik away; set TILIK_CONTACT, and ask the paper"),
        (408, True, ""),
        (500, True, ""),
        (502, True, ""),
    ],
)
def test_other_answers_are_errors(
    status: int, temporary: bool, more: str, fetcher: Fetcher, site: Site
) -> None:
    site.pages["/a"] = (status, {}, b"")
    got = fetcher.get(site.url("/a"), limits=QUICK, hosts=[site.place], page=False)
    assert got == NotFetched(site.url("/a"), f"127.0.0.1 answered {status}{more}", temporary)


def test_an_address_refused_unread_leaves_no_row(outsider: Fetcher, memory: Engine) -> None:
    outsider.get("http://user@example.id/", limits=QUICK, hosts=["example.id"])
    outsider.get("file:///etc/passwd", limits=QUICK, hosts=["example.id"])
    with Session(memory) as session:
        assert session.scalars(select(AddressRow)).all() == []


def test_the_settings_make_a_fetcher(memory: Engine, site: Site) -> None:
    given = {"TILIK_CONTACT": "mailto:bot@news.test", "TILIK_PRIVATE_HOSTS": site.place}
    fetcher = Fetcher.from_settings(memory, Settings.from_environment(given))
    site.pages["/a"] = (200, {}, b"page")
    assert isinstance(fetcher.get(site.url("/a"), limits=QUICK, hosts=[site.place], page=False), Fetched)
    assert site.headers[0]["User-Agent"].endswith(" (+mailto:bot@news.test)")
    assert "(" not in user_agent("")
