"""Months and years. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import Direction
from claims.lang.en.ahead import is_scheduled, points_to_future
from claims.lang.en.pack import pack
from claims.lang.extents import in_century, in_decade, in_month, in_year, in_years
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.matcher import Matcher
from claims.lang.relative import month_of_year, named_month
from claims.model import Time, between

_BEFORE_SHORT = Matcher(r"(?i)\b(?:in|since|during|until|through|by|from) $")
_BOUND = Matcher(r"(?i)\b(?:by|until|till|through) $")
SOON = 5
"""So many months ahead what lasts through a month lasts to the next one of that name, and not to the last."""
_SINCE = Matcher(r"(?i)\bsince $")
_TOLD = Matcher(
    r"(?i)\b(?:fell|rose|grew|shrank|slid|dropped|climbed|jumped|declined|gained|lost|contracted|expanded|slowed|"
    r"eased|edged|slipped|surged|slumped|plunged|tumbled|died|began|won|resigned)(?: \S+){0,4} in $"
)
"""A verb of what is over, of which the month is told whatever is planned further before."""
_HAD_BEEN = Matcher(
    r"(?i)\b(?:had|has|have) been (?:planned|scheduled|due|expected|set|slated|promised)\b[^.;]{0,40} $"
)
"""What had been planned for a month need not be still to come: the nearest such month is meant."""
_WORD = followed_by(r"\pL")
_BEFORE_YEAR = Matcher(r"\pL{4,} $")
PART = r"(?:{part} ?)?"
COUNTED = (
    r"people|percent|per cent|%|million|billion|units|cases|tons|metres|meters|miles|km|dollars|votes|"
    r"troops|homes|students|workers|jobs|words|seats|deaths|times|years|points|days|hours|tonnes|kilomet\pL+|"
    r"euros|pounds|soldiers|houses|men|women|children|refugees|migrants|employees|members|residents|inhabitants|"
    r"voters|acres|hectares|feet|foot|square|calories|prisoners|inmates|passengers|patients|volunteers|delegates|"
    r"athletes|participants|others|or|plus"
)
"""What is counted, so that a number before it is no year."""


@pack.rule(
    PART + r"{m:month+month_short},? (?:of )?{y}\b",
    reads={
        "October 2015": "2015-10",
        "early March 2024": "2024-03 = [2024-03-01..2024-03-10]",
        "Sept. 2024": "2024-09",
    },
    ignores=["October 20155", "may 2024"],
)
def month_and_year(found: Found, today: date | None) -> Time:
    """A month stays a month; early, mid and late are its days 1-10, 11-20 and 21-end."""
    return in_month(found["y"], found["m"], part=found.get("part"))


@pack.rule(
    r"{pointing} {m:month+month_short}",
    reads={"last November": "2024-11", "next June": "2025-06", "this May": "2025-05", "last May": "2024-05"},
    version=2,
    ignores=["last mayor", "November"],
)
def month_pointed(found: Found, today: date | None) -> Time | None:
    """The latest such month before that of printing, the next after it, or that of the year of printing."""
    if found["pointing"] == "present":
        return month_of_year(found["m"], today, "present", found.get("part"))
    return named_month(found["m"], today, found["pointing"], found.get("part"))


@pack.rule(
    r"{m:month} (?:of )?{pointing} year",
    reads={"November last year": "2024-11", "July of this year": "2025-07"},
    ignores=["November year", "last year"],
)
def month_of_pointed_year(found: Found, today: date | None) -> Time | None:
    """A month of last year, this year or next year."""
    return month_of_year(found["m"], today, found["pointing"], found.get("part"))


@pack.rule(
    r"{part} ?{m:month+month_short}|(?:the )?month of {whole:month+month_short}|"
    r"(?:in|since|during|until|through|by|from|for|of|between|and|to|before|after|"
    r"(?:early|late|soon|recently) as|(?:cold|hot|warm|wet|dri|bad|bus|quiet|deadli|bloodi)\pL{0,4}est) "
    r"«(?:{named:month}|{short:month_short})»",
    reads={
        "in [early December]": "2024-12 = [2024-12-01..2024-12-10]",
        "since [January]": "2025-01",
        "in [March]": "2025-03",
        "will open in [July]": "2025-07",
        "the month of March": "2025-03",
        "since [Jan.]": "2025-01",
        "since [July]": "2024-07",
        "as early as [June]": "2025-06",
        "the wettest [April] in decades": "2025-04",
        "expected to show that sales fell 2% in [July]": "2024-07",
        "markets expect only one rise in [December]": "2025-12",
        "a loan that runs through [August]": "2025-08",
        "prices in the year through [February]": "2025-02",
        "had been planned for [March]": "2025-03",
        "before [January]'s scheduled vote": "2026-01",
    },
    version=7,
    ignores=["Theresa May", "in March 2024", "in May 8", "early marches", "from Mar-a-Lago"],
    unless=followed_by(r"(?:\d|last year|this year|next year|of \d|-\pL)"),
)
def month_alone(found: Found, today: date | None) -> Time | None:
    """The nearest such month up to the month of printing, or the next one after words of planning."""
    direction: Direction | None = "future" if points_to_future(found) or is_scheduled(found) else None
    if direction is not None and _TOLD.fits(found.before):
        direction = "past"
    elif direction is not None and _HAD_BEEN.fits(found.before):
        direction = None
    month = next(found[name] for name in ("m", "whole", "short", "named") if name in found)
    if direction is None and today is not None and _BOUND.fits(found.before):
        direction = "future" if 0 < (month - today.month) % 12 <= SOON else None
    if "short" in found and not _BEFORE_SHORT.fits(found.before):
        return None
    if _SINCE.fits(found.before) and today is not None and month > today.month:
        direction = "past"
    return named_month(month, today, direction, found.get("part"))


@pack.rule(
    r"(?:the|an?|its|his|her|their|our|['’]s) «{month}» (?:{event}|{monthly})\b",
    reads={
        "the [March] figures": "2025-03",
        "its [April] meeting": "2025-04",
        "since the [November] election": "2024-11",
        "will miss a [June] deadline": "2025-06",
    },
    ignores=["the March for peace", "the May meetinghouse", "the April 8 meeting", "Prime Minister May deal"],
)
def month_of_event(found: Found, today: date | None) -> Time | None:
    """A month before a noun is the month of what the noun names."""
    return named_month(found["month"], today, "future" if points_to_future(found) else None)


@pack.rule(
    r"{m0:month}(?:{to}){m:month},? {y}\b",
    reads={"January-March 2025": "2025-01/2025-03", "October to December 2024": "2024-10/2024-12"},
    ignores=["January-March", "January or March 2025"],
)
def month_to_month(found: Found, today: date | None) -> Time | None:
    """From a month to a month of one year."""
    if found["m0"] >= found["m"]:
        return None
    first, last = in_month(found["y"], found["m0"]), in_month(found["y"], found["m"])
    if first.period.lo is None or last.period.hi is None:
        return None
    edtf = f"{first.value}/{last.value}"
    return Time("DATE", edtf, between(first.period.lo, last.period.hi, "explicit", edtf))


@pack.rule(
    r"(?:in|since|of|by|until|from|during|before|after|through|between|and|for|to|into|the year|late|early|"
    r"mid|than|around|about|fiscal|back in|throughout|born|"
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
    },
    ignores=["in 2015 people", "in 1450", "about 2000 people", "room 2015", "in 2015-88", "in 2014-12-01"],
    version=6,
    unless=followed_by(r"(?:" + COUNTED.removesuffix("|or|plus") + ")"),
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
    r"(?:founded|established|built|born|opened|died|created|formed|dating|dates|published|invented|introduced|began|"
    r"started|signed|abolished|completed|discovered|erected|incorporated|painted|written|composed|married|"
    r"printed|killed|killing|defeated|ended|fought|restored|destroyed|burned|wrecked) "
    r"(?:back )?(?:in|to|from) «{y}»",
    reads={"founded in [1887]": "1887", "a house built in [1745]": "1745", "painted in [1642]": "1642"},
    version=2,
    ignores=["founded in 1450", "built in 1887 days", "started in 1887 homes"],
    unless=followed_by(r"(?:" + COUNTED.removesuffix("|or|plus") + ")"),
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
    unless=followed_by(r"(?:" + COUNTED.removesuffix("|or|plus") + r"|[.,]\d)"),
)
def year_after_year(found: Found, today: date | None) -> Time | None:
    """A year behind another one in a row of years, at most twenty from it."""
    near = 1900 <= found["y"] <= 2099 and 0 < abs(found["y"] - found["first"]) <= 20
    return in_year(found["y"]) if near and found["first"] >= 1900 else None


@pack.rule(
    r"{first:month} or «{month}»",
    reads={"a rise in June or [July] is possible": "2025-07", "in April or [May]": "2025-05"},
    ignores=["Theresa May or April Jones", "June or 8 July", "may or June", "June or July 8"],
    unless=followed_by(r"(?:\d|last year|next year|-\pL|(?-i:\p{Lu})\pL)"),
)
def month_or_month(found: Found, today: date | None) -> Time | None:
    """The second of two months between which it is open."""
    if found["month"] != found["first"] % 12 + 1:
        return None
    return named_month(found["month"], today, "future" if points_to_future(found) else None)


@pack.rule(
    r"«{month}» (?:and|or) {other:month}\b",
    reads={
        "[March] and April are dry": "2025-03",
        "rain in [November] or December": "2024-11",
    },
    ignores=["Theresa May and April Jones", "March and 8 April", "May 3 and June 4", "may and June"],
    unless=either(preceded_by(r"(?-i:\p{Lu})\pL+ "), followed_by(r"(?:and|or) \pL+ \d")),
)
def first_of_two_months(found: Found, today: date | None) -> Time | None:
    """The first of two months that follow each other; the second is read by itself."""
    if found["other"] != found["month"] % 12 + 1:
        return None
    return named_month(found["month"], today, "future" if points_to_future(found) else None)


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
    unless=either(followed_by(r"(?:" + COUNTED + r")\b"), lambda found: not _WORD(found)),
)
def year_of_event(found: Found, today: date | None) -> Time | None:
    """A year between an article and a noun is the year of what the noun names.

    A round number more often counts: it is a year before an event only, and none before what is counted.
    """
    year = int(found.words)
    return in_year(year) if year % 100 or "event" in found else None


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
        preceded_by(
            r"\b(?:some|about|around|nearly|over|than|almost|least|most|only|just|another|these|those|all|other|further|"
            r"extra|additional|and|or|plus|roughly|approximately|exactly|total|counted|with|saw|had|has|have|were|are|"
            r"million|thousand|hundred|billion)"
        ),
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
    r"(?:in|since|of|from|between|during) {y}(?:-|–)«{y2:y}»",
    reads={"pandemic of 2009-[2010]": "2010"},
    ignores=["room 2009-2010", "of 2010-2009"],
)
def year_after_dash(found: Found, today: date | None) -> Time | None:
    """The second year of a pair."""
    return in_year(found["y2"]) if 1900 <= found["y"] < found["y2"] <= 2099 else None


@pack.rule(
    r"{part} ?{y}\b",
    reads={"late 2023": "2023 = [2023-09-01..2023-12-31]", "mid-2019": "2019 = [2019-05-01..2019-08-31]"},
    ignores=["late 20233", "lately 2023"],
)
def part_of_year(found: Found, today: date | None) -> Time:
    """The first, middle or last third of a year."""
    return in_year(found["y"], part=found["part"])


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
    version=2,
    unless=preceded_by(r"\b(?:his|her|their|temperatures?(?: \w+){0,3}|highs?(?: \w+){0,3}) ?(?:in)?"),
)
def decade_named(found: Found, today: date | None) -> Time | None:
    """The ten years of a decade; two digits are the last century's."""
    first = found.get("y", 1900 + found.get("short", found.get("bare", 0)))
    return in_decade(first, part=found.get("part", found.get("part2"))) if first % 10 == 0 else None


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
