"""Mentions: words that name somebody or somewhere, and whom the table takes them to mean."""

from dataclasses import dataclass
from typing import Literal

from claims.model.claim import Link
from claims.model.quick import quick

MentionKind = Literal["holder", "office", "person", "country", "place", "org"]
Standing = Literal["current", "former", "acting", "elect", "deputy"]


@quick
@dataclass(frozen=True, slots=True)
class Mention:
    """Words from `start` to `end` (of the cleaned text) and what they name.

    kind "holder" is a post and a name together ("Menteri Pertahanan Jepang, Gen Nakatani"),
    "office" a post alone, "person" a name alone. Coordinated posts ("Menteri pertahanan Korea
    dan Jepang") are several mentions over the same words. `name` is the person's name as
    printed, with its own offsets, also where the table does not know the person (`person` is
    None then); an organisation's or a place's
    has no offsets of its own. `portfolio` and `level` are set for posts even where the table has no such
    office. `country` is an ISO 3166 alpha-2 code. Two or more people or posts that fit leave
    the id None and stand in `ambiguous`. `key` is shared by all mentions of one person, or one
    organisation, within an article: the id where it is known, else a slug of the fullest name. A
    building, a street or a landform is a place of level "site": it has no id, no claim is about it.
    """

    kind: MentionKind
    start: int
    end: int
    words: str
    person: str | None = None
    office: str | None = None
    country: str | None = None
    org: str | None = None
    place: str | None = None
    portfolio: str | None = None
    level: str | None = None
    standing: Standing = "current"
    name: str | None = None
    name_start: int | None = None
    name_end: int | None = None
    link: Link | None = None
    ambiguous: tuple[str, ...] = ()
    key: str | None = None
