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
from claims.world.seeds import KINDS
from claims.world.written import Loader, fault_of

MAX_YAML = 50_000_000
"""The largest YAML file that is read, in bytes: it is read whole. CSV has no such bound."""


def read_yaml(
    stream: Stream, head: Head, mapping: Mapping | None = None, known: Known = NOTHING
) -> Iterator[Taken | Refused]:
    """The rows of the file, each taken or refused. They cite sources of their own, not the head's.

    A row that does not fit, names an id that is nobody's, or has an id that stood there before costs
    itself only. What is no YAML costs the file, and the line is told.
    """
    fault = head.fault()
    if fault is not None:
        yield fault
        return
    data = bytearray()
    for piece in pieces(stream):
        data += piece
        if len(data) > MAX_YAML:
            yield Refused(0, None, f"larger than the {MAX_YAML} bytes of a YAML file; split it, or use CSV")
            return
    try:
        loader = Loader(data.decode("utf-8-sig"))
        root = loader.get_single_node()
    except (UnicodeDecodeError, yaml.YAMLError, RecursionError) as error:
        line, problem = fault_of(error)
        yield Refused(line, None, problem)
        return
    yield from _rows(loader, root, known)


def _rows(loader: Loader, root: Any, known: Known) -> Iterator[Taken | Refused]:
    if not isinstance(root, yaml.MappingNode):
        yield Refused(1, None, "no mapping; a file begins with 'meta:' and then, as an example, 'terms:'")
        return
    sections = [(key.value, key.start_mark.line + 1, value) for key, value in root.value]
    names = {name for name, _, _ in sections}
    kind = "aliases" if names & set(ALIASES) else next((each for each in KINDS if each in names), None)
    if kind is None:
        wrong = next((str(name) for name, _, _ in sections if name != "meta"), "")
        hint = did_you_mean(wrong, KINDS)
        yield Refused(1, None, f"the file is of no kind; write one of {', '.join(KINDS)}{hint}")
        return
    allowed = ("meta", *(ALIASES if kind == "aliases" else (kind,)))
    meta, line = next(((value, at) for name, at, value in sections if name == "meta"), (None, 1))
    try:
        said = loader.construct_object(meta, deep=True) if meta is not None else {}
        empty: dict[str, Any] = {name: {} for name in allowed[1:] if name != "words"}
        check_shape(f"reference/{kind}.v1", {"meta": said, **empty})
    except ContractError as error:
        yield Refused(line, "meta", error.problem)
        return
    except yaml.YAMLError as error:
        yield Refused(*_at(error, line), fault_of(error)[1])
        return
    rows = SeedRows(kind, said, known)
    for number, (name, at, value) in enumerate(sections):
        if name == "meta":
            continue
        if name not in allowed or name in {each for each, _, _ in sections[:number]}:
            yield Refused(
                at, str(name)[:80], f"no second section belongs into a file of {kind}; split the file"
            )
        elif not isinstance(value, yaml.MappingNode):
            yield Refused(at, name, "no rows by their id stand here")
        else:
            yield from _section(loader, rows, value, name if kind == "aliases" else None)


def _section(
    loader: Loader, rows: SeedRows, section: yaml.MappingNode, name: str | None
) -> Iterator[Taken | Refused]:
    for key, value in section.value:
        line = key.start_mark.line + 1
        try:
            yield rows.read(line, str(key.value)[:120], loader.construct_object(value, deep=True), name)
        except Fault as fault:
            yield fault.at(line)
        except yaml.YAMLError as error:
            at, field = _at(error, line)
            yield Refused(at, field or str(key.value)[:120], fault_of(error)[1])


def _at(error: Exception, line: int) -> tuple[int, str | None]:
    """The line of a fault, which lies in the row that begins on another."""
    found = fault_of(error)[0]
    return found or line, None
