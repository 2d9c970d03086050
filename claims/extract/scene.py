"""A scene: one article, understood far enough that claims can be drawn from it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from claims.extract.lexicon import Lexicon, lexicon
from claims.lang import read_times
from claims.lang.published import infer_published, stated_today
from claims.match import Gazetteer, find_series, mentions
from claims.model import (
    Article,
    Field,
    Link,
    Mention,
    Party,
    Period,
    Place,
    Published,
    Reading,
    Span,
    Time,
    World,
    on,
    open_period,
)
from claims.text.clean import Text, clean_text
from claims.text.layout import Block, blocks
from claims.text.quotes import Marks, pair_article
from claims.text.sentences import sentences

# Parts of a page that tell nothing about the world: no claim is drawn from them.
SILENT = frozenset({"byline", "credit", "related", "contact", "dateline"})
# An event told on the day or shortly after belongs to the article's own story.
STORY_DAYS = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with what was read in it; all offsets are of the field's cleaned text.

    `quotes` are the paired quotation marks that touch it, marks included; `paragraph` is the
    number of its block within the field.
    """

    field: Field
    start: int
    end: int
    block: Block
    paragraph: int
    text: str
    times: tuple[Reading, ...]
    mentions: tuple[Mention, ...]
    quotes: tuple[tuple[int, int], ...]

    def quoted(self, at: int) -> tuple[int, int] | None:
        """The quotation that holds the offset, marks included; None outside of any."""
        return next((quote for quote in self.quotes if quote[0] <= at < quote[1]), None)


@dataclass(frozen=True, slots=True)
class Scene:
    """The article with its sentences in reading order, the day of printing and the time of its story.

    `today` is the writer's today, which relative times are counted from.
    """

    article: Article
    world: World
    lexicon: Lexicon
    texts: dict[Field, Text]
    sentences: tuple[Sentence, ...]
    marks: dict[Field, Marks]
    published: Published
    today: date | None
    story: Period
    times: dict[Field, tuple[Reading, ...]]
    who: dict[Field, tuple[Mention, ...]]

    def span(self, field: Field, start: int, end: int) -> Span:
        """The span, in the field as given, of offsets of the cleaned text."""
        return Span(field, *self.texts[field].raw_span(start, end))

    def words(self, field: Field, start: int, end: int) -> str:
        """The cleaned text between two offsets."""
        return self.texts[field].clean[start:end]

    def party(self, sentence: Sentence, mention: Mention) -> Party:
        """A mention as a party of a claim; a post alone stands for whoever holds it."""
        return Party(
            words=mention.words,
            span=self.span(sentence.field, mention.start, mention.end),
            person=mention.person,
            office=mention.office,
            country=mention.country or self._country_of(mention.person),
            org=mention.org,
            link=mention.link,
            ambiguous=mention.ambiguous,
        )

    def _country_of(self, person: str | None) -> str | None:
        """The country a person is known to have held office for; None where there are several or none."""
        if person is None:
            return None
        offices = (self.world.office(term.office) for term in self.world.terms(person=person))
        countries = {office.country for office in offices if office is not None}
        return countries.pop() if len(countries) == 1 else None

    def place(self, sentence: Sentence, mention: Mention) -> Place:
        """A mention of a place or country as the place of a claim."""
        entity = mention.place or (f"country:{mention.country}" if mention.kind == "country" else None)
        return Place(
            words=mention.words,
            span=self.span(sentence.field, mention.start, mention.end),
            entity=entity,
            country=mention.country,
            link=mention.link,
        )

    def dated(self) -> Article:
        """The article with the day of printing that was inferred, where none was given."""
        return (
            self.article
            if self.published is self.article.published
            else replace(self.article, published=self.published)
        )

    def readings(self) -> Iterator[dict[str, Any]]:
        """Every time and mention that was read, as plain records in offsets of the field as given."""
        for field, times in self.times.items():
            for reading in times:
                record = self._record(field, reading.start, reading.end, "time", reading.rule)
                time: Time = reading.value
                record["value"] = {
                    "edtf": time.period.edtf,
                    "lo": time.period.lo.isoformat() if time.period.lo is not None else None,
                    "hi": time.period.hi.isoformat() if time.period.hi is not None else None,
                    "basis": time.period.basis,
                    "open_reason": time.period.open_reason,
                }
                record["timex_type"], record["timex_value"] = time.type, time.value
                yield record
        for field, who in self.who.items():
            for mention in who:
                method = mention.link.method if mention.link is not None else "words"
                record = self._record(field, mention.start, mention.end, mention.kind, f"match.{method}@1")
                names = ("person", "office", "country", "org", "place", "portfolio", "name")
                record["value"] = {
                    name: value for name in names if (value := getattr(mention, name)) is not None
                }
                yield record
        for field, marks in self.marks.items():
            for pair in marks.pairs:
                record = self._record(field, pair.start, pair.end, "quotation", "text.pair_marks@1")
                record["value"] = {}
                yield record

    def _record(self, field: Field, start: int, end: int, kind: str, rule: str) -> dict[str, Any]:
        span = self.span(field, start, end)
        words = self.article.quote(span)
        return {
            "field": field,
            "start": span.start,
            "end": span.end,
            "text": words,
            "kind": kind,
            "rule": rule,
        }


def _published(article: Article, text: Text) -> Published:
    """The day given; else inferred from the words, with the span it was inferred from."""
    if article.published.day is not None:
        return article.published
    inferred = infer_published(text.clean, read_times(text.clean, article.language, None))
    if inferred is None:
        return article.published
    day, start, end = inferred
    return Published(day, "inferred", Span("text", *text.raw_span(start, end)))


def _today(published: Published, readings: tuple[Reading, ...], clean: str) -> date | None:
    """The day the writer's "bulan depan" is counted from.

    It is the day of printing, unless the text calls another day today: a story printed again
    keeps the days of its first printing. The same day of another year is a slip, and the day
    of printing stays.
    """
    stated = stated_today(clean, readings)
    if stated is None or published.day is None or abs((stated - published.day).days) <= STORY_DAYS:
        return published.day
    same_day = (stated.month, stated.day) == (published.day.month, published.day.day)
    return published.day if same_day else stated


def _printed_whole(time: Time) -> bool:
    """Day, month and year are printed, and the words do not point ahead."""
    printed = time.printed
    return (
        printed is not None
        and None not in (printed.day, printed.month, printed.year)
        and time.direction is None
    )


def _story(readings: tuple[Reading, ...], published: date | None) -> Period:
    """The first day named at or shortly before printing; else the day of printing itself.

    Where whole dates are printed and all lie after the day of printing, one of them must be
    wrong, and undated sentences are told of no certain day.
    """
    if published is None:
        return open_period("no-publication-day")
    later = False
    for reading in readings:
        time = reading.value
        if isinstance(time, Time) and time.type in ("DATE", "TIME") and time.period.lo == time.period.hi:
            day = time.period.lo
            if day is not None and published - timedelta(days=STORY_DAYS) <= day <= published:
                return on(day, "inherited")
            later = later or (day is not None and day > published and _printed_whole(time))
    return open_period("dates-after-printing") if later else on(published, "inherited")


def _everybody(clean: str, gazetteer: Gazetteer, home: str | None) -> tuple[Mention, ...]:
    """Everybody and everywhere a text names, conferences among the organisations."""
    found = list(mentions(clean, gazetteer, publisher_country=home))
    for start, end, name in find_series(clean, gazetteer):
        found.append(Mention("org", start, end, clean[start:end], org=name, link=Link("alias")))
        # The organiser may open the name: "IISS Shangri-La Dialogue".
        first = clean[start:end].split(maxsplit=1)[0]
        found.extend(
            replace(inner, start=start, end=start + len(first))
            for inner in mentions(first, gazetteer)
            if inner.kind == "org"
        )
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end)))


def _inside(start: int, end: int, item: Reading | Mention) -> bool:
    return start <= item.start and item.end <= end


def understand(article: Article, world: World, gazetteer: Gazetteer, home: str | None) -> Scene:
    """Reads an article: cleaning, layout, sentences, times, people and places.

    `home` is the country of the publisher, where it is known.
    """
    fields: tuple[Field, ...] = ("title", "text") if article.title else ("text",)
    texts: dict[Field, Text] = {name: clean_text(article.field(name)) for name in fields}
    published = _published(article, texts["text"])
    body = texts["text"].clean
    undated = read_times(body, article.language, published.day)
    today = _today(published, undated, body)
    marks: dict[Field, Marks] = {}
    found: list[Sentence] = []
    times: dict[Field, tuple[Reading, ...]] = {}
    who: dict[Field, tuple[Mention, ...]] = {}
    for name in fields:
        clean = texts[name].clean
        layout = blocks(clean) if name == "text" else (Block("heading", 0, len(clean)),)
        marks[name] = pair_article(clean, layout)
        silent = [block for block in layout if block.kind in SILENT]
        times[name] = tuple(
            reading
            for reading in read_times(clean, article.language, today)
            if reading.kind == "time"
            and not any(block.start <= reading.start < block.end for block in silent)
        )
        who[name] = _everybody(clean, gazetteer, home)
        for number, block in enumerate(layout):
            if block.kind in SILENT:
                continue
            for start, end in sentences(clean, block):
                found.append(
                    Sentence(
                        field=name,
                        start=start,
                        end=end,
                        block=block,
                        paragraph=number,
                        text=clean[start:end],
                        times=tuple(item for item in times[name] if _inside(start, end, item)),
                        mentions=tuple(item for item in who[name] if _inside(start, end, item)),
                        quotes=tuple(
                            (pair.start, pair.end)
                            for pair in marks[name].pairs
                            if pair.start < end and start < pair.end
                        ),
                    )
                )
    return Scene(
        article=article,
        world=world,
        lexicon=lexicon(article.language),
        texts=texts,
        sentences=tuple(found),
        marks=marks,
        published=published,
        story=_story(times["text"], today),
        today=today,
        times=times,
        who=who,
    )
