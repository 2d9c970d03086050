"""Versions: every statement of every kind, and what one says."""

from claims.world import read_seeds
from claims.world.looks import every_version
from claims.world.looks.versions import content, names_any


def test_every_statement_of_the_seeds_is_there_by_id() -> None:
    found = every_version(read_seeds())
    assert len(found) > 170
    assert list(found) == sorted(found)
    assert {type(rows[0]).__name__ for rows in found.values()} == {
        "AgreementStatus",
        "Coverage",
        "Event",
        "Location",
        "OfficeTerm",
        "StatementDoc",
    }


def test_what_a_statement_says_is_plain_and_without_its_days_of_recording() -> None:
    (row,) = every_version(read_seeds())["T-kr-mnd-suh"]
    assert content(row) == {
        "office": "office:kr-mnd",
        "person": "person:suh-wook",
        "start": "2020-09",
        "end": "2022-05-10",
        "acting": False,
        "last_seen": None,
        "confidence": "wikidata_only",
        "review": "active",
        "sources": [{"source": "SRC-wd-kr", "stance": "supports", "locator": None}],
        "note": "start known to the month in Wikidata; 2020-09-18 follows from the predecessor",
    }


def test_the_envelope_names_nobody() -> None:
    (row,) = every_version(read_seeds())["T-kr-mnd-suh"]
    assert names_any(row, frozenset({"person:suh-wook"}))
    assert not names_any(row, frozenset({"SRC-wd-kr", "T-kr-mnd-suh"}))
