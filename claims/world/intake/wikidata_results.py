"""Terms of office from Wikidata's query service: SPARQL results as JSON, one row a statement.

seeds/queries/office-terms.rq asks for them, seeds/queries/names.rq for people's names. A statement
with several references comes in several rows, one after the other. The variables are called as in
these queries, or by the short names below.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from claims.model import OfficeTerm, Period, Source, Statement
from claims.model.statement import Citation
from claims.world.intake import ids
from claims.world.intake.cells import ordered, words
from claims.world.intake.elements import elements
from claims.world.intake.head import Head
from claims.world.intake.known import NOTHING, Known
from claims.world.intake.lines import Stream
from claims.world.intake.mapping import Mapping as Offices
from claims.world.intake.mapping import wikidata_offices
from claims.world.intake.taken import Fault, LeftOut, Refused, Taken
from claims.world.intake.told import Told
from claims.world.intake.wikidata import ACTING, LANGUAGES, item, references, time

_START = re.compile(rb'"bindings"\s*:\s*\[')
_STATEMENT = "http://www.wikidata.org/entity/statement/"
_RANK = "http://wikiba.se/ontology#"
MOST_PAGES = 100
MAX_PAGE = 500
"""References of one statement that are looked at, and the characters of an address."""

_LONG = {
    "p": "person", "st": "statement", "s": "start", "sp": "startPrecision", "e": "end", "ep": "endPrecision",
    "acting": "nature", "url": "reference", "x": "name",
}  # fmt: skip
_NUMBER = re.compile(r"[0-9]{1,2}", re.ASCII)


def read_wikidata_results(
    stream: Stream, head: Head, mapping: Offices | None = None, known: Known = NOTHING
) -> Iterator[Taken | Refused]:
    """The statements of the results, each taken or refused, in the order of the file.

    The mapping, or the one that comes with the program, says which office an item of Wikidata is.
    Deprecated statements are left out; those whose first day is unknown, or whose end is only known
    to have come, are refused with the reason.
    """
    fault = head.fault()
    if fault is not None:
        yield fault
        return
    yield Taken(0, sources=(head.source,))
    told = Told(mapping or wikidata_offices(), head, known)
    for line, row, pages in _statements(stream):
        if isinstance(row, Refused):
            yield row
            continue
        try:
            if "name" in row and "office" not in row:
                yield _named(line, row, told)
            else:
                yield _taken(line, row, pages, head, told)
        except Fault as fault_of_row:
            yield fault_of_row.at(line)


def _statements(stream: Stream) -> Iterator[tuple[int, Mapping[str, Any] | Refused, tuple[str, ...]]]:
    """Each statement with the line of its first row and the references of all its rows."""
    held: tuple[int, Mapping[str, Any], dict[str, None]] | None = None
    for element in elements(stream, _START):
        if isinstance(element, Refused):
            if held is not None:
                yield held[0], held[1], tuple(held[2])
                held = None
            yield element.line, element, ()
            continue
        line = element[0]
        own = {_LONG.get(name, name): value for name, value in element[1].items()}
        page = own.pop("reference", None)
        url = page.get("value") if isinstance(page, dict) else None
        if not isinstance(url, str) or len(url) > MAX_PAGE:
            url = None
        if held is not None and own == held[1]:
            if url is not None and len(held[2]) < MOST_PAGES:
                held[2][url] = None
            continue
        if held is not None:
            yield held[0], held[1], tuple(held[2])
        held = line, own, {url: None} if url is not None else {}
    if held is not None:
        yield held[0], held[1], tuple(held[2])


def _taken(line: int, row: Mapping[str, Any], pages: tuple[str, ...], head: Head, told: Told) -> Taken:
    rank = _value(row, "rank").removeprefix(_RANK)
    if rank == "DeprecatedRank":
        raise LeftOut("rank", "deprecated on Wikidata: its editors hold it to be wrong")
    key = _value(row, "statement").removeprefix(_STATEMENT)
    if not re.fullmatch(r"[A-Za-z0-9$-]{1,80}", key, re.ASCII):
        raise Fault("statement", "the id of the statement is missing; ask for it as the shipped query does")
    # The query service writes Q1-ABC for what entities call Q1$ABC.
    key = key.replace("$", "-", 1)
    number = item(_value(row, "person"), "person")
    post = told.post(item(_value(row, "office"), "office"))
    start = _time(row, "start")
    if start is None:
        raise Fault("start", "Wikidata gives no first day; a term needs one, or at least the year of it")
    end = _time(row, "end")
    if end is not None:
        ordered(start, end, "end")
    name = words(_value(row, "personLabel"), "personLabel")
    if name == number:
        name = ""  # The label service gives the id where there is no label.
    who = told.people.who(number, name, post.country)
    sources, cites = _sources(pages, head)
    statement = Statement(
        ids.statement_id("office_term", head.origin, key.upper()),
        1,
        "office_term",
        post.confidence or head.confidence,
        head.recorded,
        (Citation(head.origin, "supports", key), *cites),
    )
    acting = _value(row, "nature").rpartition("/")[2] in ACTING
    last_seen = head.seen_open if end is None else None
    term = OfficeTerm(statement, post.id, who.id, start, end, acting, last_seen)
    again = told.again(line, term, by_id=True)
    if again is not None:
        return again
    return told.taken(line, (term,), post, who, (name,), sources)


def _named(line: int, row: Mapping[str, Any], told: Told) -> Taken:
    """A person's name in one language, which the result gives beside the name."""
    number = item(_value(row, "person"), "person")
    name = words(_value(row, "name"), "name")
    if not name:
        raise Fault("name", "empty; a row of names needs one")
    language = row["name"].get("xml:lang", "mul")
    if language not in LANGUAGES:
        raise Fault("name", f"in the language {str(language)[:20]}; names are read in {', '.join(LANGUAGES)}")
    who = told.people.who(number, name, None)
    return told.name(line, who, name, language)


def _sources(pages: tuple[str, ...], head: Head) -> tuple[tuple[Source, ...], tuple[Citation, ...]]:
    return references([(page, None) for page in pages], head)


def _time(row: Mapping[str, Any], field: str) -> Period | None:
    """A variable's time with its precision; None where there is none. Raises Fault for an unknown time."""
    text = _value(row, field)
    if not text:
        return None
    if row[field].get("type") != "literal":
        raise Fault(field, f"Wikidata has a {field} on an unknown day; nothing can be decided by it")
    precision = _value(row, f"{field}Precision")
    if _NUMBER.fullmatch(precision) is None:
        raise Fault(
            field, "without its precision a day may be only a year; ask for it as the shipped query does"
        )
    return time(text, int(precision), field)


def _value(row: Mapping[str, Any], name: str) -> str:
    """What a variable is bound to; "" where it is not bound."""
    bound = row.get(name)
    value = bound.get("value") if isinstance(bound, dict) else None
    return value.strip() if isinstance(value, str) else ""
