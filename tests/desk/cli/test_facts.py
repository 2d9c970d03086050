"""`tilik facts`: seeds into the database once, and words looked up in either."""

import json
import shutil
from pathlib import Path

import pytest

from db import kept_names
from db.facts import Loaded
from desk.cli.facts import KINDS, told
from tests.desk.cli.conftest import ROOT, Tilik


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """The packaged seeds as a folder of their own, to be changed."""
    return Path(shutil.copytree(ROOT / "seeds/reference", tmp_path / "seeds"))


def test_the_second_time_nothing_changes(tilik: Tilik) -> None:
    first = tilik("facts", "load")
    assert (first.code, first.err) == (0, "")
    added = int(first.out.split()[0])
    assert first.out.startswith(f"{added} added, 0 changed, 0 unchanged, 0 retired")
    second = tilik("facts", "load")
    assert (second.code, second.err) == (0, "")
    assert second.out == f"nothing changed: {added} facts are as they were\n"


@pytest.mark.usefixtures("loaded")
def test_a_changed_and_a_missing_fact_are_counted(tilik: Tilik, seeds: Path) -> None:
    terms = seeds / "terms/id.yml"
    written = terms.read_text(encoding="utf-8")
    terms.write_text(written.replace("confidence: reported", "confidence: low", 1), encoding="utf-8")
    ran = tilik("facts", "load", "--from", seeds)
    assert ran.code == 0
    assert ", 1 changed," in ran.out


@pytest.mark.usefixtures("loaded")
def test_a_statement_of_nobody_leaves_the_database_as_it_was(tilik: Tilik, seeds: Path) -> None:
    terms = seeds / "terms/id.yml"
    written = terms.read_text(encoding="utf-8")
    terms.write_text(written.replace("person:joko-widodo", "person:nobody-at-all", 1), encoding="utf-8")
    ran = tilik("facts", "load", "--from", seeds)
    assert ran.code == 2
    assert "person:nobody-at-all" in ran.one_line
    assert "nothing changed" in tilik("facts", "load").out


def test_what_was_written_is_said() -> None:
    assert told(Loaded(unchanged=3)) == "nothing changed: 3 facts are as they were"
    assert told(Loaded(1, 2, 3, 4)) == "1 added, 2 changed, 3 unchanged, 4 retired"
    assert told(Loaded(names=5)).endswith("; 5 names and sources written")


def test_words_are_looked_up(tilik: Tilik) -> None:
    ran = tilik("facts", "match", "Menhan Jepang", "--kind", "office")
    assert (ran.code, ran.err) == (0, "")
    first = ran.out.splitlines()[0]
    assert first.startswith("100  office:jp-mod")
    assert "exact alias" in first


def test_candidates_as_json_have_all_their_parts(tilik: Tilik) -> None:
    ran = tilik("facts", "match", "Nakatany", "--kind", "person", "--json", "--top", 1)
    (line,) = ran.out.splitlines()
    found = json.loads(line)
    assert {"id", "label", "kind", "score", "how"} <= found.keys()
    assert (found["id"], found["how"]) == ("person:nakatani-gen", "candidate")
    assert found["score"] < 100


def test_whom_a_near_name_means_is_said_with_the_reasons(tilik: Tilik) -> None:
    alone = tilik("facts", "match", "Gim Yonghyeon", "--kind", "person")
    assert (alone.code, alone.err) == (0, "")
    assert "ambiguous" in alone.out.splitlines()[0]
    ran = tilik("facts", "match", "Gim Yonghyeon", "--office", "office:kr-mnd", "--on", "2024-10-01")
    first = ran.out.splitlines()[0]
    assert "person:kim-yong-hyun" in first
    assert "  accepted  " in first
    assert first.endswith("held office:kr-mnd on 2024-10-01")


def test_whoever_held_the_office_instead_is_shown_and_nothing_fits(tilik: Tilik) -> None:
    ran = tilik("facts", "match", "Donald Trump", "--office", "office:kr-mnd", "--on", "2024-10-01")
    assert ran.code == 1
    assert ran.one_line == "tilik: nothing fits “Donald Trump”: all that was found is ruled out"
    assert "exact alias; never held office:kr-mnd" in ran.out
    assert "held office:kr-mnd on 2024-10-01" in ran.out


def test_features_are_told_in_json(tilik: Tilik) -> None:
    asked = ("--country", "KR", "--on", "2024-10-01", "--json", "--top", 1)
    found = json.loads(tilik("facts", "match", "Gim Yonghyeon", "--kind", "person", *asked).out)
    assert (found["decision"], found["outcome"]) == ("accepted", "accepted")
    named = [(each["feature"], each["stance"]) for each in found["features"]]
    assert named[0] == ("surname", "neutral")
    assert ("office", "for") in named
    assert all(set(each) == {"feature", "stance", "words"} for each in found["features"])


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--country", "Korea"), "two letters"),
        (("--office", "office:none"), "no office 'office:none'"),
        (("--on", "yesterday"), "no date"),
        (("--office", "office:kr-mnd", "--kind", "place"), "leave out one of the two"),
    ],
)
def test_context_that_cannot_be_is_refused(tilik: Tilik, asked: tuple[str, ...], said: str) -> None:
    ran = tilik("facts", "match", "Park Jin", *asked)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.one_line


def test_top_bounds_the_candidates(tilik: Tilik) -> None:
    assert len(tilik("facts", "match", "Menteri Pertahanan Jepang", "--top", 2).out.splitlines()) == 2
    ran = tilik("facts", "match", "Jepang", "--top", 0)
    assert ran.code == 2
    assert "--top" in ran.one_line


def test_nothing_found_says_so(tilik: Tilik) -> None:
    ran = tilik("facts", "match", "Qqqqqqqq", "--kind", "person")
    assert (ran.code, ran.out) == (1, "")
    assert ran.one_line == "tilik: nothing found for “Qqqqqqqq” among person names"


@pytest.mark.usefixtures("loaded")
def test_the_database_answers_as_the_seeds_do(tilik: Tilik) -> None:
    for words in ("Nakatani", "Menhan Jepang", "Seoul"):
        assert tilik("facts", "match", words, "--database").out == tilik("facts", "match", words).out


def test_a_database_that_is_not_set_up_says_what_to_do(tilik: Tilik) -> None:
    ran = tilik("facts", "match", "Seoul", "--database")
    assert ran.code == 2
    assert "run `tilik facts load`" in ran.one_line


def test_the_kinds_are_those_the_matching_knows() -> None:
    from claims.match.search import KINDS as known

    assert set(KINDS) == set(known)


@pytest.mark.usefixtures("loaded")
def test_a_large_database_is_looked_in_through_the_index_of_its_names(
    tilik: Tilik, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked = ("facts", "match", "Nakatany Gen", "--kind", "person", "--database")
    every = tilik(*asked)
    monkeypatch.setattr(kept_names, "SMALL", 10)
    for _ in range(2):
        ran = tilik(*asked)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.splitlines()[0] == every.out.splitlines()[0]
    kept = tmp_path / "home" / "tilik.db.names"
    kept.write_bytes(b"no index")
    ran = tilik(*asked)
    assert ran.code == 0
    assert ran.out.splitlines()[0] == every.out.splitlines()[0]
    assert ran.one_line.startswith("tilik: ")
    assert ran.one_line.endswith("it is made anew")
