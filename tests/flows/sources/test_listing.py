"""Listing as a whole: each article once, none that is too old, and no source that stops another."""

from datetime import date
from io import BytesIO

import pytest

from flows.sources import listing
from flows.sources.listing import list_members
from flows.sources.model import Form, Limits, Member, Source, Unlisted
from tests.flows.sources.site import FEED, HOME, TODAY, Gone, Site, listed, paper, split


def feed(*entries: tuple[str, str]) -> bytes:
    items = "".join(
        f"<item><link>{HOME}{path}</link><pubDate>{day}</pubDate></item>" for path, day in entries
    )
    return f"<rss version='2.0'><channel>{items}</channel></rss>".encode()


def test_an_article_in_two_feeds_is_one() -> None:
    source = paper("feed", FEED, f"{HOME}/feed2?cat=1#top", keep_parameters=())
    site = Site(
        {FEED: feed(("/a", ""), ("/a?utm_id=1", "")), f"{HOME}/feed2?cat=1": feed(("/b", ""), ("/a", ""))}
    )
    members, others = split(list(list_members(source, site)))
    assert [member.address for member in members] == [f"{HOME}/a", f"{HOME}/b"]
    assert others == []
    assert site.asked == [FEED, f"{HOME}/feed2?cat=1"], "quirks are about articles, not about feeds"


def test_one_feed_that_is_gone_does_not_stop_the_next() -> None:
    source = paper("feed", f"{HOME}/gone", FEED)
    members, (other,) = split(
        list(list_members(source, Site({FEED: feed(("/a", "")), f"{HOME}/gone": Gone("")})))
    )
    assert len(members) == 1
    assert other == Unlisted(f"{HOME}/gone", "is not there (410): look for its new address", "failed")


def test_an_article_that_one_feed_calls_old_is_listed_where_the_next_knows_a_newer_day() -> None:
    source = paper("feed", FEED, f"{HOME}/feed2", limits=Limits(days=7))
    bodies = {
        FEED: feed(("/a", "2001-05-05"), ("/b", "2001-05-05")),
        f"{HOME}/feed2": feed(("/a", "2025-05-12")),
    }
    members, others = split(list(list_members(source, Site(bodies), today=TODAY)))
    assert [member.address for member in members] == [f"{HOME}/a"]
    assert others == [Unlisted("contoh", "1 article older than 7 days passed over", "old", 1)]


def test_old_articles_are_passed_over_and_counted() -> None:
    body = feed(
        ("/a", "Tue, 13 May 2025 01:00:00 +0700"), ("/b", "2025-05-06"), ("/c", "2025-05-05"), ("/d", "2001")
    )
    members, others = listed(paper(limits=Limits(days=7)), body=body)
    assert [member.address[-2:] for member in members] == ["/a", "/b", "/d"]
    assert others == [Unlisted("contoh", "1 article older than 7 days passed over", "old", 1)]
    assert len(list(list_members(paper(), Site({FEED: body})))) == 4, "without a clock none is old"


def test_a_source_lists_so_many_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "MAX_MEMBERS", 2)
    members, (other,) = listed(paper(), body=feed(("/a", ""), ("/b", ""), ("/c", ""), ("/d", "")))
    assert len(members) == 2
    assert other.address == f"{HOME}/c"


def test_single_addresses_are_asked_of_nobody() -> None:
    source = paper("address", f"{HOME}/a?utm_source=x", f"{HOME}/b")
    site = Site()
    assert [item.address for item in list_members(source, site)] == [f"{HOME}/a", f"{HOME}/b"]
    assert site.asked == []


def given(raw: bytes, form: Form) -> tuple[list[Member], list[Unlisted]]:
    source = Source("pipa", "Pipa", "stdin", form=form)
    return split(list(list_members(source, Site(), today=date(2025, 5, 12), stream=BytesIO(raw))))


@pytest.mark.parametrize("form", ["plain", "markdown", "page", "ninjs"])
def test_one_article_is_piped_in(form: Form) -> None:
    (member,), _ = given(b"Isi.\n", form)
    assert (member.form, member.content) == (form, b"Isi.\n")
    assert member.address == given(b"Isi.\n", form)[0][0].address
    assert member.address != given(b"Isi lain.\n", form)[0][0].address
    assert member.address.startswith("pipa:")


def test_lines_are_piped_in() -> None:
    members, (other,) = given(
        b'{"text": "a"}\n\n' + b"x" * 5_000_001 + b'\n{"text": "b"}\n{"text": "a"}', "line"
    )
    assert [member.content for member in members] == [b'{"text": "a"}', b'{"text": "b"}'], (
        "the third is the first"
    )
    assert other.address == "-:3"


@pytest.mark.parametrize(
    ("raw", "form", "reason"),
    [(b" \n", "plain", "is empty"), (b"", "line", "is empty"), (b"a" * 5_000_001, "page", "larger than")],
)
def test_a_pipe_that_gives_no_article_says_so(raw: bytes, form: Form, reason: str) -> None:
    assert reason in given(raw, form)[1][0].reason


def test_without_a_pipe_there_is_nothing() -> None:
    assert [item.address for item in list_members(Source("pipa", "Pipa", "stdin", form="line"), Site())] == [
        "-"
    ]


def test_today_is_what_the_flow_hands_down() -> None:
    assert date(2025, 5, 13) == TODAY
