"""Digests of staged terms of office, made of their cells.

A file is read in a process of its own, which has more to do than the one that stages: so digests of
what comes by the million are made by the latter. They are those of claims.world.digest, whose canonical
JSON is written out here piece by piece: most pieces are the same in many rows.
"""

import hashlib
from functools import lru_cache

import orjson

from db.intake.rows import Cells, Rows, columns

_ROW = columns("staged_statement")
assert _ROW[-1] == "digest"
_SEQ, _ID, _KIND, _CONFIDENCE, _REVIEW, _NOTE = map(
    _ROW.index, ("seq", "id", "kind", "confidence", "review", "note")
)
_OFFICE, _PERSON, _ACTING, _LAST_SEEN = map(_ROW.index, ("office", "person", "acting", "last_seen"))
_START, _END = _ROW.index("start_edtf"), _ROW.index("end_edtf")
_SOURCE, _STANCE, _LOCATOR = map(_ROW.index, ("source", "stance", "locator"))
_PERIOD = ("basis", "edtf", "hi", "lo", "open_reason")
_CELLS = tuple(("edtf", "lo", "hi", "basis", "open_reason").index(name) for name in _PERIOD)


def fill(rows: Rows) -> None:
    """Every staged term has its digest; whatever else is staged has one already."""
    statements = rows.get("staged_statement")
    if not statements:
        return
    further: dict[int, list[Cells]] = {}
    for cells in rows.get("staged_further_citation", ()):
        further.setdefault(cells[0], []).append(cells)
    for at, cells in enumerate(statements):
        if cells[-1] is None:
            said = _digest(cells, further.get(cells[_SEQ]) if further else None)
            statements[at] = (*cells[:-1], said)


def _digest(cells: Cells, further: list[Cells] | None) -> str:
    """SHA-256 over the JSON, its keys in the order of the alphabet, those that say nothing left out."""
    source, note, review, last_seen = cells[_SOURCE], cells[_NOTE], cells[_REVIEW], cells[_LAST_SEEN]
    cited = ""
    if source is not None:
        cited = _citation(source, cells[_STANCE], cells[_LOCATOR])
        if further is not None:
            cited = ",".join([cited, *(_citation(*each[4:7]) for each in further)])
        cited = f',"sources":[{cited}]'
    end = cells[_END : _END + 5]
    said = (
        f'["OfficeTerm",{{{_ACTS if cells[_ACTING] else ""}'
        f"{'' if end[0] is None else _ended(end)}"
        f"{'' if last_seen is None else _seen(last_seen)}"
        f'"office":{_often(cells[_OFFICE])},"person":{_json(cells[_PERSON])},'
        f'"start":{_period(cells[_START : _START + 5])},'
        f'"statement":{{"confidence":{_often(cells[_CONFIDENCE])},"id":{_json(cells[_ID])},'
        f'"kind":{_often(cells[_KIND])}{"" if note is None else _noted(note)}'
        f"{'' if review == 'active' else _reviewed(review)}{cited}}}}}]"
    )
    return hashlib.sha256(said.encode()).hexdigest()


_ACTS = '"acting":true,'


def _json(text: str) -> str:
    """A text as orjson writes it; what holds nothing to escape needs no call of it."""
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return orjson.dumps(text).decode()


_often = lru_cache(maxsize=65_536)(_json)
"""The same of a text that many rows have."""


def _citation(source: str, stance: str, locator: str | None) -> str:
    where = "" if locator is None else f'"locator":{_json(locator)},'
    said = "" if stance == "supports" else f',"stance":{_often(stance)}'
    return f'{{{where}"source":{_often(source)}{said}}}'


@lru_cache(maxsize=65_536)
def _period(cells: Cells) -> str:
    said = [
        f'"{name}":{_json(cells[at])}'
        for name, at in zip(_PERIOD, _CELLS, strict=True)
        if cells[at] is not None
    ]
    return f"{{{','.join(said)}}}"


@lru_cache(maxsize=65_536)
def _ended(cells: Cells) -> str:
    return f'"end":{_period(cells)},'


def _seen(day: str) -> str:
    return f'"last_seen":{_often(day)},'


def _noted(note: str) -> str:
    return f',"note":{_json(note)}'


def _reviewed(review: str) -> str:
    return f',"review":{_often(review)}'
