"""Capitals: is the city that an article calls the capital of a country its capital?"""

from collections.abc import Iterator

from claims.match.capital_cities import capital_of, table
from claims.match.capitals_told import Told, bare, told
from claims.match.lexicon import lexicon
from claims.match.names import fold
from claims.match.printed import country_name
from claims.match.told_wrong import told_wrong
from claims.model import Evidence, Finding, Repair
from claims.model.check import ArticleCheck, Case


def _among(name: str, names: tuple[str, ...]) -> bool:
    return name in {fold(each) for each in names}


def _doubtful(case: Case, found: Told) -> bool:
    """The article only supposes it, or takes it back."""
    return found.doubted or told_wrong(case, found.city.span) or told_wrong(case, found.country.span)


def _once(case: Case, found: Told, code: str, name: str) -> bool:
    """The city may have been the capital at the time told of, or when the article was printed."""
    printed = case.article.published.day
    ended = {fold(city): year for city, year in table().until.get(code, {}).items()}
    return found.once or (name in ended and (printed is None or printed.year <= ended[name]))


def _repairs(case: Case, found: Told, code: str, name: str, right: str) -> tuple[Repair, ...]:
    """The capital of the printed country, then the country whose capital the printed city is."""
    repairs = [Repair(found.city.span, right, "supported", "capital-there")]
    of = [other for other, names in table().names.items() if _among(name, names)]
    # In English the country may be printed as an adjective, for which there is no name to put in.
    words = country_name(code, case.article.language)
    if len(of) == 1 and words == found.country.words:
        other = country_name(of[0], case.article.language)
        repairs.append(Repair(found.country.span, other, "supported", "lies-there"))
    return tuple(repairs)


def judge(case: Case) -> Iterator[Finding]:
    """A city that is called the capital of a country is its capital.

    Common knowledge of today decides (claims/match/words/capitals.yml). A sentence that may tell of another
    time, or only supposes it, is unknown; so are the second seats of a few countries.
    """
    for found in told(case):
        code = found.country.country
        right = None if code is None else capital_of(code, case.article.language)
        if code is None or right is None:
            continue
        name = fold(bare(found.city.words, case.article.language))
        city, country = found.city.words, found.country.words
        either = lexicon(case.article.language).either.get(found.country.words, ())
        if _among(name, table().names[code]) or any(
            _among(name, table().names.get(one, ())) for one in either
        ):
            ground = Evidence("calendar", "supports", ref=f"{right}, {country_name(code, 'en')}")
            yield case.remark(
                CHECK, found.span, "holds", "is-the-capital", ground, city=city, country=country
            )
            continue
        if _doubtful(case, found):
            yield case.remark(CHECK, found.span, "unknown", "told-as-doubtful", city=city, country=country)
            continue
        if _once(case, found, code, name):
            yield case.remark(CHECK, found.span, "unknown", "may-be-another-time", city=city, country=country)
            continue
        if _among(name, table().also.get(code, ())):
            yield case.remark(CHECK, found.span, "unknown", "second-seat", city=city, country=country)
            continue
        yield case.remark(
            CHECK,
            found.span,
            "contradicted",
            "another-capital",
            Evidence("calendar", "contradicts", ref=f"{right}, {country_name(code, 'en')}"),
            severity="warning",
            repairs=_repairs(case, found, code, name, right),
            city=city,
            country=country,
            right=right,
        )


CHECK = ArticleCheck("capital_fits", 2, judge)
