"""Who acts in a sentence that names more than one: whom others tell of, meet or are kin of does not speak.

The word lists are empty in a language that has no need of them.
"""

from functools import cache

from claims.extract.groups import PEOPLE
from claims.extract.scene import Scene, Sentence
from claims.lang.small_words import small_words
from claims.model import Language, Mention, Party
from claims.text.grammar import grammar

# So many words with capitals are a title ("Federal Immigration Minister").
TITLE = 5
# So many words say whose kin somebody is ("the husband of [crash victim,] X").
WHOSE = 4
# So many words behind a name may say that people of it speak.
OFFICIALS = 3


@cache
def _lists(language: Language) -> dict[str, frozenset[str]]:
    names = ("of_whom", "opens_clause", "told", "passive", "joined", "pronouns", "relative", "objects")
    lists = small_words("acting", language)
    return {name: frozenset(lists[name]) for name in names}


def without_title(ahead: list[str], language: Language) -> list[str]:
    """The words before an English name without those of its title: "spokesman for [Trade Minister] X"."""
    last = len(ahead)
    while grammar(language).attributes_ahead and last > max(0, len(ahead) - TITLE):
        word = ahead[last - 1]
        if not (word.isalpha() and word.istitle()):
            break
        last -= 1
    return ahead[:last] if last > 0 else ahead


def of_kin(scene: Scene, ahead: str) -> bool:
    """ "The husband of crash victim, X, says": it is open which of the two has that name."""
    kin = scene.lexicon.last("kin", ahead)
    behind = ahead[kin.end :] if kin is not None else ""
    return behind.count(",") == 1 and behind.endswith(",") and len(behind.split()) <= WHOSE


def people_of_it(scene: Scene, sentence: Sentence, last: Mention) -> bool:
    """ "According to Jenin hospital officials": it is a place's or a body's name, and its people speak."""
    behind = sentence.text[last.end - sentence.start :].split(",")[0]
    words = behind.split()[:OFFICIALS] if scene.grammar.attributes_ahead and behind[:1] == " " else []
    named = bool(words) and words[0].islower() and words[-1].islower()
    return named and scene.lexicon.has("one_of", " ".join(words))


def in_aside(sentence: Sentence, first: Mention, named: Mention, between: str, language: Language) -> bool:
    """ "Ann Lee, sister of the mayor Bob Hall, also said": the name in the aside tells who the first one is.

    `between` are the words behind the first name, up to the verb.
    """
    lists = _lists(language)
    opens = between.removeprefix(", ").split(" ", 1)[0]
    if between.startswith(", ") and opens in lists["relative"]:
        # "Gary Hall, who lost his son Scott, says", and not "Gary Hall, who Scott says is late".
        clause = sentence.text[first.end - sentence.start : named.start - sentence.start].split()
        return between.count(",") < 3 and len(clause) > 2
    aside = sentence.text[first.end - sentence.start : named.start - sentence.start]
    closed = sentence.text.startswith(",", named.end - sentence.start) and between.count(",") == 2
    told = closed and aside.startswith(", ") and aside[2:3].islower()
    return told and not lists["of_whom"].isdisjoint(aside.split())


def relates(between: str, language: Language) -> bool:
    """Words behind a name open a relative clause: ", who joined the council in 2019 …"."""
    return between.startswith(", ") and between[2:].split(" ", 1)[0] in _lists(language)["relative"]


def subordinate(sentence: Sentence, pointed: Party, language: Language) -> bool:
    """ "The government asks whether he broke the law but says …": who is pointed to does not speak."""
    if pointed.span is None:
        return False
    ahead = sentence.text[: pointed.span.start - sentence.start].split()[-1:]
    return bool(ahead) and ahead[0].lower() in _lists(language)["opens_clause"]


def told_something(sentence: Sentence, verb: int, ahead: str, language: Language) -> bool:
    """ "Mr Hall was told of the deadline by …": who is told something does not say it."""
    lists = _lists(language)
    word = sentence.text[verb - sentence.start :].split(maxsplit=1)[:1]
    return bool(word) and word[0] in lists["told"] and not lists["passive"].isdisjoint(ahead.split()[-1:])


def second(sentence: Sentence, named: Mention, gap: str, language: Language) -> bool:
    """ "Lee met Hall and said …", "I called Hall up and said …": whoever met Hall says so, and not Hall."""
    lists = _lists(language)
    if lists["joined"].isdisjoint(gap.split()[-1:]):
        return False
    ahead = sentence.text[: named.start - sentence.start].rpartition(",")[2].split()
    if not ahead:
        return False
    earlier = any(m.kind in PEOPLE and m.start < named.start for m in sentence.mentions)
    return earlier or ahead[-1] in lists["objects"] or not lists["pronouns"].isdisjoint(ahead)
