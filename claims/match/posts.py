"""Posts as printed: the words of an office with the countries and the name that stand around them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.match.gazetteer import Gazetteer, Hit
from claims.match.naming import Name, name_after, name_before
from claims.match.scan import previous_token, token, words_before
from claims.model.mention import Standing

_COUNTRY = ("country", "demonym")
_BETWEEN = frozenset({"new", "current", "outgoing", "incoming", "longtime"})


@dataclass(slots=True)
class Post:
    """One post as printed, before anybody asks which office of the table it is.

    `drop` marks words that only look like a post ("juru bicara Presiden"); `ordinal` the
    holder's number ("Presiden ke-7"), which says nothing about today; `group` several holders.
    """

    start: int
    end: int
    portfolio: str
    level: str
    countries: list[Hit] = field(default_factory=list)
    implied: str | None = None
    standing: Standing = "current"
    name: Name | None = None
    phrase: str = ""
    group: bool = False
    drop: bool = False
    ordinal: bool = False
    last: int = 0

    @property
    def whole(self) -> tuple[int, int]:
        """Start and end of the post together with its name."""
        if self.name is None:
            return self.start, self.end
        return min(self.start, self.name.start), max(self.end, self.name.end)


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
    _standing_before(text, post, gazetteer)
    pos = _abbreviation(text, post.end, starts)
    pos = _ordinal(text, pos, post, gazetteer)
    pos = _countries_after(text, pos, post, starts, gazetteer)
    pos = _ordinal(text, pos, post, gazetteer)
    if not post.countries and gazetteer.language == "en":
        _countries_before(text, post, ends, gazetteer, floor)
    if words.needs_country and not post.countries:
        return None
    if post.countries or pos > post.end:
        pos = _abbreviation(text, pos, starts)
    pos = _standing_after(text, pos, post, gazetteer)
    _group(text, post, gazetteer)
    post.last = max(post.end, pos)
    after = token(text, pos)
    if after is not None and text[after[0] : after[1]] in lists["not_post_after"]:
        post.drop = True
        return post
    if post.group or len(post.countries) > 1:
        return post
    if not post.countries and _heads_something_else(text, pos, post, starts, gazetteer):
        post.drop = True
        return post
    post.name = name_after(text, pos, starts, gazetteer)
    if post.name is None:
        post.name = name_before(text, post.start, ends, gazetteer, floor, plain=post.phrase[:1].islower())
    if post.name is not None:
        post.last = max(post.last, post.name.last)
        home = _country_at(starts, post.name.last, (" of ", " of the "), text)
        if home is not None and not post.countries:
            # "President Prabowo Subianto of Indonesia"
            post.countries = [home]
            post.last = home.end
    return post


def _grow(text: str, post: Post, grows: bool, gazetteer: Gazetteer) -> None:
    """Takes the portfolio's further words in: "Menteri" + "Koordinator Bidang Pangan"."""
    lists = gazetteer.words.lists
    head = text[post.start : post.end].split(" ")[-1]
    if not grows and (gazetteer.language != "id" or head.lower() in gazetteer.words.posts):
        return
    if not grows and not text[post.start : post.end].lower().startswith(("menteri ", "wakil menteri ")):
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


def _standing_before(text: str, post: Post, gazetteer: Gazetteer) -> None:
    words = gazetteer.words
    before = words_before(text, post.start)
    if not _tails(before).isdisjoint(words.lists["not_post_before"]):
        post.drop = True
    for count in (2, 1):
        kind = words.standing.get(" ".join(before[-count:])) if len(before) >= count else None
        if kind is not None:
            post.standing = kind  # type: ignore[assignment]
            return
    for mark in ("ex-", "then-"):
        if text[max(0, post.start - len(mark)) : post.start].lower() == mark:
            post.standing = "former"


def _tails(before: Sequence[str]) -> set[str]:
    """The last one, two and three words before a post; an English article in between does not matter."""
    bare = [word for word in before if word != "the"]
    return {" ".join(words[-count:]) for words in (before, bare) for count in (1, 2, 3)}


def _abbreviation(text: str, pos: int, starts: dict[int, Hit]) -> int:
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


def _ordinal(text: str, pos: int, post: Post, gazetteer: Gazetteer) -> int:
    mark = " ke-"
    if gazetteer.language == "id" and text.startswith(mark, pos):
        end = pos + len(mark)
        while end < len(text) and text[end].isdigit():
            end += 1
        if end > pos + len(mark):
            post.ordinal = True
            post.end = end
            return end
    return pos


def _countries_after(text: str, pos: int, post: Post, starts: dict[int, Hit], gazetteer: Gazetteer) -> int:
    lists = gazetteer.words.lists
    at = _country_at(starts, pos, (" ", *(f" {word} " for word in lists["of"]), " ("), text)
    if at is None:
        return pos
    chain = [at]
    end = at.end
    while True:
        joins = [
            f"{comma} {word} {article}"
            for word in lists["and"]
            for comma in ("", ",")
            for article in ("", "the ")
        ]
        following = _country_at(starts, end, (*joins, "-", "/"), text)
        if following is None and (listed := _country_at(starts, end, (", ",), text)) is not None:
            # "Jepang, Korea Selatan, dan AS": a comma goes on only where an "and" still comes.
            closing = _country_at(starts, listed.end, joins, text)
            following = listed if closing is not None else None
        if following is None:
            break
        chain.append(following)
        end = following.end
    if post.portfolio == "ambassador":
        for word in lists["for_country"]:
            target = starts.get(end + len(word) + 2)
            if text.startswith(f" {word} ", end) and target is not None and target.entry.kind in _COUNTRY:
                end = target.end
    if text[at.start - 1] == "(" and text[end : end + 1] == ")":
        end += 1
    other = starts.get(end + 2) if text.startswith(" (", end) else None
    if other is not None and other.entry.kind in _COUNTRY and other.entry.country == chain[-1].entry.country:
        end = other.end + (text[other.end : other.end + 1] == ")")
    post.countries = chain
    post.end = end
    return end


def _country_at(starts: dict[int, Hit], pos: int, joins: Sequence[str], text: str) -> Hit | None:
    for join in joins:
        if text.startswith(join, pos):
            hit = starts.get(pos + len(join))
            if hit is not None and hit.entry.kind in _COUNTRY:
                return hit
    return None


def _countries_before(text: str, post: Post, ends: dict[int, Hit], gazetteer: Gazetteer, floor: int) -> None:
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
    if hit is None or hit.entry.kind not in _COUNTRY or hit.start < floor:
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
                if found.entry.kind in _COUNTRY and found.start >= floor and plural:
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


def _standing_after(text: str, pos: int, post: Post, gazetteer: Gazetteer) -> int:
    for word, kind in gazetteer.words.standing_after.items():
        for gap in ("", " "):
            if text[pos : pos + len(gap) + len(word)].lower() == gap + word:
                post.standing = kind  # type: ignore[assignment]
                return pos + len(gap) + len(word)
    return pos


def _group(text: str, post: Post, gazetteer: Gazetteer) -> None:
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


def _heads_something_else(
    text: str, pos: int, post: Post, starts: dict[int, Hit], gazetteer: Gazetteer
) -> bool:
    """ "Presiden FIFA", "Presiden Bank Dunia", "Presiden Barcelona": the head of no state."""
    if post.portfolio not in ("head_of_state", "head_of_government"):
        return False
    if gazetteer.language == "en" and text.startswith(" of ", pos):
        pos += 3
        following = token(text, pos)
        return following is not None and text[following[0]].isupper() and following[0] == pos + 1
    found = token(text, pos)
    if found is None or found[0] != pos + 1 or text[pos : pos + 1] != " ":
        return False
    word = text[found[0] : found[1]]
    hit = starts.get(found[0])
    if hit is not None:
        return hit.entry.kind in ("org", "series", "city", "place", "blocked")
    return word in gazetteer.words.lists["name_heads"] or (len(word) >= 3 and word.isupper())
