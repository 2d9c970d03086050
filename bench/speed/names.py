"""`python -m bench.speed.names`: the name index against rapidfuzz over the same synthetic table, in one run.

A million people with three names each unless told otherwise; takes some ten minutes and 4 GB. It prints
what is wanted beside what was measured. Exit codes: 0 all of it reached, 1 something missed.
"""

import argparse
import mmap
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
from rapidfuzz import fuzz, process

from bench.house import ROOT
from bench.speed.curve import Curve, drawn
from bench.speed.people import asked, rows
from bench.speed.row import machine
from claims.match.candidates import sorted_words
from claims.match.index import NameIndex

SEED = 20_251_126
BATCH = 64
ROUNDS = 7
ALL_CORES = {"dtype": np.uint8, "workers": -1}
MEMORY = """
with open("/proc/self/status") as status:
    print(next(int(line.split()[1]) for line in status if line.startswith("VmHWM")))
"""
BUILD = (
    """
import sys, time
from claims.match.index import NameIndex
begun = time.perf_counter()
with open(sys.argv[1], encoding="utf-8") as lines:
    index = NameIndex.build(line.rstrip("\\n").split("\\t", 1) for line in lines)
with open(sys.argv[2], "wb") as file:
    index.write(file)
print(time.perf_counter() - begun)
"""
    + MEMORY
)
ASK = (
    """
import sys, time
from pathlib import Path
from bench.speed.names import opened
begun = time.perf_counter()
index = opened(Path(sys.argv[2]))
index.search("Nakatani Gen", top=5)
print(time.perf_counter() - begun)
for line in sys.stdin:
    index.search(line, top=5)
"""
    + MEMORY
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured, and the least (or, with `at_most`, the most) that is wanted."""

    what: str
    value: float
    unit: str
    wanted: float | None = None
    at_most: bool = False
    note: str = ""

    @property
    def reached(self) -> bool:
        """The figure is as wanted, or nothing was."""
        if self.wanted is None:
            return True
        return self.value <= self.wanted if self.at_most else self.value >= self.wanted


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and prints; with --draw also writes the curve as SVG."""
    parser = argparse.ArgumentParser(prog="python -m bench.speed.names", description=__doc__)
    parser.add_argument("--people", type=int, default=1_000_000, help="how many people; three names each")
    parser.add_argument("--queries", type=int, default=1_000, help="how many names are asked, 448 at least")
    parser.add_argument("--draw", type=Path, metavar="FILE.svg", help="write the cost against size here")
    options = parser.parse_args(arguments)
    if options.people < 10_000 or options.queries < ROUNDS * BATCH:
        parser.error(f"--people is 10000 at least, --queries {ROUNDS * BATCH}")
    curve = Curve("ms a name asked, by people in the table (three names each)")
    figures: list[Figure] = []
    for people in (options.people // 100, options.people // 10, options.people):
        figures = measured(people, options.queries, curve)
    print(shown(figures))
    print(curve.told())
    print(machine())
    if options.draw:
        options.draw.write_text(drawn(curve), encoding="utf-8")
    return 0 if all(figure.reached for figure in figures) else 1


def measured(people: int, queries: int, curve: Curve) -> list[Figure]:
    """All figures of a table of so many people; the times also go into the curve."""
    draw = Random(SEED)
    questions = [asked(SEED, draw.randrange(people), draw) for _ in range(queries)]
    with tempfile.TemporaryDirectory() as folder:
        listed, kept = Path(folder) / "names.tsv", Path(folder) / "names.index"
        names = []
        with listed.open("w", encoding="utf-8") as file:
            for id, name in rows(SEED, people):
                file.write(f"{id}\t{name}\n")
                names.append(sorted_words(name))
        build, building = _child(BUILD, listed, kept)
        load, asking = _child(ASK, listed, kept, lines=questions)
        size = kept.stat().st_size
        index = opened(kept)
    distinct = len({word for name in names for word in name.split()})
    figures = _times(index, names, questions, people, curve)
    figures += _recall(index, sorted(set(names)), questions)
    return [
        *figures,
        Figure("build, with reading and writing the files", build, "s", 180, at_most=True),
        Figure("resident while building", building / 2**20, "GiB", 2, at_most=True),
        Figure("load and first answer", load, "s", 5, at_most=True),
        Figure("resident after all queries", asking / 2**20, "GiB", 2, at_most=True),
        Figure("size of the file", size / 2**20, "MiB"),
        Figure("names", len(names), "", note=f"{index.keys} different as compared, {distinct} words"),
    ]


def opened(path: Path) -> NameIndex:
    """The index in that file, mapped into memory."""
    with path.open("rb") as file:
        return NameIndex.read(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))


def _times(
    index: NameIndex, names: list[str], questions: list[str], people: int, curve: Curve
) -> list[Figure]:
    """One question, and a batch, ours and rapidfuzz's in turns; medians, in milliseconds a question."""
    ready = [sorted_words(each) for each in questions]
    ours: list[float] = []
    ratio, weighted, batch, many = [], [], [], []
    index.search(questions[0], top=1)
    for turn in range(ROUNDS):
        some = slice(turn * BATCH, (turn + 1) * BATCH)
        ours += [_ms(index.search, each, top=1) for each in questions[some]]
        ratio.append(_ms(process.extractOne, ready[turn], names, scorer=fuzz.ratio))
        if turn < 3:
            weighted.append(_ms(process.extractOne, ready[turn], names, scorer=fuzz.WRatio))
            batch.append(_ms(index.search_many, questions[some], top=1) / BATCH)
            many.append(_ms(process.cdist, ready[some], names, scorer=fuzz.ratio, **ALL_CORES) / BATCH)
    own, others = (
        statistics.median(ours),
        (statistics.median(each) for each in (ratio, weighted, batch, many)),
    )
    by_ratio, by_weight, own_batch, by_batch = others
    curve.add("extractOne, WRatio", people, by_weight)
    curve.add("extractOne, ratio", people, by_ratio)
    curve.add(f"cdist, ratio, {BATCH} at once, all cores", people, by_batch)
    curve.add("name index, one at a time", people, own)
    slow = float(np.percentile(ours, 95))
    return [
        Figure("one name asked", own, "ms", note=f"median of {len(ours)}; 95 of 100 within {slow:.1f} ms"),
        Figure("faster than extractOne with ratio", by_ratio / own, "x", 20, note=f"{by_ratio:.0f} ms"),
        Figure("faster than extractOne with WRatio", by_weight / own, "x", 150, note=f"{by_weight:.0f} ms"),
        Figure(
            f"batch of {BATCH}, faster than cdist with ratio",
            by_batch / own_batch,
            "x",
            1,
            note=f"{own_batch:.1f} and {by_batch:.1f} ms a name, cdist on all cores",
        ),
    ]


def _recall(index: NameIndex, names: list[str], questions: list[str]) -> list[Figure]:
    """How often the best answer scores what the best of comparing with every name does."""
    best: list[float] = []
    for at in range(0, len(questions), BATCH):
        some = [sorted_words(each) for each in questions[at : at + BATCH]]
        best += process.cdist(some, names, scorer=fuzz.ratio, workers=-1).max(axis=1).tolist()
    found = [near[0].score if near else 0.0 for near in index.search_many(questions, top=1)]
    hits = [own >= other - 1e-4 for own, other in zip(found, best, strict=True)]
    clear = [hit for hit, other in zip(hits, best, strict=True) if other >= 80]
    share = f"{len(clear)} of {len(hits)} names asked"
    return [
        Figure("recall where the best answer scores 80", statistics.mean(clear), "", 0.99, note=share),
        Figure("recall over all", statistics.mean(hits), "", 0.96),
    ]


def shown(figures: Sequence[Figure]) -> str:
    """The figures as a table of plain text."""
    lines = []
    for figure in figures:
        wanted = ""
        if figure.wanted is not None:
            bound = "at most" if figure.at_most else "at least"
            wanted = f"{bound} {figure.wanted:g}" + ("" if figure.reached else "  MISSED")
        value = f"{figure.value:.0f}" if figure.value >= 1000 else f"{figure.value:.4g}"
        lines.append(f"{figure.what:<46}{value:>10} {figure.unit:<4}{wanted:<18}{figure.note}".rstrip())
    return "\n".join(lines)


def _ms(work: Callable[..., object], *arguments: object, **options: object) -> float:
    begun = time.perf_counter()
    work(*arguments, **options)
    return 1000 * (time.perf_counter() - begun)


def _child(code: str, *paths: Path, lines: Sequence[str] = ()) -> tuple[float, int]:
    """Seconds and the most KiB a process of its own took; raises RuntimeError with what it said."""
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, paths)],
        cwd=ROOT,
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError((done.stderr.strip() or "no word on stderr").splitlines()[-1])
    took, most = done.stdout.split()
    return float(took), int(most)


if __name__ == "__main__":
    sys.exit(main())
