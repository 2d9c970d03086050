"""Floors go up and never down by themselves."""

from pathlib import Path

from bench.quality.floors import below, load_floors, raised, write_floors


def test_a_figure_under_its_floor_is_named() -> None:
    assert below({"c": {"found": 0.89}}, {"c": {"found": 0.9}}) == ["c: found is 0.89, its floor is 0.9"]


def test_a_figure_at_its_floor_passes() -> None:
    assert below({"c": {"found": 0.9}}, {"c": {"found": 0.9}}) == []


def test_a_floor_without_a_figure_is_named() -> None:
    assert below({"c": {}}, {"c": {"found": 0.9}}) == ["c: found is None, its floor is 0.9"]


def test_a_corpus_that_was_not_measured_is_left_alone() -> None:
    assert below({}, {"c": {"found": 0.9}}) == []


def test_only_higher_figures_are_written(tmp_path: Path) -> None:
    floors = raised(
        {"c": {"found": 0.95, "agree": 0.5}}, {"c": {"found": 0.9, "agree": 0.9}, "d": {"found": 1.0}}
    )
    write_floors(floors, tmp_path / "floors.yml")
    assert load_floors(tmp_path / "floors.yml") == {"c": {"agree": 0.9, "found": 0.95}, "d": {"found": 1.0}}
