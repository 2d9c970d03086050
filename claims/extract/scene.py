"""A scene: one article, understood far enough that claims can be drawn from it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from claims.extract.details import as_details
from claims.extract.lexicon import Lexicon, Trigger
from claims.match import containment
from claims.model import (
    Article,
    Field,
    Mention,
    Party,
    Period,
    Place,
    Published,
    Reading,
    Span,
    Time,
    World,
)
from claims.model import on as on_day
from claims.model.quick import quick
from claims.text.clean import Text
from claims.text.grammar import Grammar, grammar
from claims.text.layout import Block
from claims.text.quotes import Marks

_FULL_DAY = 10
"""So many characters of a TIMEX3 value are a day of the calendar: "2025-05-12T10:00"."""
_VALUES = ("person", "office", "country", "org", "place", "portfolio", "name", "key")


@quick
@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One sentence with what was read in it; all offsets are of the field's cleaned text.

    A sentence equals itself only, so that what was made out of it is quickly remembered.

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
    numbers: tuple[Reading, ...] = ()

    def quoted(self, at: int) -> tuple[int, int] | None:
        """The quotation that holds the offset, marks included; None outside of any."""
        for quote in self.quotes:
            if quote[0] <= at < quote[1]:
                return quote
        return None


@dataclass(frozen=True, slots=True)
class Scene:
    """The article with its sentences in reading order, the day of printing and the time of its story.

    `today` is the writer's today, which relative times are counted from. `ruleset` is set once
    claims are drawn: they carry it.
    """

    article: Article
    article_sha256: str
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
    numbers: dict[Field, tuple[Reading, ...]]
    ruleset: str = ""

    @property
    def grammar(self) -> Grammar:
        """What is so of the grammar of the article's language."""
        return grammar(self.article.language)

    def span(self, field: Field, start: int, end: int) -> Span:
        """The span, in the field as given, of offsets of the cleaned text."""
        text = self.texts[field]
        if text.cuts or not 0 <= start <= end <= len(text.clean):
            return Span(field, *text.raw_span(start, end))
        return Span(field, start, end)

    def words(self, field: Field, start: int, end: int) -> str:
        """The cleaned text between two offsets."""
        return self.texts[field].clean[start:end]

    def find(self, group: str, sentence: Sentence, start: int, end: int) -> Sequence[Trigger]:
        """Where words of the group stand between two offsets, which may go beyond the sentence."""
        low, high = start - sentence.start, end - sentence.start
        if low >= 0 and high <= len(sentence.text):
            found, by = self.lexicon.find(group, sentence.text, low, high), sentence.start
        else:
            found, by = self.lexicon.find(group, self.words(sentence.field, start, end)), start
        return [item.moved(by) for item in found] if found else found

    def first(self, group: str, sentence: Sentence, start: int, end: int) -> Trigger | None:
        """The first such place, or None."""
        found = self.find(group, sentence, start, end)
        return found[0] if found else None

    def last(self, group: str, sentence: Sentence, start: int, end: int) -> Trigger | None:
        """The last such place, or None."""
        found = self.find(group, sentence, start, end)
        return found[-1] if found else None

    def signs(self, sentence: Sentence) -> set[str]:
        """What a sentence holds, by which extractors are woken.

        These are the groups of its event words, the kinds of its numbers and mentions, and "time",
        "quotation" and "colon" where it has one.
        """
        signs = set(self.lexicon.groups(sentence.text))
        signs.update([number.kind for number in sentence.numbers])
        signs.update([mention.kind for mention in sentence.mentions])
        if sentence.times:
            signs.add("time")
        if sentence.quotes:
            signs.add("quotation")
        if ":" in sentence.text:
            signs.add("colon")
        return signs

    def party(self, sentence: Sentence, mention: Mention) -> Party:
        """A mention as a party of a claim; a post alone stands for whoever holds it."""
        start = self._deputy(sentence, mention)
        whole = start == mention.start
        return Party(
            words=mention.words if whole else self.words(sentence.field, start, mention.end),
            span=self.span(sentence.field, start, mention.end),
            person=mention.person,
            office=mention.office if whole else None,
            country=mention.country or self._country_of(mention.person),
            org=mention.org,
            link=mention.link,
            ambiguous=mention.ambiguous,
            key=mention.key,
        )

    def _deputy(self, sentence: Sentence, mention: Mention) -> int:
        """Where a post begins that is another one: "Vice-[President X]", "shadow [Defence Minister X]"."""
        if not self.grammar.prefixed_deputies or mention.kind not in ("holder", "office"):
            return mention.start
        ahead = sentence.text[: mention.start - sentence.start]
        before = ahead.rstrip(" -").rpartition(" ")[2]
        if not before or ahead[-1:] not in " -" or not self.lexicon.has("deputy", before):
            return mention.start
        return sentence.start + len(ahead.rstrip(" -")) - len(before)

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
        """Every time, number and mention that was read, as plain records in offsets of the field as given."""
        for field, times in self.times.items():
            for reading in times:
                record = self._record(field, reading.start, reading.end, "time", reading.rule)
                time: Time = reading.value
                period = _settled(time)
                record["value"] = {
                    "edtf": period.edtf,
                    "lo": period.lo.isoformat() if period.lo is not None else None,
                    "hi": period.hi.isoformat() if period.hi is not None else None,
                    "basis": period.basis,
                    "open_reason": period.open_reason,
                    "year_assumed": time.year_assumed,
                }
                if time.zone is not None:
                    record["value"]["zone"] = time.zone
                record["timex_type"], record["timex_value"] = time.type, time.value
                yield record
        for field, numbers in self.numbers.items():
            for reading in numbers:
                record = self._record(field, reading.start, reading.end, reading.kind, reading.rule)
                record["value"] = as_details(reading.value)
                yield record
        for field, who in self.who.items():
            for mention in who:
                method = mention.link.method if mention.link is not None else "words"
                record = self._record(field, mention.start, mention.end, mention.kind, f"match.{method}@1")
                record["value"] = {
                    name: value for name in _VALUES if (value := getattr(mention, name)) is not None
                }
                if mention.portfolio is not None or mention.standing != "current":
                    record["value"]["standing"] = mention.standing
                if mention.ambiguous:
                    record["value"]["ambiguous"] = list(mention.ambiguous)
                around = containment(mention.place)
                if around:
                    record["value"]["within"] = list(around)
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


def _settled(time: Time) -> Period:
    """The period of a time; one that points back, and whose value was settled to a day, has that day."""
    if time.period.open_reason != "points-back":
        return time.period
    try:
        return on_day(date.fromisoformat(time.value[:_FULL_DAY]), "context")
    except ValueError:
        return time.period
