"""Names as the list of visits prints them: who held the office is found, and nobody else."""

from datetime import date
from pathlib import Path

from bench.quality.floors import below, load_floors
from bench.quality.pairs.printed import CORPUS, measure_printed, printed_table, tell_printed
from bench.quality.visits.holders import office_holders, words
from bench.quality.visits.told import Visit
from claims.world import SeedWorld
from tests.corpora import shared_or_fail

ROWS = """position,person,personID,start,end
President,Sergei Alba,Q1,2000-01-01,2010-01-01
President,Dmitry Brom,Q2,2010-01-01,2020-01-01
"""
OFFICE = "office:ru-head-of-state"


def world(folder: Path) -> SeedWorld:
    for file in words()["countries"]:
        rows = ROWS if file == "russia-cabinet" else ROWS.splitlines()[0] + "\n"
        (folder / f"{file}.holders21.csv").write_text(rows, encoding="utf-8")
    return office_holders(folder)


def visit(name: str, day: date, title: str = "President") -> Visit:
    return Visit("visit-1", day, title, name, "RU", OFFICE, None)


def test_names_in_other_words_are_counted_once_and_decided(tmp_path: Path) -> None:
    told = tell_printed(
        [
            visit("Sergei Alba", date(2005, 1, 1)),
            visit("Sergey Alba", date(2005, 1, 1)),
            visit("Sergey Alba", date(2006, 1, 1)),
            visit("Sergey Brom", date(2015, 1, 1)),
            visit("Dmitrij Brom", date(2015, 1, 1)),
            visit("Dmitrij Brom", date(2025, 1, 1)),
            visit("Dimitri Brom", date(2009, 1, 1), "President-elect"),
        ],
        world(tmp_path),
    )
    assert (told.names, told.otherwise, told.accepted, told.others) == (4, 3, 2, 0)
    (missed,) = told.missed
    assert missed.startswith("Sergey Brom (Dmitry Brom)")
    assert f"  {missed}" in printed_table(told).splitlines()


def test_a_name_that_another_holder_bears_is_counted(tmp_path: Path) -> None:
    told = tell_printed([visit("Dmitriy Brom", date(2005, 1, 1))], world(tmp_path))
    assert (told.accepted, told.others) == (0, 1)


def test_the_names_stay_above_their_floors() -> None:
    figures = measure_printed(shared_or_fail() / "data").figures()
    assert below({CORPUS: figures}, load_floors()) == []
