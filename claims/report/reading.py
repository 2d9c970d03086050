"""What was read, on one page: the article with every reading marked, then readings and claims as tables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from claims.model import Article, Claim, Field, Language, Period, Unread, World
from claims.report.card import understood
from claims.report.catalogue import capital, wording
from claims.report.grounds import web_address
from claims.report.html import environment
from claims.report.manner import modality_words
from claims.report.nesting import Node, Stretch, nested
from claims.report.shown import line
from claims.report.spoken import count_words, day_words, number_words
from claims.report.unread import reason_words
from claims.report.view import published_words
from claims.report.voice import Voice
from claims.report.worth import reasons

# The kinds that have a look of their own, in the order of the key; any other kind has the last one.
KINDS = ("holder", "person", "office", "country", "place", "org", "time", "quantity", "quotation", "other")
# Kinds that share a look.
_LOOKS: Mapping[str, str] = dict.fromkeys(("share", "change", "age", "birth", "ordinal", "score"), "quantity")
_IDS = ("person", "office", "org", "place", "country")


@dataclass(frozen=True, slots=True)
class Understood:
    """One article with its readings as plain records (what `tilik read` prints) and its claims."""

    article: Article
    readings: Sequence[Mapping[str, Any]]
    claims: Sequence[Claim]


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """One reading in words. `mark` is the anchor of its words, which readings of the same words share."""

    id: str
    words: str
    look: str
    kind: str
    letter: str
    value: str
    code: str
    rule: str
    mark: str
    stretch: Stretch

    @property
    def title(self) -> str:
        """What a mark says when it is pointed at: kind, value and rule."""
        return " · ".join(part for part in (self.kind, self.value, self.code, self.rule) if part)


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim in words."""

    quote: str
    type: str
    modality: str
    mode: str
    facts: tuple[tuple[str, str], ...]
    score: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadView:
    """One article of the page."""

    number: int
    article: Article
    title: str
    published: str
    readings: tuple[ReadingRow, ...]
    claims: tuple[ClaimRow, ...]

    @property
    def rows(self) -> Mapping[str, ReadingRow]:
        """The readings by their anchors."""
        return {row.id: row for row in self.readings}

    def paragraphs(self, field: Field) -> tuple[tuple[Node, ...], ...]:
        """The field's lines that hold words, with the readings marked in them."""
        stretches = [row.stretch for row in self.readings if row.stretch.field == field]
        return nested(self.article.field(field), stretches)


def reading_page(
    read: Sequence[Understood], unread: Sequence[Unread], world: World, language: Language
) -> str:
    """The page. Everything that came from outside is escaped by the template, never by hand."""
    voice = Voice(language, world)
    views = [read_view(voice, item, number) for number, item in enumerate(read, start=1)]
    looks = [row.look for view in views for row in view.readings]
    return (
        environment()
        .get_template("reading.html.j2")
        .render(
            language=language,
            say=partial(wording, language),
            count=lambda key, number: count_words("ui", key, number, language),
            day=lambda day: day_words(day, language),
            articles=views,
            key=[(look, *_words(voice, look), looks.count(look)) for look in KINDS if look in looks],
            unread=[(line(item.source_id), line(reason_words(item.reason, language))) for item in unread],
            web_address=web_address,
            line=line,
        )
    )


def _words(voice: Voice, kind: str) -> tuple[str, str]:
    """The letter and the name of a kind."""
    return voice.say("letter", look_of(kind)), voice.say("reading", kind)


def look_of(kind: str) -> str:
    """The look a kind of reading has."""
    look = _LOOKS.get(kind, kind)
    return look if look in KINDS else "other"


def read_view(voice: Voice, item: Understood, number: int) -> ReadView:
    """One article in words; `number` tells its anchors from those of the others on the page."""
    article = item.article
    marks: dict[tuple[str, int, int], str] = {}
    rows = []
    for place, record in enumerate(item.readings, start=1):
        id = f"a{number}-r{place}"
        mark = marks.setdefault((record["field"], record["start"], record["end"]), id)
        rows.append(_reading(voice, record, id, mark))
    return ReadView(
        number=number,
        article=article,
        title=line(article.title) if article.title else line(article.source_id),
        published=published_words(voice, article),
        readings=tuple(rows),
        claims=tuple(_claim(voice, claim) for claim in item.claims),
    )


def _reading(voice: Voice, record: Mapping[str, Any], id: str, mark: str) -> ReadingRow:
    letter, kind = _words(voice, record["kind"])
    value, code = _value(voice, record)
    look = look_of(record["kind"])
    stretch = Stretch(record["field"], record["start"], record["end"], id)
    words = line(record["text"])
    return ReadingRow(id, words, look, kind, letter, value, code, record["rule"], mark, stretch)


def _value(voice: Voice, record: Mapping[str, Any]) -> tuple[str, str]:
    """What the words were taken to mean, in words and, for a time, as TIMEX3."""
    value = record["value"]
    if record["kind"] == "time":
        code = f"{record['timex_type']} {record['timex_value']}"
        if value["lo"] is None or value["hi"] is None:
            return voice.say("timex", record["timex_type"]), code
        lo, hi = date.fromisoformat(value["lo"]), date.fromisoformat(value["hi"])
        period = Period(value["edtf"], lo, hi, "explicit")
        return voice.period(period) or value["edtf"], code
    if not isinstance(value, Mapping):
        return line(str(value)), ""
    ids = [_entity(voice, name, value[name], record["text"]) for name in _IDS if name in value]
    if ids:
        return ", ".join(dict.fromkeys(ids)), ""
    if "name" in value:
        return voice.say("ui", "not_in_table"), ""
    if "low" in value:
        return _amount(voice, value), ""
    said = [
        f"{voice.say('value', name)}: {_part(voice, name, part)}"
        for name, part in value.items()
        if part is not None
    ]
    return "; ".join(said), ""


def _entity(voice: Voice, name: str, id: str, words: str) -> str:
    """The name of what was linked; the words themselves where the table has no name for it."""
    if name == "country":
        return voice.country(id)
    known = voice.world.office(id) or voice.world.entity(id)
    return voice.entity(id) if known is not None else line(words)


def _part(voice: Voice, name: str, part: Any) -> str:
    if isinstance(part, Mapping) and "low" in part:
        return _amount(voice, part)
    return voice.say("value", part) if name == "direction" else line(str(part))


def _amount(voice: Voice, value: Mapping[str, Any]) -> str:
    """A quantity as a person writes it: "IDR 1,5–2", "40 kapal"."""
    ends = [value[end] for end in ("low", "high") if value[end] is not None]
    number = "–".join(dict.fromkeys(number_words(end, voice.language) for end in ends))
    counted = [
        value.get("currency"),
        value.get("fraction") or number,
        voice.say("unit", value["unit"]) if value.get("unit") is not None else None,
        value.get("counted"),
    ]
    per = f"/ {value['per']}" if value.get("per") is not None else None
    approx = voice.say("value", value["approx"]) if value.get("approx") is not None else None
    return line(" ".join(str(part) for part in (approx, *counted, per) if part))


def _claim(voice: Voice, claim: Claim) -> ClaimRow:
    kind = capital(voice.say("claim", claim.type))
    skipped = {voice.say("ui", "kind"), voice.say("ui", "worth")}
    facts = tuple(row for row in understood(voice, claim) if row[0] not in skipped)
    return ClaimRow(
        quote=line(claim.quote, 320),
        type=kind,
        modality=modality_words(voice, claim.type, claim.modality),
        mode=claim.modality,
        facts=facts,
        score=claim.checkworthiness,
        reasons=reasons(voice, claim),
    )
