"""Breakdowns: a whole that the article divides into all its parts, each with its number."""

import itertools
from collections.abc import Iterator
from decimal import Decimal

from claims.extract.clause import told_in
from claims.extract.dating import UNDATED
from claims.extract.details import as_details
from claims.extract.discourse import Discourse
from claims.extract.dividing import Part, Words, alike, divisible, less, numbers_of, words_of
from claims.extract.drafting import draft
from claims.extract.figured import figured
from claims.extract.scene import Scene, Sentence
from claims.lang.small_words import small_words
from claims.model import Claim, Quantity, open_period
from claims.text.listed import any_of
from claims.text.patterns import Pattern

HUNDRED = Quantity(Decimal(100), Decimal(100), unit="percent")
"""The whole of percentages, which nobody prints."""
FAR = 90
"""Characters between a whole and its parts, or between one part and the next, at most."""
BESIDE = 25
"""Characters between a whole and a mark that opens its parts: a colon, a bracket, a dash."""
NEAR = 15
"""Characters between "sisanya" and its number."""
MOST_PARTS = 12


def breakdowns(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every whole of the sentence that all its parts are told of, with the words that divide it.

    The parts stand behind the whole ("48 orang, terdiri dari …"), before it ("…, atau total 27"),
    or in the next sentence ("Rinciannya, …"). Words for some of the parts make no breakdown.
    """
    if not sentence.numbers:
        return
    words = words_of(scene.article.language)
    parts = numbers_of(sentence, words)
    if len(parts) < 2:
        return
    found = (
        _behind(sentence, parts, words) or _rest(sentence, parts, words) or _before(sentence, parts, words)
    )
    if found is not None:
        yield from _claim(scene, sentence, *found)
        return
    apart = _next(scene, sentence, parts, words)
    if apart is not None:
        yield from _claim(scene, sentence, *apart)
        return
    shares = _of_hundred(sentence, parts, words)
    if shares is not None:
        yield from _claim(scene, sentence, None, *shares)


_SEVERED = Pattern(rf"(?i)[,;]|\b{any_of(small_words('breakdowns')['severed'])}\b")
Division = tuple[Part, list[Part], str]


def _behind(sentence: Sentence, parts: list[Part], words: Words) -> Division | None:
    """The whole, words that divide it, its parts."""
    smaller: Division | None = None
    for hit in words.cue.finditer(sentence.text):
        cue = hit["weak"] or ""
        end = sentence.text.find(")", hit.end()) if cue.endswith("(") else len(sentence.text)
        behind = [part for part in parts if part.start >= hit.end() and part.end <= end]
        before = [part for part in parts if part.end <= hit.start() + 1][-2:]
        for whole in sorted(before, key=lambda part: (part.value.bare, -part.start)):
            gap = sentence.text[whole.end : hit.start()]
            far = FAR if not cue or cue[:1].isalpha() else BESIDE
            if len(gap) > far or any(mark in gap for mark in ".;:") or words.some.search(gap):
                continue
            if not divisible(whole.value) or (cue and whole.value.bare):
                continue
            if (
                whole.value.currency is not None and far == BESIDE
            ):  # prices stand so: "Rp 15.000 (anak Rp 9.000)"
                continue
            chain = _chain(sentence, behind, hit.end(), whole, words)
            if chain and all(less(part.value, whole.value) for part in chain):
                return whole, chain, "namely" if cue else "make-up"
            if chain and smaller is None:
                smaller = whole, chain, "namely" if cue else "make-up"
    return smaller


def _rest(sentence: Sentence, parts: list[Part], words: Words) -> Division | None:
    """ "Dari 35 juta penerima, 20 juta …, sedangkan sisanya 15 juta …": the rest closes the parts."""
    hit = words.rest.search(sentence.text)
    if hit is None or len(parts) < 3:
        return None
    last = next((part for part in parts[2:] if 0 <= part.start - hit.end(1) <= NEAR), None)
    last = (
        last
        or next(
            (
                part
                for part in reversed(parts[2:])
                if 0 <= hit.start(1) - part.end <= BESIDE
                # "30 rusak sedang, dan sisanya rusak ringan" does not say how many the rest are.
                and not _SEVERED.search(f"{sentence.text[part.end : hit.start(1)]} ")
            ),
            None,
        )
    )
    if last is None:
        return None
    whole, chain = parts[0], parts[1 : parts.index(last) + 1]
    if whole.value.unit == "percent":  # shares of a hundred that nobody prints
        return None
    if not divisible(whole.value) or not all(alike(whole.value, part.value, words) for part in chain):
        return None
    return whole, chain, "rest"


def _before(sentence: Sentence, parts: list[Part], words: Words) -> Division | None:
    """The parts and then the whole: "…, dan 4 peraturan menteri, atau total 27 aturan"."""
    hit = words.in_all.search(sentence.text)
    if hit is None:
        return None
    whole = next((part for part in parts if 0 <= part.start - hit.end(1) <= 25), None)
    if whole is None or not divisible(whole.value):
        return None
    chain: list[Part] = []
    for part in reversed([part for part in parts if part.end <= hit.start(1)]):
        gap = sentence.text[part.end : chain[-1].start if chain else hit.start(1)]
        if len(gap) > FAR or not alike(whole.value, part.value, words) or any(mark in gap for mark in ".;:"):
            break
        if words.some.search(gap):
            return None
        chain.append(part)
    chain.reverse()
    if len(chain) < 2 or not words.joins.search(sentence.text[chain[-2].end : chain[-1].start]):
        return None
    return whole, chain, "in-all"


def _of_hundred(sentence: Sentence, parts: list[Part], words: Words) -> tuple[list[Part], str] | None:
    """Percentages that are told as all there is: behind words that divide, up to a rest, or of a vote."""
    percents = [part for part in parts if part.value.unit == "percent"]
    if len(percents) < 2 or any(part.value.low is None for part in percents):
        return None
    whole = Part(0, 0, HUNDRED)
    hit = words.rest.search(sentence.text)
    if hit is not None:
        last = next((part for part in percents[1:] if 0 <= part.start - hit.end(1) <= NEAR), None)
        chain = percents[: percents.index(last) + 1] if last is not None else []
        gaps = [sentence.text[one.end : other.start] for one, other in itertools.pairwise(chain)]
        if not chain or any(len(gap) > FAR or words.some.search(gap) for gap in gaps):
            return None
        return chain, "hundred-rest"
    for cue in words.cue.finditer(sentence.text):
        if cue["strong"] is None or words.some.search(
            sentence.text[max(0, cue.start() - BESIDE) : cue.start()]
        ):
            continue
        behind = [part for part in parts if part.start >= cue.end()]
        chain = _chain(sentence, behind, cue.end(), whole, words)
        if chain and all(part.value.unit == "percent" for part in chain):
            return chain, "hundred"
    if words.votes.search(sentence.text) is None:
        return None
    chain = _chain(sentence, percents, max(0, percents[0].start - 1), whole, words)
    return (chain, "hundred-votes") if len(chain) == len(percents) > 2 else None


def _next(scene: Scene, sentence: Sentence, parts: list[Part], words: Words) -> Division | None:
    """The whole in the sentence before, its parts behind "Rinciannya", where one whole alone fits."""
    hit = words.details.search(sentence.text)
    if hit is None:
        return None
    place = next((at for at, other in enumerate(scene.sentences) if other is sentence), 0)
    last = scene.sentences[place - 1] if place else None
    if last is None or last.field != sentence.field or sentence.start - last.end > 5:
        return None
    wholes = [part for part in numbers_of(last, words) if divisible(part.value)]
    behind = [part for part in parts if part.start >= hit.end(1)]
    fitting = [
        (whole, chain) for whole in wholes if (chain := _chain(sentence, behind, hit.end(1), whole, words))
    ]
    if len(fitting) != 1:
        return None
    whole, chain = fitting[0]
    back = last.start - sentence.start
    return Part(whole.start + back, whole.end + back, whole.value), chain, "next-sentence"


def _chain(sentence: Sentence, parts: list[Part], at: int, whole: Part, words: Words) -> list[Part]:
    """The parts in a row from here, or nothing where they may not be all: no end is told, or some only."""
    chain: list[Part] = []
    text = sentence.text
    closed = False
    for part in parts:
        gap = text[at : part.start]
        if gap.strip() == "(" and _said_again(part.value, chain, whole):
            at = part.end
            continue
        if (
            len(gap) > FAR
            or any(mark in gap for mark in ".;")
            or (closed and "," in gap and not words.joins.search(gap))
        ):
            break
        if not alike(whole.value, part.value, words):
            if closed:
                break
            return []
        before = gap.split()[-1:]
        if chain and before and before[0].lower() in words.beside:
            break
        if words.some.search(gap) or any(map(str.isdigit, _undated(sentence, at, part.start))):
            return []
        closed = bool(chain) and words.joins.search(gap) is not None
        chain.append(part)
        at = part.end
    rest = text[at : at + FAR]
    if not closed or not 2 <= len(chain) <= MOST_PARTS or words.rest.search(rest):
        return []
    return [] if words.some.search(rest.partition(",")[0].partition(".")[0]) else chain


def _said_again(value: Quantity, chain: list[Part], whole: Part) -> bool:
    """A number in brackets that says the last one otherwise: as a percentage, or in words."""
    if value.unit == "percent":
        return whole.value.unit != "percent"
    return bool(chain) and chain[-1].value.low == value.low


def _undated(sentence: Sentence, start: int, end: int) -> str:
    """The words between two offsets of the sentence without those of times."""
    kept = list(sentence.text[start:end])
    for time in sentence.times:
        for at in range(max(start, time.start - sentence.start), min(end, time.end - sentence.start)):
            kept[at - start] = " "
    return "".join(kept)


def _claim(
    scene: Scene, sentence: Sentence, whole: Part | None, parts: list[Part], cue: str
) -> Iterator[Claim]:
    """The claim, its words within the sentence; `at` counts from their start, back to a whole told before.

    What is still to come is planned; of what is only wished there is none.
    """
    numbers = parts if whole is None else [whole, *parts]
    start = sentence.start + max(0, min(part.start for part in numbers))
    if whole is not None and whole.start < 0:
        start = sentence.start + parts[0].start
    end = sentence.start + max(part.end for part in numbers)
    span = scene.span(sentence.field, start, end)
    # What is only demanded is no claim of its own, yet its parts have to add up to it ("harus mengelola …").
    setting = figured(scene, sentence, told_in(scene, sentence, "quantity", start, end)) or "planned"
    told = []
    for part in numbers:
        where = scene.span(sentence.field, sentence.start + part.start, sentence.start + part.end)
        told.append({**as_details(part.value), "at": [where.start - span.start, where.end - span.start]})
    first = as_details(HUNDRED) if whole is None else told.pop(0)
    yield draft(
        scene,
        "breakdown",
        sentence,
        start,
        end,
        rule=f"{cue}@4",
        period=open_period(UNDATED),
        modality=setting,
        details={"whole": first, "parts": told, "cue": cue},
    )
