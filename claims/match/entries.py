"""What the names of a table mean: the entry of a spelling, and which kind counts where it names several."""

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from claims.match.lexicon import PostWords
from claims.match.validity import Windows, named_on, together
from claims.model.quick import quick

HitKind = Literal[
    "blocked", "post", "ministry", "org", "series", "country", "demonym", "place", "person", "city"
]
# Where one spelling names several kinds of thing, the first kind is taken.
_RANK: tuple[HitKind, ...] = (
    "blocked", "post", "ministry", "org", "series", "country", "demonym", "place", "person", "city",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """What a spelling names. `ids` are entity ids; `codes` two states that share the name.

    `sure` is false where the ids are right only once a country is known ("Kemenhan"). `dated` holds the
    days of ids that the spelling names for a time only, of "" where it has none; `after` is what it
    names where it names none of them.
    """

    kind: HitKind
    ids: tuple[str, ...] = ()
    country: str | None = None
    codes: tuple[str, ...] = ()
    post: PostWords | None = None
    portfolio: str | None = None
    sure: bool = True
    dated: Windows = ()
    after: "Entry | None" = None

    @property
    def meant(self) -> tuple[str, ...]:
        """The ids, or "" for a spelling that means a country or a post."""
        return self.ids or ("",)

    def on(self, day: date) -> "Entry | None":
        """What the spelling names on that day."""
        meant = named_on(self.meant, self.dated, day)
        if meant:
            return self if meant == self.meant else replace(self, ids=meant)
        return None if self.after is None else self.after.on(day)


@quick
@dataclass(frozen=True, slots=True)
class Hit:
    """An entry's words in a text."""

    start: int
    end: int
    entry: Entry


def put(kinds: MutableMapping[HitKind, Entry], entry: Entry) -> None:
    """Adds an entry to those of one spelling; of two of a kind it makes one that means both."""
    old = kinds.get(entry.kind)
    if old is not None:
        dated = together(old.meant, old.dated, entry.meant, entry.dated)
        if old.ids != entry.ids:
            ids = tuple(sorted({*old.ids, *entry.ids}))
            entry = replace(old, ids=ids, sure=old.sure and entry.sure)
        entry = replace(entry, dated=dated)
    kinds[entry.kind] = entry


def ranked(kinds: Mapping[HitKind, Entry]) -> Entry:
    """The entry that counts of those of one spelling, with what it names on other days behind it."""
    order = [kinds[kind] for kind in _RANK if kind in kinds]
    entry = order.pop()
    while order:
        entry = replace(order[-1], after=entry) if order[-1].dated else order[-1]
        order.pop()
    if entry.kind == "country" and "place" in kinds and not entry.dated:
        entry = replace(entry, ids=kinds["place"].ids)
    return entry
