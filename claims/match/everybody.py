"""Everybody and everywhere a text names, the conferences of the table among the organisations."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from claims.match.entries import Hit
from claims.match.gazetteer import Gazetteer
from claims.match.mentions import mentions, read_mentions
from claims.model import Link, Mention


def everybody(
    text: str, gazetteer: Gazetteer, *, publisher_country: str | None = None, day: date | None = None
) -> list[Mention]:
    """The mentions of a text printed that day and its event series, in order of start and end.

    Keys are an article's, not a text's: `with_keys` sets them once all its texts are read.
    """
    hits = gazetteer.hits(text, day)
    found = read_mentions(text, hits, gazetteer, publisher_country)
    series = find_series(hits)
    for start, end, name in series:
        found.append(Mention("org", start, end, text[start:end], org=name, link=Link("alias")))
        # The organiser may open the name: "IISS Shangri-La Dialogue".
        first = text[start:end].split(maxsplit=1)[0]
        found.extend(
            replace(inner, start=start, end=start + len(first))
            for inner in mentions(first, gazetteer)
            if inner.kind == "org"
        )
    return sorted(found, key=lambda mention: (mention.start, mention.end)) if series else found


def find_series(hits: Iterable[Hit]) -> list[tuple[int, int, str]]:
    """Start, end and id of every event series among the hits ("Shangri-La Dialogue")."""
    return [
        (hit.start, hit.end, series) for hit in hits if hit.entry.kind == "series" for series in hit.entry.ids
    ]
