"""Our own YAML: one file of the seeds' form, of any kind, row by row with the line each begins on."""

from collections.abc import Iterator
from typing import Any

import yaml

from claims.contracts import ContractError, check_shape, did_you_mean
from claims.world.intake.head import Head
from claims.world.intake.known import NOTHING, Known
from claims.world.intake.lines import Stream, pieces
from claims.world.intake.mapping import Mapping
from claims.world.intake.seed_rows import ALIASES, SeedRows
from claims.world.intake.taken import Fault, Refused, Taken
from claims.world.intake.yaml_events import Events, TooLong
from claims.world.seeds import KINDS
from claims.world.written import fault_of


def read_yaml(
    stream: Stream, head: Head, mapping: Mapping | None = None, known: Known = NOTHING
) -> Iterator[Taken | Refused]:
    """The rows of the file, each taken or refused. They cite sources of their own, not the head's.

    A row that does not fit, names an id that is nobody's, or has an id that stood there before costs
    itself only. Where the file is no YAML any more, the line is told and the rest is not read.
    `meta` comes first, then the rows of one kind.
    """
    fault = head.fault()
    if fault is not None:
        yield fault
        return
    events = Events(pieces(stream))
    try:
        yield from _file(events, known)
    except TooLong as error:
        yield Refused(events.line, None, str(error))
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        line, problem = fault_of(error)
        yield Refused(line or events.line, None, problem)


def _file(events: Events, known: Known) -> Iterator[Taken | Refused]:
    # The stream and the document begin.
    while isinstance(event := events.next(), yaml.StreamStartEvent | yaml.DocumentStartEvent):
        pass
    if not isinstance(event, yaml.MappingStartEvent):
        yield Refused(
            events.line, None, "no file of facts: it begins with 'meta:', then, as an example, 'terms:'"
        )
        return
    meta: Any = None
    rows: SeedRows | None = None
    kind = ""
    seen: set[str] = set()
    while not isinstance(event := events.next(), yaml.MappingEndEvent):
        line = events.line
        name = event.value if isinstance(event, yaml.ScalarEvent) else ""
        if name == "meta" and meta is None:
            meta = _meta(events, line)
            if isinstance(meta, Refused):
                yield meta
                return
            continue
        kind = kind or ("aliases" if name in ALIASES else name)
        if kind not in KINDS:
            hint = did_you_mean(name, KINDS)
            yield Refused(line, name[:80], f"no kind of file; write one of {', '.join(KINDS)}{hint}")
            return
        if meta is None:
            yield Refused(
                line, "meta", "'meta' is missing before the rows; say when they were recorded, and by whom"
            )
            return
        if name in seen or name not in (ALIASES if kind == "aliases" else (kind,)):
            yield Refused(line, name[:80], f"no second section belongs into a file of {kind}; split the file")
            return
        seen.add(name)
        rows = rows or SeedRows(kind, meta, known)
        yield from _section(events, rows, name if kind == "aliases" else None)
    if not kind:
        yield Refused(events.line, None, f"the file has no rows; write a section, one of {', '.join(KINDS)}")


def _meta(events: Events, line: int) -> Any:
    """What the head of the file says; Refused where it is not of the shape."""
    try:
        meta = events.value(events.next())
        check_shape("reference/merges.v1", {"meta": meta, "merges": {}})
    except Fault as fault:
        return Refused(line, "meta", fault.reason)
    except ContractError as error:
        return Refused(line, "meta", error.problem)
    return meta


def _section(events: Events, rows: SeedRows, name: str | None) -> Iterator[Taken | Refused]:
    event = events.next()
    if not isinstance(event, yaml.MappingStartEvent):
        yield Refused(events.line, name, "no rows by their id stand here")
        return
    while not isinstance(event := events.next(), yaml.MappingEndEvent):
        line = events.line
        key = event.value[:120] if isinstance(event, yaml.ScalarEvent) else ""
        try:
            if not key:
                events.value(event)
            row = events.value(events.next())
            if not key:
                raise Fault(None, "a row without an id; write the id before it")
            yield rows.read(line, key, row, name)
        except Fault as fault:
            yield Refused(line, key or None, fault.reason)
