"""The names that stand by themselves: countries, places, organisations and people without their posts."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from claims.match.context import Context
from claims.match.entries import Hit
from claims.match.gazetteer import Gazetteer
from claims.match.orgs import read_org
from claims.match.scan import in_title_case, line_of, previous_token, starts_sentence, token
from claims.match.small_words import small_words
from claims.match.vocabulary import given_abroad, vocabulary
from claims.model import Link, Mention

_INITIALS = frozenset(small_words("grounds")["initials"])
_OTHER_NAME = tuple(f" {word} " for word in small_words("grounds")["other_name"])
_OF_PLACE = ("Kota ", "Kabupaten ", "Provinsi ", "Prefektur ", "Distrik ", "")


def grounds(
    text: str, hits: Sequence[Hit], context: Context, gazetteer: Gazetteer, *, held: frozenset[str]
) -> list[Mention]:
    """A mention for every name that stands by itself; `held` are the people some post in the text names."""
    found: list[Mention] = []
    index = 0
    while index < len(hits):
        hit = hits[index]
        kind = hit.entry.kind
        mention: Mention | None = None
        if kind in ("country", "demonym"):
            mention = _country(text, hit, context, gazetteer)
            if index + 1 < len(hits) and _short_form(text, hit, hits[index + 1]):
                index += 1
        elif kind in ("place", "city"):
            mention = None if _names_something_else(text, hit, gazetteer) else _place(text, hit)
            while (
                mention is not None
                and index + 1 < len(hits)
                and _contains(text, mention, hits[index + 1], gazetteer, context)
            ):
                index += 1
                end = hits[index].end + (text[mention.end : hits[index].start] == " (")
                mention = replace(mention, end=end, words=text[mention.start : end])
        elif kind in ("org", "ministry"):
            following = hits[index + 1] if index + 1 < len(hits) else None
            before = hits[index - 1] if index > 0 else None
            mention, used = read_org(text, hit, before, following, context, gazetteer)
            index += used
            if (
                mention is not None
                and found
                and found[-1].kind == "country"
                and mention.start <= found[-1].start
            ):
                found.pop()
        elif kind == "person":
            mention = _person(text, hit, gazetteer, held)
        if mention is not None:
            found.append(mention)
        index += 1
    return found


def _country(text: str, hit: Hit, context: Context, gazetteer: Gazetteer) -> Mention | None:
    if hit.entry.kind == "country" and (
        _initials(text, hit) or _in_proper_name(text, hit, gazetteer) or _given_name(text, hit, gazetteer)
    ):
        return None
    code = context.code(hit)
    ambiguous = () if code is not None else tuple(sorted(f"country:{each}" for each in hit.entry.codes))
    method = Link("context") if hit.entry.codes and code is not None else Link("alias")
    return Mention(
        kind="country",
        start=hit.start,
        end=hit.end,
        words=text[hit.start : hit.end],
        country=code,
        place=hit.entry.ids[0] if len(hit.entry.ids) == 1 else None,
        link=method if code is not None else None,
        ambiguous=ambiguous,
    )


def _short_form(text: str, hit: Hit, following: Hit) -> bool:
    """The next name is the same country's short form in brackets: "Amerika Serikat (AS)"."""
    return (
        following.entry.kind == "country"
        and following.entry.country == hit.entry.country
        and text[hit.end : following.start] == " ("
        and text[following.end : following.end + 1] == ")"
    )


def _initials(text: str, hit: Hit) -> bool:
    """Capitals that stand for somebody not named: "berinisial AS", "AS (34)", "AS alias X"."""
    words = text[hit.start : hit.end]
    if not words.isupper() or len(words) > 3:
        return False
    if (previous_token(text, hit.start) or "").lower() in _INITIALS or text.startswith(_OTHER_NAME, hit.end):
        return True
    return _aged(text, words)


# An article may print the same capitals thousands of times; it is gone through once for each.
@lru_cache(maxsize=16)
def _aged(text: str, words: str) -> bool:
    """An age stands behind these capitals somewhere: they are the same one's in all of the text."""
    at = text.find(f"{words} (")
    while at >= 0:
        behind = at + len(words) + 2
        age = text[behind : behind + 2].isdigit() and not text[behind + 2 : behind + 3].isdigit()
        if age and not text[max(0, at - 1) : at].isalnum():
            return True
        at = text.find(f"{words} (", behind)
    return False


def _given_name(text: str, hit: Hit, gazetteer: Gazetteer) -> bool:
    """The word is somebody's given name, with the surname behind it: "producer Jordan Horowitz"."""
    lists = gazetteer.words.lists
    if text[hit.start : hit.end] not in lists["given_too"] or text[hit.end : hit.end + 1] != " ":
        return False
    following = token(text, hit.end)
    if following is None or in_title_case(text, *line_of(text, hit.start)):
        return False
    after = text[following[0] : following[1]]
    return after.istitle() and after not in lists["given_not"] and after not in lists["not_names"]


def _in_proper_name(text: str, hit: Hit, gazetteer: Gazetteer) -> bool:
    """The country is a word of something's name: "Bank Indonesia", "Japan Airlines"."""
    lists = gazetteer.words.lists
    before = previous_token(text, hit.start)
    if before is not None and before in lists["name_heads"]:
        return True
    following = token(text, hit.end) if text[hit.end : hit.end + 1] == " " else None
    after = None if following is None else text[following[0] : following[1]]
    if after is not None and after in lists["name_tails"]:
        return True
    if (
        before is None
        or not before[0].isupper()
        or before in lists["state_heads"]
        or before in lists["not_names"]
    ):
        return False
    start = hit.start - 1 - len(before)
    if starts_sentence(text, start) or in_title_case(text, *line_of(text, hit.start)):
        return False
    return before not in gazetteer.words.countries and not before[0].isdigit()


def _names_something_else(text: str, hit: Hit, gazetteer: Gazetteer) -> bool:
    """A city of the CLDR that begins another name: "Dublin University", "Boston Robert"."""
    if hit.entry.kind != "city":
        return False
    lists = gazetteer.words.lists
    before = previous_token(text, hit.start)
    if before in lists["name_heads"] or before in given_abroad():
        return True  # "Naomi Osaka"
    following = token(text, hit.end) if text[hit.end : hit.end + 1] == " " else None
    if following is None or in_title_case(text, *line_of(text, hit.start)):
        return False
    after = text[following[0] : following[1]]
    if after in lists["city_tails"] and text[following[1] : following[1] + 1] == " ":
        # "Leeds City Council"
        second = token(text, following[1])
        last = "" if second is None else text[second[0] : second[1]]
        return last[:1].isupper() and last.lower() in vocabulary(gazetteer.language).lists["body_ends"]
    return after[0].isupper() and after not in lists["city_tails"] and after not in lists["not_names"]


def _place(text: str, hit: Hit) -> Mention:
    words = text[hit.start : hit.end]
    place = hit.entry.ids[0] if len(hit.entry.ids) == 1 else None
    country = hit.entry.country
    if hit.entry.kind == "city" and country is not None:
        slug = "-".join("".join(c if c.isalnum() else " " for c in words.lower()).split())
        place = f"place:{country.lower()}-{slug}"
    return Mention(
        kind="place",
        start=hit.start,
        end=hit.end,
        words=words,
        place=place,
        country=country,
        link=Link("alias") if place is not None else None,
        ambiguous=hit.entry.ids if place is None else (),
    )


def _contains(text: str, inner: Mention, hit: Hit, gazetteer: Gazetteer, context: Context) -> bool:
    """The place or country after a comma contains the one before it: "Yongsan-gu, Kota Seoul"."""
    gap = text[inner.end : hit.start]
    if gap == " (" and text[hit.end : hit.end + 1] == ")" and hit.entry.kind == "country":
        return context.code(hit) == inner.country
    if not gap.startswith(", ") or gap[2:] not in _OF_PLACE:
        return False
    if hit.entry.kind == "country":
        return context.code(hit) == inner.country
    if hit.entry.kind not in ("place", "city") or hit.entry.country != inner.country:
        return False
    entity = gazetteer.world.entity(inner.place) if inner.place is not None else None
    return entity is not None and entity.part_of in hit.entry.ids


def _person(text: str, hit: Hit, gazetteer: Gazetteer, held: frozenset[str]) -> Mention | None:
    words = text[hit.start : hit.end]
    ids = hit.entry.ids
    if " " not in words:
        # One word is a person's own name only where it is no part of somebody else's.
        if stands_in_longer_name(text, hit.start, hit.end, gazetteer):
            return None
        only = [person for person in ids if any(" " in name for name in gazetteer.names_of(person))]
        if not only and not any(person in held for person in ids):
            return None
    return Mention(
        kind="person",
        start=hit.start,
        end=hit.end,
        words=words,
        person=ids[0] if len(ids) == 1 else None,
        name=words,
        name_start=hit.start,
        name_end=hit.end,
        link=Link("alias") if len(ids) == 1 else None,
        ambiguous=ids if len(ids) > 1 else (),
        key=ids[0] if len(ids) == 1 else None,
    )


def stands_in_longer_name(text: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """A capitalised word that is no title and starts no sentence touches the word: "Angga Raka Prabowo"."""
    if in_title_case(text, *line_of(text, start)):
        return False
    words = gazetteer.words
    following = token(text, end) if text[end : end + 1] == " " else None
    if following is not None:
        after = text[following[0] : following[1]]
        if after[0].isupper() and after not in words.lists["not_names"]:
            return True
    before = previous_token(text, start)
    if before is None or not before[0].isupper():
        return False
    if (
        before in words.lists["honorifics"]
        or before in words.lists["not_names"]
        or before in words.lists["state_heads"]
    ):
        return False
    return before not in words.posts and not starts_sentence(text, start - 1 - len(before))
