"""Ages and births told in one sentence, or with another year: whose such an age is, and of when."""

from dataclasses import dataclass
from functools import cache

from claims.match.small_words import small_words
from claims.match.vocabulary import vocabulary
from claims.model import Claim, Language
from claims.model.check import Case
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_PEOPLE = ("person", "holder", "office")
_SMALL = {name: any_of(words) for name, words in small_words("ages").items()}
_THEN = Pattern(rf"(?i)\b(?:{_SMALL['when']} {_SMALL['that']}|{_SMALL['then']})\b")
_MOMENT = Pattern(rf"(?i)(?:^|[^\pL]){_SMALL['moment']}[ -]$")
_DEATH = Pattern(rf"(?i)\b{_SMALL['deaths']}\b")
_APPOSED = Pattern(r"\p{Lu}[\pL.'’-]*, aged $")
_YEAR = Pattern(r"\b(?:18|19|20)\pN{2}\b")


@dataclass(frozen=True, slots=True)
class _Words:
    """Words beside an age in one language: for somebody else, and such as count on from a year."""

    others: Pattern
    counts_on: Pattern


@cache
def _words(language: Language) -> _Words:
    lists = vocabulary(language).lists
    others, owned, counts_on = (
        "|".join(sorted(lists[name], key=lambda word: (-len(word), word)))
        for name in ("age_others", "owned", "age_counts_on")
    )
    # Somebody else's age may stand in the sentence, whether or not a name does.
    return _Words(
        Pattern(rf"(?i)\b(?:{others})(?:{owned})?\b"),
        Pattern(rf"(?i)\b(?:{counts_on})\b"),
    )


def key_beside_birth(claim: Claim, case: Case) -> str | None:
    """The one person of the sentence, whose birth it tells: "Budi, lahir 1960, menang pada usia 35 tahun".

    None where the age is somebody's already, where another person is named, or may be meant.
    """
    if claim.subject:
        return None
    births = [one for one in case.claims if one.type == "birth" and one.sentence == claim.sentence]
    inside = claim.sentence
    people = [
        named.key
        for named in case.names
        if named.kind in _PEOPLE and named.span.field == inside.field and named.span.overlaps(inside)
    ]
    if (
        len(births) != 1
        or len(births[0].subject) != 1
        or _words(case.article.language).others.search(case.article.quote(inside))
    ):
        return None
    key = births[0].subject[0].key
    return key if set(people) == {key} else None


def of_then(claim: Claim, case: Case) -> bool:
    """The sentence points back to another time: "saat itu X, kelahiran 1901, berumur 43 tahun"."""
    return _THEN.search(case.article.quote(claim.sentence)) is not None


def of_moment(claim: Claim, case: Case) -> bool:
    """An age somebody had when something happened: "pindah ke Medan pada usia 12 tahun", "left school at 16".

    Not where that was their death, which is news ("meninggal pada usia 78 tahun"), nor in "Smith, aged 45,".
    """
    field, start = claim.span.field, claim.sentence.start
    ahead = case.article.field(field)[start : claim.span.start]
    if _MOMENT.search(ahead) is None or _APPOSED.search(ahead) is not None:
        return False
    told = [
        one.span.end - start
        for one in case.claims
        if one.type == "age" and one.sentence == claim.sentence and one.span.end <= claim.span.start
    ]
    return _DEATH.search(ahead[max(told, default=0) :]) is None


def of_kin(birth: Claim, case: Case) -> bool:
    """The birth may be that of kin with the same name: "her grandmother, also Maria Lopez, was born …"."""
    start, name = birth.sentence.start, birth.subject[0].span
    ahead = case.article.field(birth.sentence.field)[start : max(start, name.start)]
    return _words(case.article.language).others.search(ahead) is not None


def year_meant(claim: Claim, case: Case) -> int | None:
    """The one year, besides births, of the sentence of an age without a time of its own.

    None where words count on from it, or where more years are printed than were read.
    """
    years = claim.details.get("years", [])
    words = case.article.quote(claim.sentence)
    if len(years) != 1 or claim.period.known or _words(case.article.language).counts_on.search(words):
        return None
    born = [one for one in case.claims if one.type == "birth" and one.sentence == claim.sentence]
    printed = len(_YEAR.findall(words)) - sum(len(_YEAR.findall(one.quote)) for one in born)
    return int(years[0]) if printed == 1 else None
