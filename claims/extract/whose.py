"""Whose age or birth it is: the person the words are said of, and nobody where that is not plain."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import Any

from claims.extract.discourse import Discourse
from claims.extract.scene import Scene, Sentence
from claims.lang import number_pack
from claims.lang.amounts import spellings
from claims.lang.pattern import listed
from claims.lang.small_words import small_words
from claims.model import Language, Mention, Party, Reading
from claims.text.patterns import Pattern

_WORDS = small_words("whose")
_BORN_IN = tuple(f" {word} " for word in _WORDS["in"])
_THE = tuple(f"{word} " for word in _WORDS["the"])
_STOPS = frozenset(';:.!?"“”\n')
# "Budi Santoso, S.H., M.M. (45)": degrees between a name and what is said of it.
DEGREES = r"(?:, ?(?:(?:[A-Z][A-Za-z]{0,3}\.){1,4}[A-Za-z]{0,4}|SH|MH|SE|MM|ST|MT|MSi|PhD|MD|Jr))"
_DEGREES = Pattern(rf"^{DEGREES}{{1,6}}( |,)")
# An apposition behind a name takes at most so many words ("guru di sebuah sekolah di Solo").
APPOSED = 10
# So many characters and so many names and numbers around an age or a birth are looked at.
REACH = 200
NEAR = 12
# "Ia" is looked for so many sentences back, where those between speak of "ia" too.
CHAIN = 4


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language that may stand between a person and an age or birth, or may not."""

    role: frozenset[str]
    filler: frozenset[str]
    ends: frozenset[str]
    pronoun: frozenset[str]
    kin: frozenset[str]
    joins: frozenset[str]
    other: frozenset[str]
    died: frozenset[str]
    age: Any


@cache
def words_of(language: Language) -> Words:
    """The words of a language, from the lists of its numbers.yml."""
    pack = number_pack(language)
    return Words(
        role=spellings(pack, "whose_role"),
        filler=spellings(pack, "whose_filler"),
        ends=spellings(pack, "whose_ends"),
        pronoun=spellings(pack, "whose_pronoun"),
        kin=spellings(pack, "whose_kin"),
        joins=spellings(pack, "whose_kin_joins"),
        other=spellings(pack, "whose_other"),
        died=spellings(pack, "whose_died"),
        age=Pattern(rf"(?i)(?:^|[^\pL])(?:{listed([pack.words['whose_age']])}) $"),
    )


def whose(scene: Scene, sentence: Sentence, talk: Discourse, start: int, end: int) -> tuple[Party, ...]:
    """The one person that an age or a birth from `start` to `end` is said of, by words right beside it.

    The person is named before it, with nothing but an apposition and words for people between;
    or is the one "ia" or "pria … itu" points to, where the words open the sentence; or is named
    behind it ("Lahir di Solo, Siti …", "the 34-year-old Jane Doe").
    """
    words = words_of(scene.article.language)
    low = max(sentence.start, start - REACH)
    ahead = _ahead(sentence, low, start, words)
    at = bisect_left(sentence.mentions, start, key=_start)
    last = _last(sentence, at, low, low + len(ahead))
    if last is not None:
        gap = ahead[last.end - low :]
        plain = _clear(gap, words) or tells_death(gap, scene.article.language)
        if plain and not _of_another(ahead[: last.start - low], words, gap.strip() == "("):
            return (scene.party(sentence, last),)
        return ()
    behind = scene.words(sentence.field, end, min(sentence.end, end + REACH))
    opens = low == sentence.start
    if opens and sentence.quoted(start) is None and _points(ahead, behind, words):
        opener = ahead.split()[0]
        place = low + ahead.index(opener)
        meant = talk.one(scene.span(sentence.field, place, place + len(opener)), opener, speaks=False)
        return meant if meant and _told_of(scene, sentence, meant[0].key, words) else ()
    following = next((m for m in sentence.mentions[at : at + NEAR] if m.start >= end and _named(m)), None)
    if following is not None and _named_behind(ahead, behind[: following.start - end], opens):
        return (scene.party(sentence, following),)
    return ()


def _start(item: Mention | Reading) -> int:
    return item.start


def _named(mention: Mention) -> bool:
    """A person with a name, whom every mention of the article can be tied to."""
    return mention.kind in ("holder", "person") and mention.key is not None


def _last(sentence: Sentence, at: int, low: int, end: int) -> Mention | None:
    """The last person named from `low` to `end`; mentions from number `at` on stand further on."""
    near = [m for m in sentence.mentions[max(0, at - NEAR) : at] if low <= m.start and m.end <= end]
    return max(filter(_named, near), key=lambda mention: (mention.end, mention.start), default=None)


def _ahead(sentence: Sentence, low: int, start: int, words: Words) -> str:
    """The words from `low` up to the word for the age, other ages and births among them blanked out."""
    ahead = sentence.text[low - sentence.start : start - sentence.start]
    cue = words.age.search(ahead)
    if cue is not None:
        ahead = ahead[: cue.start()] + " "
    at = bisect_left(sentence.numbers, start, key=_start)
    for number in sentence.numbers[max(0, at - NEAR) : at]:
        if number.kind in ("age", "birth") and low <= number.start and number.end <= start:
            first, last = number.start - low, number.end - low
            ahead = ahead[:first] + " " * (last - first) + ahead[last:]
    return ahead


def _of_another(ahead: str, words: Words, bracketed: bool) -> bool:
    """The name belongs to somebody else's: "anak Siti", "menurut Siti"; in brackets to nobody but kin."""
    before = ahead.lower().split()
    while before and before[-1] in words.joins:
        before.pop()
    return bool(before) and (before[-1] in words.kin or (not bracketed and before[-1] in words.other))


def _said(part: str, words: Words) -> bool:
    """Words for people, words that lead on, and "… itu"."""
    found = part.lower().split()
    for index, word in enumerate(found):
        pointed = found[index + 1 : index + 2]
        ended = bool(pointed) and pointed[0] in words.ends and word not in words.kin
        if not ended and word not in words.filler and word not in words.role:
            return False
    return True


def _clear(gap: str, words: Words) -> bool:
    """Between name and age stands nothing that could be said of somebody else."""
    degrees = _DEGREES.search(gap)
    gap = gap[degrees.start(1) :] if degrees is not None else gap
    if not _STOPS.isdisjoint(gap):
        return False
    first, *rest = gap.replace("(", " ").replace(")", " ").split(",")
    if not all(_said(part, words) for part in (first, *rest[-1:])):
        return False
    return all(_apposed(part.split(), words) for part in rest[:-1])


def tells_death(gap: str, language: Language) -> bool:
    """ "X meninggal dunia pada 3 Mei di usia …": an age at death is told of whoever died."""
    words = words_of(language)
    found = [word.strip("(),") for word in gap.lower().split()]
    while found and found[0] in words.filler:
        found.pop(0)
    kin = any(word.endswith("nya") or word in words.kin for word in found)
    return bool(found) and found[0] in words.died and not kin and not set(';:!?"“”\n') & set(gap)


def _apposed(part: list[str], words: Words) -> bool:
    """Words set off behind a name, none of which brings in kin or another name first."""
    if len(part) > APPOSED or (part and part[0][:1].isupper()):
        return False
    return words.kin.isdisjoint(word.lower().removesuffix("nya") for word in part)


def _points(ahead: str, behind: str, words: Words) -> bool:
    """The words open with "ia", or with "pria … itu" or "the singer", and nothing else stands before."""
    found = ahead.lower().replace(",", " ").split()
    if not found or not _said(" ".join(word for word in found if word not in words.pronoun), words):
        return False
    if found[0] in words.pronoun:
        return True
    closed = behind.split()[:1] + found
    definite = found[0] == "the" or (found[0] in words.role and not words.ends.isdisjoint(closed))
    return definite and not words.role.isdisjoint(found)


def _told_of(scene: Scene, sentence: Sentence, key: str | None, words: Words) -> bool:
    """The sentence before names this one person only; sentences of "ia" between are about the same one."""
    at = bisect_left(scene.sentences, _order(sentence), key=_order)
    for other in reversed(scene.sentences[max(0, at - CHAIN) : at]):
        named = {mention.key for mention in other.mentions if _named(mention)}
        if named or other.field != sentence.field:
            return named == {key} and other.field == sentence.field
        if other.text.lower().split()[0] not in words.pronoun:
            return False
    return False


def _order(sentence: Sentence) -> tuple[bool, int]:
    return (sentence.field != "title", sentence.start)


def _named_behind(ahead: str, gap: str, opens: bool) -> bool:
    """ "Lahir di Solo, Siti …"; "the 34-year-old singer Jane Doe"."""
    between = gap.split()
    if opens and not ahead.strip():
        behind = gap.startswith(_BORN_IN) and gap.endswith(", ") and len(between) <= 4
        return gap in (", ", " ") or behind
    return gap == " " or (
        ahead.lower().endswith(_THE) and len(between) <= 2 and all(word.islower() for word in between)
    )
