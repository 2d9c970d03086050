"""People the table does not know, by the words around their names; the reader of all that is in no table."""

from collections.abc import Sequence

from claims.match import name_words, pairs
from claims.match.bodies_told import Bodies
from claims.match.capitals import Run, Word, runs
from claims.match.covered import Covered
from claims.match.cues import Cues
from claims.match.found import Strangers
from claims.match.gazetteer import Gazetteer
from claims.match.keys import own_key
from claims.match.name_rows import JOINED, Rows
from claims.match.name_shapes import ends_like_a_name
from claims.match.parts import Known, Part
from claims.match.places import bare_district, read_place
from claims.match.region_posts import told_post
from claims.match.scan import in_heading
from claims.match.sites import Sites
from claims.match.sorting import Sorter
from claims.match.untold import Untold
from claims.match.vocabulary import Vocabulary, vocabulary
from claims.model import Mention
from claims.text.grammar import grammar

_LONGEST = 5
_ROW = 9
"""Characters, at most, between two places in a row."""


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
    sorter = Sorter(Known(gazetteer.words, words, at, ends))
    reader = _Reader(text, words, sorter)
    reader.rows.told(known)
    covered = Covered(sorted((*taken, *((m.start, m.end) for m in known))))
    for run in runs(text, words):
        piece = covered.outside(run)
        if piece is not None:
            reader.read(piece)
    reader.end()
    return reader.found


class _Reader:
    def __init__(self, text: str, words: Vocabulary, sorter: Sorter) -> None:
        self.text = text
        self.words = words
        self.lists = words.lists
        self.sorter = sorter
        self.found = Strangers()
        self.cues = Cues(text, words.lists)
        self.rows = Rows(text)
        self.sites = Sites(text, words, sorter, self.cues, self.found)
        self.bodies = Bodies(text, words, sorter, self.found)
        self.post_end = -1
        self.untold = Untold(text, words.lists, not grammar(words.language).attributes_ahead)
        self.regional = frozenset(words.region_posts.values())

    def read(self, run: Run) -> None:
        """Adds to what was found whomever and whatever a run of capitals names."""
        if run.words[0].start < self.bodies.end:
            kept = tuple(word for word in run.words if word.start >= self.bodies.end)
            if not kept:
                return
            run = Run(kept, self.bodies.before, False, "")
        spelt = self.bodies.spelt_out(run)
        if spelt is not None:
            if spelt:
                self.read(Run(run.words[:spelt], run.before, run.fresh, run.mark))
            self.bodies.add(run.words[spelt].start, run.words[-1].end)
            return
        if run.before and run.before[-1] in self.sites.heads and (used := self.sites.behind_head(run)):
            if used < len(run.words):
                self.read(Run(run.words[used:], ("*",), False, ""))
            return
        if self.text.find("/", run.words[0].start, run.words[-1].end) >= 0:
            pair = pairs.both(self.text, run.words, self.lists)
            for start, end in pair:
                self._add(start, end)
            if pair:
                return
        parts = self.sorter.parts(run)
        role = not self.lists["roles"].isdisjoint(run.before)
        for number, part in enumerate(parts):
            kind = part.kind
            if kind == "name":
                self._name(run, parts, number)
                self._joined_on(run, parts, number)
            elif kind == "abbr":
                self.bodies.abbreviation(run, parts, number)
            elif kind == "word" and number and self.bodies.ending(run, parts, number):
                pass
            elif kind == "org":
                self.bodies.read(run, self.bodies.with_name(run, parts, number))
            elif kind == "place":
                self._place(run, parts, number)
            elif kind == "site":
                if run.words[part.first].start >= self.post_end:
                    self.sites.read(run, part)
            elif kind == "post":
                post = told_post(self.text, run, parts, number, self.sorter)
                if post is not None:
                    self.post_end = post.end
                    self.found.people.append(post)
                role = True
            elif kind in ("role", "title"):
                role = True
        if role:
            self.cues.role_end = run.words[-1].end

    def _in_heading(self, run: Run) -> bool:
        """The run stands in a heading: no word of it says that it names somebody."""
        return in_heading(self.text, run.words[0].start)

    # People

    def _name(self, run: Run, parts: list[Part], number: int) -> None:
        """Adds a part that is a name as somebody's, or as what it is; without a cue it is kept for later."""
        part = parts[number]
        printed = name_words.capped(run.words[part.first : part.last + 1], self.words)
        if not printed or printed[0].start < self.post_end:
            return
        if self._is_region(parts, number, printed) or self._is_other(run, parts, number, printed):
            return
        words = name_words.behind_title(printed, self.lists)
        if len(parts) == 1 and self.sites.between(run, words):
            return
        if name_words.of_a_thing(run, parts, number, self.lists):
            return
        cue = "role" if len(words) < len(printed) else self._cue(run, parts, number, words)
        if cue == "":
            self._without_cue(run, parts, number, words, printed)
        elif not self._in_heading(run):
            words = self._without_others(run, parts, number, words, cue)
            if words and self._is_whole(words, cue):
                self._add_with_others(words, cue)

    def _is_other(self, run: Run, parts: list[Part], number: int, words: Sequence[Word]) -> bool:
        """The words name no one person, by what they end with or stand beside; a body and a site are read."""
        part, last = parts[number], words[-1].text.lower() if len(words) > 1 else ""
        # "Greysia Polii/Apriyani Rahayu" are two people, and where each name begins is not told.
        if "/" in self.text[run.words[max(0, part.first - 1)].start : run.words[part.last].end]:
            return True
        if last in self.lists["body_ends"]:
            # "Network Rail told passengers"; "Coast Savings Inc." is the whole name of a firm.
            rest = run.words[part.first + len(words) : part.last + 1]
            if not self._in_heading(run) and (not rest or rest[0].text in self.lists["before_days"]):
                first = part.first + (words[0].text.lower() in self.lists["leading"])
                while first and self.bodies.opens_english(run.words[first - 1], parts, first - 1):
                    first -= 1
                self.bodies.read(run, Part("org", first, part.first + len(words) - 1))
            return True
        if last in self.lists["thing_ends"]:
            return True  # "Thomas Cup"
        if last in self.lists["site_ends"]:
            self.sites.told(run, words)
            return True
        if any(word.text.lower() in self.lists["branches"] for word in words[1:]):
            return True  # "Ansor Cabang Bantul"
        return name_words.of_a_unit(run, parts, number, self.lists)

    def _cue(self, run: Run, parts: list[Part], number: int, words: Sequence[Word]) -> str:
        """Why the words are a person's name; "" where nothing says so, and a row may still."""
        cue = self.cues.cue(run, parts, number, words)
        if cue == "" and self._again(parts, number, words):
            cue = "title"
        if cue == "" and name_words.may_stand_in_row(run, parts, words, self.lists):
            span = (words[0].start, words[-1].end)
            if self.rows.joins(*span, len(words)):
                cue = "row"
            elif len(words) > 1:
                self.rows.waiting.append(span)
        return cue

    def _without_cue(
        self, run: Run, parts: list[Part], number: int, words: Sequence[Word], printed: Sequence[Word]
    ) -> None:
        """Nothing tells yet that they name somebody: kept for later, or a body, a site or a district."""
        self.untold.keep(run, parts, number, words)
        last = printed[-1].text.lower() if len(printed) > 1 else ""
        if self.bodies.whole_run(run, words):
            self.bodies.read(run, parts[number])
        elif last in self.lists["site_ends_or_names"]:
            self.sites.told(run, words)
        else:
            self.sites.district(run, parts[number], words)

    def _without_others(
        self, run: Run, parts: list[Part], number: int, words: Sequence[Word], cue: str
    ) -> Sequence[Word]:
        """The name alone, without the village, city, country, firm or club that stands before it."""
        words = name_words.without_village(run, parts, number, words, self.sorter)
        if not words:
            return words
        words = name_words.without_tail(words, self.sorter)
        words = name_words.without_city(self.text, parts, number, words, self.sorter)
        if cue in ("saying", "naming"):
            words = name_words.without_country(self.text, words, self.words)
        if cue in ("role", "given") and len(words) >= 3:
            words = name_words.without_firm(words, self.lists)
        if cue in ("role", "given", "after") and len(words) >= 3:
            words = name_words.without_club(self.text, run, parts, number, words, self.sorter)
        return words

    def _is_whole(self, words: Sequence[Word], cue: str) -> bool:
        """They can be one name: not too many, no number among them, and not initials alone."""
        count = sum(1 for word in words if word.text[0].isupper())
        if count > _LONGEST or any(word.text[-1].isdigit() for word in words):
            return False
        if not any(len(word.text) > 1 and "." not in word.text for word in words):
            return False
        return count <= 3 or cue != "role" or any(word.text in self.lists["given"] for word in words)

    def _add_with_others(self, words: Sequence[Word], cue: str) -> None:
        """Adds the name, and those that it shows to be names: of its row, and kept ones of the same word."""
        self._add(name_words.opening(self.text, words, self.lists), words[-1].end)
        for start, end in self.rows.before(words[0].start, words[-1].end):
            self._add(start, end)
        if len(words) == 1 and cue != "role":
            for start, end in self.untold.named_by(words[0].text):
                self._add(start, end)

    def end(self) -> None:
        """Adds the full names whose bearer speaks later in the text by one word of them."""
        for start, end in self.untold.speaking(self.cues):
            self._add(start, end)

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
        if not words[first + 1].text[:1].isupper():
            return
        told = len(self.found.people)
        self.read(Run(words[first + 1 :], (words[first].text,), False, ""))
        ahead = self.found.people[told:]
        if ahead and ahead[0].start == words[first + 1].start and run.fresh and not part.first:
            self._opens_row(run, words[:first], told)

    def _opens_row(self, run: Run, words: Sequence[Word], told: int) -> None:
        """Adds the full name that opens a sentence with somebody's behind "dan": "Lesmi Kejori dan …"."""
        known = told and self.found.people[told - 1].end >= words[0].start
        if known or not 1 < len(words) <= _LONGEST - 2 or self._in_heading(run):
            return
        if all(word.own.kind == "name" and word.text[1:].islower() for word in words):
            self._add(words[0].start, words[-1].end)

    def _again(self, parts: list[Part], number: int, words: Sequence[Word]) -> bool:
        """A post with one name of somebody told in full before ("kata Bupati Fauzi"), or only a name."""
        if len(words) != 1 or not number or parts[number - 1].kind != "post":
            return False
        named = words[0].text
        last = number == len(parts) - 1
        if last and named[1:].islower() and (words[0].own.given or ends_like_a_name(named, self.lists)):
            return True
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

    # Places

    def _place(self, run: Run, parts: list[Part], number: int) -> None:
        start = run.words[parts[number].first].start
        if start < self.post_end:
            return
        last = self.found.places[-1][0].end if self.found.places else -2
        joined = 0 < start - last <= _ROW and self.text[last:start] in (", ", *JOINED)
        placed = read_place(run, parts[number], self.sorter, self.text, parts[:number], joined=joined)
        if placed is not None:
            self.found.places.append(placed)
