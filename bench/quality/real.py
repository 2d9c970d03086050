"""The two real articles and their gold, read where they lie: their text never enters the repository."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from bench.house import given_article
from bench.quality.case import Case, ExpectedFlag, Unit, wanted
from bench.quality.days import days
from claims.model import Outcome, Severity, Span

# The gold's type names and ours. trend and state have no claim type yet: they wait.
TYPES: dict[str, tuple[str, ...]] = {
    "event_meeting": ("meeting", "visit"),
    "comparator_first_in": ("first_last",),
    "comparator_first_since": ("first_last",),
    "comparator_last_time": ("first_last",),
    "plan_future_event": ("planned_event", "meeting"),
    "event_scheduled": ("planned_event", "meeting"),
    "quote": ("quotation",),
    "attribution": ("quotation", "calendar_date"),
    "office_holder": ("office_holder",),
    "agreement": ("agreement",),
    "place_of_org": ("location",),
}
OUTCOMES: dict[str, Outcome] = {
    "SUPPORTED": "holds",
    "REFUTED": "contradicted",
    "INCONSISTENT": "contradicted",
    "PENDING": "pending",
}
# A was printed on 8 or 9 September 2025 (its gold says: unverified); B fixes its day in its own text.
PUBLISHED = {"A": date(2025, 9, 8), "B": date(2023, 5, 9)}
# Of the gold's flags these can be raised from the article and the table; B02 needs the text of the wire.
FLAGS: dict[str, tuple[str, Severity]] = {
    "A10": ("self_visit", "error"),
    "A13": ("quotation_on_record", "error"),
    "A16": ("quotation_marks_pair", "notice"),
    "B01": ("planned_versus_done", "warning"),
}


def real_cases(folder: Path) -> list[Case]:
    """Both articles with their gold; raises FileNotFoundError where the folder lacks them."""
    gold = yaml.safe_load((folder / "gold" / "seed-articles.yaml").read_text(encoding="utf-8"))
    cases = []
    for name, about in sorted(gold["meta"]["articles"].items()):
        text = (folder / "articles" / about["file"]).read_text(encoding="utf-8")
        entries = [entry for entry in gold["claims"] if entry["article"] == name]
        cases.append(
            Case(
                name,
                given_article(text, PUBLISHED[name], name),
                _pointing_back(
                    tuple(_unit(entry) for entry in entries if entry["checkworthy"]), _borrowed(entries)
                ),
                tuple(
                    ExpectedFlag(entry["id"], *FLAGS[entry["id"]], _span(entry))
                    for entry in entries
                    if entry["id"] in FLAGS
                ),
            )
        )
    return cases


def _borrowed(entries: Sequence[Mapping[str, Any]]) -> frozenset[str]:
    """The ids of the units whose words carry no time: the gold takes theirs from elsewhere."""
    return frozenset(
        entry["id"]
        for entry in entries
        if str((entry.get("date") or {}).get("basis", "")).startswith(("inherited", "anaphora"))
    )


def _pointing_back(units: tuple[Unit, ...], borrowed: frozenset[str]) -> tuple[Unit, ...]:
    """The same units, each without words for its time given that of the unit it points back to.

    The gold dates B21 to B24 by 2 May 2023, a day only the wire names; the article says "awal
    bulan ini" and points back to it. The unit pointed to is the nearest one before, with words
    for its time, whose time contains the gold's day.
    """
    done = []
    for unit in units:
        before = [
            (other.span.start, other.lo, other.hi)
            for other in units
            if other.id not in borrowed
            and other.span.start < unit.span.start
            and other.lo is not None
            and other.hi is not None
            and unit.lo is not None
            and unit.hi is not None
            and other.lo <= unit.lo
            and unit.hi <= other.hi
        ]
        if unit.id in borrowed and before:
            _, lo, hi = max(before)
            unit = replace(unit, inherited=(lo, hi))
        done.append(unit)
    return tuple(done)


def _unit(entry: Mapping[str, Any]) -> Unit:
    lo, hi = days(str((entry.get("date") or {}).get("edtf") or ""))
    named = [*entry.get("actors", ()), *entry.get("counterpart", ())]
    return Unit(
        entry["id"],
        entry["type"],
        TYPES.get(entry["type"], ()),
        _span(entry),
        lo,
        hi,
        tuple(wanted(given) for given in named),
        OUTCOMES.get(entry["verdict"]) if _on_record(entry.get("evidence", ())) else None,
    )


def _on_record(evidence: Any) -> bool:
    """Some of the evidence stands in the table: a term, an event or its document, a coverage, a seat."""
    refs = [ref.removesuffix(":statement") for ref in evidence]
    return any(ref.startswith(("T-", "E-", "COV-", "O-")) and ":" not in ref for ref in refs)


def _span(entry: Mapping[str, Any]) -> Span:
    return Span("text", entry["span"]["start"], entry["span"]["end"])
