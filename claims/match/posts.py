"""Posts as printed: the words of an office with the countries and the name that stand around them."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from claims.match.beside import (
    country_at,
    past_abbreviation,
    past_ordinal,
    read_countries_after,
    read_countries_before,
    read_group,
    read_standing_after,
    read_standing_before,
)
from claims.match.entries import Hit
from claims.match.gazetteer import Gazetteer
from claims.match.naming import NUMERAL, name_after, name_before
from claims.match.post import Post
from claims.match.scan import previous_token, token
from claims.match.small_words import small_words
from claims.match.vocabulary import vocabulary
from claims.model import Language
from claims.text.grammar import grammar

_WORDS = small_words("posts")
_OF = tuple(f" {word} " for word in _WORDS["of"])
_MINISTER = tuple(f"{word} " for word in _WORDS["minister"])
_BODY = 48
"""So many characters behind a post may name the body whose head somebody is."""
_HEADS = ("head_of_state", "head_of_government", "vice_president")


def read_posts(text: str, hits: Sequence[Hit], gazetteer: Gazetteer) -> list[Post]:
    """Every post of the text in order; its countries and names are no mentions of their own."""
    starts = {hit.start: hit for hit in hits}
    ends = {hit.end: hit for hit in hits}
    posts: list[Post] = []
    reached = 0
    for hit in hits:
        if hit.entry.kind != "post" or hit.start < reached:
            continue
        post = _read(text, hit, starts, ends, gazetteer, reached)
        if post is not None:
            posts.append(post)
            reached = max(post.last, post.whole[1])
    joins = gazetteer.words.lists["concurrently"]
    for post, following in pairwise(posts):
        # "Wakil Perdana Menteri sekaligus Menteri Keuangan Korea Selatan": one person, one country.
        between = text[post.end : following.start]
        if not post.countries and post.name is None and between.strip() in joins and len(between) < 30:
            post.countries = following.countries[:1]
    return posts


def _read(
    text: str, hit: Hit, starts: dict[int, Hit], ends: dict[int, Hit], gazetteer: Gazetteer, floor: int
) -> Post | None:
    words = hit.entry.post
    if words is None:
        return None
    lists = gazetteer.words.lists
    post = Post(hit.start, hit.end, words.portfolio, words.level, implied=words.implies, group=words.plural)
    _grow(text, post, words.grows, gazetteer)
    if not post.portfolio:
        return None
    post.phrase = text[post.start : post.end]
    read_standing_before(text, post, gazetteer)
    pos = past_abbreviation(text, post.end, starts)
    pos = past_ordinal(text, pos, post, gazetteer)
    if post.standing == "current":  # "Presiden terpilih Korea Selatan"
        pos = read_standing_after(text, pos, post, gazetteer)
    pos = read_countries_after(text, pos, post, starts, gazetteer)
    pos = past_ordinal(text, pos, post, gazetteer)
    if (
        post.countries
        and grammar(gazetteer.language).attributes_ahead
        and text.startswith(("'s ", "’s "), pos)
    ):
        post.drop = True  # "president of Cuba's National Assembly"
        return post
    if not post.countries and grammar(gazetteer.language).attributes_ahead:
        read_countries_before(text, post, ends, gazetteer, floor)
    if words.needs_country and not post.countries and not _rules_behind_name(text, pos, starts, gazetteer):
        return None
    if post.countries or pos > post.end:
        pos = past_abbreviation(text, pos, starts)
    pos = read_standing_after(text, pos, post, gazetteer)
    read_group(text, post, gazetteer)
    post.last = max(post.end, pos)
    after = token(text, pos)
    if after is not None and (
        text[after[0] : after[1]] in lists["not_post_after"]
        or (post.phrase.isupper() and text[after[0]].isdigit())  # "Permenhub PM 13/2021"
    ):
        post.drop = True
        return post
    if post.group or len(post.countries) > 1:
        return post
    if not post.countries and (
        _heads_something_else(text, pos, post, starts, gazetteer)
        or _heads_a_body(text, post, ends, gazetteer)
    ):
        post.drop = True
        return post
    post.name = name_after(text, pos, starts, gazetteer)
    if post.name is None:
        post.name = name_before(text, post.start, ends, gazetteer, floor, plain=post.phrase[:1].islower())
    if post.name is not None:
        post.last = max(post.last, post.name.last)
        home = country_at(starts, post.name.last, _OF, text)
        if home is not None and not post.countries:
            # "President Prabowo Subianto of Indonesia"
            post.countries = [home]
            post.last = home.end
    return post


def _rules_behind_name(text: str, pos: int, starts: dict[int, Hit], gazetteer: Gazetteer) -> bool:
    """A name that is known or numbered, and its country, follow: "King Abdullah II of Jordan"."""
    name = name_after(text, pos, starts, gazetteer)
    if name is None or country_at(starts, name.last, _OF, text) is None:
        return False
    return bool(name.ids) or NUMERAL.issuperset(text[name.start : name.end].rpartition(" ")[2])


def _grow(text: str, post: Post, grows: bool, gazetteer: Gazetteer) -> None:
    """Takes the portfolio's further words in: "Menteri" + "Koordinator Bidang Pangan"."""
    lists = gazetteer.words.lists
    head = text[post.start : post.end].split(" ")[-1]
    if not grows and (grammar(gazetteer.language).attributes_ahead or head.lower() in gazetteer.words.posts):
        return
    if not grows and not text[post.start : post.end].lower().startswith(_MINISTER):
        return
    taken: list[str] = []
    pos = end = post.end
    while (found := token(text, pos)) is not None and found[0] <= pos + 1:
        word = text[found[0] : found[1]]
        if word in lists["portfolio_words"]:
            taken.append(word.lower())
            end = found[1]
        elif word not in lists["portfolio_joins"] or (not taken and grows):
            break
        pos = found[1]
        if text[pos : pos + 2] == ", " and taken:
            pos += 1
            following = token(text, pos)
            if following is not None and text[following[0] : following[1]] in lists["portfolio_joins"]:
                pos = following[1]  # "Politik, Hukum, dan Keamanan"
                following = token(text, pos)
            if following is None or text[following[0] : following[1]] not in lists["portfolio_words"]:
                break
    if taken:
        own = post.portfolio if grows else "-".join(text[post.start : post.end].lower().split(" ")[1:])
        post.portfolio = "-".join(([own] if own else []) + taken)
        post.end = end
    elif grows and text.startswith(" (", post.end):
        # "Menteri Koordinator (Menko) Bidang …": the portfolio goes on behind the short form.
        close = text.find(") ", post.end, post.end + 14)
        following = token(text, close + 1) if close > 0 else None
        if following is not None and text[following[0] : following[1]] in lists["portfolio_words"]:
            post.end = close + 1
            _grow(text, post, grows, gazetteer)


def _heads_a_body(text: str, post: Post, ends: dict[int, Hit], gazetteer: Gazetteer) -> bool:
    """ "European Council President", "FIFA President": English has what is headed in front."""
    ahead = grammar(gazetteer.language).attributes_ahead
    if not ahead or post.portfolio not in _HEADS or text[post.start - 1 : post.start] != " ":
        return False
    if post.start - 1 in ends:
        return ends[post.start - 1].entry.kind == "org"
    before = previous_token(text, post.start)
    if before is None or before in gazetteer.words.standing:
        return False
    return before in gazetteer.words.lists["bodies_before"] or (
        len(before) >= 3
        and before.isalpha()
        and before.isupper()
        and not text[post.start : post.end].isupper()
    )


@cache
def _of(language: Language) -> tuple[str, ...]:
    """Between a post and what it is of, in this language."""
    return tuple(f" {word} " for word in small_words("posts", language)["of"])


def _heads_something_else(
    text: str, pos: int, post: Post, starts: dict[int, Hit], gazetteer: Gazetteer
) -> bool:
    """ "Presiden FIFA", "Presiden Bank Dunia", "Presiden Barcelona": the head of no state."""
    if post.portfolio not in _HEADS[:2]:
        return False
    own_of = _of(gazetteer.language)
    if text.startswith(own_of, pos):
        pos += max(len(of) for of in own_of if text.startswith(of, pos)) - 1
        following = token(text, pos)
        return following is not None and text[following[0]].isupper() and following[0] == pos + 1
    found = token(text, pos)
    if found is None or found[0] != pos + 1 or text[pos : pos + 1] != " ":
        return False
    word = text[found[0] : found[1]]
    hit = starts.get(found[0])
    if hit is not None:
        return hit.entry.kind in ("org", "series", "city", "place", "blocked")
    if word in gazetteer.words.lists["name_heads"] or (len(word) >= 3 and word.isupper()):
        return True
    # "Presiden Real Madrid …": the club is known by name.
    behind = text[found[0] : found[0] + _BODY].split(" ", 3)[:3]
    shorts = vocabulary(gazetteer.language).abbreviations
    return any(" ".join(behind[:count]).rstrip(",.") in shorts for count in (1, 2, 3))
