"""From the cleaned text of an article to everybody and everywhere it names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from claims.match import regions
from claims.match.again import named_again
from claims.match.bodies import outside_bodies, with_short_forms
from claims.match.context import Context, read_context
from claims.match.entries import Hit
from claims.match.gazetteer import Gazetteer
from claims.match.grounds import grounds
from claims.match.keys import with_keys
from claims.match.linking import Linked, link_person, link_post
from claims.match.names import is_part_of
from claims.match.places import Placed, contained
from claims.match.post import Post
from claims.match.posts import read_posts
from claims.match.scan import token
from claims.match.strangers import read_strangers
from claims.model import Link, Mention
from claims.text.grammar import grammar


def mentions(text: str, gazetteer: Gazetteer, *, publisher_country: str | None = None) -> tuple[Mention, ...]:
    """Every post, person, country, place and organisation the text names, in order of its start.

    Offsets are code points of `text`. Coordinated posts ("Menteri pertahanan Korea dan
    Jepang") are several mentions over the same words. Words that name nobody in particular
    ("Semenanjung Korea", "Laut Jepang", "juru bicara Presiden") are no mention.
    """
    return with_keys([read_mentions(text, gazetteer.hits(text), gazetteer, publisher_country)])[0]


def read_mentions(
    text: str, hits: Sequence[Hit], gazetteer: Gazetteer, publisher_country: str | None
) -> list[Mention]:
    """The same from the table's names in the text (`hits`), before the keys are set."""
    posts = read_posts(text, hits, gazetteer)
    taken = [(min(post.start, post.whole[0]), max(post.last, post.whole[1])) for post in posts]
    free = _outside(hits, taken)
    context = read_context(hits, posts, gazetteer, publisher_country)
    found: list[Mention] = []
    named: dict[tuple[str | None, ...], Mention] = {}
    for post in posts:
        for mention in _of_post(text, post, context, gazetteer, named):
            found.append(mention)
            if mention.name is not None:
                key = (mention.name, mention.country, mention.portfolio, mention.level)
                named.setdefault(key, mention)
    held = frozenset(mention.person for mention in found if mention.person is not None)
    found.extend(grounds(text, free, context, gazetteer, held=held))
    found = [_widened(mention, text, gazetteer) for mention in found]
    strangers = read_strangers(text, found, [*taken, *_blocked(free)], gazetteer)
    found = outside_bodies(found, strangers.orgs, strangers.sites)
    found = _without(found, [post for post in strangers.people if post.portfolio is not None])
    regional = [(mention, codes) for mention in found if (codes := _region_codes(mention, gazetteer))]
    held_places = {id(mention) for mention, _ in regional}
    found = [mention for mention in found if id(mention) not in held_places]
    places = _of_no_other(strangers.places, found)
    found.extend(contained(text, [*_of_no_other(regional, [place for place, _ in places]), *places]))
    found.extend(strangers.people)
    found.extend(strangers.orgs)
    found = with_short_forms(text, found)
    found.extend(named_again(text, found, taken, gazetteer))
    # The sort is stable: coordinated posts stay in the order in which their countries are printed.
    return sorted(found, key=lambda m: (m.start, m.end, m.kind))


def _without(found: list[Mention], posts: Sequence[Mention]) -> list[Mention]:
    """The mentions that no post has taken in: "Surabaya" in "Wali Kota Surabaya" is the post's region."""
    kept: list[Mention] = []
    index = 0
    for mention in sorted(found, key=lambda m: (m.start, m.end)):
        while index < len(posts) and posts[index].end <= mention.start:
            index += 1
        if index == len(posts) or mention.end <= posts[index].start:
            kept.append(mention)
    return kept


def _of_no_other(places: Sequence[Placed], others: Sequence[Mention]) -> list[Placed]:
    """The places without those that share words with another: in "Kota Bandung" there is one."""
    kept: list[Placed] = []
    for place, codes in places:
        if not any(
            other.kind == "place" and place.start < other.end and other.start < place.end for other in others
        ):
            kept.append((place, codes))
    return kept


def _at_home(gazetteer: Gazetteer) -> bool:
    """The language is that of the country whose regions are known."""
    return grammar(gazetteer.language).home == regions.COUNTRY


def _widened(mention: Mention, text: str, gazetteer: Gazetteer) -> Mention:
    """A city with its quarter: "Jakarta" + "Selatan" is a city of its own."""
    if mention.kind != "place" or mention.country != regions.COUNTRY or not _at_home(gazetteer):
        return mention
    following = token(text, mention.end) if text[mention.end : mention.end + 1] == " " else None
    if following is None or not regions.upper(text[mention.start : following[1]]):
        return mention
    return replace(mention, end=following[1], words=text[mention.start : following[1]], place=None)


def _region_codes(mention: Mention, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The codes of an Indonesian city that the table has no entry of its own for."""
    if mention.kind != "place" or mention.country != regions.COUNTRY or not _at_home(gazetteer):
        return ()
    if mention.place is not None and gazetteer.world.entity(mention.place) is not None:
        return ()
    return regions.upper(mention.words)


def _blocked(free: Iterable[Hit]) -> list[tuple[int, int]]:
    """Names of the table that are no mention of their own ("Semenanjung Korea")."""
    return [(hit.start, hit.end) for hit in free if hit.entry.kind in ("blocked", "series")]


def _outside(hits: Iterable[Hit], taken: list[tuple[int, int]]) -> list[Hit]:
    """The hits that no post has used up."""
    free: list[Hit] = []
    index = 0
    for hit in hits:
        while index < len(taken) and taken[index][1] <= hit.start:
            index += 1
        if index == len(taken) or hit.end <= taken[index][0]:
            free.append(hit)
    return free


def _of_post(
    text: str,
    post: Post,
    context: Context,
    gazetteer: Gazetteer,
    named: Mapping[tuple[str | None, ...], Mention],
) -> list[Mention]:
    if post.drop:
        return _named_behind(text, post)
    if len(post.countries) > 1:
        return [
            _office(text, post, context.code(hit), gazetteer, Link("coordination"), hit)
            for hit in post.countries
        ]
    printed = None if post.name is None else text[post.name.start : post.name.end]
    ids = () if post.name is None else post.name.ids
    if post.countries:
        base = _office(
            text, post, context.code(post.countries[0]), gazetteer, Link("apposition"), post.countries[0]
        )
    elif post.group:
        base = _office(text, post, None, gazetteer, None, None)
    else:
        base = _with(
            _office(text, post, None, gazetteer, None, None),
            link_post(post, printed, ids, context, gazetteer),
        )
    if post.name is None or printed is None:
        return [] if post.ordinal else [base]
    start, end = post.whole
    people = sorted({mention.person for mention in named.values() if mention.person is not None})
    who = link_person(printed, ids, base.office, gazetteer, people)
    again = _named_before(printed, base, named.values()) if base.country is None and not ids else None
    if again is not None:
        base = replace(base, country=again.country, office=again.office)
        who = Linked(person=again.person, link=Link("anaphora"))
    holder = replace(
        base,
        kind="holder",
        start=start,
        end=end,
        words=text[start:end],
        person=who.person,
        name=printed,
        name_start=post.name.start,
        name_end=post.name.end,
        link=who.link or base.link,
        ambiguous=who.ambiguous or base.ambiguous,
    )
    if post.ordinal:
        # "Presiden ke-7 RI Joko Widodo" says which president he was, not that he is one now.
        return [replace(holder, kind="person", office=None, country=None, portfolio=None, level=None)]
    return [holder]


def _named_behind(text: str, post: Post) -> list[Mention]:
    """Behind words that only look like a post a known person is one: "Keputusan Presiden Joko Widodo"."""
    name = post.name
    if name is None or len(name.ids) != 1:
        return []
    words = text[name.start : name.end]
    return [
        Mention(
            kind="person",
            start=name.start,
            end=name.end,
            words=words,
            person=name.ids[0],
            name=words,
            name_start=name.start,
            name_end=name.end,
            link=Link("alias"),
            key=name.ids[0],
        )
    ]


def _named_before(printed: str, post: Mention, earlier: Iterable[Mention]) -> Mention | None:
    """The one holder of such a post named in full before whom the words may mean ("Menlu Rubio")."""
    fits = [
        mention
        for mention in earlier
        if mention.country is not None
        and (mention.portfolio, mention.level) == (post.portfolio, post.level)
        and mention.name is not None
        and is_part_of(printed, (mention.name,))
    ]
    return fits[0] if len(fits) == 1 else None


def _office(
    text: str, post: Post, country: str | None, gazetteer: Gazetteer, link: Link | None, hit: Hit | None
) -> Mention:
    codes = hit.entry.codes if hit is not None and country is None else ()
    return Mention(
        kind="office",
        start=post.start,
        end=post.end,
        words=text[post.start : post.end],
        office=gazetteer.office(country, post.portfolio, post.level),
        country=country,
        portfolio=post.portfolio,
        level=post.level,
        standing=post.standing,
        link=link,
        ambiguous=tuple(sorted(f"country:{code}" for code in codes)),
    )


def _with(mention: Mention, linked: Linked) -> Mention:
    return replace(
        mention,
        office=linked.office,
        country=linked.country,
        link=linked.link,
        ambiguous=linked.ambiguous,
    )
