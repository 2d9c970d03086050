"""`tilik facts history`, `as-of`, `gaps`, `conflicts`, `stale`: what is asked, told, and ended with."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from desk.cli.words import WORDING, words
from tests.desk.cli.conftest import ROOT, Ran, Tilik

TODAY = ("--today", "2026-11-25")
LOOKS: dict[str, tuple[str, ...]] = {
    "gaps": ("gaps",),
    "conflicts": ("conflicts",),
    "stale": ("stale", *TODAY),
    "as-of": ("as-of", "2025-09-08"),
    "history": ("history", "AG-gsomia"),
}


def objects(ran: Ran) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ran.out.splitlines()]


@pytest.mark.parametrize("look", LOOKS)
def test_each_look_speaks_both_languages_and_ends_its_lines(tilik: Tilik, look: str) -> None:
    id, en = (tilik("facts", *LOOKS[look], "--report-lang", language) for language in ("id", "en"))
    assert id.code == en.code == (0 if look in ("as-of", "history") else 1)
    assert (id.err, en.err) == ("", "")
    assert len(id.out.splitlines()) == len(en.out.splitlines())
    assert id.out != en.out
    assert id.out.endswith("\n")
    assert not re.search(r"\{[a-z_]+\}", id.out + en.out)


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("look", LOOKS)
def test_the_database_tells_what_the_seeds_tell(tilik: Tilik, look: str) -> None:
    seeds, kept = (tilik("facts", *LOOKS[look], *where) for where in ((), ("--database",)))
    told = [ran.out.replace("oleh tilik facts load", "oleh the founding table") for ran in (seeds, kept)]
    assert told[0] == told[1]
    assert seeds.code == kept.code
    assert tilik("facts", *LOOKS[look], "--json").out == tilik("facts", *LOOKS[look], "--json").out


@pytest.mark.parametrize("look", LOOKS)
def test_without_a_database_it_says_what_to_do(tilik: Tilik, look: str) -> None:
    ran = tilik("facts", *LOOKS[look], "--database")
    assert ran.code == 2
    assert "tilik facts load" in ran.one_line


def test_the_days_without_a_president_are_a_gap(tilik: Tilik) -> None:
    ran = tilik("facts", "gaps", "--office", "Presiden Korea Selatan", "--report-lang", "en")
    (line,) = [line for line in ran.out.splitlines() if line.startswith("gap")]
    assert line == (
        "gap      61 days  President of the Republic of Korea: nobody on record from 4 April 2025 to "
        "4 June 2025, between Yoon Suk Yeol and Lee Jae-myung [T-kr-president-yoon T-kr-president-lee]"
    )


def test_gaps_as_json_have_days_and_statements(tilik: Tilik) -> None:
    found = objects(tilik("facts", "gaps", "--country", "KR", "--json"))
    assert {each["office"].partition("-")[0] for each in found if each["about"] == "office"} == {"office:kr"}
    (gap,) = [each for each in found if each["since"] == "2025-05"]
    assert (gap["kind"], gap["least"], gap["most"]) == ("gap", 31, 91)
    assert gap["statements"] == ["T-kr-finance-choi-sm", "T-kr-finance-koo"]


def test_an_office_without_gaps_is_told_by_the_exit_code(tilik: Tilik) -> None:
    ran = tilik("facts", "gaps", "--office", "office:jp-pm")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_both_holders_of_a_handover_day_are_shown(tilik: Tilik) -> None:
    ran = tilik(
        "facts", "as-of", "2025-09-08", "--office", "Menteri Keuangan Indonesia", "--report-lang", "en"
    )
    assert ran.code == 0
    assert ran.out.count("handover day: either holder is right") == 2


def test_open_when_last_seen_is_said(tilik: Tilik) -> None:
    ran = tilik("facts", "as-of", "2026-01-01", "--person", "Sugiono", "--report-lang", "en")
    assert "open when last seen 21 October 2024, not known since" in ran.out


def test_a_day_nothing_is_known_of(tilik: Tilik) -> None:
    ran = tilik("facts", "as-of", "1900-01-01", "--country", "Jepang", "--report-lang", "en")
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.endswith("Nothing is on record of that day.\n")


def test_before_the_table_was_recorded_nothing_was_known(tilik: Tilik) -> None:
    ran = tilik("facts", "as-of", "2025-09-08", "--as-known-at", "2026-11-21", "--json")
    assert ran.code == 1
    assert {each["about"] for each in objects(ran)} == {"vacancy"}


def test_as_of_as_json_is_one_object_a_row(tilik: Tilik) -> None:
    found = objects(tilik("facts", "as-of", "2025-09-08", "--country", "KR", "--json"))
    assert {each["about"] for each in found} == {"holder", "agreement", "event"}
    (event,) = [each for each in found if each.get("statement") == "E-2025-09-08"]
    assert (event["days"], event["status"]) == (0, "held")


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("T-jp-mod-kitazawa", "T-jp-mod-kitazawa"),
        ("T-jp-mod-kitazawa@1", "T-jp-mod-kitazawa"),
        ("person:kitazawa-toshimi", "T-jp-mod-kitazawa"),
        ("Kitazawa", "T-jp-mod-kitazawa"),
        ("Menhan Jepang", "T-jp-mod-kitazawa"),
        ("CF2", "T-jp-mod-kitazawa"),
        ("SRC-simplewiki", "T-jp-mod-kitazawa"),
        ("General Security of Military", "AG-gsomia-signed"),
    ],
)
def test_history_is_asked_by_id_or_by_words(tilik: Tilik, asked: str, first: str) -> None:
    ran = tilik("facts", "history", asked, "--json")
    assert ran.code == 0
    assert first in {each["id"] for each in objects(ran)}


def test_history_names_sources_with_licence_days_and_stance(tilik: Tilik) -> None:
    ran = tilik("facts", "history", "T-jp-mod-kitazawa", "--report-lang", "en")
    assert "version 1, recorded 22 November 2026 by the founding table" in ran.out
    assert "published July 2022 – August 2022, retrieved 22 November 2026, licence CC0" in ran.out
    assert "it contradicts (start 2009-09-24)" in ran.out
    assert "conflict CF2:" in ran.out


@pytest.mark.usefixtures("loaded")
def test_history_tells_what_changed_and_what_was_retracted(tilik: Tilik, tmp_path: Path) -> None:
    seeds = Path(shutil.copytree(ROOT / "seeds/reference", tmp_path / "seeds"))
    terms = seeds / "terms/id.yml"
    written = terms.read_text(encoding="utf-8")
    changed = written.replace("last_seen: 2024-10-21", "last_seen: 2025-06-01")
    terms.write_text(changed, encoding="utf-8")
    tilik("facts", "load", "--from", seeds)
    ran = tilik("facts", "history", "T-id-foreign-sugiono", "--database", "--report-lang", "en")
    assert "version 1, recorded 22 November 2026 by tilik facts load, superseded" in ran.out
    assert "last_seen: 21 October 2024 → 1 June 2025" in ran.out
    terms.write_text(changed.partition("  T-id-foreign-sugiono")[0], encoding="utf-8")
    tilik("facts", "load", "--from", seeds)
    ran = tilik("facts", "history", "T-id-foreign-sugiono", "--database", "--report-lang", "en")
    assert "version 3, retracted" in ran.out
    assert "reason: no longer among the facts loaded" in ran.out


def test_conflicts_tell_each_side_and_what_the_table_makes_of_it(tilik: Tilik) -> None:
    ran = tilik("facts", "conflicts", "--report-lang", "en")
    assert "CF2: first day of Toshimi Kitazawa's term [T-jp-mod-kitazawa]" in ran.out
    assert "  - Simple English Wikipedia (SRC-simplewiki): 16 September 2009" in ran.out
    assert "  settled: the day of the cabinet" in ran.out


def test_only_open_conflicts_where_asked(tilik: Tilik) -> None:
    ran = tilik("facts", "conflicts", "--open", "--json")
    assert [each["id"] for each in objects(ran)] == ["CF3", "CF5"]
    assert ran.code == 1


def test_stale_counts_from_the_day_given(tilik: Tilik) -> None:
    rows = objects(tilik("facts", "stale", *TODAY, "--json"))
    assert [row["id"] for row in rows if row["kind"] == "plan_overdue"] == [
        "E-2017-06-03",
        "E-2017-10-23",
        "E-2023-06-29-finance",
    ]
    none = objects(tilik("facts", "stale", *TODAY, "--days", 3650, "--json"))
    assert {row["kind"] for row in none} == {"plan_overdue"}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("history", "T-jp-mod-kitazawa@7"), "has no version 7; its newest is 1"),
        (("history", "T-jp-mod-kitazava"), "did you mean 'T-jp-mod-kitazawa'?"),
        (("history", "person:kishida-fumyo"), "did you mean 'person:kishida-fumio'?"),
        (("history", "Gen Nakatany"), "did you mean “Gen Nakatani” (person:nakatani-gen)?"),
        (("history", "Kim"), "part of several names: person:kim-boo-kyum"),
        (("history", "qqqqqqqqq"), "`tilik facts match` looks words up"),
        (("history", ""), "nothing is called"),
        (("history", "\u202e\x00" * 4000), "nothing is called"),
        (("as-of", "2025-13-01"), "is no date; write it as 2025-09-08"),
        (("as-of", "besok"), "is no date"),
        (("as-of", "2025-09-08", "--office", "office:jp-mud"), "did you mean 'office:jp-mod'?"),
        (("as-of", "2025-09-08", "--person", "office:jp-mod"), "nothing has the id office:jp-mod"),
        (("as-of", "2025-09-08", "--country", "Jepnag"), "nothing of kind country is called"),
        (("as-of", "2025-09-08", "--around", "-1"), "--around"),
        (("gaps", "--office", "Nakatani"), "nothing of kind office is called"),
        (("stale", "--today", "yesterday"), "is no date"),
        (("stale", "--days", "many"), "--days"),
    ],
)
def test_what_cannot_be_looked_up_is_one_line(tilik: Tilik, asked: tuple[str, ...], said: str) -> None:
    ran = tilik("facts", *asked)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.one_line
    assert len(ran.one_line) < 600


def test_somebody_nothing_is_told_of(tilik: Tilik) -> None:
    ran = tilik("facts", "history", "org:asean")
    assert (ran.code, ran.out) == (1, "")
    assert ran.one_line == "tilik: no statement is about org:asean"


def test_every_word_of_the_looks_is_used() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in WORDING.parent.glob("*.py"))
    for key in words("en")["look"]:
        head = next((head for head in _COMPOSED if key.startswith(head)), None)
        used = f'"{key}"' in code or f"'{key}'" in code
        assert used or (head is not None and f'f"{head}{{' in code), key


_COMPOSED = ("gap_", "stale_", "clash_", "holder_", "became_", "review_", "all_of_")
