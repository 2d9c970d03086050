"""The life of checks: each version has its entry, and the newest one is what the code says."""

from datetime import date
from pathlib import Path

import pytest
import yaml

import claims.check
from claims.check import every

LIFE = yaml.safe_load((Path(claims.check.__file__).parent / "life.yml").read_text("utf-8"))
CHECKS = {check.id: check for check in every()}


def test_every_check_has_a_life_and_no_other_has():
    assert set(LIFE) == set(CHECKS), f"claims/check/life.yml: {sorted(set(LIFE) ^ set(CHECKS))}"


@pytest.mark.parametrize("id", sorted(set(CHECKS) & set(LIFE)))
def test_the_newest_entry_is_what_the_code_says(id):
    newest = LIFE[id][-1]
    entry, code = (newest["version"], newest["status"]), (CHECKS[id].version, CHECKS[id].status)
    assert entry == code, (
        f"claims/check/life.yml: the last entry of {id} is to be that of claims/check/{id}.py"
    )


@pytest.mark.parametrize("id", sorted(LIFE))
def test_versions_rise_one_by_one_and_each_says_when_and_why(id):
    entries = LIFE[id]
    versions = [entry["version"] for entry in entries]
    assert sorted(set(versions)) == list(range(1, versions[-1] + 1))
    assert versions == sorted(versions)
    for entry in entries:
        assert set(entry) == {"version", "status", "date", "reason"}
        assert isinstance(entry["date"], date)
        assert len(entry["reason"]) > 10
        assert entry["status"] in ("draft", "live", "retired")
    assert [entry["date"] for entry in entries] == sorted(entry["date"] for entry in entries)
