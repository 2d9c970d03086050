"""When words name somebody: an alias with a first or last day is a name within those days only."""

from collections.abc import Sequence
from datetime import date

from claims.model import Alias

Window = tuple[str, date | None, date | None]
"""An id, and the first and the last day on which the words name it; None where there is no such day."""
Windows = tuple[Window, ...]


def windows(alias: Alias, id: str) -> Windows:
    """The days of an alias for an id; empty where it holds on every day."""
    if alias.valid_from is None and alias.valid_to is None:
        return ()
    return ((id, alias.valid_from, alias.valid_to),)


def together(ids: Sequence[str], dated: Windows, others: Sequence[str], also: Windows) -> Windows:
    """The days of words that two entries share; an id that either names on every day has none."""
    always = {*(set(ids) - {id for id, _, _ in dated}), *(set(others) - {id for id, _, _ in also})}
    kept = {window for window in (*dated, *also) if window[0] not in always}
    return tuple(sorted(kept, key=lambda window: (window[0], window[1] or date.min, window[2] or date.max)))


def named_on(ids: Sequence[str], dated: Windows, day: date) -> tuple[str, ...]:
    """The ids that the words name on that day."""
    limited = {id for id, _, _ in dated}
    then = {
        id for id, first, last in dated if (first is None or first <= day) and (last is None or day <= last)
    }
    return tuple(id for id in ids if id not in limited or id in then)
