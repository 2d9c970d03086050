"""From an article to its scene: the day of printing, the writer's today, the story's time, the sentences."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from claims.extract.lexicon import lexicon
from claims.extract.scene import Scene, Sentence
from claims.extract.spoken_days import SpokenDays
from claims.lang import read_amounts, read_times
from claims.lang.published import infer_published, stated_today
from claims.lang.small_words import small_words
from claims.match import Gazetteer, everybody, with_keys
from claims.model import (
    Article,
    Field,
    Mention,
    Period,
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
from claims.text.listed import any_of
from claims.text.patterns import Pattern
from claims.text.quotes import Marks, Pair, pair_article
from claims.text.sentences import sentences

# Parts of a page that tell nothing about the world: no claim is drawn from them.
SILENT = frozenset({"byline", "credit", "related", "contact", "dateline"})
# An event told on the day or shortly after belongs to the article's own story.
STORY_DAYS = 3
# Titles of digests, which tell several stories of several days: words that each of them has, and all of it.
_WORDS = small_words("understanding")
_OF_DIGESTS = _WORDS["of_digests"]
_DIGEST = Pattern(
    rf"(?i)\b{any_of(_WORDS['digest_heads'])}:|{any_of(_WORDS['digest_within'])}|\b{any_of(_WORDS['digests'])}\b"
)


def _published(article: Article, text: Text) -> Published:
    """The day given; else inferred from the words, with the span it was inferred from."""
    if article.published.day is not None:
        return article.published
    inferred = infer_published(text.clean, read_times(text.clean, article.language, None))
    if inferred is None:
        return article.published
    day, start, end = inferred
    return Published(day, "inferred", Span("text", *text.raw_span(start, end)))


def _heading(text: Text) -> tuple[Block, ...]:
    """A title is one heading."""
    return (Block("heading", 0, len(text.clean)),)


@dataclass(frozen=True, slots=True)
class _Covered:
    """Parts of a text, merged where they overlap, so that one look tells whether an offset lies in any."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __contains__(self, at: int) -> bool:
        place = bisect_right(self.starts, at) - 1
        return place >= 0 and at < self.ends[place]


def _covered(parts: Sequence[Block | Pair]) -> _Covered:
    """The parts given, in the order of the text."""
    starts: list[int] = []
    ends: list[int] = []
    for part in parts:
        if ends and part.start <= ends[-1]:
            ends[-1] = max(ends[-1], part.end)
        else:
            starts.append(part.start)
            ends.append(part.end)
    return _Covered(tuple(starts), tuple(ends))


def _today(published: Published, readings: list[Reading], clean: str) -> date | None:
    """The day the writer's "bulan depan" is counted from.

    It is the day of printing, unless the text calls another day today: a story printed again
    keeps the days of its first printing. A today in quotation marks is the speaker's. The same
    day of another year is a slip, and the day of printing stays.
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


def _story(readings: list[Reading], published: date | None, title: str) -> Period:
    """The first day named at or shortly before printing outside of quotation marks; else that of printing.

    A digest of a week has as many days as stories. Where whole dates are printed and all lie after
    the day of printing, one of them must be wrong, and undated sentences are told of no certain day.
    """
    if published is None:
        return open_period("no-publication-day")
    if _is_digest(title):
        return open_period("several-times")
    later = False
    for reading in readings:
        time = reading.value
        if isinstance(time, Time) and time.type in ("DATE", "TIME") and time.period.lo == time.period.hi:
            day = time.period.lo
            if day is not None and _misprinted(time, day):
                continue
            if day is not None and published - timedelta(days=STORY_DAYS) <= day <= published:
                return on(day, "inherited")
            later = later or (day is not None and day > published and _printed_whole(time))
    return open_period("dates-after-printing") if later else on(published, "inherited")


def _is_digest(title: str) -> bool:
    small = title.casefold()
    return any(word in small for word in _OF_DIGESTS) and _DIGEST.search(title) is not None


def _misprinted(time: Time, day: date) -> bool:
    """The day has another weekday than is printed with it: one of the two is wrong."""
    weekday = time.printed.weekday if time.printed is not None else None
    return weekday is not None and weekday != day.isoweekday()


Item = TypeVar("Item", Reading, Mention)


def _between(items: Sequence[Item], starts: Sequence[int], start: int, end: int) -> tuple[Item, ...]:
    """Those of the items, in the order of the text and begun at `starts`, that lie between two offsets."""
    first = bisect_left(starts, start)
    if first == len(starts) or starts[first] >= end:
        return ()
    some = items[first : bisect_left(starts, end, first)]
    return tuple([item for item in some if item.end <= end])


def _starts(items: Sequence[Reading | Mention | Pair]) -> list[int]:
    return [item.start for item in items]


def _sentences(
    name: Field,
    clean: str,
    layout: Sequence[Block],
    marks: Marks,
    times: Sequence[Reading],
    who: Sequence[Mention],
    numbers: Sequence[Reading],
    today: date | None,
) -> Iterator[Sentence]:
    """The sentences of a field in reading order, each with what was read in it; all given in that order."""
    spoken = SpokenDays(today)
    time_starts, who_starts, number_starts = _starts(times), _starts(who), _starts(numbers)
    pair_starts = _starts(marks.pairs)
    for number, block in enumerate(layout):
        if block.kind in SILENT:
            continue
        # No quotation goes beyond its paragraph.
        pairs = marks.pairs[bisect_left(pair_starts, block.start) : bisect_left(pair_starts, block.end)]
        for start, end in sentences(clean, block, [pair for pair in pairs if pair.closed]):
            quotes = [(pair.start, pair.end) for pair in pairs if pair.start < end and start < pair.end]
            yield Sentence(
                field=name,
                start=start,
                end=end,
                block=block,
                paragraph=number,
                text=clean[start:end],
                times=spoken.as_meant(_between(times, time_starts, start, end), quotes),
                mentions=_between(who, who_starts, start, end),
                quotes=tuple(quotes),
                numbers=_between(numbers, number_starts, start, end),
            )


def understand(article: Article, world: World, gazetteer: Gazetteer, home: str | None) -> Scene:
    """Reads an article: cleaning, layout, sentences, times, people and places.

    `home` is the country of the publisher, where it is known.
    """
    fields: tuple[Field, ...] = ("title", "text") if article.title else ("text",)
    texts: dict[Field, Text] = {name: clean_text(article.field(name)) for name in fields}
    published = _published(article, texts["text"])
    body = texts["text"].clean
    dated = read_times(body, article.language, published.day)
    layouts = {
        name: blocks(texts[name].clean) if name == "text" else _heading(texts[name]) for name in fields
    }
    marks = {name: pair_article(texts[name].clean, layouts[name]) for name in fields}
    spoken = _covered(marks["text"].pairs)
    today = _today(published, [reading for reading in dated if reading.start not in spoken], body)
    if today != published.day:
        dated = read_times(body, article.language, today)
    times: dict[Field, tuple[Reading, ...]] = {}
    who: dict[Field, tuple[Mention, ...]] = {}
    numbers: dict[Field, tuple[Reading, ...]] = {}
    for name in fields:
        clean = texts[name].clean
        layout = layouts[name]
        silent = _covered([block for block in layout if block.kind in SILENT])
        readings = dated if name == "text" else read_times(clean, article.language, today)
        times[name] = tuple(
            [reading for reading in readings if reading.kind == "time" and reading.start not in silent]
        )
        amounts = read_amounts(clean, article.language, times[name])
        numbers[name] = tuple([reading for reading in amounts if reading.start not in silent])
        who[name] = tuple(everybody(clean, gazetteer, publisher_country=home, day=published.day))
    who = dict(zip(who, with_keys(list(who.values())), strict=True))
    found = [
        sentence
        for name in fields
        for sentence in _sentences(
            name, texts[name].clean, layouts[name], marks[name], times[name], who[name], numbers[name], today
        )
    ]
    return Scene(
        article=article,
        article_sha256=article.text_sha256,
        world=world,
        lexicon=lexicon(article.language),
        texts=texts,
        sentences=tuple(found),
        marks=marks,
        published=published,
        story=_story(
            [item for item in times["text"] if item.start not in spoken], today, article.title or ""
        ),
        today=today,
        times=times,
        who=who,
        numbers=numbers,
    )
