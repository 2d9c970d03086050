"""Names looked through one by one: the candidates of a table of some thousand names."""

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process

from claims.match.candidates import Near, sorted_words


class LinearCandidates:
    """Answers as an index of the same names does, by comparing every one of them."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """`names` are pairs of an entity's id and one of its names, in any order."""
        self._rows = sorted(set(names))
        self._sorted = [sorted_words(name) for _, name in self._rows]
        self._words = [frozenset(words.split()) for words in self._sorted]
        self._of: dict[str, list[str]] = {}
        for entity, name in self._rows:
            self._of.setdefault(entity, []).append(name)

    def names_of(self, entity: str) -> Sequence[str]:
        """All names of an entity, sorted; none of one that has none."""
        return self._of.get(entity, ())

    def search(self, words: str, *, top: int) -> Sequence[Near]:
        """The likest names of at most `top` entities, one each, best first, equals by id."""
        return self._likest(words, range(len(self._rows)), top)

    def holding(self, words: str, *, top: int) -> Sequence[Near]:
        """Names that hold every one of these words, and others: at most `top` entities, best first."""
        wanted = frozenset(sorted_words(words).split())
        return self._likest(words, [at for at, own in enumerate(self._words) if wanted <= own], top)

    def _likest(self, words: str, among: Sequence[int], top: int) -> Sequence[Near]:
        question = sorted_words(words)
        if not question:
            return []
        names = [self._sorted[at] for at in among]
        scored = process.extract(question, names, scorer=fuzz.ratio, limit=None)
        found: dict[str, Near] = {}
        for _, score, at in sorted(scored, key=lambda each: (-each[1], self._rows[among[each[2]]])):
            entity, name = self._rows[among[at]]
            if entity not in found:
                if len(found) == top:
                    break
                found[entity] = Near(entity, name, score)
        return list(found.values())
