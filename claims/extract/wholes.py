"""Where a whole that is divided, or what is counted, ends: at its head, with what it owns."""

from functools import cache

from claims.extract.scene import Scene, Sentence
from claims.lang.small_words import small_words
from claims.model import Language, Reading
from claims.text.listed import any_of
from claims.text.patterns import Pattern

# The relative clause of a whole opens within so many characters and has no more words than this.
WHICH, LONGEST_CLAUSE = 8, 8
# So many words may stand between a whole's first word and its head ("the commercial building work force").
LONGEST = 6
_OWNS = Pattern(rf"^['’]s?(?: (?:{any_of(small_words('wholes')['rough'])} )?[\pN][\pN.,]*)? ")
_CLAUSE = Pattern(r"^( [\pL -]+)(?:[.,;:)\"”]|$)")
# "The Aboriginal and Torres Strait Islander population": names that are joined stand before one head.
_JOINED = Pattern(rf"^ {any_of(small_words('quantities')['and'])} (\p{{Lu}}[\pL'’-]*)")
_NAME = Pattern(r"^ \p{Lu}")
_TOLD = Pattern(r"^ \p{Ll}+ed (\p{Ll}+)")
_NEXT = Pattern(r"^ (\pL[\pL'’&-]*)")


@cache
def _lists(language: Language) -> dict[str, frozenset[str]]:
    lists = small_words("wholes", language)
    return {name: frozenset(words) for name, words in lists.items()}


def whole_end(scene: Scene, sentence: Sentence, reading: Reading, last: int, end: int) -> int:
    """The end of a whole whose first words end at `last`: its head, what it owns, its relative clause."""
    clean, language = scene.texts[sentence.field].clean, scene.article.language
    last = min(_owned(clean, _head(clean, last, end, language), end, language), end)
    return _told_whole(scene, sentence, reading, last, end)


def counted_end(scene: Scene, sentence: Sentence, last: int, end: int) -> int:
    """The end of what is counted, with a further plural behind it: "10 news [stories]", "two sports [cars]".

    No verb of many things ends so, and no verb of one stands behind many.
    """
    lists = _lists(scene.article.language)
    clean = scene.texts[sentence.field].clean
    found = _NEXT.search(clean[last : min(end, last + 30)])
    if not lists["ends"] or found is None or not _many(clean[:last].rpartition(" ")[2], lists):
        return last
    word = found[1]
    if not word.islower() or not word.endswith("s") or not _many(word, lists) or word in lists["ends"]:
        return last
    return last + int(found.end())


def _head(clean: str, last: int, end: int, language: Language) -> int:
    """Where a whole ends that is cut in front of its head: "21 percent of HIV [infections]".

    It goes on to the first plural, or to a word that cannot be part of it; where neither stands near, it
    is left as it is. A language without the lists takes its wholes to their end elsewhere.
    """
    lists = _lists(language)
    if not lists["ends"]:
        return last
    at, word = last, clean[:last].rpartition(" ")[2]
    number = word[-1:].isdigit()  # "one in 20 [chance]" divides nothing, "eight of the 48 [workers]" does
    for _ in range(LONGEST):
        if _many(word, lists) and not (word[:1].isupper() and _NAME.search(clean[at : at + 2])):
            return at
        found = _NEXT.search(clean[at : min(end, at + 30)])
        joined = _JOINED.search(clean[at : min(end, at + 40)])
        if joined is not None and word[:1].isupper():
            word, at = joined[1], at + int(joined.end())
            continue
        if found is None:
            return last if number else at
        word = found[1]
        if _ends(word, clean[at + found.end() :], lists):
            return last if number else at
        at += found.end()
    return at if _many(word, lists) else last


def _ends(word: str, behind: str, lists: dict[str, frozenset[str]]) -> bool:
    """The word is no part of what stands before it: a small word, a verb, an adverb, a day."""
    small = word.lower()
    if small in lists["ends"]:
        return True
    if not word.islower():
        return False
    if small.endswith("ing") and small not in lists["no_doing"]:
        found = _NEXT.search(behind[:30])
        return found is None or found[1].lower() in lists["ends"]
    return small.endswith("ed") or (small.endswith("ly") and small not in lists["no_adverb"])


def _many(word: str, lists: dict[str, frozenset[str]]) -> bool:
    """A word for many: a plural, or one without an s of its own."""
    small = word.lower()
    return small in lists["many"] or (
        word[-1:] == "s"
        and small[-2:-1] not in ("s", "u", "i", "'", "’")
        and len(small) > 3
        and not word.isupper()
    )


def _owned(clean: str, last: int, end: int, language: Language) -> int:
    """The end of what a whole owns: "70% of the world's rare earths" is not of the world."""
    owns = _OWNS.search(clean[last : last + 40])
    if owns is None:
        return last
    at = last + int(owns.end()) - 1
    told = _TOLD.search(clean[at : min(end, at + 40)])  # "the mayor's requested funding"
    if told is not None and told[1] not in _lists(language)["ends"]:
        return at + int(told.end())
    head = _head(clean, at, end, language)
    return head if head > at else last


def _told_whole(scene: Scene, sentence: Sentence, reading: Reading, last: int, end: int) -> int:
    """The end of a whole with its relative clause, where a comma or the end of the sentence closes that
    ("total saham yang ditempatkan dan disetor penuh"); "hanya 75 persen dari total yang selesai" has none."""
    behind = scene.words(sentence.field, last, end)
    found = _CLAUSE.search(behind)
    if found is None or not scene.lexicon.has("which", behind[:WHICH]):
        return last
    near = " ".join(scene.words(sentence.field, sentence.start, reading.start).split()[-2:])
    if not near or scene.lexicon.has("cleft", near) or len(found[1].split()) > LONGEST_CLAUSE:
        return last
    end_of_clause: int = last + found.end(1)
    return end_of_clause
