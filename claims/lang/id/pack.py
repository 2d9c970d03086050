"""The Indonesian pack: its words are in words.yml, its rules in the files beside this one."""

from pathlib import Path

from claims.lang.counts import counts
from claims.lang.pattern import listed
from claims.lang.rules import Pack

pack = Pack(Path(__file__).parent)
pack.shapes["count"] = counts(pack.words["count"])
ONE_TO_NINE = listed([{number: pack.words["count"][number] for number in range(1, 10)}])
"""The pattern of a number below ten in words."""
WEEKDAYS = listed([pack.words["weekday"]])
"""The pattern of a weekday, in any case."""
