"""Claims about numbers: quantities, changes, shares, ages and births.

A number that nothing says what it counts, a vague one and one that can be read in two ways
stay readings: there is nothing to check them against.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any, Literal

from claims.extract.clause import Clause, told_in
from claims.extract.dating import dated, dated_age, dated_change
from claims.extract.details import as_details
from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.figured import figured
from claims.extract.groups import PEOPLE
from claims.extract.joining import NO_QUANTITY, about, joined, levelled, moved, passed, scored
from claims.extract.limits import limited
from claims.extract.plans import carried
from claims.extract.rates import EARLIER, behind, later, twice
from claims.extract.scene import Scene, Sentence
from claims.extract.wholes import counted_end, whole_end
from claims.extract.whose import DEGREES, tells_death, whose
from claims.lang.compared import moves
from claims.lang.phrases import phrase_end, rate_end
from claims.lang.small_words import small_words
from claims.model import Attribution, Claim, Party, Period, Place, Quantity, Reading
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_NAMED = Pattern(r"((?:\p{Lu}[\pL'’.-]+ ){0,3}\p{Lu}[\pL'’-]+) ?\($")
_DEGREES = Pattern(rf"{DEGREES}{{1,6}} ?\($")
_OPENING = Pattern(r"^((?:\p{Lu}[\pL'’.-]+ ){1,4})")
# How wide a birth is told, by the length of its EDTF: "1985-05-12", "1985-05", "1985".
PRECISION = {10: "day", 7: "month", 4: "year"}
# "53 stasiun pengisian bahan bakar umum (SPBU)": the short form stands behind the last word of the name.
_SHORT = Pattern(r"^( [a-z]+) \([A-Z]{2,}")
_SYMBOL = Pattern(r"^ \([\pL/]{1,4}\)")
_WORDS = small_words("quantities")
_AND = rf"(?:{any_of(_WORDS['and'])} )?"
SCALES = frozenset(_WORDS["scales"])
_NOTE = Pattern(rf"^[ -]{any_of(_WORDS['notes'])}\b")
# No note has more than this printed on it.
_LARGEST = 100_000
_MAKING, _APART = frozenset(_WORDS["making"]), frozenset(_WORDS["apart"])
_A = " a "
_OR = frozenset(_WORDS["or"])
# What stands between a change and a further one of its row ("naik 5%, 6%, dan 7%").
_ROW = Pattern(rf"(?:, {_AND}[\pN.,]+ ?(?:%|{any_of(_WORDS['percent'])})){{0,12}},? {_AND}")
_ONE_MORE = [[word] for word in _WORDS["one_more"]]
_QUARTERS, _THREE = frozenset(_WORDS["quarters"]), frozenset(_WORDS["three"])
BODIES = frozenset({"org", "country", "place"})


def _claim(
    scene: Scene,
    talk: Discourse,
    sentence: Sentence,
    reading: Reading,
    type: Literal["quantity", "change", "share", "age", "birth"],
    subject: tuple[Party, ...] = (),
    place: Place | None = None,
) -> Iterator[Claim]:
    """A claim of what was read, unless it is only wished or asked; attributed to whoever says so."""
    quote = sentence.quoted(reading.start)
    clause = told_in(scene, sentence, type, reading.start, reading.end)
    setting = figured(scene, sentence, clause)
    if setting is None:
        return
    if type != "age":
        setting = carried(scene, talk, sentence, clause, setting)
    last, details = _told(scene, sentence, reading, clause.end)
    if type == "quantity":
        details = passed(scene, sentence, reading, details)
    details = limited(scene, sentence, clause, reading, details, setting)
    said = talk.attribution_at(sentence, reading.start)
    if quote is not None:
        span = scene.span(sentence.field, max(quote[0], sentence.start), min(quote[1], sentence.end))
        said = Attribution(talk.said.get((sentence.field, quote[0])) or (), "quotation", span)
    yield draft(
        scene,
        type,
        sentence,
        reading.start,
        last,
        rule=f"read@12/{reading.rule}",
        period=_period(scene, sentence, reading, clause),
        modality=setting,
        subject=subject,
        place=place,
        attribution=said,
        details=details,
    )


def _period(scene: Scene, sentence: Sentence, reading: Reading, clause: Clause) -> Period:
    """When the figure holds; a birth is its own time."""
    if isinstance(reading.value, Period):
        return reading.value
    if reading.kind == "age":
        return dated_age(scene, sentence, clause)
    if reading.kind == "change" and reading.value.before is not None:
        return dated_change(scene, sentence, clause)
    return dated(scene, sentence, clause)


def _told(scene: Scene, sentence: Sentence, reading: Reading, end: int) -> tuple[int, dict[str, Any]]:
    """The end of the words and the details, with the counted noun or the whole taken to its end."""
    if isinstance(reading.value, Period):
        return reading.end, {"precision": PRECISION.get(len(reading.value.edtf), "decade")}
    details: dict[str, Any] = as_details(reading.value)
    if "per" in details and EARLIER.search(behind(scene, sentence, reading)) is not None:
        cut = scene.words(sentence.field, reading.start, reading.end).rfind(_A)
        if cut > 0:  # "$40 billion a year before"
            return reading.start + cut, {name: told for name, told in details.items() if name != "per"}
    again = twice(scene, sentence, reading, details["per"], end) if "per" in details else None
    if again is not None:
        return again[0], {**details, "per": again[1]}
    counted = details.get("counted")
    if reading.kind == "quantity" and "unit" in details and "per" not in details:
        return _rated(scene, sentence, reading, end, details)
    name = "whole" if reading.kind == "share" else "counted"
    if (name == "counted" and (counted is None or "per" in details)) or name not in details:
        return reading.end, details
    clean = scene.texts[sentence.field].clean
    printed = (
        details[name].rpartition(" ")[2] if name == "whole" and _numbered(details[name]) else details[name]
    )
    start = reading.end - len(printed)
    if clean[start : reading.end].lower() != printed.lower():
        return reading.end, details
    last = min(phrase_end(clean, start, reading.end, scene.article.language), end)
    short = _SHORT.search(clean[last : min(end, last + 40)]) if last > reading.end else None
    last = last if short is None else last + short.end(1)
    if name == "whole":
        details = {**details, "part": about(scene, sentence, reading, details["part"])}
        last = whole_end(scene, sentence, reading, last, end)
    elif scene.lexicon.has("members", clean[start:last]):
        # "Dua warga negara Rusia", "tiga anggota DPR": whose they are belongs to what is counted.
        bodies = (m for m in sentence.mentions if m.start == last + 1 and m.kind in BODIES)
        last = next((m.end for m in bodies), last)
    else:
        last = counted_end(scene, sentence, last, end)
    rated = rate_end(clean, last, scene.article.language) if name == "counted" else None
    if rated is not None and rated[0] <= end:
        more = clean[reading.end : last]
        return rated[0], {**details, name: details[name] + more.lower(), "per": rated[1]}
    more = clean[reading.end : last]
    per = later(scene, sentence, last, end) if name == "counted" else None
    details = details if per is None else {**details, "per": per}
    return last, {**details, name: details[name] + (more if name == "whole" else more.lower())}


def _rated(
    scene: Scene, sentence: Sentence, reading: Reading, end: int, details: dict[str, Any]
) -> tuple[int, dict[str, Any]]:
    """ "10 ton beras per hari": the rate stands behind what is measured."""
    clean, language = scene.texts[sentence.field].clean, scene.article.language
    start = clean.rfind(" ", reading.start, reading.end) + 1
    last = min(phrase_end(clean, max(start, reading.start), reading.end, language), end)
    short = _SYMBOL.search(clean[reading.end : reading.end + 8])
    if short is not None:  # "50 kilometer (km) per jam"
        last = reading.end + short.end()
    rated = rate_end(clean, last, language) if last > reading.end else None
    if rated is None or rated[0] > end:
        return reading.end, details
    return rated[0], {**details, "per": rated[1]}


def _numbered(words: str) -> bool:
    """The whole is a number of its own."""
    return any(map(str.isdigit, words))


def _of(sentence: Sentence, *kinds: str) -> list[Reading]:
    return [reading for reading in sentence.numbers if reading.kind in kinds]


def quantities(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every quantity with a unit, a currency or a counted noun that no change or share holds already."""
    larger = _of(sentence, "change", "share")
    for reading in joined(scene, sentence, _of(sentence, "quantity")):
        if (
            _equated(scene, sentence, reading)
            or _moves(scene, sentence, reading)
            or _named_so(scene, sentence, reading)
        ):
            continue
        if any(unlike(scene, sentence, reading) for unlike in (*NO_QUANTITY, _coin, _one_more)):
            continue
        value: Quantity = reading.value
        if value.bare or value.open_reason in ("vague", "decimal-or-thousands"):
            continue
        if any(other.start < reading.end and reading.start < other.end for other in larger):
            continue
        change = moved(scene, sentence, reading)
        if change is not None:
            yield from _claim(scene, talk, sentence, change, "change")
        else:
            yield from _claim(scene, talk, sentence, reading, "quantity")


def _coin(scene: Scene, sentence: Sentence, reading: Reading) -> bool:
    """ "Two batches of $1 bills": what a note or coin is called, and no amount."""
    value: Quantity = reading.value
    if value.currency is None or value.low is None or Decimal(value.low) > _LARGEST:
        return False
    return _NOTE.search(behind(scene, sentence, reading)) is not None


def _one_more(scene: Scene, sentence: Sentence, reading: Reading) -> bool:
    """ "Expecting a third child": one more, and no part of a child."""
    value: Quantity = reading.value
    words = scene.words(sentence.field, reading.start, reading.end).lower().split()
    return (
        value.fraction is not None
        and value.counted is not None
        and words[:1] in _ONE_MORE
        and "of" not in words
    )


def _equated(scene: Scene, sentence: Sentence, reading: Reading) -> bool:
    """One side of a rate of exchange: "(US$1=RM3.33)"."""
    ahead = scene.words(sentence.field, sentence.start, reading.start).rstrip()
    return ahead.endswith("=") or behind(scene, sentence, reading).lstrip().startswith("=")


def _moves(scene: Scene, sentence: Sentence, reading: Reading) -> bool:
    """The figure is the size of a movement and no change of its own: the same size told otherwise
    ("menguat 23 poin (0,14%)"), or one right behind the word of movement."""
    for change in _of(sentence, "change"):
        if change.end <= reading.start:
            between = scene.words(sentence.field, change.end, reading.start).lower().split()
            row = _ROW.fullmatch(scene.words(sentence.field, change.end, reading.start)) is not None
            if row and (change.value.by or change.value.after) is not None:
                return bool(reading.value.unit == "percent")
            if between == ["("] or (len(between) in (1, 2) and between[0] in _OR):
                return reading.value.currency is None
    ahead = scene.words(sentence.field, sentence.start, reading.start)
    sized = reading.value.counted is None
    return moves(ahead, scene.article.language, sized)


def _named_so(scene: Scene, sentence: Sentence, reading: Reading) -> bool:
    """The number and what it counts have the capitals of a name: "Program Tiga Juta Rumah"."""
    if sentence.field == "title" or sentence.block.kind == "heading" or reading.value.counted is None:
        return False
    number, *words = scene.words(sentence.field, reading.start, reading.end).split()
    before = scene.words(sentence.field, sentence.start, reading.start).split()
    if not before or not words or not all(word.istitle() for word in words):
        return False
    named = before[-1][0].isupper() or number[0].isupper()
    # "37 Kampung Zakat" is counted, "3 Juta Rumah" a name.
    return named or (number[0].isdigit() and len(words) > 1 and words[0].lower() in SCALES)


def _made_up(scene: Scene, sentence: Sentence, reading: Reading) -> bool:
    """ "Making up 80 percent of it" is the part of something, "range from 3 to 50" two ends."""
    ahead = scene.words(sentence.field, sentence.start, reading.start).lower().split()[-1:]
    first = scene.words(sentence.field, reading.start, reading.end).lower().split(" ")[0]
    before = {"up": _MAKING, "from": _APART}.get(first, frozenset())
    return not before.isdisjoint(ahead)


def changes(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every change from one quantity to another, or by one."""
    for reading in _of(sentence, "change"):
        if _made_up(scene, sentence, reading):
            continue
        yield from _claim(
            scene,
            talk,
            sentence,
            _in_one_currency(scene, sentence, levelled(scene, sentence, reading)),
            "change",
        )


def _in_one_currency(scene: Scene, sentence: Sentence, reading: Reading) -> Reading:
    """ "Rose to C$538 million ($406 million)": what it came to is told again, and it did not rise by that."""
    by, after = reading.value.by, reading.value.after
    if by is None or after is None or None in (by.currency, after.currency) or by.currency == after.currency:
        return reading
    words = scene.words(sentence.field, reading.start, reading.end)
    if words.rfind("(") <= words.rfind(")"):
        return reading  # "fell 57 cents to 57.88 dollars"
    return replace(reading, value=replace(reading.value, by=None))


def shares(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every part of a whole."""
    for reading in _of(sentence, "share"):
        if scored(scene, reading) or _quarters(scene, sentence, reading):
            continue
        yield from _claim(scene, talk, sentence, reading, "share")


def _quarters(scene: Scene, sentence: Sentence, reading: Reading) -> bool:
    """ "Two quarters of contraction": so many parts of a year, and no half of anything."""
    words = scene.words(sentence.field, reading.start, reading.end).lower().split()[:2]
    return len(words) == 2 and words[1] in _QUARTERS and words[0] not in _THREE


def _aged(scene: Scene, sentence: Sentence, reading: Reading) -> tuple[Party, ...]:
    """The name nobody knows in front of the brackets ("Vatikan (27)"), or of who died at that age."""
    head = sentence.text[: reading.start - sentence.start]
    if reading.rule.split("@")[0].endswith("age_in_brackets"):
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
    for reading in _of(sentence, "age"):
        subject = whose(scene, sentence, talk, reading.start, reading.end)
        subject = subject or _aged(scene, sentence, reading)
        for claim in _claim(scene, talk, sentence, reading, "age", subject):
            yield replace(claim, details={**claim.details, "years": _other_years(sentence)})


def _other_years(sentence: Sentence) -> list[int]:
    """The years a sentence tells of besides births: an age beside one may be of then."""
    births = _of(sentence, "birth")
    years: set[int] = set()
    for time in sentence.times:
        lo, hi = time.value.period.lo, time.value.period.hi
        if lo is None or hi is None or any(one.start < time.end and time.start < one.end for one in births):
            continue
        years |= {lo.year, hi.year} if hi.year - lo.year <= 1 else set()
    return sorted(years)


def births(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every birth of somebody who is named; its period is that of the birth, its place where it was."""
    for reading in _of(sentence, "birth"):
        subject = whose(scene, sentence, talk, reading.start, reading.end)
        if not subject:
            continue
        places = [m for m in sentence.mentions if m.kind == "place" and _within(m.start, m.end, reading)]
        place = scene.place(sentence, places[0]) if places else None
        yield from _claim(scene, talk, sentence, reading, "birth", subject, place)


def _within(start: int, end: int, reading: Reading) -> bool:
    return reading.start <= start and end <= reading.end
