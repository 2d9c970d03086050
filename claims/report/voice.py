"""A voice: one language, one world, and how ids, days and numbers are said in it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from claims.model import Event, Fact, Language, OfficeTerm, Participant, Period, StatementDoc, World
from claims.model.statement import AgreementStatus, Coverage, Location
from claims.report.catalogue import MissingWording, fill, wording
from claims.report.shown import CLIP, line
from claims.report.spoken import amount_words, country_words, day_words, edtf_words, weekday_words

_CODE = re.compile(r"[A-Z]{2}")
_ENTITY = re.compile(r"(?:person|office|org|place|country|event_series):[\w.-]+")
_NUMBER = re.compile(r"-?\d+\.\d+")
_RECKONED = frozenset({"sum", "exact"})
"""Values that a check worked out and no article printed: whole ones are shown with their marks, too."""
_OF_ARTICLE = frozenset({"first", "second", "last", "whole"})
"""Values that are a day, or else the article's own words: the "13.00" of a clock is no thirteen."""

_tables: WeakKeyDictionary[Any, Mapping[str, Fact]] = WeakKeyDictionary()
"""The facts of each world by statement id: a world never changes, and each article has voices of its own."""


@dataclass(frozen=True)
class Voice:
    """Says facts in one language. Building one costs nothing; a world's table is read once, when needed."""

    language: Language
    world: World

    def say(self, section: str, key: str) -> str:
        """Words of the catalogue; a key it does not have is said as it is, with spaces."""
        return said(self.language, section, key)

    def phrase(self, key: str, values: Mapping[str, str | None]) -> str:
        """A phrase of the catalogue with its values filled in."""
        return fill(wording(self.language, "phrase", key), values.get)

    def lack(self, key: str, values: Mapping[str, str | None]) -> str:
        """A sentence about what the table does not hold, with its values filled in."""
        return fill(wording(self.language, "lacking", key), values.get)

    def _official(self, entity_id: str) -> list[str]:
        """The entity's official names in this language; none where the table has none."""
        return [
            alias.text
            for alias in self.world.aliases(entity=entity_id)
            if alias.kind == "official" and alias.language == self.language and not alias.needs_country
        ]

    def told(self, id: str) -> Fact | None:
        """The fact of the world's table that has that statement id; None where there is none."""
        asked = self.world.on_demand
        return _facts_of(self.world).get(id) if asked is None else asked.statement(id)

    def country(self, code: str) -> str:
        """The name of a country code, or the code itself."""
        return country_words(code, self.language) or line(code)

    def entity(self, entity_id: str) -> str:
        """An official name in this language (the label, where it is one), else the label, else the id."""
        if entity_id.startswith("country:"):
            return self.country(entity_id.removeprefix("country:"))
        known = self.world.office(entity_id) or self.world.entity(entity_id)
        label = known.label if known is not None else entity_id.partition(":")[2] or entity_id
        official = self._official(entity_id) or [label]
        if label in official:
            return line(label)
        # "Presiden Korea Selatan" rather than "Presiden Korea": the name that names its country in full.
        country = self.country(known.country) if known is not None and known.country else None
        whole = [name for name in official if country is not None and country in name]
        return line((whole or official)[0])

    def period(self, period: Period, *, preposition: bool = False) -> str | None:
        """A period in words; None for one that is open."""
        words = edtf_words(period.edtf, self.language, preposition=preposition)
        if words is None and period.lo is not None and period.hi is not None:
            days = f"{period.lo.isoformat()}/{period.hi.isoformat()}"
            return edtf_words(days, self.language, preposition=preposition)
        return words

    def list(self, words: list[str]) -> str:
        """Words joined as the language joins a list: "a, b, dan c"."""
        from babel.lists import format_list

        return format_list(words, locale="en_GB" if self.language == "en" else "id")

    def value(self, name: str, value: Any, *, preposition: bool = False) -> str | None:
        """One value of a finding's facts in words, by its shape and, for weekdays, by its name.

        Ids become names, ISO days and EDTF periods dates, two-letter codes countries, statement
        ids what the statement says. Everything else is text of the article and is shown as such.
        """
        if value is None or value == "":
            return None
        if isinstance(value, list | tuple):
            words = [said for item in value if (said := self.value(name, item)) is not None]
            return self.list(words) if words else None
        if isinstance(value, int):
            weekday = name.endswith("weekday") and 1 <= value <= 7
            return weekday_words(value, self.language) if weekday else str(value)
        text = str(value)
        if not (name == "printed" or name.endswith("quote")):
            if (when := edtf_words(text, self.language, preposition=preposition)) is not None:
                return when
            if (_NUMBER.fullmatch(text) and name not in _OF_ARTICLE) or (
                name in _RECKONED and text.isdecimal()
            ):
                return amount_words(text, self.language)
            if _CODE.fullmatch(text):
                return self.country(text)
            if _ENTITY.fullmatch(text):
                return self.entity(text)
            if "event" in name or text.startswith(("E-", "T-", "COV-", "O-", "AG-", "DOC-")):
                told = self.told(text)
                if told is not None:
                    return self.fact(told)
        return line(text, CLIP)

    def fact(self, fact: Fact, *, long: bool = False) -> str:
        """One fact of the table as a phrase; the long form of an event names who was there."""
        match fact:
            case Event():
                return self._event(fact, long=long)
            case OfficeTerm():
                end = self.period(fact.end) if fact.end is not None else None
                values = {
                    "person": self.entity(fact.person),
                    "office": self.entity(fact.office),
                    "start": self.period(fact.start),
                    "end": end,
                    "last_seen": day_words(fact.last_seen, self.language) if fact.last_seen else None,
                }
                return self.phrase("term" if end is not None else "term_open", values)
            case Coverage():
                about = "office_terms" if fact.about == "office_terms" else None
                scope = [self.list([self.country(code) for code in fact.parties])] if fact.parties else []
                if fact.office is not None:
                    scope.append(self.entity(fact.office))
                if fact.host_country is not None:
                    scope.append(f"→ {self.country(fact.host_country)}")
                values = {
                    "about": self.say("phrase", about) if about else self.say("event", fact.about),
                    "scope": " ".join(scope) or None,
                    "state": self.say("state", fact.state),
                    "period": self.period(fact.period),
                    "basis": self.say("basis", fact.basis),
                }
                return self.phrase("coverage", values)
            case Location():
                as_of = day_words(fact.as_of, self.language)
                values = {"org": self.entity(fact.org), "place": self.entity(fact.place), "as_of": as_of}
                return self.phrase("location", values)
            case AgreementStatus():
                status = self.say("status", fact.status)
                values = {"name": line(fact.name), "status": status, "period": self.period(fact.period)}
                return self.phrase("agreement", values)
            case StatementDoc():
                return self._document(fact)

    def _document(self, document: StatementDoc) -> str:
        """Its event, its key terms, and what is known not to be among them."""
        event = self.told(document.event)
        absent = [line(term.text) for term in document.terms if term.polarity == "absent"]
        values = {
            "published": day_words(document.published, self.language),
            "event": self.fact(event) if event is not None else None,
            "terms": "; ".join(line(term.text) for term in document.present) or None,
            "absent": "; ".join(absent) or None,
        }
        return self.phrase("document", values)

    def _event(self, event: Event, *, long: bool) -> str:
        countries = sorted({p.country for p in event.participants if p.country is not None})
        few = 0 < len(countries) <= 4
        people = [said for p in event.participants if (said := self._participant(p)) is not None]
        kind = line(event.name) if event.name is not None else self.say("event", event.kind)
        values = {
            "kind": kind,
            "parties": self.list([self.country(code) for code in countries]) if few else None,
            "place": self._place(event),
            "on_period": self.period(event.period, preposition=True),
            "status": None if event.status == "held" else self.say("status", event.status),
            "people": ", ".join(people) or None,
        }
        if event.kind == "visit":
            return self.phrase("visit", values)
        return self.phrase("event_long" if long else "event", values)

    def _place(self, event: Event) -> str | None:
        if event.place is not None:
            return self.entity(event.place) if _ENTITY.fullmatch(event.place) else line(event.place)
        return self.country(event.host_country) if event.host_country is not None else None

    def _participant(self, party: Participant) -> str | None:
        """A person with the country in brackets, or a post; nothing for a country or organisation alone."""
        if party.person is None:
            return self.entity(party.office) if party.office is not None else None
        country = f" ({self.country(party.country)})" if party.country is not None else ""
        return self.entity(party.person) + country


def said(language: Language, section: str, key: str) -> str:
    """Words of the catalogue; a key it does not have is said as it is, with spaces."""
    try:
        return wording(language, section, key)
    except MissingWording:
        return line(key.replace("_", " ").replace("-", " "))


def _facts_of(world: World) -> Mapping[str, Fact]:
    """Every fact of the world's table that can be asked for without naming it, by statement id."""
    if world not in _tables:
        kept: list[Fact] = [*world.events(), *world.coverage(), *world.agreements(), *world.documents()]
        kept += world.terms()
        orgs = sorted({alias.entity for alias in world.aliases() if alias.entity.startswith("org:")})
        kept.extend(location for org in orgs for location in world.locations(org))
        _tables[world] = {fact.statement.id: fact for fact in kept}
    return _tables[world]
