"""Whether a change of the reference table can matter to an article; where that is not certain, it does."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from claims.extract.publishers import publisher_country
from claims.match import Gazetteer
from claims.match.lexicon import lexicon
from claims.match.names import fold
from claims.match.spelling import alike
from claims.model import Article, Language, World
from claims.report.catalogue import LANGUAGES
from claims.text import clean_text
from claims.text.grammar import grammar
from db.changes import Changes, work

FEW = 50
"""Of so many people words that miss their names by a letter are looked for; of more, one word is enough."""

_gazetteers: WeakKeyDictionary[Any, dict[Language, Gazetteer]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Profile:
    """What an article and its dossier name: words, ids, countries (ISO 3166), portfolios, offices.

    `offices` are those named and all that the people named ever held; `open` the portfolios of posts
    that stand with a name, and of which it is not known whose they are. `claims` has for each claim the
    countries of its parties and place, and for a quotation the people and offices that are quoted.
    """

    words: frozenset[str]
    ids: frozenset[str]
    countries: frozenset[str]
    portfolios: frozenset[str]
    offices: frozenset[str]
    open: frozenset[str]
    claims: frozenset[tuple[frozenset[str], frozenset[str]]]
    language: Language


def ministries() -> Mapping[str, str]:
    """The words for ministries of all languages, with their portfolios."""
    return {text: own for language in LANGUAGES for text, own in lexicon(language).ministries.items()}


def profile(article: Article, record: Mapping[str, Any], world: World) -> Profile:
    """What the article names, by the names of today, and every id in the record of its dossier."""
    gazetteers = _gazetteers.setdefault(world, {})
    if article.language not in gazetteers:
        gazetteers[article.language] = Gazetteer(world, article.language)

    ids = set(_strings((record["claims"], record["findings"])))
    at_home = (grammar(article.language).home, publisher_country(article.publisher))
    countries = {code for code in at_home if code is not None}
    countries |= {each for each in ids if len(each) == 2 and each.isupper()}
    portfolios: set[str] = set()
    for text in (article.title or "", article.text):
        for hit in gazetteers[article.language].hits(clean_text(text).clean):
            entry = hit.entry
            ids.update(entry.ids)
            countries.update(entry.codes)
            if entry.country is not None:
                countries.add(entry.country)
            for own in (entry.portfolio, entry.post.portfolio if entry.post is not None else None):
                if own is not None:
                    portfolios.add(work(own))
    countries |= {each.removeprefix("country:") for each in ids if each.startswith("country:")}
    offices = {each for each in ids if each.startswith("office:")}
    for person in sorted(each for each in ids if each.startswith("person:")):
        offices.update(term.office for term in world.terms(person=person))
    for office in sorted(offices):
        known = world.office(office)
        if known is not None:
            countries.add(known.country)
            portfolios.add(work(known.portfolio))
    return Profile(
        words=_words(article),
        ids=frozenset(ids),
        countries=frozenset(countries),
        portfolios=frozenset(portfolios),
        offices=frozenset(offices),
        open=frozenset(_open_posts(record["claims"])),
        claims=frozenset(_scopes(record["claims"])),
        language=article.language,
    )


def touched(changes: Changes, seen: Profile) -> str | None:
    """The id of something that changed and may matter to the article; None where nothing does."""
    return next(_touching(changes, seen), None)


def _touching(changes: Changes, seen: Profile) -> Iterator[str]:
    yield from sorted(changes.ids & seen.ids)
    yield from sorted(f"country:{code}" for code in changes.countries & seen.countries)
    yield from sorted(changes.portfolios & seen.portfolios)
    offices = {
        office
        for office, (portfolio, country) in changes.offices.items()
        if office in seen.offices
        or portfolio in seen.open
        or (portfolio in seen.portfolios and country in seen.countries)
    }
    few = len(changes.people) <= FEW
    for person, names in changes.people.items():
        if changes.held[person] & offices or any(_may_stand(name, seen, few) for name in names):
            yield person
    yield from sorted(offices & changes.ids)
    for entity, words, but in changes.names:
        if len(words - seen.words) <= but:
            yield entity
    yield from (entity for word, entity in changes.rare.items() if word in seen.words)
    for each in changes.scoped:
        if each.ids & seen.ids or any(
            len(each.countries & of_claim) >= each.least or each.part & quoted
            for of_claim, quoted in seen.claims
        ):
            yield each.statement


def _may_stand(name: frozenset[str], seen: Profile, few: bool) -> bool:
    """A name, or what misses it by some letters, or a part of it that tells something, may stand there.

    Two words of a longer name are enough; of two words one, where another misses the other by a letter or
    two (looked for only where few people are concerned).
    """
    here = name & seen.words
    if len(here) == len(name) or len(here) > 1:
        return True
    if len(name) != 2 or not here:
        return False
    (missing,) = name - here
    return not few or any(alike(missing, word, seen.language) is not None for word in seen.words)


def _scopes(claims: Sequence[Mapping[str, Any]]) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    for claim in claims:
        sides = [*claim["subject"], *claim["object"], *([claim["place"]] if claim["place"] else [])]
        countries = frozenset(side["country"] for side in sides if side["country"] is not None)
        ids = {party[name] for party in claim["subject"] for name in ("person", "office")}
        quoted = (
            frozenset(id for id in ids if id is not None) if claim["type"] == "quotation" else frozenset()
        )
        yield countries, quoted


def _open_posts(claims: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for claim in claims:
        portfolio = claim["details"].get("portfolio")
        if isinstance(portfolio, str) and any(
            party["office"] is None and party["country"] is None for party in claim["subject"]
        ):
            yield work(portfolio)


def _words(article: Article) -> frozenset[str]:
    """The folded words of the article; what a hyphen or a mark joins, apart and together."""
    found: set[str] = set()
    for text in (article.title or "", article.text):
        for word in set(clean_text(text).clean.split()):
            parts = fold(word).split()
            found.update(parts)
            found.add("".join(parts))
    return frozenset(found)


def _strings(value: Any) -> Iterator[str]:
    """Every string in a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _strings(each)
