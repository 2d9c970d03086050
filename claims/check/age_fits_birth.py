"""Ages: of one person, against the day of birth and against each other."""

import itertools
from datetime import date, timedelta
from functools import lru_cache

import re2

from claims.match.ages import key_beside_birth, of_kin, of_moment, of_then, year_meant
from claims.match.keys import sole_key
from claims.model import Claim, Evidence, Finding, Repair, Severity, Span
from claims.model.check import Case, Check

WHILE = timedelta(days=60)
"""An age in brackets is of the day of printing, or of the weeks before it, when the news happened."""
MOST = 50
"""So many ages of one person are held against each other; nobody prints more."""
_DIGITS = re2.compile(r"\pN{1,3}")
_YEAR = re2.compile(r"(?:18|19|20)\pN{2}")


def _years(claim: Claim) -> int | None:
    """A plain age in whole years that is said to be so, outside of quotations."""
    details = claim.details
    plain = (
        details.get("unit") == "year"
        and details.get("low") == details.get("high")
        and "approx" not in details
    )
    quoted = claim.attribution is not None and claim.attribution.manner == "quotation"
    if not plain or claim.modality != "done" or quoted:
        return None
    low: str = details.get("low", "")
    return int(low) if low.isdigit() else None


def _bracketed(claim: Claim) -> bool:
    return claim.quote.isdigit()


def _when(claim: Claim, case: Case, printing: date) -> tuple[date, date] | None:
    """The days an age may be of: its own time; else, in brackets, about printing; None where it is not plain.

    In a sentence told of an earlier year a bracketed age may be of then or of now. Of several ages in
    a sentence with one time, which one is of that time is not told.
    """
    lo, hi = claim.period.lo, claim.period.hi
    if lo is not None and hi is not None:
        plain = (hi - lo).days <= 366 and not (_beside_another(claim, case) and of_moment(claim, case))
        return (lo, hi) if plain else None
    if not _bracketed(claim) or of_moment(claim, case):
        return None
    return (min([printing - WHILE, *(date(year, 1, 1) for year in claim.details.get("years", ()))]), printing)


def _beside_another(claim: Claim, case: Case) -> bool:
    """The sentence tells another age."""
    return any(
        one.type == "age" and one.sentence == claim.sentence and one.span != claim.span for one in case.claims
    )


def _age(born: date, day: date) -> int:
    """Full years from a birth to a day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _range(birth: Claim, lo: date, hi: date) -> tuple[int, int] | None:
    """The least and the greatest age somebody born then has in that time."""
    if birth.period.lo is None or birth.period.hi is None:
        return None
    return _age(birth.period.hi, lo), _age(birth.period.lo, hi)


def _number(claim: Claim, age: int) -> tuple[Repair, ...]:
    found = _DIGITS.search(claim.quote)
    if found is None or age < 0:
        return ()
    start = claim.span.start + found.start()
    span = Span(claim.span.field, start, start + found.end() - found.start())
    return (Repair(span, str(age), "supported", "age-by-birth"),)


def _birth_year(birth: Claim, year: int) -> tuple[Repair, ...]:
    years = list(_YEAR.finditer(birth.quote))
    if len(years) != 1:
        return ()
    start = birth.span.start + years[0].start()
    return (Repair(Span(birth.span.field, start, start + 4), str(year), "supported", "birth-by-age"),)


def _against_birth(claim: Claim, case: Case, age: int, key: str, printing: date) -> Finding | None:
    """The age against the one birth the article tells of this person."""
    births = _by_person(_Told(case.claims))[0].get(key, [])
    if len(births) != 1 or births[0].modality != "done":
        return None
    birth, when = births[0], _when(claim, case, printing)
    if birth.sentence != claim.sentence and of_kin(birth, case):
        return None
    if (
        when is None
        and not claim.period.known
        and birth.sentence == claim.sentence
        and not claim.details.get("years")
        and not of_then(claim, case)
        and not of_moment(claim, case)
    ):
        when = (printing - WHILE, printing)  # "Siti, 34 tahun, lahir 12 Mei 1985"
    year = year_meant(claim, case) if when is None and not claim.period.known else None
    if year is not None:
        when = (date(year, 1, 1), date(year, 12, 31))
        if _may_be_of_now(birth, age, printing):
            return None
    if when is None:
        return None
    due = _range(birth, *when)
    if due is None or birth.period.lo is None:
        return None
    born = Evidence("span", "supports", span=birth.span)
    if due[0] <= age <= due[1]:
        return case.finding(CHECK, claim, "holds", "age-agrees", born, others=(birth,), age=age)
    off = due[0] - age if age < due[0] else age - due[1]
    severity: Severity = "notice" if off == 1 else "warning"
    if (
        off > 1
        and birth.sentence == claim.sentence
        and birth.details.get("precision") in ("day", "month", "year")
    ):
        severity = "error"
    at = printing if _bracketed(claim) else when[1]
    born_in = at.year - age - ((at.month, at.day) < (birth.period.lo.month, birth.period.lo.day))
    repairs = [*_number(claim, due[1]), *_birth_year(birth, born_in)]
    if any(_years(other) == age for other in _of(case, key) if other.id != claim.id):
        repairs.reverse()  # the age stands twice, the birth once
    return case.finding(
        CHECK,
        claim,
        "contradicted",
        "age-differs-from-birth",
        Evidence("span", "contradicts", span=birth.span),
        severity=severity,
        repairs=tuple(repairs),
        others=(birth,),
        age=age,
        true=due[1],
    )


def _may_be_of_now(birth: Claim, age: int, printing: date) -> bool:
    """The age fits the day of printing, or misses it by a year, whatever year the sentence tells of."""
    due = _range(birth, printing, printing)
    return due is None or due[0] - 1 <= age <= due[1] + 1


class _Told:
    """The claims of one case; another case's are others, even where they say the same."""

    __slots__ = ("claims",)

    def __init__(self, claims: tuple[Claim, ...]) -> None:
        self.claims = claims

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Told) and other.claims is self.claims

    def __hash__(self) -> int:
        return id(self.claims)


# Asked for again by every age of an article.
@lru_cache(maxsize=1)
def _by_person(told: _Told) -> tuple[dict[str, list[Claim]], dict[str, list[Claim]]]:
    """The births of each person, and their first plain ages, in the order of the text."""
    births: dict[str, list[Claim]] = {}
    ages: dict[str, list[Claim]] = {}
    for claim in told.claims:
        key = sole_key(claim) if claim.type in ("birth", "age") else None
        if key is not None and claim.type == "birth":
            births.setdefault(key, []).append(claim)
        elif key is not None and _years(claim) is not None and len(ages.setdefault(key, [])) < MOST:
            ages[key].append(claim)
    return births, ages


def _of(case: Case, key: str) -> list[Claim]:
    """The plain ages of one person, in the order of the text."""
    return _by_person(_Told(case.claims))[1].get(key, [])


def _of_two(case: Case, key: str) -> bool:
    """Two ages behind names in one sentence are two people's: "Smith, 40, and his father, John Smith, 70"."""
    ages = [one for one in _of(case, key) if _bracketed(one)]
    return any(
        one.sentence == other.sentence and _years(one) != _years(other)
        for one, other in itertools.combinations(ages, 2)
    )


def _shared(claim: Claim, case: Case) -> bool:
    """One word of a name is printed, and the article names two people who bear it: either may be meant."""
    words = [word for party in claim.subject for word in party.words.split() if not word.endswith(".")]
    if len(words) != 1:
        return False
    bearers = {named.name for named in case.names if named.name is not None and " " in named.name}
    return sum(words[0] in name.split() for name in bearers) > 1


def _first_of_two(one: Claim, other: Claim) -> bool:
    """Whoever is named with an age by one word, and only later by more words with another, is two people.

    Somebody is named in full first and by one word again: "Ali (13)", then "Sayeed Ali Murad (29)".
    """
    first, second = sorted((one, other), key=lambda claim: (claim.span.field == "text", claim.span.start))
    short, long = ({party.words for party in claim.subject} for claim in (first, second))
    return not any(" " in words for words in short) and any(" " in words for words in long)


def _against_ages(claim: Claim, case: Case, age: int, key: str, printing: date) -> Finding | None:
    """The age against the others the article gives this person at about the same time.

    The one that stands less often is in doubt; of two that stand once the second.
    """
    mine = _when(claim, case, printing)
    others = [one for one in _of(case, key) if one.id != claim.id]
    same = sum(_years(one) == age for one in others)
    for other in others:
        theirs, when = _years(other), _when(other, case, printing)
        if theirs is None or theirs == age or mine is None or when is None:
            continue
        apart = max(abs((mine[0] - when[1]).days), abs((when[0] - mine[1]).days)) // 365 + 1
        both = _bracketed(claim) and _bracketed(other) and mine == when
        if abs(theirs - age) <= (0 if both else apart) or (both and _first_of_two(claim, other)):
            continue
        likes = sum(_years(one) == theirs for one in others) - 1
        if same > likes or (same == likes and claim.span.start < other.span.start):
            continue
        return case.finding(
            CHECK,
            claim,
            "contradicted",
            "two-ages",
            Evidence("span", "contradicts", span=other.span),
            severity="warning",
            repairs=(*_number(claim, theirs), *_number(other, age)) if likes < 1 else _number(claim, theirs),
            others=(other,),
            age=age,
            true=theirs,
        )
    return None


def judge(claim: Claim, case: Case) -> Finding | None:
    """The age of a person fits the birth the article tells of them, and the other ages it gives them.

    In brackets, or beside the birth, it is counted on the day of printing, elsewhere at its own
    time ("meninggal pada usia 34 tahun pada 2019"), or in the one other year of its sentence. One year
    off is a notice. Initials, ages in quotations and about-ages are left alone.
    """
    age, printing = _years(claim), case.article.published.day
    key = None if age is None else sole_key(claim) or key_beside_birth(claim, case)
    if key is None or age is None or _of_two(case, key) or _shared(claim, case):
        return None
    if printing is None:
        return case.finding(CHECK, claim, "unknown", "no-publication-day")
    found = _against_birth(claim, case, age, key, printing)
    if found is not None and found.is_flag:
        return found
    return _against_ages(claim, case, age, key, printing) or found


CHECK = Check("age_fits_birth", 6, frozenset({"age"}), judge)
