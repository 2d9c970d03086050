"""The English pack: its words are in words.yml, its rules in the files beside this one."""

from pathlib import Path

from claims.lang.counts import counts
from claims.lang.rules import Pack

pack = Pack(Path(__file__).parent)
pack.shapes["count"] = counts(pack.words["count"], joins="- ", adds="and")
