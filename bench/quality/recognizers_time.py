"""Microsoft's Recognizers-Text cases (MIT) for English dates, periods, lengths and sets, read by our rules.

The cases were written for a calendar assistant. A case is applicable where a newspaper could print the
words; each other case is left out by one of the rules of `reason_not_applicable`, and counted under it.
Names of days and months are given the capital that print gives them. A case is right when we read the
same words (a leading preposition or article and a final stop aside) and, where the file gives a value,
the same days, the same length or the same set.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bench.quality.floors import Figures
from claims.lang import read_times
from claims.model import Time

FOLDER = Path("data/recognizers-en/DateTime/English")
FILES = (
    "DateExtractor",
    "DateParser",
    "DatePeriodExtractor",
    "DatePeriodParser",
    "DurationExtractor",
    "DurationParser",
    "SetExtractor",
    "SetParser",
)
DAY = timedelta(1)
UNREAD = "their own Python recognizer does not read it either"
OTHER_FILES = "times of day, time zones, holidays of other calendars, and the assistant's merged modes"

_NAMES = re.compile(
    r"(?i)\b(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|"
    r"apr|jun|jul|aug|sept?|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thur?s?|fri|sat|sun)"
    r"(?=\b|\d)"
)
_LEADING = re.compile(
    r"(?i)^(?:(?:from|between|on|in|for|the|within|during|at|of|a|an|about|more than|less than)\s+)+"
)
_ASSISTANT = re.compile(
    r"(?i)\b(?:cortana|schedul\w*|set (?:up|ooo)|find us a time|coordinate|make it|homework|out of office|"
    r"my (?:day|week|weekend))\b"
)
_SHORTHAND = re.compile(
    r"(?i)[a-z]\d|\b\d+(?:h|hrs?|min|sec|day|years?|ys)\b|\b(?:tmr\w*|hrs?|h|ys|yrs?|mins?|secs?)\b"
)
_YEAR_IN_WORDS = re.compile(
    r"(?i)\btwo thousand|\b(?:nineteen|twenty|eighteen|one thousand)\b.*"
    r"\b(?:and|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|zero|hundred|thousand)\b"
)
_OWN = re.compile(
    r"(?i)(?:the |my |this |past |last |next |rest (?:of )?(?:the |my |this |current )?)?"
    r"(?:day|week|month|year|weekend)"
)
_ALONE = re.compile(
    r"(?i)(?:on )?(?:the )?(?:second|twenty second|thirty(?: first)?|\d{1,2}(?:st|nd|rd|th)?)"
)


@dataclass
class Tally:
    """What became of the cases: applicable and right by file, the others by reason."""

    applicable: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)
    unread_right: int = 0  # cases their own Python does not read and we do
    wrong: list[tuple[str, ...]] = field(default_factory=list)

    @property
    def share(self) -> float:
        """The share of the applicable cases that are right; 0 where there is none."""
        return self.right.total() / self.applicable.total() if self.applicable.total() else 0.0

    def figures(self) -> dict[str, float]:
        """The figure floors are kept on."""
        return {"share_of_applicable": self.share}


def cases(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every case of the files that are about days, with its file's name; raises FileNotFoundError."""
    for name in FILES:
        for case in json.loads((folder / f"{name}.json").read_text("utf-8-sig")):
            yield name, case


def reason_not_applicable(case: dict[str, Any]) -> str | None:
    """Why a newspaper's reader need not read this, or None. One rule after another; the first that fits."""
    said, texts = case["Input"], [str(result["Text"]) for result in case["Results"]]
    if "python" in (case.get("NotSupported") or ""):
        return UNREAD
    if _ASSISTANT.search(said):
        return "an order to a calendar assistant"
    for text in texts:
        if not re.search(r"[A-Za-z]", text) and not re.search(r"\d{4}", text):
            return "figures without a year (4/22, 15): in print a fraction, a score, a count"
        parts = re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.,](\d{4}|\d\d)", text)
        if parts and int(parts[1]) <= 12 and int(parts[2]) <= 12 and parts[1] != parts[2]:
            return "figures whose order is one country's: we leave 3/7 of a year open"
        if parts and len(parts[3]) == 2:
            return "figures with a year of two digits"
        if _SHORTHAND.search(text):
            return "a messenger's shorthand (Oct2, 3h, tmrw)"
        if re.fullmatch(r"\d{4}\s*[-/.]\s*\d{1,2}|\d{1,2}\s*[-/.]\s*\d{4}", text):
            return "a month in figures (11/2016, 2016-11): in print a range or a file number"
        if _OWN.fullmatch(text) and not re.match(r"(?i)(?:last|next|this) (?:week|month|year|weekend)", text):
            return "the speaker's own day, week or weekend ('the day', 'rest of week')"
        if re.search(r"(?i)\bbusiness days?\b", text):
            return "working days need a calendar of one office"
        if _YEAR_IN_WORDS.search(text):
            return "a year in words"
        if _ALONE.fullmatch(text):
            return "an ordinal alone ('the second', 'the 27th'): in print it counts things"
    return None


def printed(said: str, results: list[dict[str, Any]]) -> str:
    """The words as print has them: names of days and months with a capital, where the case reads them."""
    for result in results:
        start = said.lower().find(str(result["Text"]).lower())
        if start >= 0:
            end = start + len(result["Text"])
            words = _NAMES.sub(lambda name: name[0][:1].upper() + name[0][1:], said[start:end])
            said = said[:start] + words + said[end:]
    return said


def bare(words: str) -> str:
    """Words without what may lead or close them."""
    return _LEADING.sub("", words.strip()).rstrip(".").lower()


def day(text: str) -> date | None:
    """A day as the cases write it, or None."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def same_value(time: Time, value: dict[str, Any]) -> bool:
    """The same days on one of the two sides the case allows, or the same TIMEX3 value."""
    timex = str(value.get("Timex", ""))
    wanted = {timex, timex.rpartition(",")[2].rstrip(")")}
    halves = {"PT0.5H": "PT30M", "P0.5Y": "P6M", "PT1.5H": "PT90M", "P0.5D": "PT12H", "P0.5M": "P15D"}
    written = {
        time.value,
        time.value.replace("H30M", ".5H").replace("Y6M", ".5Y"),
    }  # as long, as TimeBank has it
    if written & (wanted | {halves.get(want, want) for want in wanted}):
        return True
    for side in ("PastResolution", "FutureResolution"):
        resolved = value.get(side) or {}
        lo = day(str(resolved.get("date", resolved.get("startDate", ""))))
        hi = day(str(resolved.get("date", resolved.get("endDate", ""))))
        if lo is not None and hi is not None and time.period.lo == lo and time.period.hi in (hi, hi - DAY):
            return True  # their end is the day after, or the last day itself
    return False


def judge(name: str, case: dict[str, Any], tally: Tally) -> None:
    """Counts one case."""
    reason = reason_not_applicable(case)
    if reason is not None:
        tally.left_out[reason] += 1
        tally.unread_right += reason == UNREAD and not missed(name, case)
        return
    tally.applicable[name] += 1
    wrong = missed(name, case)
    tally.right[name] += not wrong
    if wrong:
        tally.wrong.append(wrong)


def missed(name: str, case: dict[str, Any]) -> tuple[str, ...]:
    """Nothing where a case is right; else its file, its words, what was wanted and what was read."""
    results = case["Results"]
    text = printed(case["Input"], results)
    today = day(str((case.get("Context") or {}).get("ReferenceDateTime", "2016-11-07")))
    found = {bare(text[r.start : r.end]): r.value for r in read_times(text, "en", today)}
    good = bool(results) or not found
    for result in results:
        time = found.get(bare(str(result["Text"])))
        value = result.get("Value") if name.endswith("Parser") else None
        good = good and time is not None and (not isinstance(value, dict) or same_value(time, value))
    if good:
        return ()
    wanted = "; ".join(f"{r['Text']} {(r.get('Value') or {}).get('Timex', '')}" for r in results)
    return name, text, wanted, "; ".join(f"{words} {time.value}" for words, time in found.items())


def measure_recognizers(shared: Path) -> Tally:
    """All cases, judged; raises FileNotFoundError where the files are not there."""
    tally = Tally()
    for name, case in cases(shared / FOLDER):
        judge(name, case, tally)
    return tally


def recognizers_table(tally: Tally) -> str:
    """The figures by file, and the cases left out by reason."""
    lines = ["recognizers-en: English dates, periods, lengths and sets, against Recognizers-Text's own cases"]
    for name in FILES:
        share = tally.right[name] / max(1, tally.applicable[name])
        lines.append(
            f"  {name:<24}{tally.applicable[name]:>5} applicable{tally.right[name]:>5} right{share:>8.3f}"
        )
    total, right = tally.applicable.total(), tally.right.total()
    lines.append(f"  {'all':<24}{total:>5} applicable{right:>5} right{tally.share:>8.3f}")
    both = total + tally.left_out[UNREAD]
    share = (right + tally.unread_right) / both if both else 0.0
    lines.append(f"  with those their own Python does not read either{both:>6} cases{share:>8.3f} right")
    lines.append(f"  not applicable: {tally.left_out.total()} cases")
    lines += [f"    {count:>4}  {reason}" for reason, count in tally.left_out.most_common()]
    return "\n".join([*lines, f"    whole files not asked: {OTHER_FILES}"])


def recognizers_time(shared: Path) -> tuple[str, Figures]:
    """The table and the figure of all cases; raises FileNotFoundError where the files are not there."""
    tally = measure_recognizers(shared)
    return recognizers_table(tally), {"recognizers-time": tally.figures()}
