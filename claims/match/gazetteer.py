"""The gazetteer: every name of a world and a language in one automaton, the longest name at each place."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from operator import itemgetter
from typing import Any

import ahocorasick

from claims.match.entries import Entry, Hit, HitKind, put, ranked
from claims.match.lexicon import Lexicon, PostWords, lexicon, spellings
from claims.match.named_people import Overlay, PeopleAsked
from claims.match.names import fold, without_initials
from claims.match.scan import bounded
from claims.match.territories import city_names, country_names
from claims.match.validity import together, windows
from claims.model import Alias, Language, World
from claims.text.grammar import grammar

# The automaton looks for a letter among those that names begin with in the order in which they were
# added. Most letters of a text begin no name: added first, with nothing behind them that names
# somebody, they are found first, and a text is walked through in two thirds of the time.
_FREQUENT = " aneirtuksmdglpbohy"
_PLACE = itemgetter(0, 1)
_NAMESAKES = (" Jr", " Sr")
_DATELINE = 5
"""Letters, at least, of a city that is read in capitals as well, as datelines have it."""


class Gazetteer:
    """All names of one world in one language; build it once, it answers for any number of texts.

    Raises ValueError where the language has no words.
    """

    def __init__(self, world: World, language: Language) -> None:
        self.world = world
        self.language = language
        self.words: Lexicon = lexicon(language)
        self.offices: dict[tuple[str, str, str], str] = {}
        self._asked = None if world.on_demand is None else PeopleAsked(world, world.on_demand)
        self._holders: dict[str, tuple[str, ...]] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        self._folded: dict[str, tuple[str, ...]] = {}
        self._name_words: frozenset[str] = frozenset()
        self.hints: dict[str, tuple[str, ...]] = {}
        self.seats: dict[tuple[str, str], str] = {}
        self._entries: dict[str, dict[HitKind, Entry]] = {}
        self._read_offices()
        self._read_words()
        self._spelt = self._country_spellings()
        self._read_aliases()
        self._automaton = self._build()

    def hits(self, text: str, day: date | None = None) -> list[Hit]:
        """The longest names in a text of that day, left to right, none inside another (None: of any day)."""
        overlay = None if self._asked is None else self._asked.overlay(text, self._entries)
        found: list[tuple[int, int, Entry]] = []
        for last, (length, entry) in self._named_in(text, overlay):
            start, end = last + 1 - length, last + 1
            if entry is None or not bounded(text, start, end):
                continue
            if entry.dated and day is not None and (entry := entry.on(day)) is None:
                continue
            if entry.kind == "place" and not entry.sure and not self._in_country(text, end, entry):
                continue
            # "Park Jin" is not the man in "Park Jin-young"; but "Prabowo" is in "Prabowo-Gibran".
            if entry.kind == "person" and text[end : end + 1] == "-" and text[end + 1 : end + 2].islower():
                continue
            # The son, or the father, has the name too: "Donald Trump Jr." is not Donald Trump.
            if entry.kind == "person" and text.startswith(_NAMESAKES, end):
                continue
            found.append((start, -end, entry))
        found.sort(key=_PLACE)
        kept: list[Hit] = []
        reached = 0
        for start, minus_end, entry in found:
            if start >= reached:
                reached = -minus_end
                kept.append(Hit(start, reached, entry))
        return kept

    def _in_country(self, text: str, end: int, entry: Entry) -> bool:
        """Behind the place stands its country: "Clark, Filipina"; "Helen Clark" is nobody's town."""
        names = self._spelt.get(entry.country or "", ())
        return text.startswith((", ", " ("), end) and text.startswith(names, end + 2)

    def _named_in(self, text: str, overlay: Overlay | None) -> Iterator[tuple[int, tuple[int, Entry | None]]]:
        """The last character, the length and the entry of every name in the text, bounded or not."""
        if overlay is None:
            yield from self._automaton.iter(text)
            return
        for last, (length, entry) in self._automaton.iter(text):
            # What people's names have changed stands in the overlay, whole.
            if text[last + 1 - length : last + 1] not in overlay.texts:
                yield last, (length, entry)
        yield from overlay.automaton.iter(text)

    def office(self, country: str | None, portfolio: str, level: str) -> str | None:
        """The office of that country, portfolio and level; None where the table has none."""
        return self.offices.get((country, portfolio, level)) if country is not None else None

    def named(self, name: str) -> tuple[str, ...]:
        """The people of exactly that name, marks aside; initials inside it tell no two of them apart."""
        ids = self.called(fold(name))
        bare = None if ids else without_initials(name)
        return ids if bare is None else self.called(bare)

    def called(self, folded: str) -> tuple[str, ...]:
        """The people of whom one name folds to these words."""
        return self._folded.get(folded, ()) if self._asked is None else self._asked.called(folded)

    def names_of(self, person: str) -> tuple[str, ...]:
        """All names of a person, sorted; none where the table has no words for them."""
        return self._names.get(person, ()) if self._asked is None else self._asked.names_of(person)

    def holders_of(self, office: str | None) -> tuple[str, ...]:
        """Everybody who ever held the office, sorted."""
        if self._asked is None or office is None:
            return self._holders.get(office or "", ())
        return self._asked.holders_of(office)

    def in_a_name(self, word: str) -> bool:
        """The folded word is one of a person's name."""
        return word in self._name_words if self._asked is None else self._asked.in_a_name(word)

    def _put(self, text: str, entry: Entry) -> None:
        put(self._entries.setdefault(text, {}), entry)

    def _read_offices(self) -> None:
        for office in self.world.offices():
            self.offices.setdefault((office.country, office.portfolio, office.level), office.id)
            if self._asked is None:
                self._holders[office.id] = tuple(
                    sorted({term.person for term in self.world.terms(office=office.id)})
                )

    def _read_words(self) -> None:
        words = self.words
        for text, post in words.posts.items():
            self._put(text, Entry("post", post=post))
        for text, portfolio in words.ministries.items():
            self._put(text, Entry("ministry", portfolio=portfolio, sure=False))
        for text in words.lists["blocked"]:
            self._put(text, Entry("blocked"))
        for text, code in country_names(words).items():
            self._put(text, Entry("country", country=code))
        for text, code in words.demonyms.items():
            self._put(text, Entry("demonym", country=code))
        for text, codes in words.either.items():
            self._put(text, Entry("country", codes=codes))
        for text, code in city_names(words).items():
            for form in {text, text.upper()} if len(text) >= _DATELINE else (text,):
                self._put(form, Entry("city", country=code))
        for text in words.lists["areas"]:
            self._put(text, Entry("city"))
        for text, org in words.orgs.items():
            self._put(text, Entry("org", ids=(org,)))

    def _country_spellings(self) -> dict[str, tuple[str, ...]]:
        """All words for each country, longest first."""
        spelt: dict[str, list[str]] = {}
        for text, kinds in self._entries.items():
            entry = kinds.get("country") or kinds.get("demonym")
            for code in () if entry is None else (entry.codes[:1] or (entry.country or "",)):
                spelt.setdefault(code, []).append(text)
        return {
            code: tuple(sorted(texts, key=lambda text: (-len(text), text))) for code, texts in spelt.items()
        }

    def _read_aliases(self) -> None:
        people: dict[str, set[str]] = {}
        dated: list[tuple[str, Entry]] = []
        never = {(alias.text, alias.entity) for alias in self._all_aliases() if alias.kind == "blocked"}
        for alias in self._own_aliases():
            kind = alias.entity.partition(":")[0]
            if (alias.text, alias.entity) in never:
                if alias.text not in self._entries:
                    self._put(alias.text, Entry("blocked"))
            elif kind == "person":
                people.setdefault(alias.entity, set()).add(alias.text)
                dated.append(
                    (alias.text, Entry("person", (alias.entity,), dated=windows(alias, alias.entity)))
                )
            elif kind == "office":
                self._read_office_alias(alias)
            elif kind == "country":
                self._read_country_alias(alias)
            elif kind == "org":
                self._read_org_alias(alias)
            elif kind in ("place", "event_series"):
                entity = self.world.entity(alias.entity)
                country = entity.country if entity is not None else None
                named = windows(alias, alias.entity)
                entry = Entry(
                    "place" if kind == "place" else "series",
                    (alias.entity,),
                    country,
                    sure=not (kind == "place" and alias.needs_country),
                    dated=named,
                )
                for form in _forms(alias):
                    self._put(form, entry)
        folded: dict[str, set[str]] = {}
        for person in sorted(people):
            entity = self.world.entity(person)
            self._names[person] = tuple(sorted(people[person] | ({entity.label} if entity else set())))
            if entity is not None:
                self._put(entity.label, Entry("person", (person,)))
            for name in self._names[person]:
                folded.setdefault(fold(name), set()).add(person)
        for name, entry in dated:
            self._put(name, entry)
        self._folded = {name: tuple(sorted(ids)) for name, ids in folded.items()}
        self._name_words = frozenset(word for name in folded for word in name.split(" "))

    def _all_aliases(self) -> Iterable[Alias]:
        """All words of the world, without people's where these are asked for."""
        return self.world.aliases() if self.world.on_demand is None else self.world.on_demand.others()

    def _own_aliases(self) -> Iterable[Alias]:
        """Aliases of this language; names of people, places and organisations of every language."""
        people_too = {"person", "place", "org", "event_series"}
        for alias in self._all_aliases():
            kind = alias.entity.partition(":")[0]
            if alias.language in (self.language, "mul") or kind in people_too or alias.kind == "blocked":
                yield alias
        labelled = {office for holders in self._holders.values() for office in holders}
        for person in sorted(labelled):
            entity = self.world.entity(person)
            if entity is not None:
                yield Alias(person, entity.label, "mul", "official")

    def _read_country_alias(self, alias: Alias) -> None:
        code = alias.entity.removeprefix("country:")
        taken = self._entries.get(alias.text, {})
        if "blocked" in taken or alias.text in self.words.either:
            return
        kind: HitKind = "demonym" if alias.kind == "demonym" else "country"
        if kind == "demonym" and not grammar(self.language).demonyms:
            return
        kinds = self._entries.setdefault(alias.text, {})
        entry, old = Entry(kind, country=code, dated=windows(alias, "")), kinds.get(kind)
        if old is not None and old.country == code:
            entry = replace(entry, dated=together(old.meant, old.dated, entry.meant, entry.dated))
        kinds[kind] = entry

    def _read_org_alias(self, alias: Alias) -> None:
        entity = self.world.entity(alias.entity)
        country = entity.country if entity is not None else None
        portfolio = self.words.ministries.get(alias.text)
        if portfolio is not None and country is not None:
            self.seats.setdefault((portfolio, country), alias.entity)
        kind: HitKind = "org" if portfolio is None else "ministry"
        for form in _forms(alias):
            named = windows(alias, alias.entity)
            entry = Entry(
                kind,
                (alias.entity,),
                country,
                portfolio=portfolio,
                sure=not alias.needs_country,
                dated=named,
            )
            old = self._entries.get(form, {}).get(kind)
            if old is not None and old.ids:
                ids = tuple(sorted({*old.ids, alias.entity}))
                both = together(old.ids, old.dated, entry.ids, named)
                entry = replace(entry, ids=ids, country=None, sure=len(ids) == 1 and entry.sure, dated=both)
            self._entries.setdefault(form, {})[kind] = entry

    def _read_office_alias(self, alias: Alias) -> None:
        """A post's own words without its country: a phrase of that portfolio, and a hint at that office."""
        office = self.world.office(alias.entity)
        if office is None:
            return
        phrase = alias.text
        for name in self._spelt.get(office.country, ()):
            for end in (f" of the {name}", f" of {name}", f" {name}"):
                phrase = phrase.removesuffix(end) if phrase != end.strip() else phrase
            phrase = phrase.removeprefix(f"{name} ").removeprefix(f"{name}'s ")
        for form in spellings(phrase):
            post = self._entries.get(form, {}).get("post")
            if post is None or post.dated:
                words = PostWords(office.portfolio, office.level)
                self._put(form, Entry("post", post=words, dated=windows(alias, "")))
        key = phrase.casefold()
        if phrase == alias.text:
            self.hints[key] = tuple(sorted({*self.hints.get(key, ()), office.id}))

    def _build(self) -> Any:
        automaton = ahocorasick.Automaton()
        for letter in _FREQUENT:
            automaton.add_word(f"{letter}\0", (2, None))
        for text in sorted(self._entries):
            kinds = self._entries[text]
            if text and kinds:
                automaton.add_word(text, (len(text), ranked(kinds)))
        automaton.make_automaton()
        return automaton


def _forms(alias: Alias) -> tuple[str, ...]:
    """The spellings of an alias: as given, and in other letter cases where case does not matter."""
    return (alias.text,) if alias.case_sensitive else tuple(sorted({alias.text, *spellings(alias.text)}))
