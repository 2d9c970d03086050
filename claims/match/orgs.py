"""Organisations as printed: ministries take their country from beside them or from the article."""

from claims.match.context import Context
from claims.match.entries import Hit
from claims.match.gazetteer import Gazetteer
from claims.match.keys import org_key
from claims.match.linking import Linked, link_ministry
from claims.match.small_words import small_words
from claims.model import Link, Mention

_WORDS = small_words("orgs")
_OF = frozenset([" ", *(f" {word} " for word in _WORDS["of"])])
_AND = tuple(f" {word} " for word in _WORDS["and"])


def read_org(
    text: str, hit: Hit, before: Hit | None, following: Hit | None, context: Context, gazetteer: Gazetteer
) -> tuple[Mention | None, int]:
    """An organisation, and how many following hits belong to it ("Kementerian Pertahanan" + "Jepang")."""
    entry = hit.entry
    start, end, used = hit.start, hit.end, 0
    country: str | None = None
    if not entry.sure:
        if (
            following is not None
            and following.entry.kind in ("country", "demonym")
            and text[end : following.start] in _OF
        ):
            country, end, used = context.code(following), following.end, 1
        elif (
            before is not None
            and before.entry.kind in ("country", "demonym")
            and text[before.end : start] in (" ", "'s ", "’s ")
        ):
            country, start = context.code(before), before.start
    if entry.sure and len(entry.ids) == 1:
        linked = Linked(office=entry.ids[0], country=entry.country, link=Link("alias"))
    elif entry.portfolio is not None:
        if country is None and _goes_on(text, end):
            return None, 0
        linked = link_ministry(entry.ids, entry.portfolio, country, context, gazetteer)
    else:
        fits = [org for org in entry.ids if _belongs(org, country, context, gazetteer)]
        if len(fits) != 1:
            return None, 0
        entity = gazetteer.world.entity(fits[0])
        linked = Linked(office=fits[0], country=entity.country if entity else None, link=Link("context"))
    words = text[start:end]
    mention = Mention(
        kind="org",
        start=start,
        end=end,
        words=words,
        org=linked.office,
        country=linked.country,
        portfolio=entry.portfolio,
        link=linked.link,
        ambiguous=linked.ambiguous,
        key=linked.office if linked.office is not None else org_key(words),
    )
    return mention, used


def _goes_on(text: str, end: int) -> bool:
    """The ministry's name has more words: "Departemen Luar Negeri dan Perdagangan"."""
    return any(text.startswith(join, end) and text[end + len(join) :][:1].isupper() for join in _AND)


def _belongs(org: str, country: str | None, context: Context, gazetteer: Gazetteer) -> bool:
    entity = gazetteer.world.entity(org)
    if entity is None or entity.country is None:
        return False
    return entity.country == country if country is not None else entity.country in context.named
