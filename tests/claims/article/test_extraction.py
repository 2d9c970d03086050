"""claims/article/extraction.py: the article, every date with its origin, and nothing unknown dropped."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.article import read_path
from claims.article.days import conflicts, why
from claims.article.extracted import (
    MAX_DATES,
    MAX_FIELDS,
    Extracted,
    Form,
    Hints,
    Listed,
    SeenDate,
    SeenField,
)
from claims.article.extracted_json import from_json, hints_from_json, hints_to_json, to_json
from claims.article.extraction import extract
from claims.model import Unread

STORY = "".join(
    f"<p>Menteri itu tiba pada pagi hari ke-{i} dan bertemu wartawan di ibu kota.</p>" for i in range(5)
)


def page(head: str = "", body: str = "", title: str = "Menteri tiba") -> bytes:
    return (
        f"<!doctype html><html><head><title>{title}</title>{head}</head><body><article>"
        f"<h1>{title}</h1>{body}{STORY}</article></body></html>"
    ).encode()


def extracted(raw: bytes, form: Form = "page", hints: Hints | None = None) -> Extracted:
    found = extract(raw, form=form, source_id="a", hints=hints or Hints())
    assert isinstance(found, Extracted), found
    return found


def reason(raw: bytes, form: Form = "page", hints: Hints | None = None) -> str:
    found = extract(raw, form=form, source_id="a", hints=hints or Hints())
    assert isinstance(found, Unread), found
    return found.reason


def ld(**fields: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


@pytest.mark.parametrize(
    ("markup", "origin", "where", "meaning", "day"),
    [
        ('<meta property="article:published_time" content="2025-05-12T08:00:00+07:00">', "meta",
         "meta article:published_time", "published", 12),
        ('<meta property="article:modified_time" content="2025-05-14">', "meta",
         "meta article:modified_time", "modified", 14),
        ('<meta name="dc.date" content="2025-05-12">', "meta", "meta dc.date", "published", 12),
        ('<meta property="og:updated_time" content="2025-05-13 09:00:00">', "meta",
         "meta og:updated_time", "modified", 13),
        ('<meta itemprop="datePublished" content="2025/05/12">', "meta",
         "meta datePublished", "published", 12),
        ('<meta name="pubdate" content="Mon, 12 May 2025 08:00:00 +0700">', "meta",
         "meta pubdate", "published", 12),
        (ld(datePublished="2025-05-12"), "json-ld", "json-ld NewsArticle.datePublished", "published", 12),
        (ld(dateModified="2025-05-13"), "json-ld", "json-ld NewsArticle.dateModified", "modified", 13),
        (ld(dateCreated="2025-05-11"), "json-ld", "json-ld NewsArticle.dateCreated", "created", 11),
        ('<script type="application/ld+json">[{"@context": "x", "@graph": [{"@type": ["NewsArticle"], '
         '"datePublished": "2025-05-12"}]}]</script>', "json-ld", "json-ld NewsArticle.datePublished",
         "published", 12),
        ('<time datetime="2025-05-12">Senin</time>', "time element", "time", "other", 12),
        ('<time pubdate datetime="2025-05-12">Senin</time>', "time element", "time", "published", 12),
        ('<span itemprop="datePublished">2025-05-12</span>', "meta",
         "itemprop datePublished", "published", 12),
    ],
)  # fmt: skip
def test_every_date_of_a_page_is_told(markup: str, origin: str, where: str, meaning: str, day: int) -> None:
    found = extracted(page(body=markup) if markup.startswith(("<time", "<span")) else page(markup))
    assert [
        (one.origin, one.where, one.meaning, one.day) for one in found.dates if one.origin != "htmldate"
    ] == [(origin, where, meaning, date(2025, 5, day))]
    assert found.unknown == ()


def test_dates_handed_in_are_told_after_those_of_the_page() -> None:
    hints = Hints(
        url="https://contoh.id/2025/05/12/menteri",
        last_modified="Tue, 13 May 2025 01:00:00 GMT",
        listed=Listed(dates=(SeenDate(date(2025, 5, 12), "Mon", "feed", "feed published"),)),
    )
    found = extracted(page(ld(datePublished="2025-05-12")), hints=hints)
    assert [(one.origin, one.used) for one in found.dates] == [
        ("htmldate", True), ("json-ld", False), ("feed", False), ("url", False), ("http", False),
    ]  # fmt: skip
    assert found.dates[0].where == "htmldate, as json-ld NewsArticle.datePublished"
    assert (found.article.published.day, found.article.published.origin) == (date(2025, 5, 12), "metadata")


def test_the_first_origin_of_the_order_is_used_and_says_why() -> None:
    listed = Listed(dates=(SeenDate(date(2025, 5, 12), "x", "sitemap", "sitemap news:publication_date"),))
    hints = Hints(url="https://contoh.id/2025/05/10/menteri", listed=listed)
    found = extracted(page(), hints=hints)
    assert found.article.published.day == date(2025, 5, 12)
    assert why(found.dates).startswith(
        "2025-05-12 by sitemap news:publication_date: none was given by htmldate"
    )
    assert conflicts(found.dates) == (
        "the address says 2025-05-10, sitemap news:publication_date says 2025-05-12",
    )
    assert why(()) == "no day of printing was given"
    assert conflicts(()) == ()


def test_days_of_change_and_of_files_are_never_the_day_of_printing() -> None:
    listed = Listed(
        dates=(SeenDate(date(2025, 5, 12), "x", "sitemap", "sitemap lastmod", meaning="modified"),)
    )
    found = extracted(page(), hints=Hints(last_modified="Tue, 13 May 2025 01:00:00 GMT", listed=listed))
    assert [one.used for one in found.dates] == [False, False]
    assert found.article.published.day is None


def test_what_a_list_says_and_nobody_understood_is_told() -> None:
    told = SeenField("feed", "published", "kemarin sore")
    hints = Hints(listed=Listed("Menteri tiba", unknown=(told,)))
    assert told in extracted(page(), hints=hints).unknown
    assert hints_from_json(json.loads(json.dumps(hints_to_json(hints)))) == hints


def test_a_moment_in_utc_is_the_day_it_is_in_the_zone_of_the_source() -> None:
    raw = page('<meta property="article:published_time" content="2025-05-12T20:00:00Z">')
    assert extracted(raw).article.published.day == date(2025, 5, 12)
    there = extracted(raw, hints=Hints(time_zone="Asia/Jakarta"))
    assert there.article.published.day == date(2025, 5, 13)
    assert {one.day for one in there.dates} == {date(2025, 5, 13)}


def test_the_endings_of_titles_are_taken_off() -> None:
    hints = Hints(title_suffixes=(" - Contoh Harian",), listed=Listed("Menteri tiba - Contoh Harian"))
    found = extracted(page(title="Menteri tiba - Contoh Harian"), hints=hints)
    assert found.article.title == "Menteri tiba"
    assert not found.article.text.startswith("Menteri tiba")
    assert found.unknown == ()


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ('<meta name="x-paper-id" content="77">', SeenField("meta", "x-paper-id", "77")),
        ('<meta property="article:mood" content="a\n b">', SeenField("meta", "article:mood", "a b")),
        ('<meta name="pubdate" content="kemarin">', SeenField("meta", "pubdate", "kemarin")),
        (ld(paywallLevel={"a": 3}), SeenField("json-ld", "paywallLevel", '{"a": 3}')),
        (ld(isAccessibleForFree="False"),
         SeenField("json-ld", "isAccessibleForFree", "false: perhaps a part of the article only was read")),
        (ld(datePublished="kemarin"), SeenField("json-ld", "datePublished", "kemarin")),
        (ld(mood="\ud800\u202e\x00"), SeenField("json-ld", "mood", "���")),
        (ld(mood="x" * 500), SeenField("json-ld", "mood", "x" * 199 + "…")),
        ('<script type="application/ld+json">{"@type": "Recipe"}</script>',
         SeenField("json-ld", "@type", "Recipe")),
        ('<script type="application/ld+json">{oops</script>',
         SeenField("json-ld", "block that is no JSON", "JSONDecodeError: {oops")),
        ('<link rel="canonical" href="https://lain.id/b">',
         SeenField("page", "address of its own", "https://lain.id/b")),
        ('<meta name="x">', None),
        ('<meta property="og:image" content="x"><meta name="viewport" content="x">', None),
        (ld(headline="x", author={"name": "y"}), None),
        ('<script type="application/ld+json">{"@type": "BreadcrumbList", "x": []}</script>', None),
    ],
)  # fmt: skip
def test_a_field_not_understood_is_told_and_one_passed_over_is_not(
    head: str, field: SeenField | None
) -> None:
    found = extracted(page(head), hints=Hints(url="https://contoh.id/a"))
    assert found.unknown == (() if field is None else (field,))
    json.dumps(to_json(found)).encode()


def test_fields_and_dates_are_bounded_and_say_how_many_more() -> None:
    head = "".join(f'<meta name="x{i}" content="y">' for i in range(MAX_FIELDS + 57))
    body = "".join(f'<time datetime="2025-05-12T00:00:{i % 60:02}">x</time>' for i in range(MAX_DATES + 5))
    found = extracted(page(head, body))
    assert len(found.unknown) == MAX_FIELDS + 1
    assert found.unknown[-1] == SeenField("article", "further fields", "58 more were not understood")
    assert len(found.dates) == MAX_DATES + 1
    assert found.dates[0].origin == "htmldate"


@pytest.mark.parametrize(
    ("form", "raw", "field", "dates"),
    [
        ("markdown", b"---\npublished: 2025-05-12\nmood: [1, no]\ndate: 2024-01-01\n---\nHalo.",
         SeenField("front matter", "mood", '["1", "no"]'),
         [("front matter published", True), ("front matter date", False)]),
        ("plain", b"---\nmood: x\npublished: 2025-05-12\n---\nHalo.",
         SeenField("front matter", "mood", "x"), [("front matter published", True)]),
        ("line", b'{"text": "Halo.", "published": "2025-05-12", "mood": 3}',
         SeenField("line", "mood", "3"), [("line published", True)]),
        ("ninjs", b'{"uri": "u", "body_text": "Halo.", "firstcreated": "2025-05-11", '
         b'"versioncreated": "2025-05-12", "mood": true}',
         SeenField("ninjs", "mood", "true"), [("ninjs firstcreated", False), ("ninjs versioncreated", True)]),
        ("ninjs", b'{"uri": "u", "bodies": [{"contentType": "text/plain", "value": "Halo."}], "mood": true, '
         b'"firstCreated": "2025-05-11", "versionCreated": "2025-05-12", "pubStatus": "usable"}',
         SeenField("ninjs", "mood", "true"), [("ninjs firstCreated", False), ("ninjs versionCreated", True)]),
    ],
)  # fmt: skip
def test_other_forms_tell_their_dates_and_fields_too(
    form: Form, raw: bytes, field: SeenField, dates: list[tuple[str, bool]]
) -> None:
    found = extracted(raw, form)
    assert found.unknown == (field,)
    assert [(one.where, one.used) for one in found.dates] == dates
    assert found.article.published.day == date(2025, 5, 12)


def test_an_impossible_day_is_not_hidden_behind_another() -> None:
    raw = b'{"text": "Halo.", "published": "2025-02-30"}'
    hints = Hints(url="https://contoh.id/2025/05/12/a")
    assert "impossible day of printing" in reason(raw, "line", hints)


def test_what_was_fetched_keeps_its_address_and_what_lies_here_its_own_id() -> None:
    raw = b'{"uri": "urn:x", "body_text": "Halo.", "canonicalurl": "https://lain.id/b"}'
    assert extracted(raw, "ninjs").article.source_id == "urn:x"
    fetched = extracted(raw, "ninjs", Hints(url="https://contoh.id/a"))
    assert (fetched.article.source_id, fetched.article.url) == ("a", "https://contoh.id/a")
    assert SeenField("article", "id of its own", "urn:x") in fetched.unknown
    listed = extract(raw, form="ninjs", source_id="https://contoh.id/a", hints=Hints())
    assert isinstance(listed, Extracted)
    assert listed.article.source_id == listed.article.url == "https://contoh.id/a"


def test_too_much_is_an_outcome_and_no_exception() -> None:
    assert reason(b"kata " * 200_001, "plain").startswith("is too large: its text has 1,000,005 characters")
    assert len(extracted(b"kata " * 199_999, "plain").article.text) == 999_995
    assert reason(b"x" * 5_000_001).startswith("is too large: 5,000,001 bytes")


def test_a_page_has_the_day_and_the_words_it_has_when_checked_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    for head in (
        "",
        ld(datePublished="2025-05-12"),
        '<meta property="article:published_time" content="2025-05-12">',
    ):
        file.write_bytes(page(head))
        (loaded,) = read_path(file)
        assert extract(page(head), form="page", source_id=str(file), hints=Hints()).article == loaded.item  # type: ignore[union-attr]


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(("page", "ninjs", "plain", "markdown", "line")), st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_and_survive_the_pipe(form: Form, raw: bytes) -> None:
    found = extract(raw, form=form, source_id="a", hints=Hints(content_type="text/html; charset=latin-1"))
    assert from_json(json.loads(json.dumps(to_json(found)))) == found
    assert (
        extract(raw, form=form, source_id="a", hints=Hints(content_type="text/html; charset=latin-1"))
        == found
    )


def test_hints_survive_the_pipe() -> None:
    listed = Listed("x", (SeenDate(date(2025, 5, 12), "x", "feed", "feed published"),))
    for hints in (Hints(), Hints("u", "t", "l", listed, (" - x",), "Asia/Jakarta")):
        assert hints_from_json(json.loads(json.dumps(hints_to_json(hints)))) == hints


def test_what_turns_or_looks_alike_is_told() -> None:
    """A page loses what turns its words; a text keeps it. Words of two scripts are kept and told in both."""
    body = "<p>Presiden Pr\u0430bowo tiba dengan berkas\u202egpj.exe\u202c pada pagi hari di ibu kota.</p>"
    found = extracted(page(body=body))
    assert "\u202e" not in found.article.text
    assert "berkasgpj.exe" in found.article.text
    assert found.unknown == (
        SeenField("text", "U+202C POP DIRECTIONAL FORMATTING", "1 in the page, taken out"),
        SeenField("text", "U+202E RIGHT-TO-LEFT OVERRIDE", "1 in the page, taken out"),
        SeenField("text", "word of two scripts", "Pr\u0430bowo (CYRILLIC SMALL LETTER A)"),
    )
    plain = extracted("Presiden Pr\u0430bowo membawa berkas\u202egpj.exe.".encode(), "plain")
    assert "\u202e" in plain.article.text
    assert [one.name for one in plain.unknown] == ["word of two scripts"]


@pytest.mark.parametrize(
    ("head", "named"),
    [
        ("", None),
        ('<link rel="canonical" href="https://contoh.id/a">', "https://contoh.id/a"),
        ('<link rel="alternate Canonical" href="/a?b=c">', "https://contoh.id/a?b=c"),
        ('<link rel="canonical" href=" https://contoh.id/a ">' * 2, "https://contoh.id/a"),
        # Two that differ, or none that leads anywhere.
        ('<link rel="canonical" href="/a"><link rel="canonical" href="/b">', None),
        ('<link rel="canonical"><link rel="canonical" href="">', None),
        ('<link rel="canonical" href="javascript:alert(1)">', None),
        ('<link rel="canonical" href="https://[half">', None),
        (f'<link rel="canonical" href="/{"a" * 2000}">', None),
        ('<link rel="amphtml" href="/amp"><meta property="og:url" content="https://contoh.id/og">', None),
    ],
)
def test_the_address_a_page_names_as_its_own(head: str, named: str | None) -> None:
    url = "https://contoh.id/2025/menteri"
    found = extracted(page(head), hints=Hints(url=url))
    assert found.canonical == named
    assert from_json(json.loads(json.dumps(to_json(found)))) == found


@pytest.mark.parametrize(
    ("status", "known"),
    [("canceled", "canceled"), ("Cancelled", "canceled"), (" withheld ", "withheld"), ("usable", None)],
)
@pytest.mark.parametrize("name", ["pubstatus", "pubStatus"])
def test_what_its_newspaper_withdrew_is_no_article(name: str, status: str, known: str | None) -> None:
    ninjs: dict[str, Any] = {"uri": "urn:a:1", name: status, "body_text": "Menteri tiba.", "language": "id"}
    found = extract(json.dumps(ninjs).encode(), form="ninjs", source_id="x.json", hints=Hints())
    assert from_json(json.loads(json.dumps(to_json(found)))) == found
    if known is None:
        assert isinstance(found, Extracted)
        return
    assert isinstance(found, Unread)
    assert (found.source_id, found.withdrawn) == ("urn:a:1", known)
    assert found.reason.startswith(f"was withdrawn by the newspaper (pubstatus '{known}'): ")
    # A note that takes an article back has often nothing but that, and may not speak for another address.
    del ninjs["body_text"]
    url = "https://contoh.id/a"
    bare = extract(json.dumps(ninjs).encode(), form="ninjs", source_id=url, hints=Hints(url=url))
    assert isinstance(bare, Unread)
    assert (bare.source_id, bare.withdrawn) == (url, known)
    ninjs["uri"] = ["no", "id"]
    other = extract(json.dumps(ninjs).encode(), form="ninjs", source_id="x.json", hints=Hints())
    assert isinstance(other, Unread)
    assert (other.source_id, other.withdrawn) == ("x.json", known)


@pytest.mark.parametrize(
    "raw", [b'{"pubstatus": 3}', b'{"pubstatus": "gone"}', b'["pubstatus"]', b"pubstatus"]
)
def test_another_status_withdraws_nothing(raw: bytes) -> None:
    found = extract(raw, form="ninjs", source_id="x.json", hints=Hints())
    assert isinstance(found, Unread)
    assert found.withdrawn is None
