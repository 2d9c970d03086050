"""Places inside one another: does the district, city or capital lie where the article puts it?"""

from collections.abc import Iterator

from claims.match import regions
from claims.match.capital_cities import Capital, capital_of, capitals
from claims.match.containers import Inside, containers, inside, siblings
from claims.match.printed import country_name
from claims.model import Evidence, Finding, Repair, Span
from claims.model.check import ArticleCheck, Case

_MOST = 3


def _outer_words(pair: Inside, code: str) -> str:
    """A container in the way the outer place is printed: with its word, or without."""
    label = regions.label(code)
    return label if pair.outer.level in ("regency", "city") else regions.bare(label)


def _repairs(pair: Inside) -> tuple[Repair, ...]:
    """The containers on the map, then places of nearly that name within the printed one."""
    where = pair.outer.name_span if pair.outer.level == "province" else pair.outer.span
    right = [Repair(where, _outer_words(pair, code), "supported", "lies-there") for code in containers(pair)]
    near = [Repair(pair.inner.name_span, name, "supported", "sibling-there") for name in siblings(pair)]
    # A sibling by one letter is a likelier slip than the container, where many places bear the inner name.
    ordered = [*near[:1], *right] if near and len(right) > _MOST else [*right[:_MOST], *near[:1]]
    return tuple(ordered[: _MOST + 1])


def _on_map(code: str) -> str:
    """A place with all that contains it, as the ground an editor reads."""
    return ", ".join(regions.label(each) for each in regions.chain(code))


def _region(case: Case, pair: Inside) -> Finding:
    whole = Span(pair.inner.span.field, pair.inner.span.start, pair.outer.span.end)
    inner, outer = case.article.quote(pair.inner.span), case.article.quote(pair.outer.span)
    if pair.fits:
        codes = regions.within(pair.inner.codes, pair.outer.codes)
        ground = Evidence("calendar", "supports", ref=_on_map(codes[0]))
        return case.remark(CHECK, whole, "holds", "lies-there", ground, inner=inner, outer=outer)
    if pair.listed or pair.once:
        reason = "divided-since" if pair.once else "may-be-a-list"
        return case.remark(CHECK, whole, "unknown", reason, inner=inner, outer=outer)
    true = [regions.label(code) for code in containers(pair)]
    refs = [Evidence("calendar", "contradicts", ref=_on_map(code)) for code in pair.inner.codes[:_MOST]]
    return case.remark(
        CHECK,
        whole,
        "contradicted",
        "lies-elsewhere",
        *refs,
        severity="warning" if len(pair.inner.codes) <= _MOST or pair.inner.order > 1 else "notice",
        repairs=_repairs(pair),
        inner=inner,
        outer=outer,
        true=", ".join(true[:_MOST]),
    )


def _capital(case: Case, found: Capital) -> Finding:
    whole = Span(found.city.field, found.city.start, found.country.end)
    language = case.article.language
    if found.printed == found.true:
        ground = Evidence("span", "supports", span=found.country)
        return case.remark(CHECK, whole, "holds", "lies-there", ground, inner=found.words)
    repairs = [Repair(found.country, country_name(found.true, language), "supported", "lies-there")]
    other = capital_of(found.printed, language)
    if other is not None:
        repairs.append(Repair(found.city, other, "supported", "capital-there"))
    return case.remark(
        CHECK,
        whole,
        "contradicted",
        "capital-of-another",
        Evidence("span", "contradicts", span=found.country),
        severity="warning",
        repairs=tuple(repairs),
        inner=found.words,
        outer=case.article.quote(found.country),
        country=found.true,
    )


def judge(case: Case) -> Iterator[Finding]:
    """A place lies in the regency, city, province or country that is printed straight behind it.

    A name that several places bear is contradicted only where none of them lies there. A place
    the map does not know is left, as are lists of places, and provinces divided since 2012.
    """
    for pair in inside(case.article, case.names):
        yield _region(case, pair)
    for found in capitals(case.article, case.names):
        yield _capital(case, found)


CHECK = ArticleCheck("place_containment", 4, judge)
