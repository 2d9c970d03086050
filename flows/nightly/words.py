"""The words of the nightly report, one file a language."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path

import yaml

from claims.model import Language
from claims.report.catalogue import fill
from claims.report.shown import CLIP, line
from claims.report.spoken import day_words, number_words
from db.nights import Flagged
from db.since import Gone
from flows.nightly.night import Night

WORDING = Path(__file__).parent / "wording"
_GONE: Mapping[Gone, str] = {
    "mended": "mended",
    "removed": "removed",
    "judged otherwise": "judged_otherwise",
}


@cache
def words(language: Language) -> Mapping[str, str]:
    """All words of one language."""
    loaded = yaml.safe_load((WORDING / f"{language}.yml").read_text(encoding="utf-8"))
    return {str(key): str(said) for key, said in loaded.items()}


def say(language: Language, key: str, /, **values: str) -> str:
    """The words under a key, with their values."""
    return fill(words(language)[key], values.get)


def moment_words(moment: datetime, language: Language) -> str:
    """A moment as "26 November 2026, 05:00", in the zone it comes in."""
    return f"{day_words(moment.date(), language)}, {moment:%H:%M}"


def became(flag: Flagged, language: Language) -> list[str]:
    """What became of a flag since, in words: accepted by whom, how its words went, its article withdrawn."""
    told = []
    if flag.since.verdict == "accepted":
        told.append(say(language, "accepted", by=line(flag.since.by, CLIP)))
    if flag.since.gone is not None:
        told.append(say(language, _GONE[flag.since.gone]))
    if flag.withdrawn:
        told.append(say(language, "withdrawn"))
    return told


def set_aside(night: Night, severity: str) -> str | None:
    """How many of the new flags of that severity editors have dismissed; None where there are none."""
    number = night.number_dismissed(severity)
    if not number:
        return None
    key = "all_set_aside" if number == night.number(severity) else "set_aside"
    return say(night.language, key, count=number_words(number, night.language))
