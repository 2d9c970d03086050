"""What is decided of each pair: with its office, country and day, with the country alone, with nothing."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bench.quality.pairs.table import NamePair, read_pairs
from bench.quality.score import share
from claims.match.candidates import Candidates
from claims.match.identity import Asked, Decision, LinearCandidates, decide
from claims.model import World

CORPUS = "name-pairs"
CONTEXTS = ("with office, country and day", "with the country alone", "without context")
HALVES = ("research", "tuned", "held-out")
ANSWERS = ("accepted", "ambiguous", "other_person", "not_known", "namesake", "wrong")


@dataclass(frozen=True, slots=True)
class PairsTold:
    """The counts by context, half, sameness and answer, and the pairs that miss in the halves that are shown.

    "accepted" is the right person, "wrong" any other one; "namesake" is a wrong one who bears the
    very words, while the right person does not stand in the table. For a pair of two people the
    right person may stand in the table too.
    """

    counts: Mapping[tuple[str, str, bool, str], int]
    missed: tuple[str, ...]

    def total(self, half: str, same: bool) -> int:
        """How many pairs of a half there are."""
        return sum(self.counts[CONTEXTS[0], half, same, answer] for answer in ANSWERS)

    def figures(self) -> dict[str, float]:
        """Shares, rounded down to four decimals: what is accepted, and what is not wrong."""
        found: dict[str, float] = {}
        for half in HALVES:
            for context, short in zip(CONTEXTS, ("", "country_alone.", "without."), strict=True):
                right = self.counts[context, half, True, "accepted"]
                pairs = self.total(half, True) + self.total(half, False)
                wrong = sum(self.counts[context, half, same, "wrong"] for same in (True, False))
                namesakes = self.counts[context, half, False, "namesake"]
                key = f"{half}.{short}"
                found[f"{key}accepted"] = share(right, self.total(half, True))
                found[f"{key}not_guessed"] = share(pairs - wrong, pairs)
                if context == CONTEXTS[0]:
                    found[f"{key}not_wrong"] = share(pairs - wrong - namesakes, pairs)
        return found


def measure_pairs() -> PairsTold:
    """Decides every pair in every context against the whole table at once."""
    world, pairs = read_pairs()
    names = LinearCandidates((alias.entity, alias.text) for alias in world.aliases())
    return tell_pairs(world, pairs, names)


def tell_pairs(world: World, pairs: Sequence[NamePair], names: Candidates) -> PairsTold:
    """Counts what is decided. Misses are told of all pairs that are not held out."""
    counts: Counter[tuple[str, str, bool, str]] = Counter()
    missed = []
    for pair in pairs:
        for context, asked in zip(CONTEXTS, _asked(pair), strict=True):
            decision = decide(asked, world, names)
            answer = _answer(pair, decision)
            counts[context, pair.half, pair.same, answer] += 1
            miss = answer in ("wrong", "namesake") or (
                pair.same and answer != "accepted" and context == CONTEXTS[0]
            )
            if miss and pair.half != "held-out":
                missed.append(_told(pair, context, answer, decision))
    return PairsTold(counts, tuple(missed))


def _asked(pair: NamePair) -> tuple[Asked, Asked, Asked]:
    return (
        Asked(pair.printed, pair.country, pair.office, pair.day),
        Asked(pair.printed, pair.country),
        Asked(pair.printed),
    )


def _answer(pair: NamePair, decision: Decision) -> str:
    if decision.outcome != "accepted":
        return decision.outcome
    if decision.person == pair.means:
        return "accepted"
    exact = decision.weighed[0].comparison.grade == "exact"
    return "namesake" if exact and pair.means is None else "wrong"


def _told(pair: NamePair, context: str, answer: str, decision: Decision) -> str:
    wanted = pair.means or f"not {pair.other}"
    best = decision.weighed[0] if decision.weighed else None
    why = "; ".join(feature.words for feature in best.features) if best is not None else "no candidate"
    whom = f"{best.comparison.name}: " if best is not None else ""
    return f"{pair.printed} ({wanted}), {context}: {answer}; {whom}{why}"


def pairs_table(told: PairsTold) -> str:
    """The table: the answers by context and half, the misses that are shown, and the figures."""
    lines = [f"== {CORPUS}", ""]
    for context in CONTEXTS:
        lines.append(f"{context:<40}" + "".join(f"{answer.replace('_', ' '):>14}" for answer in ANSWERS))
        for half in HALVES:
            for same in (True, False):
                what = f"  {half}, {told.total(half, same)} of {'one person' if same else 'two people'}"
                counts = "".join(f"{told.counts[context, half, same, answer]:>14}" for answer in ANSWERS)
                lines.append(f"{what:<40}{counts}")
        lines.append("")
    lines += ["misses (those held out are counted alone)", *(f"  {each}" for each in told.missed)]
    lines += ["", "figures", *(f"  {name:<34} {value:.4f}" for name, value in told.figures().items())]
    return "\n".join(lines)
