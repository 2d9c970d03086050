"""Where the words of a figure end: with what is counted, the whole it is a part of, or the rate behind it."""

from typing import Any

from claims.extract.details import as_details
from claims.extract.joining import about
from claims.extract.rates import EARLIER, behind, later, twice
from claims.extract.scene import Scene, Sentence
from claims.extract.wholes import counted_end, whole_end
from claims.lang.phrases import phrase_end, rate_end
from claims.model import Period, Reading
from claims.text.patterns import Pattern

# How wide a birth is told, by the length of its EDTF: "1985-05-12", "1985-05", "1985".
PRECISION = {10: "day", 7: "month", 4: "year"}
# "53 stasiun pengisian bahan bakar umum (SPBU)": the short form stands behind the last word of the name.
_SHORT = Pattern(r"^( [a-z]+) \([A-Z]{2,}")
_SYMBOL = Pattern(r"^ \([\pL/]{1,4}\)")
_A = " a "
BODIES = frozenset({"org", "country", "place"})


def told_to_end(scene: Scene, sentence: Sentence, reading: Reading, end: int) -> tuple[int, dict[str, Any]]:
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
