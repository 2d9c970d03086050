"""Jurisdictions: a post of one country with a holder of another's, and hosts who receive abroad."""

from collections.abc import Iterator

from claims.match.capital_cities import capital_of
from claims.match.country_words import with_country
from claims.match.direction import HEADS
from claims.match.hosting import Hosting, hostings
from claims.match.names import name_tokens
from claims.match.on_record import record_of
from claims.match.printed import country_name
from claims.model import Claim, Evidence, Finding, OfficeTerm, Repair
from claims.model.check import ArticleCheck, Case


def _alike(case: Case, office: str, other: str) -> bool:
    """Two posts of one kind; heads of state and of government count as one."""
    mine, yours = case.world.office(office), case.world.office(other)
    if mine is None or yours is None or mine.level != yours.level:
        return False
    return mine.portfolio == yours.portfolio or {mine.portfolio, yours.portfolio} <= HEADS


def _ground(term: OfficeTerm) -> Evidence:
    sources = tuple(c.source for c in term.statement.sources if c.stance == "supports")
    return Evidence("statement", "contradicts", term.statement.id, term.statement.version, None, sources)


def _holder(case: Case, claim: Claim, office: str) -> OfficeTerm | None:
    """The only one who held the post at the time told, or on the day of printing."""
    day = claim.period.lo or case.published
    found = [
        term
        for term in case.world.terms(office=office)
        if day is not None
        and term.statement.may_support
        and term.start.lo is not None
        and term.start.lo <= day
        and (term.end is None or (term.end.hi is not None and day <= term.end.hi))
    ]
    return found[0] if len(found) == 1 else None


def _own_post(case: Case, claim: Claim, office: str, country: str) -> str | None:
    """The printed words with the post the person really had; None where it cannot be said in their place."""
    party, language = claim.subject[0], case.article.language
    printed = case.world.office(party.office or "")
    held = case.world.office(office)
    if printed is not None and held is not None and printed.portfolio == held.portfolio:
        return with_country(party.words, str(party.country), country, language)
    own = [a for a in case.world.aliases(entity=office) if a.language == language]
    titles = [alias.text for alias in sorted(own, key=lambda alias: (alias.kind != "official", alias.text))]
    at = party.words.find(str(claim.details.get("name")))
    return f"{titles[0]} {party.words[at:]}" if titles and at > 0 else None


def _post(case: Case, claim: Claim) -> Finding | None:
    """What the table says of the country of a post that is printed with a name on record."""
    party = claim.subject[0]
    name = claim.details.get("name")
    if party.person is None or party.office is None or party.country is None or name is None:
        return None
    entity = case.world.entity(party.person)
    if entity is None or entity.country in (None, party.country) or party.ambiguous:
        return None
    if not record_of(case.world).knows(party.person, name_tokens(name)):
        return None
    terms = [term for term in case.world.terms(person=party.person) if term.statement.may_refute]
    own = [term for term in terms if _alike(case, term.office, party.office)]
    if any(term.office == party.office for term in case.world.terms(person=party.person)) or not own:
        return None
    repairs = []
    words = _own_post(case, claim, own[0].office, str(entity.country))
    if words is not None:
        repairs.append(Repair(party.span, words, "supported", "post-on-record", (_ground(own[0]),)))
    holder = _holder(case, claim, party.office)
    other = case.world.entity(holder.person) if holder is not None else None
    if holder is not None and other is not None and name in party.words:
        changed = party.words.replace(name, other.label)
        repairs.append(Repair(party.span, changed, "supported", "holder-on-record", (_ground(holder),)))
    return case.remark(
        CHECK,
        party.span,
        "contradicted",
        "post-of-another-country",
        _ground(own[0]),
        severity="warning",
        repairs=tuple(repairs),
        claims=(claim,),
        person=party.person,
        country=entity.country,
        printed=country_name(party.country, case.article.language),
    )


def _hosted(case: Case, found: Hosting) -> Finding | None:
    """A host receives at home; received abroad, host and guest or the place may be wrong."""
    host, guest, place = found.host, found.guest, found.place
    language = case.article.language
    if host.country is None or guest.country is None:
        return None
    if place.country == host.country:
        ground = Evidence("span", "supports", span=place.span)
        return case.remark(CHECK, found.span, "holds", "receives-at-home", ground, host=host.country)
    if found.elsewhere or place.country != guest.country:
        return case.remark(CHECK, found.span, "unknown", "receives-abroad", place=place.words)
    repairs = []
    name = capital_of if place.kind == "place" else country_name
    own = name(host.country, language)
    if own is not None:
        repairs.append(Repair(place.span, own, "unknown", "home-of-host"))
    between = case.article.field(found.span.field)[host.span.end : guest.span.start]
    behind = case.article.field(found.span.field)[guest.span.end : place.span.end]
    exchanged = f"{guest.words}{between}{host.words}{behind}"
    repairs.append(Repair(found.span, exchanged, "unknown", "host-and-guest"))
    return case.remark(
        CHECK,
        found.span,
        "contradicted",
        "receives-at-guests",
        Evidence("span", "contradicts", span=place.span),
        severity="notice",
        repairs=tuple(repairs),
        host=host.words,
        place=place.words,
        country=guest.country,
    )


def judge(case: Case) -> Iterator[Finding]:
    """A post belongs to the country of its holder, and a host receives guests at home.

    The first is contradicted only for a name on record whose holder had such a post in another
    country and never in this one; the second where the place lies in the guest's country and no
    word tells why, as an embassy, a hotel or a conference would.
    """
    for claim in case.claims:
        finding = _post(case, claim) if claim.type == "office_holder" else None
        if finding is not None:
            yield finding
    for found in hostings(case.article, case.names, case.sentences):
        finding = _hosted(case, found)
        if finding is not None:
            yield finding


CHECK = ArticleCheck("wrong_jurisdiction", 2, judge)
