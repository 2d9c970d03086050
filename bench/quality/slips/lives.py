"""Slips in lives: an office held since the year after its oath, an event before the birth told beside it."""

import re
from collections.abc import Iterator

from bench.quality.slips.slip import Change, Ground, Kind

_YEAR = r"(?P<y>(?:19|20)\d\d)\b"
_OATH = re.compile(rf"\b(?:dilantik|sworn in)\b[^.;\n]{{0,80}}?\b{_YEAR}")
_SINCE = re.compile(
    rf"\b(?:menjabat|in office|has served as)\b[^.;\n]{{0,60}}?\b(?:sejak|since) [^.;,\n]{{0,16}}?{_YEAR}"
)
_BORN = re.compile(rf"\b(?:lahir|born)\b[^.;\n]{{0,60}}?\b{_YEAR}")
_LATER = re.compile(rf"\b(?:lulus|menikah|graduated|married)\b[^.;\n]{{0,60}}?\b{_YEAR}")
NEAR = 200
"""Characters between two events that are told of one person, in one sentence or the next."""
GROWN = 17


def _turned(ground: Ground) -> Iterator[Change]:
    """The year of one of two events moves to the wrong side of the other."""
    text = ground.article.text
    for oath in _OATH.finditer(text):
        since = _SINCE.search(text, oath.end(), oath.end() + NEAR)
        if since is not None and since["y"] == oath["y"]:
            yield "text", since.start("y"), since.end("y"), str(int(since["y"]) + 1)
    for born in _BORN.finditer(text):
        stop = text.find(".", born.end())
        later = _LATER.search(text, born.end(), min(born.end() + NEAR, stop if stop >= 0 else len(text)))
        if later is not None and int(later["y"]) - int(born["y"]) >= GROWN:
            for decade in "9876543210":
                year = later["y"][:2] + decade + later["y"][3:]
                if int(year) < int(born["y"]):
                    yield "text", later.start("y"), later.end("y"), year
                    break


KINDS = (Kind("life_event_turned", "lives", frozenset({"life_order"}), _turned),)
