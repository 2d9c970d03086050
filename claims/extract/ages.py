"""Claims about ages and births, with whose they are."""

from collections.abc import Iterator
from dataclasses import replace

from claims.extract.discourse import Discourse
from claims.extract.figure_claims import claimed, of_kind, rule_of
from claims.extract.groups import PEOPLE
from claims.extract.scene import Scene, Sentence
from claims.extract.whose import DEGREES, tells_death, whose
from claims.model import Claim, Party, Reading
from claims.text.patterns import Pattern

_NAMED = Pattern(r"((?:\p{Lu}[\pL'’.-]+ ){0,3}\p{Lu}[\pL'’-]+) ?\($")
_DEGREES = Pattern(rf"{DEGREES}{{1,6}} ?\($")
_OPENING = Pattern(r"^((?:\p{Lu}[\pL'’.-]+ ){1,4})")


def _aged(scene: Scene, sentence: Sentence, reading: Reading) -> tuple[Party, ...]:
    """The name nobody knows in front of the brackets ("Vatikan (27)"), or of who died at that age."""
    head = sentence.text[: reading.start - sentence.start]
    if rule_of(reading) == "age_in_brackets":
        degrees = _DEGREES.search(head)
        head = head[: degrees.start()] + "(" if degrees is not None else head
        named = _NAMED.search(head)
    else:
        named = _OPENING.search(head)
        tail = head[named.end() :] if named is not None else ""
        if not tells_death(tail, scene.article.language):
            return ()
    if named is None:
        return ()
    start = sentence.start + named.start(1)
    first, blank, _ = named[1].partition(" ")
    if blank and scene.lexicon.has("opener", first):
        start += len(first) + 1  # "Sementara Hari Mesik (33)"
    end = sentence.start + named.start(1) + len(named[1].rstrip())
    mention = next(
        (m for m in sentence.mentions if m.kind in PEOPLE and start <= m.start and m.end <= end), None
    )
    if mention is not None:
        return ()
    return (
        Party(words=scene.words(sentence.field, start, end), span=scene.span(sentence.field, start, end)),
    )


def ages(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every age; its subject is whoever it is said of, where that is plain."""
    for reading in of_kind(sentence, "age"):
        subject = whose(scene, sentence, talk, reading.start, reading.end)
        subject = subject or _aged(scene, sentence, reading)
        for claim in claimed(scene, talk, sentence, reading, "age", subject):
            yield replace(claim, details={**claim.details, "years": _other_years(sentence)})


def _other_years(sentence: Sentence) -> list[int]:
    """The years a sentence tells of besides births: an age beside one may be of then."""
    births = of_kind(sentence, "birth")
    years: set[int] = set()
    for time in sentence.times:
        lo, hi = time.value.period.lo, time.value.period.hi
        if lo is None or hi is None or any(one.start < time.end and time.start < one.end for one in births):
            continue
        years |= {lo.year, hi.year} if hi.year - lo.year <= 1 else set()
    return sorted(years)


def births(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every birth of somebody who is named; its period is that of the birth, its place where it was."""
    for reading in of_kind(sentence, "birth"):
        subject = whose(scene, sentence, talk, reading.start, reading.end)
        if not subject:
            continue
        places = [m for m in sentence.mentions if m.kind == "place" and _within(m.start, m.end, reading)]
        place = scene.place(sentence, places[0]) if places else None
        yield from claimed(scene, talk, sentence, reading, "birth", subject, place)


def _within(start: int, end: int, reading: Reading) -> bool:
    return reading.start <= start and end <= reading.end
