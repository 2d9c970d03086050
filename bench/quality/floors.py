"""Floors: the figures no change may fall below, kept in floors.yml as {corpus: {figure: value}}."""

from pathlib import Path

import yaml

FLOORS = Path(__file__).with_name("floors.yml")
HEAD = """# The least each figure of `python -m bench.quality` may be.
# `--raise` writes higher ones; nothing lowers them but a person who says why.
"""

Figures = dict[str, dict[str, float]]


def load_floors(path: Path = FLOORS) -> Figures:
    """The floors as kept; none where there is no file yet."""
    if not path.exists():
        return {}
    floors: Figures = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    return floors


def below(figures: Figures, floors: Figures) -> list[str]:
    """One line for every figure under its floor, or with a floor and no longer measured."""
    return [
        f"{corpus}: {name} is {figures[corpus].get(name)}, its floor is {floor}"
        for corpus in sorted(figures)
        for name, floor in sorted(floors.get(corpus, {}).items())
        if figures[corpus].get(name, -1.0) < floor
    ]


def raised(figures: Figures, floors: Figures) -> Figures:
    """The floors with every figure that is higher than its floor, or has none, put in."""
    return {
        corpus: {
            name: max(figures.get(corpus, {}).get(name, 0.0), floors.get(corpus, {}).get(name, 0.0))
            for name in sorted({*figures.get(corpus, {}), *floors.get(corpus, {})})
        }
        for corpus in sorted({*figures, *floors})
    }


def write_floors(floors: Figures, path: Path = FLOORS) -> None:
    """Writes the floors, sorted by corpus and figure."""
    path.write_text(HEAD + yaml.safe_dump(floors), encoding="utf-8")
