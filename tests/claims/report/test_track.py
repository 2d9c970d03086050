"""The track record of checks: shown in words, and ordering within a severity only."""

from itertools import pairwise

import pytest

from claims.model import Track
from claims.report import render
from claims.report.track import likeliest_first, track_words
from tests.claims.report.sample import DOSSIERS
from tests.claims.report.sample_world import WORLD
from tests.factory import article
from tests.factory import claim as make_claim
from tests.factory import finding as make_finding

TEXT = article("Menhan bertemu hari ini.")
CLAIM = make_claim(TEXT, "bertemu")


def flag(check: str, severity: str = "error"):
    return make_finding(CLAIM, check, severity=severity)


def test_a_record_is_told_once_somebody_has_decided():
    record = {("self_visit", 1): Track(12, 2), ("weekday_fits", 2): Track(1, 0)}
    assert track_words(flag("self_visit"), record, "en") == (
        "Editors accepted 12 of 14 flags of this check so far."
    )
    assert "12 dari 14" in track_words(flag("self_visit"), record, "id")
    # another version of the check has a record of its own
    assert track_words(flag("weekday_fits"), record, "en") == ""
    assert track_words(flag("first_last_fits"), {}, "en") == ""


def test_a_good_record_comes_first_and_an_error_never_behind_a_notice():
    record = {("good", 1): Track(9, 1), ("poor", 1): Track(1, 9)}
    flags = [flag("poor"), flag("good", "notice"), flag("untried"), flag("good"), flag("poor", "notice")]
    ordered = sorted(flags, key=lambda one: likeliest_first(one, record))
    assert [(one.check, one.severity) for one in ordered] == [
        ("good", "error"),
        ("untried", "error"),
        ("poor", "error"),
        ("good", "notice"),
        ("poor", "notice"),
    ]


@pytest.mark.parametrize("form", ["html", "md"])
def test_a_report_shows_the_record_beside_each_flag_and_leaves_none_out(form):
    flags = [flag for dossier in DOSSIERS for flag in dossier.flags]
    record = {(flag.check, flag.version): Track(3, 1) for flag in flags}
    plain = render(DOSSIERS, [], WORLD, form, "en")
    told = render(DOSSIERS, [], WORLD, form, "en", tracks=record)
    assert "Editors accepted" not in plain
    assert told.count("Editors accepted 3 of 4 flags") == len(flags)
    assert plain == render(DOSSIERS, [], WORLD, form, "en", tracks={})


def test_the_list_of_flags_in_the_page_goes_by_severity_then_record():
    names = sorted({flag.check for dossier in DOSSIERS for flag in dossier.flags})
    record = {(name, 1): Track(at, 0) for at, name in enumerate(names)}
    told = render(DOSSIERS, [], WORLD, "html", "en", tracks=record)
    ranks = {"error": 0, "warning": 1, "notice": 2}
    listed = [ranks[line.split('"')[1]] for line in told.splitlines() if line.startswith("<li><a class=")]
    assert len(listed) > 1
    assert all(before <= after for before, after in pairwise(listed))
