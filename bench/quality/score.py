"""Scores: every case of a corpus checked once, and the figures that floors are set on."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from bench.quality.case import Case
from bench.quality.flags import compare_flags
from bench.quality.judge import Judged, judge
from claims.dossier import check_article
from claims.model import World


@dataclass(frozen=True, slots=True)
class Score:
    """What came of one corpus: each unit judged, and per article the flags that are off."""

    corpus: str
    judged: tuple[Judged, ...]
    waiting: tuple[str, ...]
    flags: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def compared(self) -> tuple[Judged, ...]:
        """The found units whose verdict the gold lets be compared."""
        return tuple(j for j in self.judged if j.found and j.unit.outcome is not None)

    def by_type(self) -> list[tuple[str, int, int]]:
        """Per gold type: found and all, by name."""
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for judged in self.judged:
            counts[judged.unit.type][0] += judged.found
            counts[judged.unit.type][1] += 1
        return [(name, found, total) for name, (found, total) in sorted(counts.items())]

    def figures(self) -> dict[str, float]:
        """The figures floors are set on, each a share from 0 to 1, rounded down to four decimals."""
        verdicts = self.compared
        figures = {
            "found": share(sum(j.found for j in self.judged), len(self.judged)),
            "found_to_the_golds_day": share(
                sum(j.found and not j.as_wide_as_printed for j in self.judged), len(self.judged)
            ),
            "verdicts_agree": share(sum(j.agrees for j in verdicts), len(verdicts)),
            "verdicts_not_opposite": share(sum(not j.opposite for j in verdicts), len(verdicts)),
            "articles_with_exact_flags": share(sum(not lines for _, lines in self.flags), len(self.flags)),
        }
        return figures | {f"found.{name}": share(found, total) for name, found, total in self.by_type()}


def score(corpus: str, cases: Sequence[Case], world: World) -> Score:
    """Checks every article of a corpus and holds what comes out against its gold."""
    judged, waiting, flags = [], [], []
    for case in cases:
        dossier = check_article(case.article, world)
        judged += [judge(unit, dossier, world) for unit in case.units if not unit.waits]
        waiting += [f"{unit.id} {unit.type}" for unit in case.units if unit.waits]
        flags.append((case.name, tuple(compare_flags(dossier, case.flags))))
    return Score(corpus, tuple(judged), tuple(waiting), tuple(flags))


def share(part: int, whole: int) -> float:
    """A share rounded down; nothing of nothing is 0, so that an empty result never passes a floor."""
    return (part * 10_000 // whole) / 10_000 if whole else 0.0
