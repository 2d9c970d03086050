"""A part of a run of capitals, and what is known of a text before its runs are sorted into parts."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.match.capitals import Word
from claims.match.lexicon import Lexicon
from claims.match.traits import PartKind
from claims.match.vocabulary import Vocabulary
from claims.model import Mention

_LONGEST = 4
"""Words of a post, or of a body's short form, at most."""


@dataclass(slots=True)
class Part:
    """Words `first` to `last` (inclusive) of a run.

    `value` is a post's portfolio, the level a place's own word gives, or a known mention's kind.
    """

    kind: PartKind
    first: int
    last: int
    value: str = ""


@dataclass(slots=True)
class Known:
    """The words of a language, and what is read already in one text.

    `at` holds it by its start, with None for what is read otherwise; `ends` where each of it ends.
    """

    words: Lexicon
    vocabulary: Vocabulary
    at: dict[int, Mention | None]
    ends: dict[int, int]


def post(words: Sequence[Word], index: int, vocabulary: Vocabulary) -> Part | None:
    """A post, or an organisation's short form of several words, that begins here."""
    for count in range(min(_LONGEST, len(words) - index), 0, -1):
        printed = " ".join([word.text for word in words[index : index + count]])
        phrase = printed.lower()
        portfolio = vocabulary.region_posts.get(phrase) or vocabulary.state_posts.get(phrase)
        if portfolio is not None:
            return Part("post", index, index + count - 1, portfolio)
        if (
            count > 1
            and printed in vocabulary.abbreviations
            and not goes_on(words, index + count, vocabulary)
        ):
            return Part("org", index, index + count - 1)
    return None


def opens_post(words: Sequence[Word], index: int, vocabulary: Vocabulary) -> bool:
    """Somebody's post begins here, and no body's short form of several words."""
    part = post(words, index, vocabulary) if words[index].own.opens_post else None
    return part is not None and part.kind == "post"


def goes_on(words: Sequence[Word], index: int, vocabulary: Vocabulary) -> bool:
    """A longer name of a body goes on here: "Federal Reserve" + "Bank of …", "Toyota" + "Motor Corp"."""
    ends = vocabulary.lists["body_ends"]
    if index + 1 < len(words) and words[index].own.kind == "name" and words[index + 1].own.lower in ends:
        return True
    return index < len(words) and words[index].own.lower in ends
