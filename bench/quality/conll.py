"""People, places and organisations against the labelled sentences of entities-id, by token spans."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claims.match import Gazetteer, mentions
from claims.model import Mention, World

CORPUS = "entities-id"
_KINDS = {"PER": "people", "LOC": "places", "ORG": "organisations"}
_CLOSING = frozenset(".,;:!?)")
Spans = set[tuple[str, int, int]]


@dataclass(frozen=True, slots=True)
class Labelled:
    """One sentence set together again from its tokens, with their offsets and the labelled token spans."""

    text: str
    tokens: tuple[tuple[int, int], ...]
    gold: frozenset[tuple[str, int, int]]


def sentences(path: Path) -> Iterator[Labelled]:
    """The sentences of a file of "word POS label" lines, an empty line between two."""
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.strip():
            rows.append(line.split(" "))
        elif rows:
            yield _set(rows)
            rows = []


def _set(rows: list[list[str]]) -> Labelled:
    text, tokens, gold = "", [], set()
    kind, first = "", 0
    for number, row in enumerate(rows):
        word, label = row[0], row[-1]
        if text and not (word in _CLOSING or text.endswith("(")):
            text += " "
        tokens.append((len(text), len(text) + len(word)))
        text += word
        if kind and not label.startswith("I-"):
            gold.add((kind, first, number - 1))
            kind = ""
        if label.startswith("B-"):
            kind, first = label[2:], number
    if kind:
        gold.add((kind, first, len(rows) - 1))
    return Labelled(text, tuple(tokens), frozenset(gold))


def found_in(sentence: Labelled, gazetteer: Gazetteer) -> Spans:
    """The token spans of the people, places and organisations that are read in a sentence."""
    found: Spans = set()
    for mention in mentions(sentence.text, gazetteer):
        kind, start, end = _span(mention)
        touched = [n for n, (low, high) in enumerate(sentence.tokens) if low < end and start < high]
        if kind and touched:
            found.add((kind, touched[0], touched[-1]))
    return found


def _span(mention: Mention) -> tuple[str, int, int]:
    if (
        mention.kind in ("person", "holder")
        and mention.name_start is not None
        and mention.name_end is not None
    ):
        return "PER", mention.name_start, mention.name_end
    kind = {"country": "LOC", "place": "LOC", "org": "ORG"}.get(mention.kind, "")
    return kind, mention.start, mention.end


@dataclass(frozen=True, slots=True)
class Entities:
    """The counts of one reading of the file: for each kind the right ones, those found and those labelled."""

    sentences: int
    exact: dict[str, tuple[int, int, int]]
    overlap: dict[str, tuple[int, int, int]]
    corpus: str = CORPUS

    def figures(self) -> dict[str, float]:
        """Precision, recall and F1 by exact token spans, rounded down to four decimals."""
        found: dict[str, float] = {}
        for kind, counts in self.exact.items():
            found |= {f"{kind}_{name}": value for name, value in _rates(*counts).items()}
        return found


def _rates(right: int, found: int, gold: int) -> dict[str, float]:
    precision, recall = right / found if found else 0.0, right / gold if gold else 0.0
    both = precision + recall
    rates = {"precision": precision, "recall": recall, "f1": 2 * precision * recall / both if both else 0.0}
    return {name: int(value * 10_000) / 10_000 for name, value in rates.items()}


def read_conll(path: Path, world: World) -> Entities:
    """Reads every sentence of the file by itself and counts spans that agree exactly, and that overlap."""
    gazetteer = Gazetteer(world, "id")
    counts: Counter[tuple[str, str]] = Counter()
    total = 0
    for sentence in sentences(path):
        total += 1
        ours = found_in(sentence, gazetteer)
        for kind, first, last in ours:
            counts[kind, "found"] += 1
            counts[kind, "exact"] += (kind, first, last) in sentence.gold
            counts[kind, "touching"] += any(_touch((kind, first, last), each) for each in sentence.gold)
        for each in sentence.gold:
            counts[each[0], "gold"] += 1
    return Entities(
        total,
        {
            name: (counts[kind, "exact"], counts[kind, "found"], counts[kind, "gold"])
            for kind, name in _KINDS.items()
        },
        {
            name: (
                min(counts[kind, "touching"], counts[kind, "gold"]),
                counts[kind, "found"],
                counts[kind, "gold"],
            )
            for kind, name in _KINDS.items()
        },
    )


def _touch(one: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    return one[0] == other[0] and one[1] <= other[2] and other[1] <= one[2]


def conll_table(entities: Entities) -> str:
    """The table: what agrees exactly (the figure), and what at least overlaps."""
    lines = [f"== {CORPUS}", "", f"{entities.sentences} sentences, each read by itself", ""]
    for title, measure in (("exact", entities.exact), ("overlap", entities.overlap)):
        lines.append(f"{title:<18}{'right':>7}{'found':>7}{'gold':>7}{'precision':>11}{'recall':>9}{'F1':>8}")
        for kind, counts in measure.items():
            rates = _rates(*counts)
            numbers = "".join(f"{count:>7}" for count in counts)
            lines.append(
                f"  {kind:<16}{numbers}{rates['precision']:>11.4f}{rates['recall']:>9.4f}{rates['f1']:>8.4f}"
            )
    lines += ["", "figures", *(f"  {name:<34} {value:.4f}" for name, value in entities.figures().items())]
    return "\n".join(lines)
