"""The Indonesian pack: its words are in words.yml, its rules in the files beside this one."""

from pathlib import Path

from claims.lang.rules import Pack

pack = Pack(Path(__file__).parent)

FUTURE = r"\b(?:akan|bakal|hendak|rencananya|berencana|mendatang|dijadwalkan|direncanakan)\b"
"""Words that turn a date without a year, or a bare weekday, to the future when they stand before it."""
