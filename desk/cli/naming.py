"""Who or what an argument names: an id of the table, or words that name one thing or several."""

from collections.abc import Iterable

import re2

from claims.contracts import did_you_mean
from claims.model import Facts
from claims.report.catalogue import LANGUAGES
from claims.report.shown import line
from claims.report.spoken import country_words
from claims.world import SeedWorld
from claims.world.looks import about, every_version
from desk.cli.files import refuse

_ID = re2.compile(r"(?:[a-z_]{1,20}:|(?:T|E|COV|O|AG|CF|SRC)-|CF[0-9])[^\s]{0,200}")
_LONGEST = 300
_SHOWN = 5


def statements_of(facts: Facts, words: str) -> tuple[str, ...]:
    """The statements an argument asks for, by id, or by who or what they are about.

    An id with a version ("T-jp-mod-kishi@1") is the statement's. A conflict's id gives the
    statements it touches, a source's those that cite it. Ends with exit code 2, and the nearest name, where
    nobody is called so.
    """
    known = every_version(facts)
    asked = words.strip()
    if (id := asked.partition("@")[0]) in known:
        return (id,)
    for conflict in facts.conflicts:
        if conflict.id == asked:
            return conflict.statements
    if any(source.id == asked for source in facts.sources):
        return tuple(
            id
            for id, rows in known.items()
            if any(cited.source == asked for row in rows for cited in row.statement.sources)
        )
    return about(facts, named(facts, words, more=(*known, *_of_others(facts))))


def named(facts: Facts, words: str, *, kind: str | None = None, more: Iterable[str] = ()) -> tuple[str, ...]:
    """The ids that some words name, all of them where they name several; `kind` is "person", "office" …

    Ends with exit code 2 where they name nothing, with what is near. `more` are further ids a
    mistyped one may have meant.
    """
    from claims.match import match_words

    asked = line(words, _LONGEST)
    ids = {entity.id for entity in facts.entities} | {office.id for office in facts.offices}
    ids |= {row.agreement for row in facts.agreements}
    ids |= {alias.entity for alias in facts.aliases if alias.entity.startswith("country:")}
    if kind is not None:
        ids = {id for id in ids if id.startswith(f"{kind}:")}
    if asked in ids:
        return (asked,)
    if _ID.fullmatch(asked):
        refuse(f"nothing has the id {asked}{did_you_mean(asked, {*ids, *more})}")
    if kind in (None, "country") and (code := _country_called(facts, asked)) is not None:
        return (f"country:{code}",)
    agreements = {row.agreement for row in facts.agreements if asked.casefold() in row.name.casefold()}
    if kind is None and asked and agreements:
        return tuple(sorted(agreements))
    found = match_words(SeedWorld(facts), words[:_LONGEST], kind=kind, top=20)
    exact = tuple(sorted(each["id"] for each in found if each["how"] == "exact alias"))
    if exact:
        return exact
    holding = _holding(facts, asked, ids)
    if len(holding) == 1:
        return holding
    if holding:
        others = f" and {len(holding) - _SHOWN} more" if len(holding) > _SHOWN else ""
        some = f"{', '.join(holding[:_SHOWN])}{others}"
        refuse(f"“{line(words, 80)}” is part of several names: {some}; give an id")
    near = f"; did you mean “{line(found[0]['label'])}” ({found[0]['id']})?" if found else ""
    hint = near or "; `tilik facts match` looks words up"
    refuse(f"nothing{_among(kind)} is called “{line(words, 80)}”{hint}")


def country(facts: Facts, words: str) -> str:
    """The code of a country given by its code or by a name; ends with exit code 2 where there is none."""
    if words.strip().upper() in _codes(facts):
        return words.strip().upper()
    ids = named(facts, words, kind="country")
    if len(ids) > 1:
        refuse(f"“{line(words, 80)}” names several countries: {', '.join(ids)}; give one of these ids")
    return ids[0].removeprefix("country:")


def _codes(facts: Facts) -> set[str]:
    """The codes of all countries the table speaks of."""
    codes = {office.country for office in facts.offices}
    codes |= {entity.country for entity in facts.entities if entity.country is not None}
    return codes | {code for row in facts.agreements for code in row.parties}


def _country_called(facts: Facts, words: str) -> str | None:
    """The code of the table's country with this name in Indonesian or English (CLDR); else None."""
    asked = words.casefold()
    for code in sorted(_codes(facts)):
        if asked in {(country_words(code, language) or code).casefold() for language in LANGUAGES}:
            return code
    return None


def _holding(facts: Facts, words: str, ids: set[str]) -> tuple[str, ...]:
    """The ids that have a name with all of these words in it, as in a surname alone."""
    from claims.match.names import fold

    asked = set(fold(words).split())
    if not asked:
        return ()
    names = [(alias.entity, alias.text) for alias in facts.aliases if alias.kind != "blocked"]
    names += [(entity.id, entity.label) for entity in facts.entities]
    names += [(office.id, office.label) for office in facts.offices]
    return tuple(sorted({id for id, name in names if id in ids and asked <= set(fold(name).split())}))


def _among(kind: str | None) -> str:
    return f" of kind {kind}" if kind is not None else ""


def _of_others(facts: Facts) -> tuple[str, ...]:
    return (*(each.id for each in facts.conflicts), *(each.id for each in facts.sources))
