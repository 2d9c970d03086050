"""The life of checks across articles: each version has its entry, the newest is what the code says."""

from datetime import date
from pathlib import Path

import pytest
import yaml

import claims.check.across
from claims.check.across import ACROSS_CHECKS

LIFE = yaml.safe_load((Path(claims.check.across.__file__).parent / "life.yml").read_text("utf-8"))


def test_every_check_has_a_life_and_no_other_has():
    assert list(LIFE) == [check.id for check in ACROSS_CHECKS]


@pytest.mark.parametrize("check", ACROSS_CHECKS, ids=[check.id for check in ACROSS_CHECKS])
def test_versions_rise_one_by_one_to_that_of_the_code(check):
    entries = LIFE[check.id]
    assert [entry["version"] for entry in entries] == list(range(1, check.version + 1))
    assert entries[-1]["status"] == check.status
    for entry in entries:
        assert set(entry) == {"version", "status", "date", "reason"}
        assert isinstance(entry["date"], date)
        assert len(entry["reason"]) > 10
