"""Listings: a count, and the list of everything that is counted."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Any

from claims.extract.dating import UNDATED
from claims.extract.details import as_details
from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.scene import Scene, Sentence
from claims.lang import pack
from claims.lang.numbers import number_pack
from claims.lang.pattern import NOTHING, folded, listed
from claims.model import Claim, Language, Quantity, Reading, open_period
from claims.text.patterns import Pattern

MOST = 20
"""The largest count whose list a newspaper prints in a sentence."""
WORDS = 6
"""Words of one thing in a list; longer ones are more than a name."""
NEAR = 16
"""Characters before a count that make it the whole of another one: "dua dari total"."""
_BRACKETS = Pattern(r" ?\([^()]{0,80}\)")
_AFTER = Pattern(r", [\p{Ll}][\pL-]* ")
_LENGTH = Pattern(r"^P(\d{1,2})([DM])$")
_UNITS = {"D": "day", "M": "month"}
_DASHED = Pattern(r"^(?: \pL[\pL/]*){0,4}? [-–—] ")
_DASH = Pattern(r" ?[-–—] ")
_END = Pattern(r"[.!?\"”;]")
_THE = "the "
_AGED = Pattern(r", \d{2}(?:$|[,.]| \p{Ll})")
"""An age behind a name, with what follows: "Ann Bell, 34, and Tom Reed, 41, were held"."""


@dataclass(frozen=True, slots=True)
class _Words:
    opens: Any
    clause: Any
    beside: Any
    part_of: Any
    none: Any
    day: Any
    last: Any
    either: Any
    stray: Any
    joined: frozenset[str]
    posts: frozenset[str]
    numbers: dict[str, int]


@cache
def _words(language: Language) -> _Words:
    lists = number_pack(language).words
    names = ("lists", "no_list", "list_and", "list_or", "called")
    cues, none, last, either, called = (listed([lists[name]]) for name in names)
    clause = ("clause", "before", "is", "where", "beside")
    which, before, is_, where, beside = (listed([lists[f"list_{name}"]]) for name in clause)
    verb = rf"(?:{listed([lists['list_verb']])})\p{{Ll}}+" if lists["list_verb"]["begins"] else r"\p{Ll}+"
    second = listed([lists["list_second"]]) or NOTHING
    whole = listed([lists["whole"]])
    words = r"(?: \p{Ll}[\pL-]*)"
    return _Words(
        Pattern(rf"(?i)^(?: [\pL(][\pL()/-]*){{0,5}}?(?:,? (?:{cues})(?: |: )|: )(?:(?:{called}) )?"),
        Pattern(
            rf"^(?P<clause>{words}{{0,3}} (?:{which})(?: (?:{before}))? {verb}{words}{{0,3}}?)"
            rf"(?P<where> (?:{where})(?: \p{{Lu}}[\pL-]*){{1,3}})?"
            rf"(?:,? (?:{cues}|{is_}) |: )(?P<called>(?:{called}) )?"
        ),
        Pattern(rf"(?i)(?:^|[^\pL])(?:{beside})(?:$|[^\pL])|\pL-\pL| (?:{second})\p{{Ll}}"),
        Pattern(rf"(?i)(?:^|[^\pL])(?:{listed([lists['portion_of']])})(?: (?:{whole}))? $"),
        Pattern(rf"(?i)(?:^|[^\pL])(?:{none})(?:$|[^\pL])"),
        Pattern(rf"(?i), (?:{listed([pack(language).words['weekday']])})[ .,]"),
        Pattern(rf"(?i),? (?:{last}) "),
        Pattern(rf"(?i)[ ,](?:{either}) "),
        Pattern(rf"(?i)(?:^|[ ,])(?:{last}),"),
        frozenset(folded(word) for group in lists["joined_names"].values() for word in group),
        frozenset(folded(word) for group in lists["list_posts"].values() for word in group),
        {
            folded(word): int(value)
            for name in ("digit", "teen", "a_single")
            for value, group in lists[name].items()
            for word in group
        },
    )


def listings(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every count of up to twenty with a list behind it that nothing says is only a part."""
    words = _words(scene.article.language)
    for reading in _counts(sentence):
        value = reading.value
        at = reading.start - sentence.start
        tail = sentence.text[reading.end - sentence.start :]
        if words.part_of.search(sentence.text[max(0, at - NEAR) : at]):
            continue  # "dua dari tiga terdakwa, yakni A dan B"
        opened = words.opens.search(tail)
        if opened is not None and words.none.search(opened.group(0)) is None:
            items = _items(tail[opened.end() :], words)
        elif (dashed := _DASHED.search(tail)) is not None:
            opened, items = dashed, _between_dashes(tail[dashed.end() :], words)
        else:
            opened = words.clause.search(tail)
            items = None if opened is None else _of_clause(tail, opened, words)
        if opened is None or items is None:
            continue
        count, last, named = items
        end = reading.end + opened.end() + last
        span = scene.span(sentence.field, reading.start, end)
        number = scene.span(sentence.field, reading.start, reading.end)
        yield draft(
            scene,
            "listing",
            sentence,
            reading.start,
            end,
            rule="listed@10",
            period=open_period(UNDATED),
            details={
                "count": {**as_details(value), "at": [number.start - span.start, number.end - span.start]},
                "items": count,
                "named": named,
            },
        )


def _of_clause(tail: str, opened: Any, words: _Words) -> tuple[int, int, bool] | None:
    """The list behind a clause: only of plain names, and of nothing that the clause tells of itself.

    Behind a place the list may be of its parts, unless each name bears its age, or they are called so.
    """
    clause = opened["clause"]
    if words.beside.search(clause) or clause.endswith("s"):
        return None
    items = _items(tail[opened.end() :], words, plain=True)
    if items is None or opened["where"] is None or opened["called"] is not None:
        return items
    aged = tail[opened.end() : opened.end() + items[1] + 6].count("(")
    return items if aged == items[0] else None


def _between_dashes(text: str, words: _Words) -> tuple[int, int, bool] | None:
    """ "Three provinces - A, B and C - have …": names up to the dash that closes them, or to a full stop."""
    closed = _DASH.search(text)
    told = text if closed is None else f"{text[: closed.start()]}."
    items = _items(told, words, plain=True)
    whole = _END.search(told)
    return items if items is not None and whole is not None and items[1] == whole.start() else None


def _counts(sentence: Sentence) -> Iterator[Reading]:
    """Counts of things; and lengths of time counted in whole months or days ("tiga bulan, yakni …")."""
    for reading in sentence.numbers:
        if reading.kind == "quantity" and _is_count(reading.value):
            yield reading
    for reading in sentence.times:
        length = _LENGTH.search(reading.value.value) if reading.value.type == "DURATION" else None
        if length is not None and 2 <= int(length[1]) <= MOST:
            count = Decimal(length[1])
            value = Quantity(count, count, precision=Decimal(1), counted=_UNITS[length[2]])
            yield replace(reading, kind="quantity", value=value)


def _is_count(value: Quantity) -> bool:
    return (
        value.low is not None
        and value.low == value.high
        and 2 <= value.low <= MOST
        and (value.unit, value.currency, value.per, value.approx) == (None, None, None, None)
        and value.low == value.low.to_integral_value()
    )


def _items(text: str, words: _Words, *, plain: bool = False) -> tuple[int, int, bool] | None:
    """How many things the list names, where it ends, and whether all are names.

    None where that is not plain: something else than names or short nouns, a "dan" that may be
    part of a name, an "atau", or words for only some of them. What is in brackets is said of a thing.
    """
    bare = _BRACKETS.sub(lambda hit: " " * len(hit.group(0)), text)
    for hit in _AGED.finditer(bare):
        bare = f"{bare[: hit.start()]}    {bare[hit.start() + 4 :]}"
    end = _END.search(bare)
    if end is None or "\n" in text[: end.start()]:
        return None
    stop = end.start()
    cut = _AFTER.search(bare[:stop])
    while cut is not None and (
        words.last.search(cut.group(0)) is not None or _is_named(bare, cut.end(), cut.group(0))
    ):
        cut = _AFTER.search(bare[:stop], cut.end())
    stop = cut.start() if cut is not None and bare[:1].isupper() else stop
    # "…, dan Rina Astuti (38), Kamis (8/5)": the day is of the sentence.
    day = words.day.search(f"{bare[:stop]} ")
    stop = day.start() if day is not None else stop
    told = bare[:stop].rstrip(" ,")
    if words.either.search(bare[: cut.end()] if cut is not None else told) is not None:
        return None
    if words.stray.search(told) or words.none.search(told) or ":" in told or any(map(str.isdigit, told)):
        return None
    things = _split(told, words)
    things = things and [thing.removeprefix(_THE) if thing[4:5].isupper() else thing for thing in things]
    if things is None or any(not thing or "," in thing or len(thing.split()) > WORDS for thing in things):
        return None
    if plain and not all(word[:1].isupper() for thing in things for word in thing.split()):
        return None
    capital = [thing[0].isupper() for thing in things]
    if any(capital) != all(capital) or len(set(things)) != len(things):
        return None
    first = [thing.split()[0].lower() for thing in things]
    if words.joined.intersection(first):
        return None
    # "Bupati Kolaka, Rudi, dan Samsul" may be two.
    if any(word in words.posts for word in first) and not all(word in words.posts for word in first):
        return None
    numbers = [words.numbers[word] for word in first if word in words.numbers]
    if numbers and len(numbers) < len(things):
        return None
    if not all(capital) and any(len(thing.split()) > 3 for thing in things):
        return None
    # "Lima motor: dua Honda dan tiga Yamaha" counts what it lists.
    return sum(numbers) or len(things), len(told), all(capital)


def _is_named(bare: str, at: int, words: str) -> bool:
    """The article of a name: "China, France, the UK and the US"."""
    return words == f", {_THE}" and bare[at : at + 1].isupper()


def _split(told: str, words: _Words) -> list[str] | None:
    """The things between commas and the last "dan"; without one only three or more names."""
    joints = list(words.last.finditer(told))
    if not joints:
        things = [thing.strip() for thing in told.split(", ")]
        return things if len(things) > 2 and told[:1].isupper() else None
    final = joints[-1]
    if len(joints) > 1 and not final.group(0).startswith(","):
        return None
    return [thing.strip() for thing in [*told[: final.start()].split(", "), told[final.end() :]]]


__all__ = ["listings"]
