"""Years by the words and events beside them, decades and centuries. Read on Monday 12 May 2025."""

from datetime import date

from claims.lang.en.pack import pack
from claims.lang.extents import in_century, in_decade, in_year, in_years
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.matcher import Matcher
from claims.lang.small_words import words_around
from claims.model import Time

_ANY = words_around("en", "named_years")
_WORD = followed_by(r"\pL")
_BEFORE_YEAR = Matcher(r"\pL{4,} $")
_OWNS = followed_by(r"['’]s \pL")
_COUNTED = followed_by(_ANY["counted"])
"""What is counted, so that a number before it is no year."""


@pack.rule(
    r"(?:in|since|of|by|until|from|during|before|after|through|between|and|for|to|into|"
    r"the year|the period|late|early|mid|than|around|about|fiscal|back in|throughout|born|"
    r"(?:far back|recently|early|late|soon|long ago) as|"
    r"(?:until|till|through|since|to) at least)(?: |-)«{y}(?:(?:-|–|/){dd}\b)?»",
    reads={
        "in [2015]": "2015",
        "since [2017]": "2017",
        "pandemic of [2009]": "2009",
        "(born [1970])": "1970",
        "the treble in [2022-23]": "2022/2023",
        "go as far back as [2015]": "2015",
        "low until at least [2030]": "2030",
        "will go on into [2026].": "2026",
        "for the period [2005] and later": "2005",
    },
    ignores=["in 2015 people", "in 1450", "about 2000 people", "room 2015", "in 2015-88", "in 2014-12-01"],
    version=7,
    unless=_COUNTED,
)
def year_after_preposition(found: Found, today: date | None) -> Time | None:
    """A bare number from 1900 to 2099 is a year only after a word of time and before nothing counted.

    With two more digits it goes on to a later year of its century: "in 2022-23".
    """
    year: int = found["y"]
    if not 1900 <= year <= 2099:
        return None
    if "dd" not in found:
        return in_year(year)
    last = year // 100 * 100 + found["dd"]
    return in_years(year, last) if 0 < last - year <= 12 else None


@pack.rule(
    r"{_:of_old} (?:back )?(?:in|to|from) «{y}»",
    reads={"founded in [1887]": "1887", "a house built in [1745]": "1745", "painted in [1642]": "1642"},
    version=2,
    ignores=["founded in 1450", "built in 1887 days", "started in 1887 homes"],
    unless=_COUNTED,
)
def year_of_old(found: Found, today: date | None) -> Time | None:
    """A year of the sixteenth to nineteenth century, in which something was founded or somebody born."""
    return in_year(found["y"]) if 1500 <= found["y"] <= 1899 else None


@pack.rule(
    r"(?:in|since|until) «{y}»(?:[.,;:)]|$)",
    reads={"The rule was adopted in [1868], after the war": "1868", "since [1872].": "1872"},
    ignores=["in 1450,", "in 1868 homes", "in 1,868, and", "in 1868,5 metres", "in 1970,"],
    unless=lambda found: found.after[1:2].isdigit(),
)
def year_of_another_age(found: Found, today: date | None) -> Time | None:
    """A year of the sixteenth to nineteenth century at the end of a clause, where nothing is counted."""
    return in_year(found["y"]) if 1500 <= found["y"] <= 1899 else None


@pack.rule(
    r"{first:y}(?:, (?:and |or )?| or )«{y}»",
    reads={
        "in 1997, [1999] and 2003": "1999",
        "in 2019, [2020] or 2021": "2020",
        "in 2008 or [2004]": "2004",
    },
    ignores=["1999 and 2003", "1997, 1450", "1997, 1999 people", "1997, 2024"],
    unless=either(_COUNTED, followed_by(r"[.,]\d")),
)
def year_after_year(found: Found, today: date | None) -> Time | None:
    """A year behind another one in a row of years, at most twenty from it."""
    near = 1900 <= found["y"] <= 2099 and 0 < abs(found["y"] - found["first"]) <= 20
    return in_year(found["y"]) if near and found["first"] >= 1900 else None


@pack.rule(
    r"(?:the|an?|its|his|her|their|our|my|['’]s)(?: {of_event})? «(?:19|20)\d\d» {event}?",
    reads={
        "the [2016] election": "2016",
        "a [2010] treaty": "2010",
        "the [1969] festival": "1969",
        "the mayor's [2018] speech": "2018",
        "the [2000] census": "2000",
        "his unsuccessful [1996] campaign": "1996",
        "the landmark [1971] convention": "1971",
    },
    ignores=[
        "the 2016 people",
        "2016 election",
        "the 1066 invasion",
        "the 2000 spectators",
        "its 1985 or so",
        "the remaining 1985 ships",
    ],
    version=3,
    unless=either(followed_by(rf"(?:{_ANY['counted']}|or|plus)\b"), lambda found: not _WORD(found)),
)
def year_of_event(found: Found, today: date | None) -> Time | None:
    """A year between an article and a noun is the year of what the noun names.

    A round number more often counts: it is a year before an event only, and none before what is counted.
    """
    year = int(found.words)
    return in_year(year) if year % 100 or "event" in found else None


@pack.rule(
    r"«{y}»['’]s\b",
    reads={"[2016]'s flags": "2016", "waved [2020]’s flags": "2020"},
    ignores=["the 1990's music", "the 2000's music", "1066's battle"],
    unless=either(preceded_by(r"\bthe(?: early| mid| late)?|[\d/.,-]"), lambda found: not _OWNS(found)),
)
def year_possessive(found: Found, today: date | None) -> Time | None:
    """A year of which something is."""
    return (
        in_year(found["y"])
        if 1900 <= found["y"] <= 2099 and (found["y"] % 10 or found["y"] >= 2000)
        else None
    )


@pack.rule(
    r"«(?:19|20)\d\d» {event}\b",
    reads={
        "his party's presumptive [2024] nominee": "2024",
        "before Iowa [2012] caucuses": "2012",
        "party's only official [2016] nominee": "2016",
    },
    ignores=["about 1985 attacks", "killed in another 1985 attacks", "nominee 2024", "the 2000 vote"],
    unless=either(
        lambda found: not _BEFORE_YEAR.fits(found.before),
        preceded_by(rf"\b{_ANY['counts']}"),
    ),
)
def year_before_event(found: Found, today: date | None) -> Time | None:
    """A year right before an event by name is its year; a round number more often counts."""
    year = int(found.words)
    return in_year(year) if year % 100 else None


@pack.rule(
    r"(?:that|if|as|how|why|but|because|while|whether) «(?:19|20)\d\d» (?:would|will|was|is|has|had|"
    r"could|may|might|saw|marks|marked)\b",
    reads={"warned that [2025] would be hard": "2025"},
    ignores=["that 2025 people would", "as 2025 voters", "2025 will"],
)
def year_that_does(found: Found, today: date | None) -> Time:
    """A year that a clause begins with."""
    return in_year(int(found.words))


@pack.rule(
    r"(?:in|since|of|from|between|during|the period|(?:the|its|a)) {y}(?:-|–)«{y2:y}»",
    reads={
        "pandemic of 2009-[2010]": "2010",
        "for the period 1989-[1991]": "1991",
        "the 1979-[1989] war": "1989",
    },
    version=2,
    ignores=["room 2009-2010", "of 2010-2009"],
)
def year_after_dash(found: Found, today: date | None) -> Time | None:
    """The second year of a pair."""
    return in_year(found["y2"]) if 1900 <= found["y"] < found["y2"] <= 2099 else None


@pack.rule(
    r"(?:the )?{edge} of the {y} (?:{_:event}|year)\b",
    reads={"at [the end of the 1999 season]": "1999 = [1999-09-01..1999-12-31]"},
    ignores=["the end of the 1999 people", "the end of 1999"],
)
def part_of_year_of_event(found: Found, today: date | None) -> Time:
    """The first, middle or last third of the year of a season or a campaign."""
    return in_year(found["y"], part=found["edge"])


@pack.rule(
    r"«{y}»(?:-|–){y2:y}\b",
    reads={"the [1979]-1989 war": "1979"},
    ignores=["1979-1989", "the 1989-1979 war", "the 1450-1989 war", "the 2024-2029 term"],
    unless=lambda found: not found.before.lower().endswith(("the ", " its ", " a ")),
)
def year_before_dash(found: Found, today: date | None) -> Time | None:
    """The first year of a pair."""
    return in_year(found["y"]) if 1900 <= found["y"] < found["y2"] <= 2099 else None


@pack.rule(
    r"{part} ?{y}\b",
    reads={"late 2023": "2023 = [2023-09-01..2023-12-31]", "mid-2019": "2019 = [2019-05-01..2019-08-31]"},
    ignores=["late 20233", "lately 2023"],
)
def part_of_year(found: Found, today: date | None) -> Time:
    """The first, middle or last third of a year."""
    return in_year(found["y"], part=found["part"])


_WARM = preceded_by(r"\b(?:his|her|their|temperatures?(?: \w+){0,3}|highs?(?: \w+){0,3}) ?(?:in)?")
"""Whose years or what degrees these are."""


def _of_one_year(found: Found) -> bool:
    """ "2020's flags" are those of a year; "the 1990's" and "1990's." are a decade."""
    return found.words[-2:] in ("'s", "’s") and _WORD(found) and found.values.get("y", 0) >= 2000


_WITHIN = preceded_by(r"\b(?:in|since|of|from|until|during|before|after|throughout)")


@pack.rule(
    r"(?:the )?(?:{part} ?)?(?:{y}|['’]{short:dd})['’]?s\b|the (?:{part2:part} ?)?{bare:dd}['’]?s\b",
    reads={
        "the 1990s": "199 = 1990/1999",
        "1980s": "198 = 1980/1989",
        "the '40s": "194 = 1940/1949",
        "the early 2000s": "200 = [2000..2004]",
        "the late 90s": "199 = [1995..1999]",
    },
    ignores=["1995s", "the 1990", "the 45s", "in her 90s", "temperatures in the 80s"],
    version=3,
    unless=either(_WARM, lambda found: _of_one_year(found) and not found.words.lower().startswith("the ")),
)
def decade_named(found: Found, today: date | None) -> Time | None:
    """The ten years of a decade; two digits are the last century's."""
    first = found.get("y", 1900 + found.get("short", found.get("bare", 0)))
    return in_decade(first, part=found.get("part", found.get("part2"))) if first % 10 == 0 else None


@pack.rule(
    r"the (?:{part}(?: |-)?)?{decade_word}\b",
    reads={"in [the nineties]": "199 = 1990/1999", "since [the early Seventies]": "197 = [1970..1974]"},
    ignores=["in her nineties", "highs in the eighties", "temperatures in the nineties", "past the sixties"],
    unless=either(_WARM, lambda found: "part" not in found and not _WITHIN(found)),
)
def decade_in_words(found: Found, today: date | None) -> Time | None:
    """The ten years of a decade of the last century, told in words."""
    return in_decade(found["decade_word"], part=found.get("part"))


@pack.rule(
    r"(?:the )?(?:{part}(?: |-)?)?(?:{n}(?:st|nd|rd|th)|{word:day_word}) century|"
    r"«{n0:n}(?:st|nd|rd|th)-century»",
    reads={
        "the 16th century": "15 = 1501/1600",
        "the twenty-first century": "20 = 2001/2100",
        "the late 19th century": "18 = 1801/1900",
        "the [16th-century] house": "15 = 1501/1600",
    },
    ignores=["a century", "the 16 century"],
    version=3,
)
def century_named(found: Found, today: date | None) -> Time | None:
    """A numbered century."""
    return in_century(found.get("n", found.get("n0", found.get("word"))))
