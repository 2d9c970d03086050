"""People from Wikidata's entity JSON, one entity a line: names, and offices (P39) with their qualifiers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claims.model import Citation, OfficeTerm, Period, Source, Statement
from claims.world.intake import ids
from claims.world.intake.cells import MAX_NAME, ordered, words
from claims.world.intake.elements import parsed
from claims.world.intake.head import Head
from claims.world.intake.known import NOTHING, Known
from claims.world.intake.lines import Stream, numbered
from claims.world.intake.mapping import Mapping as Offices
from claims.world.intake.mapping import Post, wikidata_offices
from claims.world.intake.people import Somebody
from claims.world.intake.taken import Fault, LeftOut, Refused, Taken
from claims.world.intake.told import Told
from claims.world.intake.wikidata import ACTING, LANGUAGES, item, references, time

MAX_ENTITY = 8_000_000
"""The longest line that is read, in bytes; the largest entities of Wikidata have about four million."""

MOST_STATEMENTS = 500
MOST_NAMES = 200
_HUMAN = "Q5"


@dataclass(frozen=True, slots=True)
class Held:
    """One statement of P39: the office, from when to when, and how Wikidata ranks it."""

    key: str
    post: Post
    start: Period
    end: Period | None
    preferred: bool
    acting: bool
    note: str | None
    sources: tuple[Source, ...]
    cites: tuple[Citation, ...]


def read_wikidata_entities(
    stream: Stream, head: Head, mapping: Offices | None = None, known: Known = NOTHING
) -> Iterator[Taken | Refused]:
    """The people of the file: of each line the names and terms taken, and each statement that is refused.

    The lines of Wikidata's dumps are read as they are, with the brackets and commas of the list.
    Deprecated statements are refused, and of two of the same office over the same days the one
    that is not preferred. "No value" as an end is an open end; an unknown first or last day is refused.
    """
    fault = head.fault()
    if fault is not None:
        yield fault
        return
    yield Taken(0, sources=(head.source,))
    told = Told(mapping or wikidata_offices(), head, known)
    for read in numbered(stream, MAX_ENTITY):
        if isinstance(read, Refused):
            yield read
            continue
        line, text = read
        text = text.strip().removesuffix(",")
        if text in ("", "[", "]"):
            yield Taken(line)
            continue
        entity = parsed(line, text)
        if isinstance(entity, Refused):
            yield entity
            continue
        try:
            yield from _person(line, entity[1], head, told)
        except Fault as fault_of_line:
            yield fault_of_line.at(line)
        except (AttributeError, KeyError, TypeError, ValueError, IndexError):
            yield Refused(line, None, "not the shape Wikidata gives entities in; export it again")


def _person(line: int, entity: Any, head: Head, told: Told) -> Iterator[Taken | Refused]:
    if not isinstance(entity, dict) or "id" not in entity:
        raise Fault(None, "no entity of Wikidata: it has no id")
    number = item(entity["id"], "id")
    claims: Mapping[str, Any] = entity.get("claims") or {}
    kinds = [_item_of(each.get("mainsnak", {})) for each in claims.get("P31", ())]
    if kinds and _HUMAN not in kinds:
        raise Fault("P31", f"{number} is no person (P31 has no Q5); only people and their offices are read")
    names = _names(entity)
    label = names[0][0] if names else ""
    who = told.people.who(number, label, None)
    faults: list[Refused] = []
    held: list[Held] = []
    for statement in claims.get("P39", ())[:MOST_STATEMENTS]:
        try:
            held.append(_held(statement, head, told))
        except Fault as fault:
            faults.append(fault.at(line, f"P39 {str(statement.get('id', ''))[:80]}".strip()))
    taken = []
    for each in held:
        better = next((other for other in held if _outranks(other, each)), None)
        if better is not None:
            reason = f"the statement {better.key} of the same office over the same days is preferred"
            faults.append(LeftOut(f"P39 {each.key}", reason).at(line))
        else:
            taken.append(each)
    # Names first: the person comes with them, in the country first served.
    country = taken[0].post.country if taken else None
    yield told.named(line, who, names, country) if names else Taken(line)
    for each in taken:
        try:
            yield _term(line, each, who, label, head, told)
        except Fault as fault:
            faults.append(fault.at(line, f"P39 {each.key}"))
    yield from faults


def _term(line: int, held: Held, who: Somebody, label: str, head: Head, told: Told) -> Taken:
    statement = Statement(
        ids.statement_id("office_term", head.origin, held.key.replace("$", "-", 1).upper()),
        1,
        "office_term",
        held.post.confidence or head.confidence,
        head.recorded,
        (Citation(head.origin, "supports", held.key), *held.cites),
        note=held.note,
    )
    last_seen = head.seen_open if held.end is None else None
    term = OfficeTerm(statement, held.post.id, who.id, held.start, held.end, held.acting, last_seen)
    again = told.again(line, term, by_id=True)
    return again or told.taken(line, (term,), held.post, who, (label,), held.sources)


def _held(statement: Mapping[str, Any], head: Head, told: Told) -> Held:
    if statement.get("rank") == "deprecated":
        raise LeftOut("rank", f"deprecated on Wikidata{_why(statement)}: its editors hold it to be wrong")
    snak = statement["mainsnak"]
    if snak.get("snaktype") != "value":
        raise Fault("mainsnak", "an office nobody knows (somevalue or novalue); left out")
    qualifiers: Mapping[str, Any] = statement.get("qualifiers") or {}
    start, end = _time(qualifiers, "P580"), _time(qualifiers, "P582")
    post = told.post(_item_of(snak))
    if start is None:
        raise Fault("P580", "Wikidata gives no first day; a term needs one, or at least the year of it")
    if end is not None:
        ordered(start, end, "P582")
    natures = {_item_of(each) for name in ("P5102", "P2868") for each in qualifiers.get(name, ())}
    before = [f"replaces {_item_of(each)}" for each in qualifiers.get("P1365", ()) if _item_of(each)]
    after = [f"replaced by {_item_of(each)}" for each in qualifiers.get("P1366", ()) if _item_of(each)]
    sources, cites = references(list(_pages(statement)), head)
    return Held(
        words(statement["id"], "id"),
        post,
        start,
        end,
        statement.get("rank") == "preferred",
        bool(natures & ACTING),
        "; ".join([*before[:5], *after[:5]]) or None,
        sources,
        cites,
    )


def _outranks(one: Held, other: Held) -> bool:
    """The one is preferred to the other, is of the same office, and shares days with it."""
    if not one.preferred or other.preferred or one.post.id != other.post.id:
        return False
    ends_before = one.end is not None and one.end.certainly_before(other.start)
    starts_after = other.end is not None and other.end.certainly_before(one.start)
    return not ends_before and not starts_after


def _names(entity: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The names with their languages, the label of the first language there is before all others."""
    labels, aliases = entity.get("labels") or {}, entity.get("aliases") or {}
    found = [(labels[each]["value"], each) for each in LANGUAGES if each in labels]
    found += [(alias["value"], each) for each in LANGUAGES for alias in aliases.get(each, ())[:MOST_NAMES]]
    kept = {(words(text[: MAX_NAME + 1], "labels"), language): None for text, language in found}
    return [name for name in kept if name[0]][:MOST_NAMES]


def _time(qualifiers: Mapping[str, Any], property: str) -> Period | None:
    """The first time of a qualifier; None where there is none or Wikidata says there is none."""
    snaks: Sequence[Mapping[str, Any]] = qualifiers.get(property) or ()
    times = set()
    for snak in snaks:
        if snak["snaktype"] == "somevalue":
            raise Fault(property, "a day that nobody knows (somevalue); nothing can be decided by it")
        if snak["snaktype"] == "value":
            value = snak["datavalue"]["value"]
            calendar = str(value.get("calendarmodel", ""))
            times.add(time(value["time"], int(value["precision"]), property, calendar))
    if len(times) > 1:
        shown = " and ".join(sorted(each.edtf for each in times))
        raise Fault(property, f"Wikidata gives several days, {shown}; nothing can be decided by them")
    return times.pop() if times else None


def _item_of(snak: Mapping[str, Any]) -> str:
    """The item a snak has as its value; "" where it has none."""
    value = snak.get("datavalue", {}).get("value", {})
    return str(value.get("id") or f"Q{value['numeric-id']}") if isinstance(value, dict) and value else ""


def _why(statement: Mapping[str, Any]) -> str:
    """The reason given for the deprecation (P2241), as its item."""
    snaks = (statement.get("qualifiers") or {}).get("P2241") or ()
    return f" ({_item_of(snaks[0])})" if snaks else ""


def _pages(statement: Mapping[str, Any]) -> Iterator[tuple[str, Period | None]]:
    """The address (P854) of each reference, and when Wikidata's editors looked (P813)."""
    for reference in statement.get("references") or ():
        snaks: Mapping[str, Any] = reference.get("snaks") or {}
        try:
            looked = _time(snaks, "P813")
        except Fault:
            looked = None
        for snak in snaks.get("P854", ()):
            url = snak.get("datavalue", {}).get("value")
            if isinstance(url, str):
                yield url, looked
