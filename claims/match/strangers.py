"""People the table does not know, and organisations and places, by the words around their names."""

from collections.abc import Sequence

from claims.match import name_words
from claims.match.bodies import (
    bracket_end,
    legal_end,
    listed_end,
    named_body,
    short_end,
    spelt_out,
    unit_of_next,
)
from claims.match.capitals import Run, Word, runs
from claims.match.covered import Covered
from claims.match.cues import Cues
from claims.match.gazetteer import Gazetteer
from claims.match.keys import org_key, own_key
from claims.match.name_rows import Rows
from claims.match.parts import Part, Sorter
from claims.match.places import bare_district, read_place, upper_region
from claims.match.region_posts import region, standing_of
from claims.match.scan import in_heading
from claims.match.sites import Sites, Strangers
from claims.match.territories import countries
from claims.match.vocabulary import Vocabulary, vocabulary
from claims.model import Mention

_LONGEST = 5
_REGIONS = frozenset(
    {("known", "place"), *(("place", level) for level in ("", "province", "regency", "city", "district"))}
)


def read_strangers(
    text: str, known: Sequence[Mention], taken: Sequence[tuple[int, int]], gazetteer: Gazetteer
) -> Strangers:
    """Everybody and everything that words of the language make a person, an organisation or a place.

    `known` are the mentions that the table's own names gave, `taken` stretches that are already
    read otherwise; nothing is read inside them. Where it is not clear that words are a person's
    name, they are left.
    """
    words = vocabulary(gazetteer.language)
    at: dict[int, Mention | None] = {start: None for start, _ in taken}
    ends = dict(taken)
    for mention in known:
        at[mention.start] = mention
        ends[mention.start] = max(mention.end, ends.get(mention.start, 0))
        if mention.name_start is not None and mention.name_end is not None:
            at.setdefault(mention.name_start, mention)
            ends.setdefault(mention.name_start, mention.name_end)
    sorter = Sorter(gazetteer.words, words, at, ends)
    reader = _Reader(text, words, gazetteer, sorter)
    reader.rows.told(known)
    covered = Covered(sorted((*taken, *((m.start, m.end) for m in known))))
    for run in runs(text, words):
        piece = covered.outside(run)
        if piece is not None:
            reader.read(piece)
    return reader.found


class _Reader:
    def __init__(self, text: str, words: Vocabulary, gazetteer: Gazetteer, sorter: Sorter) -> None:
        self.text = text
        self.words = words
        self.lists = words.lists
        self.gazetteer = gazetteer
        self.sorter = sorter
        self.found = Strangers()
        self.cues = Cues(text, words.lists)
        self.rows = Rows(text)
        self.sites = Sites(text, words, sorter, self.cues, self.found)
        self.post_end = self.body_end = -1
        self.body_before: Sequence[str] = ()
        self.introduced: dict[str, str] = {}
        self.regional = frozenset(words.region_posts.values())

    def read(self, run: Run) -> None:
        if run.words[0].start < self.body_end:
            kept = tuple(word for word in run.words if word.start >= self.body_end)
            if not kept:
                return
            run = Run(kept, self.body_before, False, "")
        if self.text.startswith(" (", run.words[-1].end) and self._spelt_out(run):
            return
        if run.before and run.before[-1] in self.sites.heads and (used := self.sites.behind_head(run)):
            if used < len(run.words):
                self.read(Run(run.words[used:], ("*",), False, ""))
            return
        parts = self.sorter.parts(run)
        role = not self.lists["roles"].isdisjoint(run.before)
        for number, part in enumerate(parts):
            kind = part.kind
            if kind == "name":
                self._name(run, parts, number)
                self._joined_on(run, parts, number)
            elif kind == "abbr":
                self._abbreviation(run, parts, number)
            elif kind == "org":
                self._org(run, part)
            elif kind == "place":
                self._place(run, parts, number)
            elif kind == "site":
                self._site(run, part)
            elif kind == "post":
                self._post(run, parts, number)
                role = True
            elif kind in ("role", "title"):
                role = True
        if role:
            self.cues.role_end = run.words[-1].end

    def _in_heading(self, run: Run) -> bool:
        """The run stands in a heading: no word of it says that it names somebody."""
        return in_heading(self.text, run.words[0].start)

    def _span(self, run: Run, part: Part) -> tuple[int, int]:
        return run.words[part.first].start, run.words[part.last].end

    # People

    def _name(self, run: Run, parts: list[Part], number: int) -> None:
        part = parts[number]
        words = name_words.capped(run.words[part.first : part.last + 1], self.words)
        if not words or words[0].start < self.post_end:
            return
        # "Greysia Polii/Apriyani Rahayu" are two people, and where each name begins is not told.
        if "/" in self.text[run.words[max(0, part.first - 1)].start : run.words[part.last].end]:
            return
        if self._is_region(parts, number, words):
            return
        if len(words) > 1 and words[-1].text.lower() in self.lists["body_ends"]:
            # "Network Rail told passengers"; "Coast Savings Inc." is the whole name of a firm.
            if not self._in_heading(run) and part.first + len(words) == part.last + 1:
                first = part.first
                while first and self._opens_english(run.words[first - 1], parts, first - 1):
                    first -= 1
                self._org(run, Part("org", first, part.last))
            return
        if any(word.text.lower() in self.lists["branches"] for word in words[1:]):
            return  # "Ansor Cabang Bantul"
        if name_words.of_a_unit(run, parts, number, self.lists):
            return
        words = name_words.behind_title(words, self.lists)
        if len(parts) == 1 and self.sites.between(run, words):
            return
        if name_words.of_a_thing(run, parts, number, self.lists):
            return
        cue = self.cues.cue(run, parts, number, words)
        if cue == "" and self._again(parts, number, words):
            cue = "title"
        if cue == "" and name_words.may_stand_in_row(run, parts, words, self.lists):
            span = (words[0].start, words[-1].end)
            if self.rows.joins(*span, len(words)):
                cue = "row"
            elif len(words) > 1:
                self.rows.waiting.append(span)
        if cue == "":
            if self._named_body(run, words):
                self._org(run, part)
            else:
                self._district(run, part, words)
            return
        if self._in_heading(run):
            return
        words = name_words.without_city(self.text, words, self.sorter)
        if cue in ("saying", "naming"):
            words = name_words.without_country(self.text, words, self.words)
        if cue in ("role", "given") and len(words) >= 3:
            words = name_words.without_firm(words, self.lists)
        if cue == "role" and len(words) >= 3:
            words = name_words.without_club(self.text, run, parts, number, words, self.lists)
        count = sum(1 for word in words if word.text[0].isupper())
        if (
            not words
            or count > _LONGEST
            or any(word.text[-1].isdigit() for word in words)
            or not any(len(word.text) > 1 and "." not in word.text for word in words)
        ):
            return
        if count > 3 and cue == "role" and not any(word.text in self.lists["given"] for word in words):
            return
        self._add(name_words.opening(self.text, words, self.lists), words[-1].end)
        for start, end in self.rows.before(words[0].start):
            self._add(start, end)

    def _named_body(self, run: Run, words: Sequence[Word]) -> bool:
        """The whole run stands behind a small word for what kind of body it names: "kelompok Abu Sayyaf"."""
        near = run.before[-1] if run.before and not run.mark else ""
        return near in self.lists["org_before"] and len(words) == len(run.words)

    def _add(self, start: int, end: int) -> None:
        person = self._person(start, end)
        self.found.people.append(person)
        self.rows.told((person,))

    def _joined_on(self, run: Run, parts: list[Part], number: int) -> None:
        """Behind a joining word another name begins: "Rina Astuti dan Budi Santoso" are two."""
        part, joins = parts[number], self.lists["org_joins"]
        if joins.isdisjoint([word.text for word in run.words[part.first : part.last]]):
            return
        if number + 1 < len(parts) and parts[number + 1].kind in ("word", "role", "org"):
            return
        words = list(run.words[part.first : part.last + 1])
        first = next(index for index, word in enumerate(words) if word.text in joins)
        if words[first + 1].text[:1].isupper():
            self.read(Run(words[first + 1 :], (words[first].text,), False, ""))

    def _again(self, parts: list[Part], number: int, words: Sequence[Word]) -> bool:
        """A post with one name of somebody told in full before: "kata Bupati Fauzi"."""
        if len(words) != 1 or not number or parts[number - 1].kind != "post":
            return False
        named = words[0].text
        return any(named in person.name.split() for person in self.found.people if person.name is not None)

    def _is_region(self, parts: list[Part], number: int, words: Sequence[Word]) -> bool:
        """Straight behind a regional post: the district's name ("Kapolsek Kebon Jeruk Kompol Erick …")."""
        if not number or parts[number - 1].kind != "post" or parts[number - 1].value not in self.regional:
            return False
        if number + 1 < len(parts) and parts[number + 1].kind == "title":
            return True
        return bare_district(self.text, words[0].start, words[-1].end) is not None

    def _person(self, start: int, end: int) -> Mention:
        words = self.text[start:end]
        return Mention(
            kind="person",
            start=start,
            end=end,
            words=words,
            name=words,
            name_start=start,
            name_end=end,
            key=own_key(words),
        )

    # Posts

    def _post(self, run: Run, parts: list[Part], number: int) -> None:
        part = parts[number]
        start, end = self._span(run, part)
        place = None
        after = number + 1
        if after < len(parts) and (parts[after].kind, parts[after].value) in _REGIONS:
            place = region(self.text, run, parts[after], part.value, self.sorter)
            end = run.words[parts[after].last].end
            self.post_end = end
            after += 1
        elif part.value not in self.words.state_posts.values():
            return
        name = None
        if name_words.names_the_unit(run, parts, after, part.value, self.lists):
            # "Kapolsek Metro Tambora": what is policed, of which the word before is a part.
            place, end = None, run.words[parts[after].last].end
            self.post_end = end
            after += 1
        while after < len(parts) and parts[after].kind == "title":
            after += 1
        if after < len(parts) and parts[after].kind == "name":
            words = name_words.capped(run.words[parts[after].first : parts[after].last + 1], self.words)
            # In a heading its verb has a capital too: "Bupati … Perluas Layanan".
            named = (bool(words) and words[0].text in self.lists["given"]) or not self._in_heading(run)
            if words and named and len(words) <= _LONGEST:
                name = (words[0].start, words[-1].end)
                self.post_end = name[1]
        standing = standing_of(run, part, self.gazetteer.words.standing)
        self.found.people.append(
            Mention(
                kind="office" if name is None else "holder",
                start=start,
                end=end if name is None else name[1],
                words=self.text[start : end if name is None else name[1]],
                place=place.place if place is not None else None,
                portfolio=part.value,
                level="other",
                standing=standing,
                name=None if name is None else self.text[name[0] : name[1]],
                name_start=None if name is None else name[0],
                name_end=None if name is None else name[1],
            )
        )

    # Organisations and places

    def _org(self, run: Run, part: Part) -> None:
        start, end = self._span(run, part)
        if self.text[start - 1 : start] == "(" and self.text[end : end + 1] == ")":
            if self.found.orgs and self.found.orgs[-1].end == start - 2:
                whole = self.found.orgs[-1]
                self.introduced[self.text[start:end]] = whole.name or whole.words
            return
        words = run.words[part.first : part.last + 1]
        shorts = self.words.abbreviations
        first, last = named_body(words, self.lists, shorts)
        if first == len(words) or unit_of_next(run.words, part.first, part.last, self.lists, shorts):
            return
        start = words[first].start
        if last < len(words):
            self._add_org(start, words[last - 1].end)
            # "Fraksi PKB DPR"
            if short_end(words, last, shorts) > last:
                self._add_org(words[last].start, words[-1].end)
            return
        if part.last == len(run.words) - 1:
            end = self._end_of_body(run, part, end)
        self._add_org(start, end)

    def _end_of_body(self, run: Run, part: Part, end: int) -> int:
        """Past what follows the run's last word and is the body's as well; later runs begin behind it."""
        far = end
        if run.words[part.first].own.lower in self.lists["bodies"]:
            far = listed_end(self.text, end, self.sorter.official, self._region_behind)
        far = legal_end(self.text, far)
        if far > end:
            self.body_end = far
            roles = [word.own.lower for word in run.words[: part.first] if word.own.role] or [
                word for word in run.before if word in self.lists["roles"]
            ]
            self.body_before = roles[-1:] or ("*",)
        return far

    def _region_behind(self, word: str, start: int) -> int:
        """Where the region ends whose word this is, the name behind a space; `start` where there is none."""
        if word.lower() not in self.words.place_words:
            return start
        return upper_region(self.text, start + 1, self.words.place_aliases)

    def _add_org(self, start: int, end: int) -> None:
        words = self.text[start:end]
        name = self.introduced.get(words) or self._stands_for(words)
        self.found.orgs.append(
            Mention(kind="org", start=start, end=end, words=words, name=name, key=org_key(name))
        )

    def _opens_english(self, word: Word, parts: list[Part], index: int) -> bool:
        """The word begins an English body's name: "International", a country, or a short form."""
        if word.text.lower() in self.lists["body_starts"] or word.text in countries(self.gazetteer.language):
            return True
        return any(part.kind == "abbr" and part.first <= index <= part.last for part in parts)

    def _spelt_out(self, run: Run) -> bool:
        """The run ends with a body whose initials stand behind it in brackets; the words before are read."""
        first = spelt_out(self.text, run.words, self.lists["body_ends"])
        if first is None or self._in_heading(run):
            return False
        if first:
            self.read(Run(run.words[:first], run.before, run.fresh, run.mark))
        self._add_org(run.words[first].start, run.words[-1].end)
        return True

    def _stands_for(self, words: str) -> str:
        """The whole name of a well-known short form, so that both have one key; else the words themselves."""
        return self.words.abbreviations.get(words) or words

    def _abbreviation(self, run: Run, parts: list[Part], number: int) -> None:
        """A short form nobody introduced is an organisation where somebody has a role in it."""
        if number:
            told = parts[number - 1].kind == "role"
        else:
            told = run.mark == "" and bool(run.before) and run.before[-1] in self.lists["roles"]
        start, end = self._span(run, parts[number])
        short = self.text[start:end]
        introduced = short in self.introduced
        if not (told or introduced):
            last = self.found.orgs[-1].end if self.found.orgs else -1
            if last != start - 2 or self.text[start - 1 : start] != "(":
                return
        if short in self.gazetteer.words.countries:
            return
        if introduced or not self._in_heading(run):
            self._org(run, parts[number])

    def _place(self, run: Run, parts: list[Part], number: int) -> None:
        start = run.words[parts[number].first].start
        if start < self.post_end:
            return
        last = self.found.places[-1][0].end if self.found.places else -2
        joined = start == last + 2 and self.text[last : last + 2] == ", "
        placed = read_place(run, parts[number], self.sorter, self.text, parts[:number], joined=joined)
        if placed is not None:
            self.found.places.append(placed)

    def _site(self, run: Run, part: Part) -> None:
        start, end = self._span(run, part)
        if start >= self.post_end and not self._in_heading(run):
            self.sites.add(start, bracket_end(self.text, start, end))

    def _district(self, run: Run, part: Part, words: Sequence[Word]) -> None:
        """A district named alone behind "di" and the like."""
        near = run.before[-1] if run.before and part.first == 0 and run.mark == "" else ""
        whole = part.last == len(run.words) - 1
        if whole and near in self.lists["place_before"]:
            placed = bare_district(self.text, words[0].start, words[-1].end)
            if placed is not None and not self._in_heading(run):
                self.found.places.append(placed)
