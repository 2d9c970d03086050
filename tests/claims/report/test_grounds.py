"""claims/report/grounds.py: what a finding stands on, source by source; and hostile words in sources."""

import csv
import io
import zipfile
from dataclasses import dataclass, replace
from datetime import date

import pytest

from claims.model import Citation, Event, Source
from claims.report import render
from claims.report.view import view
from tests.claims.report.sample import flagged
from tests.claims.report.sample_world import EVENTS, SampleWorld

EVIL = (
    '<script>alert("x")</script>',
    "=HYPERLINK(1)",
    "[click](javascript:alert(1))",
    "| a | b |",
    "\u202egnp.exe\x1b[31m",
    "@SUM(A1) ```code``` <img src=x onerror=alert(1)>",
)


@dataclass(frozen=True)
class With(SampleWorld):
    """The sample world in which every source is this one, and the event in Seoul cites more."""

    source_given: Source | None = None
    cited: tuple[Citation, ...] = ()

    def source(self, source_id: str) -> Source | None:
        return None if self.source_given is None else replace(self.source_given, id=source_id)

    def events(
        self, *, kind: str | None = None, country: str | None = None, host_country: str | None = None
    ) -> tuple[Event, ...]:
        seoul = replace(EVENTS[0], statement=replace(EVENTS[0].statement, sources=self.cited))
        return (seoul, *EVENTS[1:])


def source(publisher: str = "The Gazette", licence: str = "CC BY 4.0", **more: str | None) -> Source:
    published = more.get("published", "2015-10-21")
    url = str(more.get("url", "https://gazette.example/1"))
    return Source("SRC-a", publisher, url, "news", licence, date(2025, 9, 1), published)


def seoul(world: SampleWorld, language: str = "en"):  # type: ignore[no-untyped-def]
    cards = view(flagged(), world, language).flags  # type: ignore[arg-type]
    return next(card for card in cards if card.finding.check == "self_visit").grounds[0]


def test_a_source_tells_publisher_days_licence_and_place() -> None:
    cited = (Citation("SRC-a", "supports", "third paragraph"),)
    ground = seoul(With(source_given=source(), cited=cited))
    (told,) = ground.sources
    assert (told.publisher, told.url, told.headline) == (
        "The Gazette",
        "https://gazette.example/1",
        "published 21 October 2015",
    )
    assert told.details == "there: third paragraph; retrieved 1 September 2025; licence: CC BY 4.0"
    assert ground.confidence == "confirmed"


def test_a_source_that_contradicts_the_fact_is_shown_beside_it() -> None:
    cited = (Citation("SRC-a"), Citation("SRC-b", "contradicts", "says 2016"))
    first, second = seoul(With(source_given=source(), cited=cited)).sources
    assert (first.stance, second.stance, second.locator) == ("", "contradicts", "there: says 2016")
    assert second.headline == "contradicts, published 21 October 2015"


def test_what_a_source_does_not_say_is_said() -> None:
    (told,) = seoul(With(source_given=source(licence="", published=None))).sources
    assert told.headline == "day of publication not known"
    assert told.details.endswith("licence: not stated")


def test_a_source_the_table_no_longer_has_is_named_by_its_id() -> None:
    (told,) = seoul(With()).sources
    assert (told.publisher, told.headline, told.details) == ("SRC-a", "not in the reference table", "")


@pytest.mark.parametrize("evil", EVIL)
@pytest.mark.parametrize("format", ["html", "md", "text", "csv", "xlsx"])
def test_hostile_words_of_a_source_stay_words(evil: str, format: str) -> None:
    world = With(
        source_given=source(evil, evil, url="javascript:alert(1)", published=evil),
        cited=(Citation("SRC-a", "supports", evil),),
    )
    more = {"explain": True} if format == "text" else {}
    made = render([flagged()], (), world, format, "en", **more)  # type: ignore[arg-type]
    if isinstance(made, bytes):
        with zipfile.ZipFile(io.BytesIO(made)) as book:
            sheet = book.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in sheet
        assert "<hyperlink" not in sheet
        return
    assert "\x1b" not in made
    assert "\u202e" not in made
    if format == "html":
        for raw in ("<script", "<img", 'href="javascript'):
            assert raw not in made
    elif format == "md":
        for raw in ("<script", "<img", "[click](", "```code"):
            assert raw not in made
    elif format == "csv":
        cells = [cell for row in csv.reader(io.StringIO(made)) for cell in row]
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_a_source_without_end_is_cut_short() -> None:
    (told,) = seoul(With(source_given=source("x" * 100_000, "y" * 100_000))).sources
    assert len(told.publisher) < 300
    assert len(told.details) < 400
