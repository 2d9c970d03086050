"""Who or what an argument names: an id of the table, or words that name one thing or several."""

from collections.abc import Collection

import re2

from claims.contracts import did_you_mean
from claims.model import Facts
from claims.report.catalogue import LANGUAGES
from claims.report.shown import line
from claims.report.spoken import country_words
from desk.cli.files import refuse
from desk.cli.table import Table

_ID = re2.compile(r"(?:[a-z_]{1,20}:|(?:T|E|COV|O|AG|SRC|DOC|MRG)-|CF[0-9])[^\s]{0,200}")
_CODE = re2.compile(r"[A-Z]{2}")
_LONGEST = 300
_SHOWN = 5


def statements_of(table: Table, words: str) -> tuple[str, ...]:
    """The statements an argument asks for, by id, or by who or what they are about.

    An id with a version ("T-jp-mod-kishi@1") is the statement's. A conflict's id gives the
    statements it touches, a source's those that cite it. Ends with exit code 2, and the nearest name, where
    nobody is called so.
    """
    from claims.world.looks import about

    asked = line(words, _LONGEST)
    id, _, version = asked.partition("@")
    if table.has(id):
        _refuse_version(table, id, version)
        return (id,)
    if (citing := table.citing(asked)) is not None:
        return citing
    if asked.startswith("CF"):
        for conflict in table.names().conflicts:
            if conflict.id == asked:
                return conflict.statements
    ids = named(table, asked)
    return about(table.about(ids), ids)


def _refuse_version(table: Table, id: str, version: str) -> None:
    """Ends with exit code 2 where a version is asked for that the statement does not have."""
    from claims.world.looks import every_version

    rows = every_version(table.of([id]))[id] if version else ()
    if rows and version not in {str(row.statement.version) for row in rows}:
        refuse(f"{id} has no version {version}; its newest is {rows[-1].statement.version}")


def named(table: Table, words: str, kind: str | None = None) -> tuple[str, ...]:
    """The ids that some words name, all of them where they name several; `kind` is "person", "office" …

    Ends with exit code 2 where they name nothing, with what is near.
    """
    asked = line(words, _LONGEST)
    if table.knows(asked) and (kind is None or asked.startswith(f"{kind}:")):
        return (asked,)
    if _ID.fullmatch(asked):
        if kind in (None, "country") and asked.startswith("country:") and _CODE.fullmatch(asked[8:]):
            return (asked,)
        ids = _ids(table, kind)
        refuse(f"nothing has the id {asked}{did_you_mean(asked, ids)}")
    if asked and (exact := table.called(asked, kind)):
        return exact
    facts = table.names()
    if kind in (None, "country") and (code := _country_called(facts, asked)) is not None:
        return (f"country:{code}",)
    agreements = {row.agreement for row in facts.agreements if asked.casefold() in row.name.casefold()}
    if kind is None and asked and agreements:
        return tuple(sorted(agreements))
    return _near(facts, asked, kind)


def _near(facts: Facts, asked: str, kind: str | None) -> tuple[str, ...]:
    """A name in words that are part of it or a label; else what is near is told, with exit code 2."""
    from claims.match import match_words
    from claims.world import SeedWorld

    found = match_words(SeedWorld(facts), asked, kind=kind, top=20)
    exact = tuple(sorted(each["id"] for each in found if each["how"] == "exact alias"))
    holding = exact or _holding(facts, asked, kind)
    if exact or len(holding) == 1:
        return holding
    if holding:
        others = f" and {len(holding) - _SHOWN} more" if len(holding) > _SHOWN else ""
        some = f"{', '.join(holding[:_SHOWN])}{others}"
        refuse(f"“{line(asked, 80)}” is part of several names: {some}; give an id")
    near = f"; did you mean “{line(found[0]['label'])}” ({found[0]['id']})?" if found else ""
    hint = near or "; `tilik facts match` looks words up"
    nothing = "nothing" if kind is None else f"nothing of kind {kind}"
    refuse(f"{nothing} is called “{line(asked, 80)}”{hint}")


def country(table: Table, words: str) -> str:
    """The code of a country given by its code or by a name; ends with exit code 2 where there is none."""
    asked = words.strip()
    if (
        _CODE.fullmatch(asked)
        and country_words(asked, "en") is not None
        and not table.called(asked, "country")
    ):
        return asked
    ids = named(table, asked, "country")
    if len(ids) > 1:
        refuse(f"“{line(words, 80)}” names several countries: {', '.join(ids)}; give one of these ids")
    return ids[0].removeprefix("country:")


def _ids(table: Table, kind: str | None) -> Collection[str]:
    """All ids that a mistyped one may have meant."""
    from claims.world.looks import every_version

    facts = table.whole() if kind is None else table.names()
    ids = {entity.id for entity in facts.entities} | {office.id for office in facts.offices}
    if kind is not None:
        return {id for id in ids if id.startswith(f"{kind}:")}
    ids |= {row.agreement for row in facts.agreements} | {each.id for each in facts.conflicts}
    return ids | {source.id for source in facts.sources} | set(every_version(facts))


def _country_called(facts: Facts, words: str) -> str | None:
    """The code of the table's country with this name in Indonesian or English (CLDR); else None."""
    codes = {office.country for office in facts.offices}
    codes |= {entity.country for entity in facts.entities if entity.country is not None}
    codes |= {code for row in facts.agreements for code in row.parties}
    asked = words.casefold()
    for code in sorted(codes):
        if asked in {(country_words(code, language) or code).casefold() for language in LANGUAGES}:
            return code
    return None


def _holding(facts: Facts, words: str, kind: str | None) -> tuple[str, ...]:
    """The ids that have a name with all of these words in it, as in a surname alone."""
    from claims.match.names import fold

    asked = set(fold(words).split())
    if not asked:
        return ()
    names = [(alias.entity, alias.text) for alias in facts.aliases if alias.kind != "blocked"]
    names += [(entity.id, entity.label) for entity in facts.entities]
    names += [(office.id, office.label) for office in facts.offices]
    found = {
        id
        for id, name in names
        if kind is None or id.startswith(f"{kind}:")
        if asked <= set(fold(name).split())
    }
    return tuple(sorted(found))
