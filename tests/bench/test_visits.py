"""The visits told: a holder is held, a wrong one flagged, and what the tables do not know never is."""

import csv
from pathlib import Path

import pytest

from bench.quality.floors import below, load_floors
from bench.quality.visits.holders import office_holders, words
from bench.quality.visits.run import CHECK, CORPUS, Told, load_judged, tell, visits_table, wrong_holder
from bench.quality.visits.told import read_visits, told

# People and terms of ours: no table has them.
HOLDERS = {
    "france-cabinet": [
        ("President", "Adam Alba", "Q1", "2000-01-01", "2010-01-01"),
        ("President", "Bela Brom", "Q2", "2010-01-01", ""),
    ],
    "japan-ministers": [
        ("Prime Minister", "Cora Calm", "Q3", "2000-01-01", "2005-01-01"),
        ("Prime Minister", "Dina Dorn", "Q4", "2004-06-01", "2010-01-01"),
        ("Prime Minister", "Emil Eber", "Q5", "2010-01-01", ""),
    ],
    "india-ministers": [
        ("Prime Minister", "Finn Falk", "Q6", "2000", "2005"),
        ("Prime Minister", "Gita Gale", "Q7", "2005", ""),
    ],
    "united-kingdom-cabinet": [("Secretary of State", "Hugo Hart", "Q8", "2000-01-01", "")],
    "us-cabinet": [
        ("Secretary of State", "Michael Iden", "Q9", "2000-01-01", "2010-01-01"),
        ("Secretary of State of Ohio", "Jane Joy", "Q10", "2000-01-01", ""),
    ],
}
ID = "visit-7-id"
HELD = "holds held-office"


def tables(folder: Path) -> Path:
    for file in words()["countries"]:
        with (folder / f"{file}.holders21.csv").open("w", encoding="utf-8", newline="") as table:
            out = csv.writer(table)
            out.writerow(["position", "person", "personID", "start", "end", "enwiki"])
            out.writerows([*row, f"{row[1]} (politician)"] for row in HOLDERS.get(file, []))
    return folder


def came(
    folder: Path, day: str, who: str, country: str = "France", kind: str = "visit", to: str = ""
) -> Path:
    path = folder / "events.csv"
    with path.open("w", encoding="utf-8", newline="") as events:
        out = csv.writer(events)
        out.writerow(["kind", "id", "start", "end", "who", "from_country", "to", "remarks"])
        out.writerow([kind, "7", day, day, who, country, to or "United States", ""])
    return path


def said(folder: Path, *visit: str, judged: dict | None = None, **more: str) -> Told:
    return tell(read_visits(came(folder, *visit, **more)), office_holders(tables(folder)), judged or {})


@pytest.mark.parametrize(
    ("visit", "more"),
    [
        (("2005-05-12", "President Adam Alba"), {}),
        (
            ("2005-05-12", "Michael J. Iden", "United States"),
            {"kind": "secretary", "to": "Italy; Rome, Milan"},
        ),
        (("2005-05-12", "Mike Iden", "United States"), {"kind": "secretary", "to": "Italy; Rome, Milan"}),
    ],
)
def test_a_visit_of_the_holder_holds_in_both_languages(tmp_path, visit, more):
    result = said(tmp_path, *visit, **more)
    assert result.answers == {("en", HELD): 1, ("id", HELD): 1}
    assert (result.visits, result.held) == (1, 2)


@pytest.mark.parametrize(
    "visit",
    [
        ("2005-05-12", "President Adam Alba", "Atlantis"),
        ("2005-05-12", "Crown Prince Adam Alba", "France"),
        ("1999-12-31", "President Adam Alba", "France"),
    ],
)
def test_a_visit_of_another_country_post_or_century_is_not_tried(tmp_path, visit):
    assert read_visits(came(tmp_path, *visit)) == []


def test_a_wrong_holder_is_flagged_and_counts_as_false_until_a_person_judges_it_right(tmp_path):
    visit = ("2012-05-12", "President Adam Alba")
    result = said(tmp_path, *visit)
    # English leaves a former head of state the title.
    assert result.answers == {
        ("en", "unknown courtesy-title"): 1,
        ("id", "contradicted no-longer-in-office"): 1,
    }
    assert result.unjudged == (
        f"{ID} {CHECK} no-longer-in-office: Adam Alba / Bela Brom, office:fr-head-of-state, 2012-05-12",
    )
    assert result.figures()["share_without_false_flag"] == 0.0
    assert below({CORPUS: result.figures()}, {CORPUS: {"share_without_false_flag": 1.0}})
    judged = said(tmp_path, *visit, judged={(ID, CHECK): {"verdict": "right"}})
    assert (len(judged.right), judged.figures()["share_without_false_flag"]) == (1, 1.0)
    wrong = said(tmp_path, *visit, judged={(ID, CHECK): {"verdict": "wrong"}})
    assert (len(wrong.wrong), wrong.figures()["share_without_false_flag"]) == (1, 0.0)


@pytest.mark.parametrize(
    ("visit", "why"),
    [
        # two held the post at once: the table does not say whose it was
        (("2012-05-12", "Prime Minister Cora Calm", "Japan"), "holder-not-known"),
        # its days are years
        (("2012-05-12", "Prime Minister Finn Falk", "India"), "holder-not-known"),
        # the term was open when the tables were frozen
        (("2023-05-12", "President Bela Brom"), "open-term-not-seen-since"),
        # he may have come back since
        (("2023-05-12", "President Adam Alba"), "holder-not-known"),
        (("2012-05-12", "President Karl Kern"), "person-not-known"),
    ],
)
def test_what_the_tables_do_not_know_is_unknown_and_never_a_flag(tmp_path, visit, why):
    assert said(tmp_path, *visit).answers == {("en", f"unknown {why}"): 1, ("id", f"unknown {why}"): 1}


def test_a_position_is_a_post_only_where_it_is_that_post(tmp_path):
    world = office_holders(tables(tmp_path))
    assert [term.person for term in world.terms(office="office:us-foreign")] == ["person:q9"]
    assert world.terms(office="office:gb-foreign") == ()


def test_a_visit_is_told_in_sentences_of_ours_printed_the_day_after(tmp_path):
    (visit,) = read_visits(came(tmp_path, "2012-05-12", "President Adam Alba"))
    assert {language: (item.text, str(item.published.day)) for language, item in told(visit)} == {
        "en": ("French President Adam Alba visited the United States on 12 May 2012.", "2012-05-13"),
        "id": ("Presiden Prancis Adam Alba berkunjung ke Amerika Serikat pada 12 Mei 2012.", "2012-05-13"),
    }


def test_a_wrong_holder_is_planted_only_where_the_table_may_refute(tmp_path):
    world = office_holders(tables(tmp_path))
    (visit,) = read_visits(came(tmp_path, "2012-05-12", "President Bela Brom"))
    assert wrong_holder(visit, world) == "Adam Alba"
    (first,) = read_visits(came(tmp_path, "2005-05-12", "President Adam Alba"))
    assert wrong_holder(first, world) is None
    (several,) = read_visits(came(tmp_path, "2012-05-12", "Prime Minister Emil Eber", "Japan"))
    assert wrong_holder(several, world) is None
    result = said(tmp_path, "2012-05-12", "President Bela Brom")
    assert (result.planted, result.caught) == (1, 1)
    assert "wrong holders planted: 1, flagged: 1" in visits_table(result)


def test_every_judgement_is_right_or_wrong_with_a_reason_and_no_false_flag_passes_the_floor():
    judged = load_judged()
    assert judged
    assert {row["verdict"] for row in judged.values()} <= {"right", "wrong"}
    assert all(row["why"] for row in judged.values())
    assert load_floors()[CORPUS]["share_without_false_flag"] == 1.0
