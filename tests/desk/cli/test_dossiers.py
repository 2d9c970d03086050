"""Dossiers in a file: found by the start of an id, with the facts in the version that was used."""

import json
from pathlib import Path
from typing import Any

import pytest

from claims.contracts import canonical, to_json
from desk.cli.dossiers import statement_in, story_in_file
from tests.db.judged import judged
from tests.db.sample import sample


@pytest.fixture
def line() -> dict[str, Any]:
    """A dossier as its line holds it."""
    read: dict[str, Any] = json.loads(canonical(to_json(judged())))
    return read


def _file(folder: Path, *lines: dict[str, Any]) -> Path:
    path = folder / "dossiers.jsonl"
    path.write_text("\n".join(["", *(json.dumps(each) for each in lines)]), encoding="utf-8")
    return path


def test_a_statement_comes_in_the_version_that_was_used(line: dict[str, Any], tmp_path: Path) -> None:
    finding = line["findings"][0]
    story = story_in_file(_file(tmp_path, line), finding["id"][:6].upper(), sample())
    (told,) = story["findings"]
    statement = told["evidence"][0]["statement"]
    assert (statement["id"], statement["version"]) == ("T-aa-2", 1)
    assert statement["sources"][0]["source"]["publisher"] == "The Gazette"
    assert "statement" not in told["evidence"][1]
    assert told["repair_evidence"][0]["statement"]["id"] == "E-1"
    assert [claim["id"] for claim in story["claims"]] == finding["claims"]


def test_a_version_that_is_not_there_is_none() -> None:
    assert statement_in(sample(), "T-aa-2", 2) is None
    assert statement_in(sample(), "T-nobody", 1) is None


def test_a_claim_in_two_dossiers_names_the_other(line: dict[str, Any], tmp_path: Path) -> None:
    later = json.loads(json.dumps(line))
    later["facts"]["id"] = "a" * 64
    story = story_in_file(_file(tmp_path, line, later), line["claims"][0]["id"], sample())
    assert story["dossier"]["facts"]["id"] == "a" * 64
    assert len(story["also_in"]) == 1
    assert all(line["claims"][0]["id"] in finding["claims"] for finding in story["findings"])


def test_the_start_of_two_ids_fits_neither(line: dict[str, Any], tmp_path: Path) -> None:
    start = line["claims"][0]["id"][:7]
    line["claims"][1]["id"] = start + "0" * 57
    with pytest.raises(LookupError, match=f"{start} fits more than one id"):
        story_in_file(_file(tmp_path, line), start, sample())


@pytest.mark.parametrize("wrong", ['"a string"', "[]", "{", '{"schema": "dossier.v2"}', "[" * 100_000])
def test_a_line_that_is_no_dossier_is_named(wrong: str, line: dict[str, Any], tmp_path: Path) -> None:
    path = _file(tmp_path, line)
    path.write_text(path.read_text(encoding="utf-8") + "\n" + wrong, encoding="utf-8")
    with pytest.raises(ValueError, match=r"dossiers\.jsonl:3: is no dossier"):
        story_in_file(path, "abcdef", sample())


def test_a_whole_dossier_of_a_version_to_come_is_none(line: dict[str, Any], tmp_path: Path) -> None:
    path = _file(tmp_path, line | {"schema": "dossier.v9"})
    with pytest.raises(ValueError, match=r"dossiers\.jsonl:2: is no dossier"):
        story_in_file(path, line["claims"][0]["id"], sample())


def test_a_dossier_of_version_1_is_still_read_under_its_id(line: dict[str, Any], tmp_path: Path) -> None:
    now = story_in_file(_file(tmp_path, line), line["claims"][0]["id"], sample())
    older = {key: value for key, value in line.items() if key not in ("checked", "checked_set")}
    then = story_in_file(_file(tmp_path, older | {"schema": "dossier.v1"}), line["claims"][0]["id"], sample())
    assert then["dossier"]["id"] == now["dossier"]["id"]


def test_what_was_checked_before_is_part_of_the_id(line: dict[str, Any], tmp_path: Path) -> None:
    now = story_in_file(_file(tmp_path, line), line["claims"][0]["id"], sample())
    own = line["claims"][0]
    told = {"checked": {"id": "a"}, "chance": 0.9, "differs": [], "confirmed": True}
    where = {name: own["sentence"][name] for name in ("field", "start", "end")}
    line["checked"] = [{"claims": [own["id"]], **where, "suggestions": [told]}]
    then = story_in_file(_file(tmp_path, line), own["id"], sample())
    assert then["dossier"]["id"] != now["dossier"]["id"]
    line["checked_set"] = {"id": "a" * 64, "count": 1}
    again = story_in_file(_file(tmp_path, line), own["id"], sample())
    assert again["dossier"]["id"] == then["dossier"]["id"]
