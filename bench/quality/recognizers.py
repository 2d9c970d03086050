"""The English cases of recognizers-en (MIT, Microsoft) that are about what a newspaper prints.

A model is one entry of MODELS: its files, how we read a text, how two values compare, and why a
case does not apply. A case is right when the readings and the answers are equally many, overlap
in order and agree in value; where nothing is to be read, when nothing is.
"""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path
from typing import Any

import re2

from claims.lang import read_amounts, read_times
from claims.model import Quantity, Reading, Share

CORPUS = "recognizers-en"
FOLDER = Path("data", "recognizers-en")
Case = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Model:
    """One kind of answer: where its cases are, what we read for it, and what does not apply.

    `beside` maps a reason to the pattern of the texts it holds for.
    """

    name: str
    files: tuple[str, ...]
    read: Callable[[str], Sequence[Reading]]
    agrees: Callable[[Any, Case], bool]
    beside: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of one model: how many cases apply and are right, why others do not, and what is wrong."""

    name: str
    applicable: int
    right: int
    beside: Mapping[str, int]
    wrong: tuple[str, ...]

    @property
    def share(self) -> float:
        """Right of applicable, rounded down to four decimals; nothing of nothing is 0."""
        return (self.right * 10_000 // self.applicable) / 10_000 if self.applicable else 0.0


def _amounts(text: str) -> list[Reading]:
    return list(read_amounts(text, "en", read_times(text, "en", None)))


def _quantities(text: str) -> list[Reading]:
    return [reading for reading in _amounts(text) if reading.kind == "quantity"]


def _numbers(text: str) -> list[Reading]:
    kept = [one for one in _quantities(text) if one.value.open_reason != "vague"]
    return [one for one in kept if one.value.unit in (None, "percent")]


def _percents(text: str) -> list[Reading]:
    return [reading for reading in _quantities(text) if reading.value.unit == "percent"]


def _moneys(text: str) -> list[Reading]:
    return [reading for reading in _quantities(text) if reading.value.currency is not None]


def _ages(text: str) -> list[Reading]:
    return [reading for reading in _amounts(text) if reading.kind == "age"]


def value_of(quantity: Quantity) -> Fraction | None:
    """The exact value; of a range its upper end, which is what these cases ask for."""
    if quantity.fraction is not None:
        return Fraction(quantity.fraction)
    return None if quantity.high is None else Fraction(quantity.high)


def same_value(quantity: Quantity | Share, answer: Case) -> bool:
    """The values agree in the fifteen digits that are printed there."""
    ours = value_of(quantity) if isinstance(quantity, Quantity) else None
    printed = str((answer.get("Resolution") or {}).get("value", "")).rstrip("%")
    try:
        theirs = Fraction(Decimal(printed))
    except InvalidOperation:
        return False
    return ours is not None and abs(ours - theirs) <= abs(theirs) / 10**12


CURRENCIES = {
    "USD": "United States dollar",
    "dollar": "Dollar",
    "EUR": "Euro",
    "JPY": "Japanese yen",
    "CAD": "Canadian dollar",
    "AUD": "Australian dollar",
    "HKD": "Hong Kong dollar",
    "cent": "Cent",
    "pence": "Pence",
    "penny": "Penny",
    "franc": "Franc",
    "CHF": "Swiss franc",
    "CNY": "Chinese yuan",
    "rupee": "Rupee",
    "MXN": "Mexican peso",
    "FIM": "Finnish markka",
    "NLG": "Netherlands guilder",
    "peseta": "Peseta",
    "pound": "Pound",
    "GBP": "Pound",
    "NZD": "New Zealand dollar",
    "TRY": "Turkish lira",
    "BTC": "Bitcoin",
    "CRC": "Costa Rican colón",
    "GEL": "Georgian lari",
    "LAK": "Lao kip",
}


def same_money(quantity: Quantity, answer: Case) -> bool:
    """The amounts and the currencies agree."""
    unit = answer["Resolution"].get("unit")
    # "GBP" is its own unit there, "£" a pound of anybody's.
    unit = "Pound" if unit == "British pound" else unit
    return same_value(quantity, answer) and CURRENCIES.get(quantity.currency or "") == unit


def same_age(quantity: Quantity, answer: Case) -> bool:
    """The numbers and their units agree; an age without a unit is in years."""
    unit = answer["Resolution"].get("unit", "").lower().replace("age", "year")
    return same_value(quantity, answer) and quantity.unit == unit


ARITHMETIC = r"\^|\de[+-]?\d|x10|\d +[kKGM] *$|10G|\.\db$|\d ?MM"
MODELS: tuple[Model, ...] = (
    Model(
        "number",
        ("Number/English/NumberModel.json",),
        _numbers,
        same_value,
        {
            "a power, or a number in scientific notation, with G or b, or with its k or M apart": ARITHMETIC,
            "a quotient as one number (one out of three): we read two numbers and a share": (
                r"\b(?:one|1|2000) over (?:\d|three|twenty|one)|\b(?:one|two) out of|1 in twenty"
            ),
            "an address, a telephone number, a version, a list number or a code: never a quantity": (
                r"\d\.\d+\.\d|phone|SCP|nrs?\.|\d, \d|version two"
            ),
            "a number inside a time": r"\d/\d+/\d{4}|3 years|^ *three quarters",
            "a minus sign apart, or two numbers side by side": r"^ *- \d|423 0000|4000 3 hundred",
            "denominators of two readings, or that no newspaper writes (hundred thirty fifths)": (
                r"(?i)twenty[ -]firsts?|twenty-fifth|twenty twenty|hundred thirty[ -]fifths|"
                r"hundred(?: and)? fifth|hundred-fifths|thousand fifths|dozs|dzs|-nought-|"
                r"\d millionths|two millionth"
            ),
            "a lone one, zero or half: it points or fills in": (
                r"(?i)^ *(?:an?|nought|naught|zero) *$|\bone (?:last|you)|(?:which|that) one|half people"
            ),
        },
    ),
    Model(
        "percent",
        ("Number/English/PercentModel.json",),
        _percents,
        same_value,
        {
            "the number behind the word (percent of 10)": r"(?:percents?|per cent) of",
            "a percentage without its number": r"small percent|the % of|a percentage\?",
        },
    ),
    Model(
        "age",
        ("NumberWithUnit/English/AgeModel.json",),
        _ages,
        same_age,
        {"clinical shorthand (87 yo)": r"\d yo\b"},
    ),
    Model(
        "currency",
        ("NumberWithUnit/English/CurrencyModel.json",),
        _moneys,
        same_money,
        {
            "a currency named without an amount": (
                r"^dollar :|dollar dollar|dollar rmb|hart - scott|dollars thousand|\$10 dollars bill"
            ),
            "amounts whose second unit is not named (13 dollars and forty-five, 15 USD 50)": (
                r"dollars? (?:and )?(?:forty.five *$|one|two|15|50)|(?:15|17) USD|"
                r"kuai|\$ 100 and fifty|mao five"
            ),
            "amounts side by side, or a sign between two numbers (10 $ 30 $)": (
                r"10 \$ 30|10 rmb 20|rmb 10 usd|50 50 dollar"
            ),
            "signs and units no newspaper of either language prints": r"ரூ|\bsen\b|satoshi",
        },
    ),
)  # fmt: skip


def answer(model: Model, folder: Path) -> Answered:
    """Runs the cases of one model. Raises FileNotFoundError where its files are not there."""
    beside: Counter[str] = Counter()
    wrong: list[str] = []
    applicable = right = 0
    for name in model.files:
        for case in json.loads((folder / name).read_text(encoding="utf-8-sig")):
            reason = _beside(model, case)
            if reason is not None:
                beside[reason] += 1
                continue
            applicable += 1
            if _right(model, case):
                right += 1
            else:
                wrong.append(" ".join(case["Input"].split())[:90])
    return Answered(model.name, applicable, right, dict(sorted(beside.items())), tuple(wrong))


def _beside(model: Model, case: Case) -> str | None:
    return next((why for why, shape in model.beside.items() if re2.search(shape, case["Input"])), None)


def _right(model: Model, case: Case) -> bool:
    ours = list(model.read(case["Input"]))
    theirs = sorted(case["Results"], key=lambda one: one["Start"])
    return len(ours) == len(theirs) and all(
        one.start <= other["End"] and other["Start"] < one.end and model.agrees(one.value, other)
        for one, other in zip(ours, theirs, strict=True)
    )


@dataclass(frozen=True, slots=True)
class Answers:
    """All models together."""

    models: tuple[Answered, ...]

    def figures(self) -> dict[str, float]:
        """The figures floors are set on: of each model the share of its applicable cases."""
        return {f"{model.name}_right": model.share for model in self.models}


def measure_recognizers(folder: Path) -> Answers:
    """Every model of MODELS against its files."""
    return Answers(tuple(answer(model, folder) for model in MODELS))


def recognizers_table(answers: Answers) -> str:
    """The table: per model what applies, what is right, why the rest does not apply, and what is wrong."""
    lines = [f"== {CORPUS}", ""]
    for model in answers.models:
        lines.append(
            f"{model.name:<12}{model.right:>4} of {model.applicable:<4} applicable  {model.share:.4f}"
        )
        lines += [f"  {count:>4} do not apply: {reason}" for reason, count in model.beside.items()]
        lines += [f"       wrong: {one}" for one in model.wrong]
    lines += ["", "figures", *(f"  {name:<36}{value:.4f}" for name, value in answers.figures().items())]
    return "\n".join(lines)
