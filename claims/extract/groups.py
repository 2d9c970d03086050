"""Who is named together in a sentence, who of them is a party, and who can be its subject."""

from dataclasses import replace
from functools import lru_cache

from claims.extract.scene import Sentence
from claims.lang.small_words import small_words
from claims.model import Mention
from claims.text.patterns import Pattern

_WORDS = small_words("groups")
_JOINERS = frozenset(_WORDS["joiners"])
_WHOSE = frozenset(_WORDS["whose"])
_COUNTERPARTS = frozenset(_WORDS["counterparts"])
_OPENERS = _JOINERS | frozenset(_WORDS["openers"])
_OBJECTS = frozenset(_WORDS["objects"])
_LED_BY = frozenset(_WORDS["led_by"])
_KIN = frozenset(_WORDS["kin"])
_WITHIN = frozenset(_WORDS["within"])
_ALIAS = Pattern(r",? \(")
PEOPLE = frozenset({"holder", "office", "person"})


def _tokens(text: str) -> list[str]:
    """The words of a short stretch of text, lower case, without punctuation."""
    return [token for token in (part.strip("(),.;:\"'“”") for part in text.lower().split()) if token]


def _counterpart(between: list[str]) -> bool:
    """ "Anwar and his Singaporean counterpart Lawrence": at most one word tells whose counterpart."""
    told = [word for word in between if word not in _JOINERS and word not in _WHOSE]
    return between[-1:] != [] and between[-1] in _COUNTERPARTS and between[0] in _JOINERS and len(told) <= 2


def acts_as_party(sentence: Sentence, mention: Mention) -> bool:
    """A country is a party where it opens a clause or is joined to one; "rudal Korea Utara" is no party.

    A lower-case word right before the country makes the country its attribute, unless that
    word joins or opens, or ends a time.
    """
    before = sentence.text[: mention.start - sentence.start].rstrip()
    if not before or before[-1] in ',;:-—"“”(':
        return True
    if any(time.end - sentence.start == len(before) for time in sentence.times):
        return True
    return before.split()[-1].strip("\"“”'(").lower() in _OPENERS


def _holder(sentence: Sentence, post: Mention, person: Mention) -> Mention:
    """ "Kajati Bali, Budi Susanto": the post and the name behind it are one."""
    return replace(
        person,
        kind="holder",
        start=post.start,
        words=sentence.text[post.start - sentence.start : person.end - sentence.start],
        office=person.office or post.office,
        country=person.country or post.country,
        portfolio=post.portfolio,
        level=post.level,
    )


@lru_cache(maxsize=4)
def groups(sentence: Sentence) -> tuple[tuple[Mention, ...], ...]:
    """The mentions of a sentence that are named together, in reading order; single ones alone.

    "Menteri pertahanan Korea dan Jepang" is one group of two; so is "X, dan Y, menggelar". A post
    with the name behind it is one, and so is a name with another one in brackets.
    """
    parties = [
        mention
        for mention in sentence.mentions
        if mention.kind in PEOPLE or (mention.kind == "country" and acts_as_party(sentence, mention))
    ]
    found: list[list[Mention]] = []
    for mention in parties:
        if found:
            last = found[-1][-1]
            if last.kind in PEOPLE and mention.kind == "person" and last.end < mention.start:
                gap = sentence.text[last.end - sentence.start : mention.start - sentence.start]
                if _ALIAS.fullmatch(gap) and sentence.text.startswith(")", mention.end - sentence.start):
                    continue
                if last.kind == "office" and gap == ", ":
                    found[-1][-1] = _holder(sentence, last, mention)
                    continue
            between = _tokens(
                sentence.text[last.end - sentence.start : max(mention.start, last.end) - sentence.start]
            )
            same_kind = (last.kind in PEOPLE) == (mention.kind in PEOPLE)
            joined = (len(between) <= 3 and set(between) <= _JOINERS) or _counterpart(between)
            if mention.start < last.end or (same_kind and joined):
                found[-1].append(mention)
                continue
        found.append([mention])
    return tuple([tuple(group) for group in found])


def leads(sentence: Sentence, mention: Mention) -> bool:
    """Nobody else can be the subject: no other capitalised word stands before the name but the first one."""
    ahead = sentence.text[: mention.start - sentence.start].split()
    if ahead and ahead[-1].lower() in _OBJECTS:
        return False
    ahead = ahead[1:]
    return not any(word.strip("(\"“'")[:1].isupper() for word in ahead)


def introduced(sentence: Sentence, mention: Mention) -> bool:
    """A post opens the sentence, or a stretch behind a comma or dash, and the name ends it.

    "Kepala Kepolisian Daerah X Brigjen Y akan …": all words between have capitals, or stand within a title.
    """
    words = sentence.text[: mention.start - sentence.start].split()
    first = len(words)
    while (
        first > 0
        and _titled(words[first - 1])
        and not (first < len(words) and words[first - 1].endswith(tuple("-–—:;")))
    ):
        first -= 1
    while first < len(words) and not words[first][:1].isupper():
        first += 1
    opens = first == 0 or words[first - 1].endswith((",", "-", "–", "—"))
    return (
        opens
        and first < len(words)
        and words[first].lower() not in _OBJECTS
        and words[first].lower() not in _KIN
    )


def _titled(word: str) -> bool:
    return word.strip("(\"“'")[:1].isupper() or word.lower() in _WITHIN


def whose(sentence: Sentence, mention: Mention) -> bool:
    """ "Skuad arahan X", "anak asuh X": the name only tells whose something is."""
    ahead = sentence.text[: mention.start - sentence.start].split()[-1:]
    return bool(ahead) and ahead[0].lower() in _LED_BY
