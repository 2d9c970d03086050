"""`python -m bench.scale`: what breaks first at ten, a thousand times the articles, and at a million a day.

Measures for a minute or two, then calculates. Whatever is no measurement is printed as an assumption, and
can be given: `--assume runs_a_day=1 --assume cores=16`. `--kept FILE` keeps measurements, and calculates from
them again.
"""

import argparse
import json
import sys
from dataclasses import fields, replace
from pathlib import Path

from bench.scale import measured, prefect_server
from bench.scale.costs import Assumed, Costs
from bench.scale.load import breaks_at, needs, workers
from bench.speed.corpus import corpus
from bench.speed.row import machine

TIMES = (1, 10, 1_000)
MILLION = 1_000_000


def main(arguments: list[str] | None = None) -> int:
    """Prints the measurements, the assumptions, and a table a load. Exit 0."""
    parser = argparse.ArgumentParser(prog="python -m bench.scale", description=__doc__)
    names = [field.name for field in fields(Assumed)]
    parser.add_argument("--assume", action="append", default=[], metavar="NAME=NUMBER", help=", ".join(names))
    parser.add_argument("--kept", type=Path, help="measurements: read where the file is there, else written")
    options = parser.parse_args(arguments)
    assumed = Assumed()
    for given in options.assume:
        name, _, number = given.partition("=")
        if name not in names:
            parser.error(f"nothing called {name!r} is assumed; there is {', '.join(names)}")
        try:
            assumed = replace(assumed, **{name: float(number)})
        except ValueError:
            parser.error(f"{given!r}: give a number behind {name}=")
    costs = _costs(options.kept)
    _print(costs, assumed)
    return 0


def _costs(kept: Path | None) -> Costs:
    if kept is not None and kept.exists():
        return Costs(**json.loads(kept.read_text(encoding="utf-8")))
    found = measured.measured() | prefect_server.measured()
    if kept is not None:
        kept.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return Costs(**found)


def _print(costs: Costs, assumed: Assumed) -> None:
    print(f"{machine()}; corpus {corpus()[0]}\n\nmeasured:")
    for field in fields(costs):
        print(f"  {field.name:<14}{_figure(getattr(costs, field.name))}")
    print("\nassumed:")
    for field in fields(assumed):
        print(f"  {field.name:<26}{getattr(assumed, field.name):,g}")
    loads = [assumed.articles_a_newspaper * times for times in TIMES]
    for articles in [*loads, MILLION]:
        of = workers(articles, costs, assumed)
        print(f"\n{articles:,.0f} articles a day; workers of {assumed.cores:g} cores: {of}")
        print("| what | need | of one machine |\n|---|---|---|")
        for need in needs(articles, costs, assumed):
            print(f"| {need.what} | {need.shown} | {need.used:.1%} |")
    print("\none machine no longer gives what is needed from so many articles a day on:")
    names = [need.what for need in needs(1, costs, assumed)]
    limits = sorted((breaks_at(name, costs, assumed), name) for name in names)
    for limit, name in limits:
        print(f"  {'never' if limit == float('inf') else f'{limit:,.0f}':>14}  {name}")


def _figure(value: float) -> str:
    """Four significant digits; what is small in thousandths or less."""
    for factor, unit in ((1.0, ""), (1e3, " thousandths"), (1e6, " millionths")):
        if value * factor >= 1:
            return f"{value * factor:,.4g}{unit}"
    return f"{value * 1e9:,.4g} thousand-millionths"


if __name__ == "__main__":
    sys.exit(main())
