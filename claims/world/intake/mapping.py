"""Mappings: which column of a CSV file says what. Written by people in YAML, held to mapping.v1."""

from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from claims.contracts import ContractError, check_shape
from claims.model import Alias, Office
from claims.model.statement import Confidence
from claims.world import rows
from claims.world.intake.ids import office_id
from claims.world.intake.known import Known
from claims.world.intake.taken import Fault, LeftOut
from claims.world.written import written

MAX_BYTES = 500_000
"""The largest mapping that is read."""


@dataclass(frozen=True, slots=True)
class Post:
    """The office a row's position stands for; `office` and its words are None where the table has it."""

    id: str
    country: str | None = None
    office: Office | None = None
    aliases: tuple[Alias, ...] = ()
    confidence: Confidence | None = None


@dataclass(frozen=True)
class Mapping:
    """A mapping file, of the right shape."""

    kind: str
    columns: ReadOnly[str, str] = field(default_factory=dict)
    source: ReadOnly[str, str] = field(default_factory=dict)
    offices: ReadOnly[str, Any] = field(default_factory=dict)
    left_out: ReadOnly[str, str] = field(default_factory=dict)
    country: str | None = None
    office: Any = None
    delimiter: str = ","
    ids: str = "made"
    event: ReadOnly[str, Any] = field(default_factory=dict)
    types: ReadOnly[str, Any] = field(default_factory=dict)
    titles: ReadOnly[str, Any] = field(default_factory=dict)
    countries: ReadOnly[str, str] = field(default_factory=dict)

    def post(self, position: str, known: Known) -> Post:
        """The office of a position; raises Fault for one that no mapping and no table knows.

        "" is the one office that all rows are about, where the mapping gives it."""
        if not position and self.office is None:
            raise Fault("office", "empty; a term needs its office")
        if position in self.left_out:
            raise LeftOut(
                "office", f"'{position[:80]}' is left out by the mapping: {self.left_out[position]}"
            )
        meant = self.offices.get(position, position) if position else self.office
        if isinstance(meant, str):
            if meant not in known.offices:
                raise Fault("office", _unknown(position, meant))
            return Post(meant, known.offices[meant].country)
        country = meant.get("country", self.country)
        if country is None:
            raise Fault("office", f"the mapping says no country for '{position[:80]}'; add 'country'")
        id = meant.get("id") or office_id(country, meant["portfolio"])
        office = Office(id, country, meant["portfolio"], meant["level"], meant["label"])
        aliases = [*rows.words(id, meant.get("words", {}))]
        for each in known.titles.get(office.portfolio, ()):
            aliases.append(
                Alias(id, each.text, each.language, each.kind, each.case_sensitive, needs_country=True)
            )
        aliases.append(Alias(id, office.label, "en", "official", case_sensitive=office.label.isupper()))
        distinct = {(each.text, each.language, each.kind): each for each in aliases}
        return Post(id, country, office, tuple(distinct.values()), meant.get("confidence"))


def mapping_of(content: object) -> Mapping:
    """The mapping a YAML file holds; raises ContractError, which names the field, where it is none."""
    check_shape("mapping.v1", content)
    assert isinstance(content, dict)
    row: dict[str, Any] = content
    if row.get("ids") == "kept":
        return Mapping(**row)
    if row["kind"] not in NEEDED:
        problem = f"'kind' {row['kind']} is read in our own form only; give 'ids: kept', and no columns"
        raise ContractError("mapping.v1", [], problem)
    lacking = next((each for each in NEEDED[row["kind"]] if each not in row.get("columns", {})), None)
    if lacking == "office" and "office" in row:
        lacking = None
    if lacking is None and row["kind"] == "events" and "event" not in row:
        raise ContractError("mapping.v1", [], "'event' is missing; say what kind of event the rows are")
    if lacking is not None:
        raise ContractError(
            "mapping.v1", ["columns"], f"'{lacking}' is missing from the columns of {row['kind']}"
        )
    return Mapping(**row)


def read_mapping(data: bytes) -> Mapping:
    """The mapping a file holds; raises ValueError in one line: no YAML, too large, or not of the shape."""
    if len(data) > MAX_BYTES:
        raise ValueError(f"larger than the {MAX_BYTES} bytes a mapping may have")
    return mapping_of(written(data))


def shipped() -> dict[str, bytes]:
    """The mappings that come with the program, by name, as they are written."""
    folder = files("seeds") / "mappings"
    found = [each for each in folder.iterdir() if each.name.endswith(".yml")] if folder.is_dir() else []
    return {
        each.name.removesuffix(".yml"): each.read_bytes()
        for each in sorted(found, key=lambda each: each.name)
    }


@cache
def wikidata_offices() -> Mapping:
    """The mapping of Wikidata's items that comes with the program, for files that are given no other."""
    return read_mapping(shipped()["wikidata-offices"])


NEEDED: ReadOnly[str, tuple[str, ...]] = {
    "terms": ("office", "start"),
    "events": ("start",),
    "offices": (),
}
"""The columns a mapping of each kind cannot do without; one office for all rows may stand beside them.

A mapping of offices has none: it says which offices of ours the ids of Wikidata or of FollowTheMoney are.
"""


def _unknown(position: str, meant: str) -> str:
    if position == meant and not meant.startswith("office:"):
        return f"'{position[:80]}' is no office of the mapping; add it under 'offices' or 'left_out'"
    return f"{meant[:80]} is no office of the table; load the office first, or describe it in the mapping"
