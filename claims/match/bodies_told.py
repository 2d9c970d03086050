"""Organisations told by words of the language: by their kind, by a role in them, by initials in brackets."""

from collections.abc import Sequence

from claims.match.bodies import legal_end, listed_end, named_body, short_end, spelt_out, unit_of_next
from claims.match.body_ends import official
from claims.match.capitals import Run, Word
from claims.match.found import Strangers
from claims.match.keys import org_key
from claims.match.parts import Part
from claims.match.places import upper_region
from claims.match.scan import in_heading, line_of, previous_token
from claims.match.sorting import Sorter
from claims.match.territories import countries
from claims.match.vocabulary import Vocabulary
from claims.model import Mention

_STOPS = frozenset('.,!?:;"”’)')
_LEAST = 2
"""Words, at least, of a body's name that is told by its last."""


class Bodies:
    """Finds the organisations of one text and adds them to what was found in it.

    `end` is where the last one ends that goes on behind its run; `before` stands for the words
    before what follows it. `introduced` maps short forms of this text to what they stand for.
    """

    def __init__(self, text: str, words: Vocabulary, sorter: Sorter, found: Strangers) -> None:
        self.text = text
        self.words = words
        self.lists = words.lists
        self.sorter = sorter
        self.found = found
        self.end = -1
        self.before: Sequence[str] = ()
        self.introduced: dict[str, str] = {}
        self.kinds = words.body_kinds

    def read(self, run: Run, part: Part) -> None:
        """Adds the organisation of a part of a run, without what is only a part of it or its short form."""
        start, end = run.words[part.first].start, run.words[part.last].end
        outlet = part.value == "outlet"
        if self.text[start - 1 : start] == "(" and self.text[end : end + 1] == ")" and not outlet:
            if self.found.orgs and self.found.orgs[-1].end == start - 2:
                whole = self.found.orgs[-1]
                self.introduced[self.text[start:end]] = whole.name or whole.words
            return
        words = self._to_verb(run.words[part.first : part.last + 1])
        cut = len(words) < part.last + 1 - part.first
        if cut and len(words) == 1 and words[0].text not in self.words.abbreviations:
            return
        end = words[-1].end
        shorts = self.words.abbreviations
        first, last = named_body(words, self.lists, shorts)
        if first == len(words) or unit_of_next(run.words, part.first, part.last, self.lists, shorts):
            return
        start = words[first].start
        if last < len(words):
            self.add(start, words[last - 1].end)
            # "Fraksi PKB DPR"
            if short_end(words, last, shorts) > last:
                self.add(words[last].start, words[-1].end)
            return
        if part.last == len(run.words) - 1 and not cut:
            end = self._end_of_body(run, part, end)
        self.add(start, end)

    def _to_verb(self, words: Sequence[Word]) -> Sequence[Word]:
        """The words of a body's name; in a heading, with verbs in capitals, those before one."""
        ends = self.lists["heading_ends"]
        for count in range(1, len(words)):
            word = words[count].text
            if word.lower() in ends and not word.isupper():
                return words[:count] if self._in_line_without_stop(words[0].start) else words
        return words

    def _in_line_without_stop(self, start: int) -> bool:
        """The words stand in a heading: a line that no stop or comma ends."""
        low, high = line_of(self.text, start)
        return self.text[low:high].rstrip()[-1:] not in _STOPS

    def ending(self, run: Run, parts: Sequence[Part], number: int) -> bool:
        """Adds the body whose kind ends the run, as in English: "the Public Safety Ministry"."""
        lists, leading = self.lists, self.lists["leading"]
        head = run.words[parts[number].first].own.lower
        if not leading or number < 2 or number < len(parts) - 1 or head not in lists["body_ends"]:
            return False
        first = next((n for n, word in enumerate(run.words) if word.text.lower() not in leading), 0)
        start = run.words[first].start
        before = previous_token(self.text, start) if first == 0 else None
        if len(run.words) - first < _LEAST or in_heading(self.text, start) or (before or "a")[0].isupper():
            return False
        if any(part.kind != "word" for part in parts if part.first >= first) or self._everyday(run, first):
            return False
        self.add(start, run.words[-1].end)
        return True

    def _everyday(self, run: Run, first: int) -> bool:
        """A word of the calendar, or of law, stands within: no body is named so."""
        apart = self.sorter.words.lists["not_names"]
        return any(word.text in apart or word.own.of_laws for word in run.words[first:])

    def with_name(self, run: Run, parts: Sequence[Part], number: int) -> Part:
        """The part, in English with the name it begins with: "Vestrin Institute for Peace"."""
        part, before = parts[number], parts[number - 1]
        head = run.words[part.first]
        if self.lists["leading"] and before.kind == "word" and part.last > part.first:
            first = part.first
            while first and run.words[first - 1].text.lower() in self.lists["body_starts"]:
                first -= 1
            return Part("org", first, part.last)  # "Royal College of Nursing"
        if not number or before.kind != "name" or head.text.lower() not in self.lists["body_ends"]:
            return part
        name = run.words[before.last]
        last = self.found.people[-1].end if self.found.people else -1
        if name.end + 1 != head.start or last == name.end or name.text.lower() in self.lists["org_joins"]:
            return part
        return Part("org", before.first, part.last)

    def _official(self, word: str) -> bool:
        """A word that names of bodies and offices are made of."""
        return official(word, self.sorter.known)

    def _end_of_body(self, run: Run, part: Part, end: int) -> int:
        """Past what follows the run's last word and is the body's as well; later runs begin behind it."""
        far = end
        if run.words[part.first].own.lower in self.lists["bodies"]:
            far = listed_end(self.text, end, self._official, self._region_behind)
        far = legal_end(self.text, far)
        if far > end:
            self.end = far
            roles = [word.own.lower for word in run.words[: part.first] if word.own.role] or [
                word for word in run.before if word in self.lists["roles"]
            ]
            self.before = roles[-1:] or ("*",)
        return far

    def _region_behind(self, word: str, start: int) -> int:
        """Where the region ends whose word this is, the name behind a space; `start` where there is none."""
        if word.lower() not in self.words.place_words:
            return start
        return upper_region(self.text, start + 1, self.words.place_aliases)

    def add(self, start: int, end: int) -> None:
        """Adds an organisation; its whole name is told where the words are a known short form."""
        words = self.text[start:end]
        name = self.introduced.get(words) or self.words.abbreviations.get(words) or words
        self.found.orgs.append(
            Mention(kind="org", start=start, end=end, words=words, name=name, key=org_key(name))
        )

    def opens_english(self, word: Word, parts: list[Part], index: int) -> bool:
        """The word begins an English body's name: "International", a country, or a short form."""
        if word.text.lower() in self.lists["body_starts"] or word.text in countries(self.words.language):
            return True
        return any(part.kind == "abbr" and part.first <= index <= part.last for part in parts)

    def spelt_out(self, run: Run) -> int | None:
        """Which word of the run opens a body whose initials stand behind it in brackets; None without one."""
        if not self.text.startswith(" (", run.words[-1].end):
            return None
        first = spelt_out(self.text, run.words, self.kinds)
        return None if first is None or in_heading(self.text, run.words[0].start) else first

    def abbreviation(self, run: Run, parts: list[Part], number: int) -> None:
        """A short form nobody introduced is an organisation where somebody has a role in it."""
        if number:
            told = parts[number - 1].kind == "role"
        else:
            told = run.mark == "" and bool(run.before) and run.before[-1] in self.lists["roles"]
        part = parts[number]
        start, end = run.words[part.first].start, run.words[part.last].end
        short = self.text[start:end]
        introduced = short in self.introduced
        if not (told or introduced):
            last = self.found.orgs[-1].end if self.found.orgs else -1
            if last != start - 2 or self.text[start - 1 : start] != "(":
                return
        if short in self.sorter.words.countries:
            return
        if introduced or not in_heading(self.text, run.words[0].start):
            self.read(run, part)

    def whole_run(self, run: Run, words: Sequence[Word]) -> bool:
        """The whole run stands behind a small word for what kind of body it names: "kelompok Abu Sayyaf"."""
        near = run.before[-1] if run.before and not run.mark else ""
        return near in self.lists["org_before"] and len(words) == len(run.words)
