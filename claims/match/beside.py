"""What stands beside a post's words: its standing, its countries, its short form, its number of holders."""

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from claims.match.entries import Hit
from claims.match.gazetteer import Gazetteer
from claims.match.lexicon import lexicon
from claims.match.post import Post
from claims.match.scan import previous_token, words_before
from claims.match.small_words import small_words
from claims.model import Language

COUNTRY = ("country", "demonym")
_BETWEEN = frozenset(small_words("beside")["between"])


def read_standing_before(text: str, post: Post, gazetteer: Gazetteer) -> None:
    """Former or acting by the words before the post; or no post at all ("juru bicara Presiden")."""
    words = gazetteer.words
    before = words_before(text, post.start)
    if not _tails(before).isdisjoint(words.lists["not_post_before"]) or _counted(before, words.lists):
        post.drop = True
    for count in (2, 1):
        kind = words.standing.get(" ".join(before[-count:])) if len(before) >= count else None
        if kind is not None:
            post.standing = kind  # type: ignore[assignment]
            return
    if joint_former(text, post, before, gazetteer):
        post.standing = "former"
    for mark in ("ex-", "then-"):
        if text[max(0, post.start - len(mark)) : post.start].lower() == mark:
            post.standing = "former"


def _counted(before: Sequence[str], lists: Mapping[str, Collection[str]]) -> bool:
    """ "Tujuh Menko Prabowo", "7 Menko Prabowo": so many of them, and the name is whose they are."""
    last = before[-1] if before else ""
    return last in lists["several"] or (last.isdecimal() and 1 < len(last.lstrip("0")) + int(last) < 100)


def joint_former(text: str, post: Post, before: Sequence[str], gazetteer: Gazetteer) -> bool:
    """ "Mantan KSAD dan Menhan X": of two posts of one person the word before the first tells of both."""
    words = gazetteer.words
    if len(before) < 3 or before[-1] not in words.lists["and"] or words.standing.get(before[-3]) != "former":
        return False
    first = text[: post.start].split()[-2]
    return first[:1].isupper()


def _tails(before: Sequence[str]) -> set[str]:
    """The last one, two and three words before a post; an English article in between does not matter."""
    bare = [word for word in before if word != "the"]
    return {" ".join(words[-count:]) for words in (before, bare) for count in (1, 2, 3)}


def past_abbreviation(text: str, pos: int, starts: dict[int, Hit]) -> int:
    """Past a post's short form in brackets: "Menteri Keuangan (Menkeu) …"."""
    if text[pos : pos + 2] != " (":
        return pos
    close = text.find(")", pos, pos + 30)
    inner = text[pos + 2 : close] if close > 0 else ""
    hit = starts.get(pos + 2)
    if hit is not None and hit.entry.kind != "post":
        return pos
    short = inner.split(" ")[0]
    if short and (hit is not None or short.startswith(("Men", "Wamen")) or inner.isupper()):
        return close + 1
    return pos


@cache
def _ordinals(language: Language) -> tuple[str, ...]:
    """What stands before a number that counts holders: " ke-"."""
    return tuple(f" {word}" for word in small_words("beside", language)["ordinal"])


def past_ordinal(text: str, pos: int, post: Post, gazetteer: Gazetteer) -> int:
    """Past the holder's number: "Presiden ke-7"."""
    mark = next((each for each in _ordinals(gazetteer.language) if text.startswith(each, pos)), None)
    if mark is not None:
        end = pos + len(mark)
        while end < len(text) and text[end].isdigit():
            end += 1
        if end > pos + len(mark):
            post.ordinal = True
            post.end = end
            return end
    return pos


def read_countries_after(
    text: str, pos: int, post: Post, starts: dict[int, Hit], gazetteer: Gazetteer
) -> int:
    """Takes in the countries after the post ("dari Jepang dan Korea Selatan"); answers where they end."""
    lists = gazetteer.words.lists
    of, joins = _joins(gazetteer.language)
    at = country_at(starts, pos, of, text)
    if at is None:
        return pos
    chain = [at]
    end = at.end
    while True:
        following = country_at(starts, end, (*joins, "-", "/"), text)
        if following is None and (listed := country_at(starts, end, (", ",), text)) is not None:
            # "Jepang, Korea Selatan, dan AS": a comma goes on only where an "and" still comes.
            closing = country_at(starts, listed.end, joins, text)
            following = listed if closing is not None else None
        if following is None:
            break
        chain.append(following)
        end = following.end
    if post.portfolio == "ambassador":
        for word in lists["for_country"]:
            target = starts.get(end + len(word) + 2)
            if text.startswith(f" {word} ", end) and target is not None and target.entry.kind in COUNTRY:
                end = target.end
    if text[at.start - 1] == "(" and text[end : end + 1] == ")":
        end += 1
    other = starts.get(end + 2) if text.startswith(" (", end) else None
    if other is not None and other.entry.kind in COUNTRY and other.entry.country == chain[-1].entry.country:
        end = other.end + (text[other.end : other.end + 1] == ")")
    post.countries = chain
    post.end = end
    return end


@cache
def _joins(language: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What joins a country to a post before it, and to the country before it."""
    lists = lexicon(language).lists
    return (" ", *(f" {word} " for word in lists["of"]), " ("), tuple(
        f"{comma} {word} {article}"
        for word in lists["and"]
        for comma in ("", ",")
        for article in ("", "the ")
    )


def country_at(starts: dict[int, Hit], pos: int, joins: Sequence[str], text: str) -> Hit | None:
    """The country that follows one of the joining words at `pos`; None where none does."""
    for join in joins:
        if text.startswith(join, pos):
            hit = starts.get(pos + len(join))
            if hit is not None and hit.entry.kind in COUNTRY:
                return hit
    return None


def read_countries_before(
    text: str, post: Post, ends: dict[int, Hit], gazetteer: Gazetteer, floor: int
) -> None:
    """English: "Japan's former defense minister", "Japanese and South Korean defense ministers"."""
    words = gazetteer.words
    pos = post.start
    if text[max(0, pos - 3) : pos].lower() == "ex-":
        pos -= 3
    while (earlier_word := previous_token(text, pos)) is not None:
        kind = words.standing.get(earlier_word.lower())
        if kind is None and earlier_word.lower() not in _BETWEEN:
            break
        pos -= len(earlier_word) + 1
        if kind is not None:
            post.standing = kind  # type: ignore[assignment]
    hit = None
    for gap in (" ", "'s ", "’s ", "' ", "’ "):
        if pos > len(gap) and text.startswith(gap, pos - len(gap)):
            hit = ends.get(pos - len(gap)) or hit
    if hit is None or hit.entry.kind not in COUNTRY or hit.start < floor:
        return
    chain = [hit]
    joins = [f"{comma} {word} " for word in words.lists["and"] for comma in ("", ",")]
    while True:
        first = chain[0]
        earlier = None
        for join in (*joins, *((", ",) if len(chain) > 1 else ()), "-"):
            at = first.start - len(join)
            if at > 0 and text.startswith(join, at) and (found := ends.get(at)) is not None:
                plural = post.group or (first.entry.kind == "demonym" and found.entry.kind == "demonym")
                if found.entry.kind in COUNTRY and found.start >= floor and plural:
                    earlier = found
        if earlier is None:
            break
        chain.insert(0, earlier)
    post.countries = chain if post.group else chain[-1:]
    post.start = post.countries[0].start
    before = words_before(text, post.start)
    if before and before[-1] in words.standing:
        post.standing = words.standing[before[-1]]  # type: ignore[assignment]
    if not _tails(before).isdisjoint(words.lists["not_post_before"]):
        post.drop = True


def read_standing_after(text: str, pos: int, post: Post, gazetteer: Gazetteer) -> int:
    """Elect, acting or of another time by the words after the post; answers where they end."""
    for word, kind in gazetteer.words.standing_after.items():
        joined = word if word.startswith("-") else f" {word}"
        end = pos + len(joined)
        if text[pos:end].lower() == joined and not text[end : end + 1].isalnum():
            post.standing = kind  # type: ignore[assignment]
            return end
    return pos


def read_group(text: str, post: Post, gazetteer: Gazetteer) -> None:
    """Several holders of no stated country: "kedua menhan", "Menteri pertahanan ketiga negara"."""
    if post.countries:
        post.group = False
        return
    lists = gazetteer.words.lists
    tails = _tails(words_before(text, post.start))
    for phrase in lists["group_before"]:
        start = post.start - len(phrase) - 1
        if phrase in tails and start >= 0 and text[start : post.start].lower() == f"{phrase} ":
            post.group = True
            post.start = start
            break
    for phrase in lists["group_after"]:
        if text[post.end + 1 : post.end + 1 + len(phrase)].lower() == phrase:
            post.group = True
            post.end += len(phrase) + 1
            break
