"""Places told by the word before them or by what they lie in: buildings, streets, landforms, quarters."""

from collections.abc import Sequence

from claims.match.bodies import bracket_end
from claims.match.capitals import Run, Word
from claims.match.cues import Cues
from claims.match.found import Strangers
from claims.match.parts import Part
from claims.match.places import bare_district, upper_region
from claims.match.scan import in_heading
from claims.match.site_ends import site_end
from claims.match.sorting import Sorter
from claims.match.vocabulary import Vocabulary
from claims.model import Mention

_QUARTER = 3
"""Words of a quarter's or town's name, at most."""
_SHORTEST = 3
"""Letters, at least, of a word of a place's name."""
_NEXT = 40
"""Characters of the one name, at most, that stands between a quarter and the region it lies in."""


class Sites:
    """Finds the sites of one text and adds them to what was found in it."""

    def __init__(self, text: str, words: Vocabulary, sorter: Sorter, cues: Cues, found: Strangers) -> None:
        self.text = text
        self.words = words
        self.lists = words.lists
        self.heads = words.heads
        self.sorter = sorter
        self.cues = cues
        self.found = found

    def add(self, start: int, end: int) -> None:
        """Adds a site; it is in no table, so nothing is said of where it lies."""
        words = self.text[start:end]
        site = Mention(kind="place", start=start, end=end, words=words, name=words, level="site")
        self.found.sites.append(site)
        self.found.places.append((site, ()))

    def read(self, run: Run, part: Part) -> None:
        """Adds the site of a part of a run with its own word: "Stadion Melati"."""
        start, end = run.words[part.first].start, run.words[part.last].end
        if not in_heading(self.text, run.words[0].start):
            self.add(start, bracket_end(self.text, start, end))

    def told(self, run: Run, words: Sequence[Word]) -> None:
        """Adds the site whose name ends with what it is, as in English: "Vestrin Avenue"."""
        if not in_heading(self.text, run.words[0].start):
            self.add(words[0].start, words[-1].end)

    def behind_head(self, run: Run) -> int:
        """How many words of the run name a site behind its small word: "stadion Melati", "gedung DPR"."""
        near = run.before[-1]
        land, seat = near in self.lists["lands"], near in self.lists["seats"]
        before = run.before[-2] if len(run.before) > 1 else ""
        # "analis pasar Monsu Sekuritas": whose analyst somebody is.
        if run.mark or run.fresh or before in self.lists["roles"] or not self._opens(run.words, seat):
            return 0
        if in_heading(self.text, run.words[0].start):
            return 0
        last = site_end(run.words, 0, near, self.sorter.known)
        start, end = run.words[0].start, run.words[last].end
        if last < 0 or self.cues.tells_of(run, start, end):
            return 0
        if land and (last > 1 or last < len(run.words) - 1 or run.words[0].own.title):
            return 0
        at = start - 1 - len(near)
        printed = self.text[max(0, at) : start - 1].lower() == near
        self.add(at if printed and not land else start, bracket_end(self.text, start, end))
        return last + 1

    def _opens(self, words: Sequence[Word], seat: bool) -> bool:
        """The word may open a site's name; that of a body only where bodies have their seat."""
        own = words[0].own
        if own.title or (own.kind == "name" and not own.given and not own.role):
            return True
        if own.kind == "word" and len(words) > 1 and words[1].own.given:
            return True  # "masjid Haji Agus Salim"
        return seat and (own.kind == "abbr" or (own.sure is not None and own.sure[0] == "org"))

    def between(self, run: Run, words: Sequence[Word]) -> bool:
        """Adds a quarter or town told with what it lies in: "di Salemba, Jakarta"."""
        start, end = words[0].start, words[-1].end
        if not self.text.startswith(", ", end) or len(words) > _QUARTER:
            return False
        last = self.found.places[-1][0].end if self.found.places else -2
        behind = start == last + 2 and self.text.startswith(", ", last)
        near = run.before[-1] if run.before and not run.mark else ""
        if not (behind or near in self.lists["goes_to"]) or not self._region_ahead(end + 2):
            return False
        placed = bare_district(self.text, start, end)
        if placed is None:
            self.add(start, end)
        else:
            self.found.places.append(placed)
        return True

    def district(self, run: Run, part: Part, words: Sequence[Word]) -> None:
        """A district named alone behind "di" and the like; behind "di" any name that is nothing else."""
        near = run.before[-1] if run.before and part.first == 0 and run.mark == "" else ""
        if part.last < len(run.words) - 1 or near not in self.lists["place_before"]:
            return
        if in_heading(self.text, run.words[0].start):
            return
        placed = bare_district(self.text, words[0].start, words[-1].end)
        if placed is not None:
            self.found.places.append(placed)
        elif near in self.lists["at_places"] and self._nothing_else(run, words):
            self.add(words[0].start, words[-1].end)

    def _nothing_else(self, run: Run, words: Sequence[Word]) -> bool:
        """No word of a club, of an event, of a firm, or of somebody's name, who speaks."""
        lists = self.lists
        if len(words) > _QUARTER or self.cues.tells_of(run, words[0].start, words[-1].end):
            return False
        for word in words:
            lower = word.text.lower()
            if word.own.kind != "name" or word.own.given or len(word.text) < _SHORTEST:
                return False
            if any(lower in lists[name] for name in ("not_tellers", "not_at", "body_ends", "thing_ends")):
                return False
        return True

    def _region_ahead(self, start: int) -> bool:
        """A region or country stands here, or behind one other name ("BSD, Serpong, Tangerang Selatan")."""
        if self._region_at(start):
            return True
        name, comma, _ = self.text[start : start + _NEXT].partition(", ")
        chain = bool(comma) and all(word[:1].isupper() and word.isalpha() for word in name.split(" "))
        return chain and self._region_at(start + len(name) + 2)

    def _region_at(self, start: int) -> bool:
        """A region or country is named here, and stands alone."""
        known = self.sorter.at.get(start)
        if known is not None:
            end = known.end if known.kind in ("place", "country") else start
        else:
            end = upper_region(self.text, start, self.words.place_aliases)
        behind = self.text[end : end + 2]
        alone = behind[:1] in (",", ".", "") or behind == " (" or (behind[:1] == " " and behind[1:].islower())
        return end > start and alone
