"""Full names that nothing beside them tells of, until the text says of a word of theirs whose it is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from claims.match.capitals import Run, Word
from claims.match.cues import Cues
from claims.match.parts import Part
from claims.match.scan import bounded, in_heading, previous_token

_SHORTEST = 4
"""Letters, at least, of the word by which a name is told."""
_MOST = 3
"""Words of such a name, at most."""


@dataclass(slots=True)
class Untold:
    """The first of each such name in a text, by its first and last word: "Kai Vestrin", later "kata Vestrin".

    `owners` says that a noun stands before whose it is, as in Indonesian: of "Pernyataan Vestrin", which
    opens a sentence, the first word must be told.
    """

    text: str
    lists: Mapping[str, frozenset[str]]
    owners: bool
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)

    def keep(self, run: Run, parts: Sequence[Part], number: int, words: Sequence[Word]) -> None:
        """Keeps the words of a part where nothing beside them says that they are nobody's name."""
        part = parts[number]
        if not 1 < len(words) <= _MOST or part.last != len(run.words) - 1:
            return
        if any(each.kind != "word" for each in parts[:number]) or not all(map(_is_name, words)):
            return
        near = run.words[part.first - 1].text.lower() if number else "".join(run.before[-1:])
        apart = near in self.lists["not_person_before"] or near in self.lists["place_before"]
        if (apart and (number or not run.mark)) or in_heading(self.text, words[0].start):
            return
        span = words[0].start, words[-1].end
        told = words[:1] if run.fresh and self.owners and not number else (words[0], words[-1])
        for word in told:
            if len(word.text) >= _SHORTEST:
                self.spans.setdefault(word.text, span)

    def named_by(self, word: str) -> Iterator[tuple[int, int]]:
        """The name kept by this word, which has been told as somebody; it is given once."""
        span = self.spans.pop(word, None)
        if span is not None:
            self.spans = {each: kept for each, kept in self.spans.items() if kept != span}
            yield span

    def speaking(self, cues: Cues) -> Iterator[tuple[int, int]]:
        """The names of which one word stands alone further on, with a verb of people behind it."""
        for word, span in list(self.spans.items()):
            if self._speaks(word, span[1], cues):
                yield from self.named_by(word)

    def _speaks(self, word: str, start: int, cues: Cues) -> bool:
        at = self.text.find(word, start)
        while at >= 0:
            end = at + len(word)
            if bounded(self.text, at, end) and cues.speaks(end):
                before = previous_token(self.text, at)
                if before is None or before.islower():
                    return True
            at = self.text.find(word, end)
        return False


def _is_name(word: Word) -> bool:
    """No word of every day, no short form and no number."""
    return word.own.kind == "name" and word.text[1:].islower() and not word.own.role
