"""Ages and births told in one sentence, or with another year: whose such an age is, and of when."""

from claims.model import Claim
from claims.model.check import Case
from claims.text.patterns import Pattern

_PEOPLE = ("person", "holder", "office")
_YEAR = Pattern(r"\b(?:18|19|20)\pN{2}\b")
# Somebody else's age may stand in the sentence, whether or not a name does.
_OTHERS = Pattern(
    r"(?i)\b(?:anak|putra|putri|istri|suami|ayah|ibu|bapak|orang ?tua|adik|kakak|saudara|cucu|kakek|nenek|"
    r"paman|bibi|keponakan|menantu|mertua|bayi|remaja|siswa|murid|korban|warga|seorang|kekasih|pacar|teman|kawan|mereka|"
    r"sons?|daughters?|wife|husband|father|mother|parents?|brothers?|sisters?|child|children|grand\pL+|uncle|aunt|"
    r"nephew|niece|friend|girl|boy|baby|pupils?|victims?|they|their)(?:nya|ku|mu)?\b"
)
# Words that count on or back from a year: the age is of another one.
_COUNTS_ON = Pattern(
    r"(?i)\b(?:kemudian|sebelumnya|setelah|sesudah|sebelum|selang|berselang|lalu|silam|sejak|hingga|sampai|kini|"
    r"sekarang|selama|later|earlier|before|after|ago|since|until|now|today|by then|years on)\b"
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
    if len(births) != 1 or len(births[0].subject) != 1 or _OTHERS.search(case.article.quote(inside)):
        return None
    key = births[0].subject[0].key
    return key if set(people) == {key} else None


def year_meant(claim: Claim, case: Case) -> int | None:
    """The one year, besides births, of the sentence of an age without a time of its own.

    None where words count on from it, or where more years are printed than were read.
    """
    years = claim.details.get("years", [])
    words = case.article.quote(claim.sentence)
    if len(years) != 1 or claim.period.known or _COUNTS_ON.search(words):
        return None
    born = [one for one in case.claims if one.type == "birth" and one.sentence == claim.sentence]
    printed = len(_YEAR.findall(words)) - sum(len(_YEAR.findall(one.quote)) for one in born)
    return int(years[0]) if printed == 1 else None
