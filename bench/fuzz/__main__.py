"""`python -m bench.fuzz [SECONDS]`: the properties on random texts, coverage-guided where atheris is there.

atheris is no dependency; without it the texts are cut and spliced at random, by a seed.
Each property gets an equal share of the time. 0: nothing was found; 1: something was, and the last line names
the text it was found on.
"""

import argparse
import random
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import nullcontext

try:
    import atheris  # type: ignore[import-not-found]
except ImportError:
    atheris = None

# What is imported in here tells atheris which branches a text reaches; what was imported before does not.
with atheris.instrument_imports(include=["claims"]) if atheris is not None else nullcontext():
    from bench.fuzz import properties
    from bench.fuzz.texts import PIECES, SENTENCES
    from bench.house import world
    from claims.dossier import _gazetteer


def targets() -> dict[str, Callable[[str], None]]:
    """The properties by name, each of one text."""
    facts = world()
    gazetteer = _gazetteer(facts, "id")
    return {
        "times": properties.times,
        "cleaning": properties.cleaning,
        "layout": properties.layout,
        "names": lambda text: properties.names(text, gazetteer),
        "article": lambda text: properties.article(text, facts),
    }


def grown(rng: random.Random) -> str:
    """A text: our sentences or random characters, cut and spliced."""
    if rng.random() < 0.3:
        ranges = (
            (0x20, 0x7F),
            (0xA0, 0x2FF),
            (0x600, 0x6FF),
            (0x2000, 0x206F),
            (0x1F300, 0x1F64F),
            (0, 0x20),
        )
        return "".join(chr(rng.randint(*rng.choice(ranges))) for _ in range(rng.randint(0, 120)))
    text = " ".join(rng.choice(SENTENCES) for _ in range(rng.randint(1, 4)))
    for _ in range(rng.randint(0, 12)):
        low = rng.randint(0, len(text))
        high = min(len(text), low + rng.randint(0, 15))
        text = (
            text[:low]
            + rng.choice([*PIECES, text[low:high] * 2, "", rng.choice(SENTENCES)[:20]])
            + text[high:]
        )
    return text


class Found(Exception):
    """A property does not hold; says of which text. What the property raised is its cause."""


def run(seconds: float, seed: int) -> int:
    """How many texts were tried; raises Found at the first on which a property does not hold."""
    chosen, rng, tried = targets(), random.Random(seed), 0
    for name, holds in chosen.items():
        until = time.monotonic() + seconds / len(chosen)
        while time.monotonic() < until:
            text = grown(rng)
            tried += 1
            try:
                holds(text)
            except Exception as error:
                raise Found(f"{name} fails on {text!r} (text {tried} of seed {seed})") from error
    return tried


def guided(seconds: float) -> None:
    """The same with atheris, which keeps the texts that reach new code; it ends the process itself."""
    chosen = list(targets().values())

    def one(data: bytes) -> None:
        provider = atheris.FuzzedDataProvider(data)
        holds = chosen[provider.ConsumeIntInRange(0, len(chosen) - 1)]
        holds(provider.ConsumeUnicodeNoSurrogates(400))

    atheris.Setup([sys.argv[0], f"-max_total_time={int(seconds)}", "-max_len=1600"], one)
    atheris.Fuzz()


def main(arguments: list[str] | None = None) -> int:
    """Says how many texts were tried, or the one on which something was found."""
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description=__doc__)
    parser.add_argument("seconds", nargs="?", type=float, default=600.0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    if atheris is None:
        try:
            tried = run(options.seconds, options.seed)
        except Found as found:
            traceback.print_exception(found.__cause__)
            print(f"fuzz: {found}", file=sys.stderr)
            return 1
        said = f"fuzz: {tried} texts in {options.seconds:.0f} s, seed {options.seed}: nothing found"
        print(f"{said} (atheris is absent)")
    else:
        guided(options.seconds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
