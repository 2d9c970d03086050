"""Rows of the seed files as statements, entities and words. What arrives here has the right shape."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from claims.model import (
    AgreementStatus,
    Alias,
    Citation,
    Conflict,
    Coverage,
    DocTerm,
    Entity,
    Event,
    First,
    Location,
    Merge,
    Office,
    OfficeTerm,
    Participant,
    Period,
    Said,
    Source,
    Statement,
    StatementDoc,
)
from claims.model.edtf import parse_edtf
from claims.model.statement import StatementKind

Row = Mapping[str, Any]

NATIVE = {"JP": "ja", "KR": "ko"}
WORD_KINDS = ("official", "short", "abbrev", "native", "romanisation", "demonym", "typo", "needs_country")


def statement(key: str, row: Row, kind: StatementKind, head: Row) -> Statement:
    """The envelope of a row. The key is the id, with "@2" behind it for the second version."""
    id, _, version = key.partition("@")
    return Statement(
        id=id,
        version=int(version) if version else 1,
        kind=kind,
        confidence=row["confidence"],
        recorded=day(row.get("recorded", head["recorded"])),
        sources=tuple(
            Citation(each) if isinstance(each, str) else Citation(**each) for each in row["sources"]
        ),
        review=row.get("review", "active"),
        superseded=day(row["superseded"]) if "superseded" in row else None,
        reason=row.get("reason"),
        note=row.get("note"),
    )


def source(id: str, row: Row, head: Row) -> Source:
    """A source; `retrieved` stands in the file's head where the row has none."""
    retrieved = row.get("retrieved", head.get("retrieved", head["recorded"]))
    return Source(**{**row, "id": id, "retrieved": day(retrieved)})


def person(id: str, row: Row, head: Row) -> Entity:
    """A person and the country served, where one is known."""
    return Entity(id, "person", row["label"], row.get("country"), wikidata=row.get("wikidata"))


def place(id: str, row: Row, head: Row) -> Entity:
    """A place, the place it is part of, and its country."""
    return Entity(id, "place", row["label"], row["country"], row.get("part_of"), row.get("wikidata"))


def organisation(id: str, row: Row, head: Row) -> Entity:
    """An organisation; one of several countries has none."""
    return Entity(id, "org", row["label"], row.get("country"), row.get("part_of"), row.get("wikidata"))


def series(id: str, row: Row, head: Row) -> Entity:
    """A series of events that share a name."""
    return Entity(id, "event_series", row["label"], wikidata=row.get("wikidata"))


def office(id: str, row: Row, head: Row) -> Office:
    """A post of one country."""
    return Office(id, row["country"], row["portfolio"], row["level"], row["label"])


def term(key: str, row: Row, head: Row) -> OfficeTerm:
    """A term; raises ValueError where it ends before it starts."""
    start = period(row["start"], "start")
    end = period(row["end"], "end") if "end" in row else None
    if end is not None and end.certainly_before(start):
        raise ValueError(f"'end' {row['end']} lies before 'start' {row['start']}")
    return OfficeTerm(
        statement(key, row, "office_term", head),
        row["office"],
        row["person"],
        start,
        end,
        acting=row.get("acting", False),
        last_seen=day(row["last_seen"]) if "last_seen" in row else None,
    )


def event(key: str, row: Row, head: Row) -> Event:
    """An event with its whole scope."""
    return Event(
        statement(key, row, "event", head),
        kind=row["kind"],
        period=period(row["date"], "date"),
        place=row.get("place"),
        host_country=row.get("host_country"),
        format=row["format"],
        mode=row["mode"],
        level=row["level"],
        formality=row["formality"],
        status=row["status"],
        participants=tuple(Participant(**each) for each in row.get("participants", ())),
        visit_of=row.get("visit_of"),
        visit_period=period(row["visit_period"], "visit_period") if "visit_period" in row else None,
        sidelines_of=row.get("sidelines_of"),
        series=row.get("series"),
        name=row.get("name"),
        outcomes=tuple(row.get("outcomes", ())),
    )


def coverage(key: str, row: Row, head: Row) -> Coverage:
    """A scope and the days for which the table speaks of it; raises ValueError for a chain without links."""
    if (row["basis"] == "chain_of_firsts") != ("firsts" in row):
        raise ValueError("'firsts' belongs to basis chain_of_firsts, and to no other; give both or neither")
    return Coverage(
        statement(key, row, "coverage", head),
        about=row["about"],
        period=period(row["period"], "period"),
        state=row["state"],
        basis=row["basis"],
        office=row.get("office"),
        host_country=row.get("host_country"),
        parties=tuple(sorted(row.get("parties", ()))),
        format=row.get("format"),
        mode=row.get("mode"),
        level=row.get("level"),
        events=tuple(row.get("events", ())),
        firsts=tuple(First(each["event"], period(each["since"], "since")) for each in row.get("firsts", ())),
    )


def seat(key: str, row: Row, head: Row, org: str) -> Location:
    """Where an organisation sits."""
    return Location(statement(key, row, "location", head), org, row["place"], day(row["as_of"]))


def agreement(key: str, row: Row, head: Row, id: str, whole: Row) -> AgreementStatus:
    """One step in the history of an agreement."""
    return AgreementStatus(
        statement(key, row, "agreement_status", head),
        id,
        whole["name"],
        tuple(sorted(whole["parties"])),
        row["status"],
        period(row["date"], "date"),
        tuple(sorted(whole.get("topics", ()))),
    )


def document(key: str, row: Row, head: Row) -> StatementDoc:
    """A document of an event by its key terms, which are in the document's language unless they say."""
    return StatementDoc(
        statement(key, row, "statement_doc", head),
        row["event"],
        row["language"],
        day(row["published"]),
        tuple(DocTerm(**{"language": row["language"], **each}) for each in row["terms"]),
    )


def merge(key: str, row: Row, head: Row) -> Merge:
    """Two ids of one entity, and the one that stays."""
    return Merge(statement(key, row, "merge", head), row["entity"], row["into"])


def conflict(id: str, row: Row, head: Row) -> Conflict:
    """Where sources disagree, recorded with its file unless it says its own day."""
    return Conflict(
        id,
        row["about"],
        tuple(row["statements"]),
        tuple(Said(each["says"], each.get("source")) for each in row["values"]),
        row["resolution"],
        day(row.get("recorded", head["recorded"])),
    )


def person_words(id: str, row: Row) -> Iterator[Alias]:
    """A person's names: the label and its spellings in any language, the native script in its own."""
    yield Alias(id, row["label"], "mul", "official")
    for kind in ("official", "short", "romanisation", "typo"):
        for text in row.get(kind, ()):
            yield Alias(id, text, "mul", kind)
    if "native" in row:
        yield Alias(id, row["native"], NATIVE.get(row.get("country", ""), "mul"), "native")


def words(id: str, row: Row) -> Iterator[Alias]:
    """The words of an office, organisation, place, series or country, by kind and language."""
    for kind in WORD_KINDS:
        for language, texts in row.get(kind, {}).items():
            for text in texts:
                yield word(id, text, language, kind)


def word(id: str, text: str | Row, language: str, kind: Any) -> Alias:
    """One word. Posts and series are written large or small; names and capitals as printed."""
    given: Row = {"text": text} if isinstance(text, str) else text
    spelling: str = given["text"]
    either_case = id.startswith(("office:", "event_series:")) or kind == "blocked"
    return Alias(
        id,
        spelling,
        language,
        "short" if kind == "needs_country" else kind,
        case_sensitive=spelling.isupper() or not either_case,
        needs_country=kind == "needs_country",
        valid_from=day(given["from"]) if "from" in given else None,
        valid_to=day(given["to"]) if "to" in given else None,
    )


def exact(id: str, row: Row) -> Alias:
    """One word just as the table keeps it, of any kind and for anybody: the form of an export."""
    return Alias(
        id,
        row["text"],
        row["language"],
        row["kind"],
        case_sensitive=row.get("case_sensitive", True),
        needs_country=row.get("needs_country", False),
        valid_from=day(row["from"]) if "from" in row else None,
        valid_to=day(row["to"]) if "to" in row else None,
    )


def day(text: str) -> date:
    """A day; raises ValueError where no calendar has it."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"'{text}' is a day that is in no calendar") from None


def period(text: str, field: str) -> Period:
    """An EDTF text as a period; raises ValueError that names the field."""
    try:
        return parse_edtf(text)
    except ValueError as error:
        raise ValueError(f"'{field}': {error}") from None
