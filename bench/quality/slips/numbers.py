"""Slips in numbers: headlines, sums, changes, scale words, shares, lists, conversions, ordinals, ages."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from bench.quality.slips.calendar import MONTHS
from bench.quality.slips.slip import Change, Ground, Kind

_NUMBER = re.compile(r"(?<![\d.,/])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d/])|(?<![\d.,/])\d+(?:,\d+)?(?![\d/])")
_TITLE = re.compile(r"(?<![\d.,/])\d+(?:[.,]\d+)?(?![\d/])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_OF_A_NAME = re.compile(r"(?:[A-Za-z]|[Kk]e-|\b(?:SMPN|SMAN|SDN|Pasal|Nomor|No\.?|Dapil|U-|KM|Km|Covid-) ?)$")
_MONTH = re.compile(rf" (?:{'|'.join(MONTHS['id'])})")
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.,]\d[^.!?\n]*)*")
_WHOLE = re.compile(
    r"\b(?:terdiri (?:dari|atas)|yakni|yaitu|masing-masing|meliputi|consisting of|made up of)\b|:"
)
_PART_ONLY = re.compile(r"\b(?:antara lain|di antaranya|termasuk|including|among them)\b")
_AMOUNT = re.compile(r"\bRp ?\d[\d.]*(?:,\d+)? (?P<s>juta|miliar|triliun)\b")
_PERCENT = re.compile(r"(?<![\d.,])(?P<n>\d{1,2}(?:,\d+)?) ?(?:%|persen\b)(?! poin)")
_FROM_TO = re.compile(
    r"\b(?P<w>naik|meningkat|bertambah|turun|menurun|berkurang)\b[^.;\n]{0,40}?"
    r"\bdari (?P<a>\d[\d.]*(?:,\d+)?)"
    r"[^.;\d\n]{0,30}?\b(?:menjadi|ke) (?P<b>\d[\d.]*(?:,\d+)?)"
)
_BESIDE = re.compile(
    r"(?P<a>\d[\d.]*(?:,\d+)?)(?P<u> (?:persen|orang|juta|miliar|triliun))(?: [a-z]+){0,3},? (?:atau )?"
    r"(?P<w>naik|meningkat|turun|menurun) dari (?P<b>\d[\d.]*(?:,\d+)?)(?P=u)\b(?! (?:menjadi|ke))"
)
_SHARE = re.compile(
    r"\b(?P<a>\d[\d.]*) [a-z]*(?: [a-z]+)?? ?dari (?:total )?(?P<b>\d[\d.]*) [a-z][^.;\d\n]{0,25}?"
    r",? (?:atau |\()(?P<n>\d{1,2}(?:,\d+)?) ?(?:%|persen\b)"
    r"|\bDari (?:total )?(?P<c>\d[\d.]*) [a-z][^.;\d\n]{0,25}?, (?P<d>\d[\d.]*) [a-z]+ (?:atau |\()"
    r"(?P<m>\d{1,2}(?:,\d+)?) ?(?:%|persen\b)"
)
_BY = re.compile(r"(?P<n>\d+(?:,\d+)?) ?(?:%|persen\b)(?! poin)")
_COUNTS = {"dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6}
_LIST = re.compile(
    rf"\b(?P<c>{'|'.join(_COUNTS)}) [a-z][a-z ]{{2,40}},? (?:yakni|yaitu):? "
    r"(?P<items>[A-Z][^.;:\n()]{5,160}?,? dan [A-Z][^.,;\n()]{2,40})(?=[.,])"
)
_CONVERSION = re.compile(
    r"\bUS\$ ?(?P<d>\d[\d.]*(?:,\d+)?)(?P<ds> (?:juta|miliar|triliun))?[^.()\n]{0,12}"
    r"\((?:sekitar |setara |atau )*Rp ?(?P<r>\d[\d.]*(?:,\d+)?) (?P<s>juta|miliar|triliun)\b"
)
_SCALES = ("juta", "miliar", "triliun")
_FEAST = re.compile(r"\bHUT (?:RI )?[Kk]e-(?P<n>\d{1,3})(?: (?:RI|TNI|Republik Indonesia|Kemerdekaan RI))")
_AGED = re.compile(r"\b(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+)?) \((?P<n>\d{2})\)")


def value(words: str) -> Decimal:
    """The number as Indonesian prints it: points between thousands, a decimal comma."""
    return Decimal(words.replace(".", "").replace(",", "."))


def _turned(digits: str) -> str | None:
    """Two neighbouring digits that differ change places, the last such pair; None where there is none."""
    for at in range(len(digits) - 1, 0, -1):
        one, two = digits[at - 1], digits[at]
        if one.isdigit() and two.isdigit() and one != two and not (at == 1 and two == "0"):
            return digits[: at - 1] + two + one + digits[at + 1 :]
    return None


def _other_digit(digits: str) -> str:
    """The last digit is one more, or one less where it is a nine."""
    last = int(digits[-1])
    return digits[:-1] + str(last + 1 if last < 9 else last - 1)


def _titled(ground: Ground) -> Iterator["re.Match[str]"]:
    """Numbers of the title, of two digits or more, that stand in the text in the same digits.

    Years and the numbers of names ("G20", "SMPN 33", "ke-52") are no amounts: a text that names another
    year or school beside them is not wrong.
    """
    title = ground.article.title or ""
    for match in _TITLE.finditer(title):
        digits = match[0]
        if _YEAR.fullmatch(digits) or _OF_A_NAME.search(title[: match.start()]):
            continue
        # A day of the calendar is no amount, in the title or in the text.
        if _MONTH.match(title, match.end()):
            continue
        whole = re.compile(rf"(?<![\d.,/(]){re.escape(digits)}(?![\d/]|[.,]\d)(?!{_MONTH.pattern})")
        if len(digits) >= 2 and whole.search(ground.article.text):
            yield match


def _headline_turned(ground: Ground) -> Iterator[Change]:
    for match in _titled(ground):
        other = _turned(match[0])
        if other is not None and other not in ground.article.text:
            yield "title", match.start(), match.end(), other


def _headline_digit(ground: Ground) -> Iterator[Change]:
    for match in _titled(ground):
        other = _other_digit(match[0])
        if other not in ground.article.text:
            yield "title", match.start(), match.end(), other


def _sums(ground: Ground) -> Iterator[tuple["re.Match[str]", list["re.Match[str]"]]]:
    """A number whose parts, told behind it in one sentence, add up to it."""
    for sentence in _SENTENCE.finditer(ground.article.text):
        if _PART_ONLY.search(sentence[0]):
            continue
        numbers = [
            match
            for match in _NUMBER.finditer(ground.article.text, sentence.start(), sentence.end())
            if "," not in match[0]
        ]
        for at, whole in enumerate(numbers):
            parts = numbers[at + 1 :]
            cue = _WHOLE.search(ground.article.text, whole.end(), parts[0].start()) if parts else None
            for count in range(len(parts), 1, -1):
                total = sum(value(part[0]) for part in parts[:count])
                if cue is not None and value(whole[0]) >= 3 and total == value(whole[0]):
                    yield whole, parts[:count]
                    break


def _whole_off(ground: Ground) -> Iterator[Change]:
    for whole, _ in _sums(ground):
        yield "text", whole.start(), whole.end(), _other_digit(whole[0])


def _part_off(ground: Ground) -> Iterator[Change]:
    for _, parts in _sums(ground):
        part = ground.chance.choice(parts)
        yield "text", part.start(), part.end(), _other_digit(part[0])


def _changes(ground: Ground) -> Iterator[tuple["re.Match[str]", "re.Match[str] | None"]]:
    """Changes whose direction fits the two numbers, with the percentage told beside them if it is right."""
    text = ground.article.text
    for match in _FROM_TO.finditer(text):
        a, b = value(match["a"]), value(match["b"])
        rises = match["w"] in ("naik", "meningkat", "bertambah")
        if not a or (b > a) is not rises or a == b:
            continue
        told = None
        stop = text.find(".", match.end())
        for by in _BY.finditer(text, max(0, match.start() - 60), stop if stop >= 0 else len(text)):
            if (
                abs(abs(b - a) / a * 100 - value(by["n"])) <= 1
                and not match.start("a") <= by.start() < match.end()
            ):
                told = by
        yield match, told


def _direction(ground: Ground) -> Iterator[Change]:
    other = {"naik": "turun", "meningkat": "menurun", "bertambah": "berkurang"}
    other |= {turned: word for word, turned in other.items()}
    for match, _ in _changes(ground):
        yield "text", match.start("w"), match.end("w"), other[match["w"]]


def _percentage(ground: Ground) -> Iterator[Change]:
    for _, told in _changes(ground):
        if told is not None:
            number = str(int(value(told["n"])) + 15)
            yield "text", told.start("n"), told.end("n"), number


def _beside(ground: Ground) -> Iterator[Change]:
    """The word of direction where the new number stands before it: "89,4 persen, naik dari 81,7 persen"."""
    other = {"naik": "turun", "meningkat": "menurun", "turun": "naik", "menurun": "meningkat"}
    for match in _BESIDE.finditer(ground.article.text):
        a, b = value(match["a"]), value(match["b"])
        if a != b and (a > b) is (match["w"] in ("naik", "meningkat")):
            yield "text", match.start("w"), match.end("w"), other[match["w"]]


def _share_of_whole(ground: Ground) -> Iterator[Change]:
    """The percentage of a part of a whole, both printed with it, is 15 more."""
    for match in _SHARE.finditer(ground.article.text):
        part, whole, told = ("a", "b", "n") if match["a"] else ("d", "c", "m")
        share = value(match[told])
        if value(match[whole]) and abs(value(match[part]) / value(match[whole]) * 100 - share) <= 1:
            yield "text", match.start(told), match.end(told), str(int(share) + 15)


def _scale(ground: Ground) -> Iterator[Change]:
    """An amount printed twice or more: one of the printings gets another scale word."""
    found = list(_AMOUNT.finditer(ground.article.text))
    count = Counter(match[0] for match in found)
    for match in found:
        if count[match[0]] >= 2:
            at = _SCALES.index(match["s"])
            other = _SCALES[at + 1] if at == 0 else _SCALES[at - 1]
            yield "text", match.start("s"), match.end("s"), other


def _shares(ground: Ground) -> Iterator[Change]:
    """Percentages of one sentence that add up to a hundred: one becomes larger by a fifth of it."""
    for sentence in _SENTENCE.finditer(ground.article.text):
        found = list(_PERCENT.finditer(ground.article.text, sentence.start(), sentence.end()))
        if len(found) >= 2 and sum(value(match["n"]) for match in found) == 100:
            last = found[-1]
            yield "text", last.start("n"), last.end("n"), str(int(value(last["n"])) + 20)


def _listed(ground: Ground) -> Iterator[Change]:
    for match in _LIST.finditer(ground.article.text):
        items = re.split(r", dan |,? dan |, ", match["items"])
        if len(items) == _COUNTS[match["c"]]:
            other = next(word for word, count in _COUNTS.items() if count == len(items) + 1 or count == 2)
            yield "text", match.start("c"), match.end("c"), other if other != match["c"] else "tiga"


def _converted(ground: Ground) -> Iterator[Change]:
    """Of two conversions or more, one gets another scale word."""
    found = list(_CONVERSION.finditer(ground.article.text))
    if len(found) >= 2:
        for match in found:
            at = _SCALES.index(match["s"])
            yield "text", match.start("s"), match.end("s"), _SCALES[at + 1] if at == 0 else _SCALES[at - 1]


def _feast(ground: Ground) -> Iterator[Change]:
    printed = ground.article.published.day
    for match in _FEAST.finditer(ground.article.text):
        if printed is not None and int(match["n"]) == printed.year - 1945:
            yield (
                "text",
                match.start("n"),
                match.end("n"),
                str(int(match["n"]) + ground.chance.choice((-1, 1))),
            )


def _age(ground: Ground) -> Iterator[Change]:
    """The age of somebody named twice with it: once it is another."""
    found = list(_AGED.finditer(ground.article.text))
    count = Counter(match[0] for match in found)
    for match in found:
        if count[match[0]] >= 2:
            yield "text", match.start("n"), match.end("n"), str(int(match["n"]) + 3)


_HEADLINE = frozenset({"headline_number", "magnitude_fits"})
_SUM = frozenset({"parts_and_whole"})
_CHANGE = frozenset({"change_adds_up"})
KINDS = (
    Kind("headline_digits_turned", "headline", _HEADLINE, _headline_turned),
    Kind("headline_digit_off", "headline", _HEADLINE, _headline_digit),
    Kind("whole_off", "arithmetic", _SUM, _whole_off),
    Kind("part_off", "arithmetic", _SUM, _part_off),
    Kind("direction_turned", "arithmetic", _CHANGE, _direction),
    Kind("percentage_off", "arithmetic", _CHANGE, _percentage),
    Kind("direction_beside_turned", "arithmetic", _CHANGE, _beside),
    Kind("share_of_whole_off", "arithmetic", frozenset({"percentage_fits"}), _share_of_whole),
    Kind("shares_over_hundred", "arithmetic", frozenset({"shares_fit", "parts_and_whole"}), _shares),
    Kind("scale_word_off", "magnitude", frozenset({"magnitude_fits", "headline_number"}), _scale),
    Kind("count_of_list_off", "lists", frozenset({"count_of_list", "parts_and_whole"}), _listed),
    Kind("conversion_off", "magnitude", frozenset({"conversion_rate", "magnitude_fits"}), _converted),
    Kind("anniversary_off", "anniversaries", frozenset({"anniversary_fits"}), _feast),
    Kind("age_off", "ages", frozenset({"age_fits_birth"}), _age),
)
