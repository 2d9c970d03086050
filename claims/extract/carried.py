"""What a plan or condition carries on to: the verb behind "and", and all figures of a row."""

from collections.abc import Sequence
from functools import cache

from claims.extract.scene import Scene, Sentence
from claims.lang.small_words import small_words
from claims.model import Language, Modality, Reading
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_SHIFTING = ("intended", "estimated", "planning")
_MARKED = Pattern(r"[\"“][^\"”]{1,200}[\"”] ?")
_GAP = 4
"""So many characters at most join two figures of one row: " and "."""


@cache
def _joined(language: Language) -> tuple[Pattern, Pattern, Pattern] | None:
    lists = small_words("carried", language)
    if not lists["bare"]:
        return None
    bare = any_of(lists["bare"])
    return (
        Pattern(
            rf"(?i)^(.{{1,400}})(?:,|,? {any_of(lists['and'])})(?: \pL+ly| {any_of(lists['also'])})? {bare} "
        ),
        Pattern(rf"(?i)^(.{{1,200}}) {any_of(lists['or'])}(?: \pL+)? {bare} "),
        Pattern(rf"(?i)\b{any_of(lists['turns'])}\b|[;:]"),
    )


def carried(scene: Scene, ahead: str) -> str | None:
    """The words that make a verb behind "and" planned or foretold, with that verb and what follows it.

    "Is expected to limit the deduction and provide owners with [20 percent]": it is expected to provide so
    much. None where no bare verb follows, or no such word stands before it.
    """
    patterns = _joined(scene.article.language)
    found = patterns[0].search(ahead) if patterns is not None else None
    if patterns is None or found is None:
        return None
    head = found[1]
    words = [word for name in _SHIFTING if (word := scene.lexicon.last(name, head)) is not None]
    if not words:
        return None
    last = max(words, key=lambda word: word.start)
    if patterns[2].search(head[last.end :]) is not None:
        return None
    return f"{head[last.start : last.end]} {ahead[len(head) :].lstrip(' ,')}"


def on_condition(scene: Scene, ahead: str) -> bool:
    """A condition goes on behind "or": "if winds reach 23 mph or gusts exceed [34 mph]"."""
    patterns = _joined(scene.article.language)
    found = patterns[1].search(ahead) if patterns is not None else None
    if found is None:
        return False
    opened = scene.lexicon.last("condition", found[1])
    return opened is not None and "," not in found[1][opened.end :]


def row_end(scene: Scene, end: int, field_end: int, numbers: Sequence[Reading], text: str, start: int) -> int:
    """Where the row of figures ends that a figure opens: "[13 states] and four cities will see …"."""
    joins = small_words("carried", scene.article.language)["and"]
    for number in numbers:
        if number.start >= end and number.end <= field_end:
            gap = text[end - start : number.start - start]
            again = gap.strip() == "("  # the same figure told again
            if not again and (gap.strip(" ,") not in joins or len(gap) > _GAP + 2):
                break
            end = number.end
    return end


@cache
def _subject(language: Language) -> tuple[Pattern, Pattern] | None:
    lists = small_words("carried", language)
    if not lists["foretold"]:
        return None
    opens = rf"(?i)(?:^|,|\b{any_of(lists['opens'])})\s*(?:{any_of(lists['only'])}\s*)?$"
    sure = rf"(?P<may>{any_of(lists['foretold'])})|{any_of(lists['planned'])}"
    verb = rf"^ {any_of(lists['of'])} (?P<head>(?:[\pL-]+ ){{1,9}}?)(?:{sure}) "
    return Pattern(opens), Pattern(verb)


def subject_of(scene: Scene, ahead: str, behind: str) -> Modality | None:
    """A figure that opens its clause, and the verb of it: "[$250 billion] in foreign earnings could be …"."""
    patterns = _subject(scene.article.language)
    if patterns is None or patterns[0].search(ahead) is None:
        return None
    found = patterns[1].search(_MARKED.sub("", behind))
    if found is None or scene.lexicon.has("which", found["head"]):
        return None
    return "hedged" if found["may"] is not None else "planned"


def described(scene: Scene, sentence: Sentence, before: Sequence[str], start: int, behind: str) -> bool:
    """How large something known is: "will be no factor in the [$4.5 trillion] currency market", "vowed never
    to forget the [184 people] who died", "will not sell its [20 percent] stake", "the [two firms] merge"."""
    lists = small_words("carried", scene.article.language)
    word = before[-1].lower() if before else ""
    if word not in lists["the"] and word not in lists["its"]:
        return False
    near = [each.strip(".,") for each in behind.split()[:4]]
    if word in lists["the"]:
        who = (
            len(near) > 1
            and near[0] in lists["who"]
            and near[1] not in (*lists["planned"], *lists["foretold"])
        )
        counted = any(
            item.start == start and item.kind == "quantity" and item.value.counted is not None
            for item in sentence.numbers
        )
        there = counted and near[:1] != [] and near[0] in (*lists["planned"], *lists["foretold"])
        return who or there or not set(lists["sizes"]).isdisjoint(near)
    return not any(
        scene.lexicon.has(group, " ".join(near))
        for group in ("intended", "undertaking", "estimated", "aimed")
    )


__all__ = ["carried", "described", "on_condition", "row_end", "subject_of"]
