"""Ages, places in an order, and results of games."""

from datetime import date

from claims.lang.amounts import loose, outside_a_game, quantity, score, spellings
from claims.lang.en.numbers_pack import A, pack
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.small_words import words_around
from claims.model import Quantity, Score

_ANY = words_around("en", "numbers_of_people")
OLDEST = 120
SUPERLATIVE = followed_by(rf"-(?:\pL{{2,12}}est|{_ANY['placed']})\b")
DAYS_AND_MONTHS = spellings(pack, "no_name")


@pack.rule(
    r"(?:{approx} )?" + A + r"(?:-| ){age_unit}(?:-| )(?:old|of age)\b",
    reads={
        "34-year-old": "34 year",
        "five years old": "5 year",
        "about 40 - 50 years old": "about 40/50 year",
        "eighteen months of age": "18 month",
    },
    ignores=["34 years", "years old", "34-year oldie", "32 years and 38 days old"],
    kind="age",
    version=2,
    unless=preceded_by(r"\b(?:years?|months?|weeks?),? (?:and )?"),
)
def age(found: Found, today: date | None) -> Quantity | None:
    """An age that says it is one."""
    return quantity(found, unit=found.get("age_unit", "year"))


@pack.rule(
    r"(?:aged|age|age of|at age|ages) "
    r"«(?:{approx} )?(?:{d:figure}{dash}|{e:count}{to}|between {c:count} and )?{a:count}»",
    reads={
        "aged [34]": "34 year",
        "age of [nineteen]": "19 year",
        "aged [18-25]": "18/25 year",
        "aged [under 18]": "below 18 year",
        "aged [between 19 and 52]": "19/52 year",
    },
    ignores=["aged 34 months", "age 1,250", "stage 34"],
    kind="age",
    version=3,
    unless=followed_by(r"[-–/%,.:]\d|(?:months?|weeks?|days?|years?|percent)\b"),
)
def age_in_years(found: Found, today: date | None) -> Quantity | None:
    """An age without its unit is in years."""
    return quantity(found, unit="year") if of_a_person(found) else None


@pack.rule(
    r"(?-i:\p{Lu}[\p{Ll}'’-]{1,30}) ?(?:\(|, )«{a:digits}»[),]",
    reads={"Jane Doe, [34],": "34 year", "Jane Doe ([34])": "34 year"},
    ignores=["January, 12,", "in May (12)", "Jane, 3,", "Friday, 13,", "Jane (1985)", "Jane,\n34,"],
    kind="age",
)
def age_beside_a_name(found: Found, today: date | None) -> Quantity | None:
    """Two digits between commas or in brackets behind a name are the age of who is named."""
    words = found.before.rstrip(" (,").split()
    if not words:  # the name stands on the line before
        return None
    name, number = words[-1].lower(), found.get("a")
    if name[:3] in DAYS_AND_MONTHS or number is None or number.place != 1 or not 10 <= number.total <= OLDEST:
        return None
    return quantity(found, unit="year")


@pack.rule(
    r"{aged_kin}, «{a:digits}»(?:[,.;)]|$)",
    reads={"his wife, [39], and": "39 year", "a boy and his mother, [34].": "34 year"},
    ignores=["a man, 500,", "his wife, 39 others", "wife 39,", "a boy, 1.5,"],
    kind="age",
    unless=followed_by(r"\d"),
)
def age_of_kin(found: Found, today: date | None) -> Quantity | None:
    """A number between commas behind a word for somebody is an age."""
    return quantity(found, unit="year") if of_a_person(found) else None


@pack.rule(
    r"(?:turned|turns|, now) «{a:digits}»(?:[,.;]| (?:on|in|this|last|today|yesterday|earlier|and)\b)",
    reads={"Jane Doe turned [40] on May 12": "40 year", "Jane Doe, now [40], spoke": "40 year"},
    ignores=["turned 40 degrees", "turned 2,000", "right now 40, it seems", "turned 500."],
    kind="age",
    unless=followed_by(r"[,.]\d"),
)
def age_reached(found: Found, today: date | None) -> Quantity | None:
    """An age somebody turned, or has now."""
    return quantity(found, unit="year") if of_a_person(found) else None


def of_a_person(found: Found) -> bool:
    """People grow this old, and their age has no decimals."""
    number = found.get("a")
    return number is not None and number.place == 1 and 0 < number.total <= OLDEST


@pack.rule(
    r"{n}(?:st|nd|rd|th)\b|{ordinal}\b",
    reads={"79th": "79", "the [third]": "3", "twenty-first": "21", "the [third]-highest": "3"},
    ignores=["79 th", "thirds", "first-class", "on second thought", "First Lady", "second-hand"],
    kind="ordinal",
    version=2,
    unless=either(
        followed_by(rf"{_ANY['no_place']}\b"),
        lambda found: found.after.startswith("-") and not SUPERLATIVE(found),
    ),
)
def ordinal(found: Found, today: date | None) -> int | None:
    """A place in an order."""
    place: int = found.get("n", found.get("ordinal"))
    return place


@pack.rule(
    r"{first:n}[-–]{last:n}",
    reads={"won [2-1]": "2-1", "score of [3-0]": "3-0", "beat the visitors [4-0]": "4-0"},
    ignores=["2-1", "pages 3-0", "won 3-0-1", "score 100-2000"],
    kind="score",
    unless=either(loose, outside_a_game(pack)),
)
def result(found: Found, today: date | None) -> Score | None:
    """The result of a game behind a word that says it is one."""
    return score(found)
