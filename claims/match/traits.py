"""What a capitalised word says by itself, whatever stands around it: asked once a word, not once a place."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from claims.match import regions
from claims.match.lexicon import Lexicon, lexicon
from claims.match.remembered import Remembered
from claims.match.vocabulary import Vocabulary, vocabulary
from claims.model import Language

PartKind = Literal["known", "post", "title", "role", "org", "place", "site", "abbr", "word", "name"]
_LONG = 6
"""A word of more letters that ends in "nya" is of every day."""


@dataclass(frozen=True, slots=True)
class Traits:
    """A word's own traits.

    `lower` is the word in lower case without the full stop of an abbreviation; "" for a word of no
    list. `sure` is the kind and value of the part that the word is wherever it stands and opens no
    longer one; `kind` what it is where nothing beside it makes it something else. `opens_post`,
    `opens_body`, `opens_region` and `opens_site` say that a longer name may begin here, `place_level` the
    level of the place whose name follows, `of_laws` that no name goes on with it. `plain` says that no
    list makes it anything but `kind`.
    """

    lower: str
    given: bool
    opens_post: bool
    place_level: str | None
    of_laws: bool
    opens_body: bool
    opens_region: bool
    opens_site: bool
    sure: tuple[PartKind, str] | None
    title: bool
    role: bool
    role_tail: bool
    kind: PartKind
    plain: bool


@cache
def traits(language: Language) -> Remembered[Traits]:
    """The traits of every word of a language, as printed."""
    words, names = lexicon(language), vocabulary(language)
    lists = names.lists
    prefixes = tuple(lists["role_prefixes"])
    aliases = frozenset(name.split(" ", 1)[0] for name in names.place_aliases)
    openings = regions.openings() if names.place_words else frozenset()
    listed = frozenset().union(
        *(words_of for name, words_of in lists.items() if name != "role_prefixes"),
        *(words.standing, words.lists["not_names"], words.lists["portfolio_words"]),
        *(names.openings, names.place_words, names.abbreviations, aliases, openings),
    )
    # Most words stand in no list: their letters say all, and they share three answers.
    unlisted: dict[PartKind, Traits] = {
        kind: Traits(
            "", False, False, None, False, False, False, False, None, False, False, False, kind, True
        )
        for kind in ("name", "word", "abbr")
    }

    def of(text: str) -> Traits:
        printed = text.lower()
        lower = printed.rstrip(".")
        if not (text in listed or printed in listed or lower in listed or lower.startswith(prefixes)):
            return unlisted[_by_letters(text, lower)]
        given = text in lists["given"]
        opens_post = lower in names.openings
        place_level = names.place_words.get(lower)
        of_laws = lower in lists["of_laws"]
        opens_body = lower in lists["bodies"] or lower in lists["firms"]
        opens_region = printed in openings or (text in aliases and bool(names.place_words))
        opens_site = lower in lists["sites"]
        title = lower in lists["honorifics"] or lower in lists["ranks"]
        role = lower in words.standing or lower in lists["roles"] or lower.startswith(prefixes)
        role_tail = lower in lists["role_tails"]
        sure = _sure(text, names)
        return Traits(
            lower=lower,
            given=given,
            opens_post=opens_post,
            place_level=place_level,
            of_laws=of_laws,
            opens_body=opens_body,
            opens_region=opens_region,
            opens_site=opens_site,
            sure=sure,
            title=title,
            role=role,
            role_tail=role_tail,
            kind=_kind(text, lower, words, names),
            plain=sure is None
            and place_level is None
            and not (
                of_laws
                or given
                or opens_post
                or opens_body
                or opens_region
                or opens_site
                or title
                or role
                or role_tail
            ),
        )

    return Remembered(of)


def _sure(text: str, names: Vocabulary) -> tuple[PartKind, str] | None:
    if text in names.abbreviations:
        return ("word" if text in names.lists["not_orgs"] else "org"), ""
    return ("org", "outlet") if text in names.lists["outlets"] else None


def _kind(text: str, lower: str, words: Lexicon, names: Vocabulary) -> PartKind:
    """A name, a word of every day or a short form, by the lists and by the letters."""
    if text in names.lists["known_as"]:
        return "name"
    return "word" if not _initial(text) and _common(text, lower, words, names) else _by_letters(text, lower)


def _by_letters(text: str, lower: str) -> PartKind:
    """What the letters alone say."""
    if _initial(text):
        return "name"
    letters = text.rstrip(".")
    if not letters.replace("-", "").replace("'", "").replace("’", "").isalpha():
        return "word"
    if len(lower) > _LONG and lower.endswith("nya"):
        return "word"
    return "abbr" if len(letters) >= 2 and letters.isupper() else "name"


def _common(text: str, lower: str, words: Lexicon, names: Vocabulary) -> bool:
    """A list says that the word is of every day, or of office."""
    lists = names.lists
    return (
        lower in lists["common"]
        or lower in lists["openers"]
        or lower in lists["org_words"]
        or lower in lists["role_tails"]
        or lower in lists["bodies"]
        or lower in lists["body_ends"]
        or text in words.lists["not_names"]
        or text in words.lists["portfolio_words"]
        or lower in names.place_words
        or lower in lists["not_person_before"]
    )


def _initial(text: str) -> bool:
    """A capital with its full stop, or one capital alone."""
    return len(text) == 1 or (text.endswith(".") and len(text) <= 4 and text[0].isupper() and text[1] == ".")
