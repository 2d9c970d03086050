"""`tilik facts import` as an editor types it: bad input costs itself, each row told by line, exit 2."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from db.intake import Plan
from desk.cli.importing import told
from tests.db.intake.files import HEADING, MAPPING, table, term
from tests.desk.cli.conftest import ROOT, Ran, Tilik

Write = Callable[..., Path]
Take = Callable[..., Ran]


@pytest.fixture
def take(tilik: Tilik, write: Write) -> Take:
    """Imports a table of terms with its mapping."""

    def take(content: str | bytes, *more: object, mapping: str = MAPPING, name: str = "terms.csv") -> Ran:
        path, columns = write(name, content), write("mapping.yml", mapping)
        return tilik("facts", "import", path, "--as", "csv", "--map", columns, *more)

    return take


def refused(ran: Ran) -> list[str]:
    """What stderr says of each refused row, without the file's name."""
    assert "Traceback" not in ran.err
    lines = [line for line in ran.err.splitlines() if line.startswith("tilik: refused: ")]
    return [line.partition("terms.csv: ")[2] for line in lines]


def test_a_good_file_goes_in_once(take: Take) -> None:
    content = table(term(n) for n in range(3))
    first = take(content)
    assert (first.code, first.err) == (0, "")
    assert first.out == "3 added, 0 changed, 0 unchanged; 10 names and sources written; revision 1\n"
    second = take(content)
    assert (second.code, second.err) == (0, "")
    assert second.out == "nothing changed: 3 facts are as they were\n"


def test_a_dry_run_shows_the_plan_and_leaves_the_database(take: Take) -> None:
    take(table([term(1), term(2)]))
    ran = take(table([term(1), term(2, end="2004"), term(3), term(4, end="soon")]), "--dry-run")
    assert ran.code == 2
    assert ran.out.splitlines()[-1].startswith("1 would be added, 1 would be changed, 1 unchanged;")
    (changed,) = (line for line in ran.out.splitlines() if line.startswith("changed: "))
    assert changed.endswith(": end: 2003 → 2004")
    assert "line 3: T-terms-" in ran.out
    assert "line 4: T-terms-" in ran.out
    assert refused(ran)[0].startswith("line 5: end: 'soon' is no date")
    assert take(table([term(1), term(2)])).out.startswith("nothing changed")


def test_the_whole_plan_is_written_a_json_object_a_line(take: Take, tmp_path: Path) -> None:
    take(table([term(1), term(2)]))
    rows = [term(1), term(2, end="2004"), *(term(n) for n in range(3, 60)), term(99, end="soon")]
    ran = take(table(rows), "--dry-run", "--plan", tmp_path / "plan.jsonl")
    plan = [json.loads(line) for line in (tmp_path / "plan.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["outcome"] for row in plan] == ["added"] * 57 + ["changed", "unchanged", "refused"]
    assert plan[-1]["line"] == 61
    assert "and 37 more added; --plan FILE writes all of them" in ran.out


BAD = {
    "wrong date": (term(2, end="2003-13-01"), "line 3: end: '2003-13-01'"),
    "end before start": (term(2, end="1999"), "line 3: end: 1999 lies before the start"),
    "unknown office": (term(2, office="Lighthouse keeper"), "line 3: office: 'Lighthouse keeper'"),
    "unknown person": (term(2, person="person:nobody-at-all"), "line 3: person: the person:nobody-at-all"),
    "duplicate id": (term(1, end="2010"), "line 3: statement: duplicate id"),
    "too few cells": ("one,two", "line 3: 2 cells where the heading has 6"),
    "a long line": ("x" * 1_100_000, "line 3: 1100000 bytes in one line"),
    "a quotation mark left open": ('T-2,"Somebody,Q2,Harbour master,2001,2002', "line 3: a quotation mark"),
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_row_is_refused_by_line_and_the_rest_is_taken(take: Take, what: str) -> None:
    row, reason = BAD[what]
    ran = take(table([term(1), row, term(3)]))
    assert ran.code == 2
    (line,) = refused(ran)
    assert line.startswith(reason), line
    assert ran.out.startswith("2 added, 0 changed, 0 unchanged; ")
    assert "; 1 row refused; revision 1" in ran.out


def test_what_the_mapping_leaves_out_is_counted_and_is_no_fault(take: Take, tmp_path: Path) -> None:
    mapping = MAPPING + "left_out:\n  Lighthouse keeper: several people hold it at once\n"
    rows = [term(1), term(2, office="Lighthouse keeper"), term(3)]
    dry = take(table(rows), "--dry-run", mapping=mapping)
    assert (dry.code, dry.err) == (0, "")
    assert "left out: " in dry.out
    assert "line 3: office: 'Lighthouse keeper' is left out by the mapping: several people" in dry.out
    ran = take(table(rows), "--plan", tmp_path / "plan.jsonl", mapping=mapping)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("2 added, 0 changed, 0 unchanged; ")
    assert "; 1 row left out; revision 1" in ran.out
    plan = [json.loads(line) for line in (tmp_path / "plan.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(row["line"], row["outcome"]) for row in plan] == [(2, "added"), (4, "added"), (3, "left_out")]
    both = take(table([*rows, term(4, end="soon")]), mapping=mapping)
    assert both.code == 2
    assert both.out.startswith("nothing changed: 2 facts are as they were; 1 row left out; 1 row refused")


def test_bytes_that_are_no_text_cost_their_line(take: Take) -> None:
    ran = take(table([term(1), term(2), term(3)]).encode().replace(b"no. 2", b"no. \xff"))
    assert ran.code == 2
    (line,) = refused(ran)
    assert line.startswith("line 3: byte ")
    assert "not UTF-8" in line
    assert ran.out.startswith("2 added")


def test_a_wrong_column_is_told_and_nothing_is_taken(take: Take) -> None:
    ran = take(table([term(1)]).replace(HEADING, HEADING.replace("start", "begin")))
    assert ran.code == 2
    (line,) = refused(ran)
    assert "'start'" in line
    assert ran.out == "nothing changed: 0 facts are as they were; 1 row refused\n"


def test_a_missing_licence_refuses_the_file(take: Take) -> None:
    mapping = MAPPING.replace("  licence: CC0-1.0\n", "")
    ran = take(table([term(1)]), mapping=mapping)
    assert ran.code == 2
    (line,) = refused(ran)
    assert line.startswith("the whole file: licence: the licence is missing")
    assert "0 facts are as they were; 1 row refused" in ran.out
    assert take(table([term(1)]), "--licence", "CC-BY-4.0", mapping=mapping).code == 0


def test_an_empty_file_is_told(take: Take) -> None:
    ran = take("")
    assert ran.code == 2
    assert len(refused(ran)) == 1
    assert "nothing changed" in ran.out


MERGES = """meta: {recorded: 2026-03-01, by: test}
merges:
  MRG-1: {entity: person:a, into: person:b, confidence: confirmed, sources: [SRC-a]}
  MRG-2: {entity: person:b, into: person:a, confidence: confirmed, sources: [SRC-a]}
"""
NAMES = """meta: {recorded: 2026-03-01, by: test}
people:
  person:a: {label: Anna Example, country: ID}
  person:b: {label: Ana Example, country: ID}
"""
SOURCES = """meta: {recorded: 2026-03-01, by: test}
sources:
  SRC-a: {publisher: A, url: 'https://a.example/', retrieved: 2026-03-01, tier: news, licence: CC0-1.0}
"""


def test_a_circular_merge_is_refused_by_line(tilik: Tilik, write: Write) -> None:
    said = ("--as", "yaml", "--licence", "CC0-1.0", "--publisher", "us", "--url", "https://us.example/")
    for name, content in (("sources.yml", SOURCES), ("people.yml", NAMES)):
        assert tilik("facts", "import", write(name, content), *said).code == 0
    ran = tilik("facts", "import", write("merges.yml", MERGES), *said)
    assert ran.code == 2
    assert "line 4: into: MRG-2: 'into': these merges go round in a circle" in ran.err
    assert ran.out.startswith("1 added")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("no-such-file.csv", "--as", "csv"), "no-such-file.csv: cannot be read (No such file"),
        ((".", "--as", "csv"), "is a folder"),
        (("mapping.yml", "--as", "cvs"), "'cvs' is no kind of file Tilik imports"),
        (("mapping.yml", "--as", "csv", "--map", "visits-uk"), "no mapping of that name comes with Tilik"),
        (("mapping.yml", "--as", "csv", "--map", "broken.yml"), "broken.yml: "),
        (("mapping.yml", "--as", "csv", "--retrieved", "yesterday"), "'yesterday' is no date"),
    ],
)
def test_what_cannot_be_begun_is_one_line(
    tilik: Tilik, write: Write, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], words: str
) -> None:
    folder = write("mapping.yml", MAPPING).parent
    write("broken.yml", "kind: [")
    monkeypatch.chdir(folder)
    ran = tilik("facts", "import", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.one_line


@pytest.mark.usefixtures("in_english")
def test_the_help_says_what_the_exit_codes_mean(tilik: Tilik) -> None:
    said = " ".join(tilik("facts", "import", "--help").out.split())
    assert "Exit codes: 0 all of it is in the table" in said
    assert "2 something was refused" in said


def test_an_import_is_quiet_in_a_pipe_and_reads_standard_input(tmp_path: Path, write: Write) -> None:
    mapping = write("mapping.yml", MAPPING)
    done = subprocess.run(
        [sys.executable, "-m", "desk.cli.main", "facts", "import", "-", "--as", "csv", "--map", mapping],
        input=table([term(1)]).encode(),
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"1 added")


PROBE = """
import atexit, sys
def report():
    with open("/proc/self/status") as status:
        print(next(int(line.split()[1]) for line in status if line.startswith("VmHWM")), file=sys.stderr)
atexit.register(report)
from desk.cli.main import main
main()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the peak of memory")
def test_a_line_without_end_takes_no_memory(tmp_path: Path, write: Write) -> None:
    mapping = write("mapping.yml", MAPPING)

    def peak(megabytes: int) -> tuple[int, str]:
        pipe = tmp_path / f"pipe-{megabytes}"
        os.mkfifo(pipe)

        def feed() -> None:
            with pipe.open("wb") as stream:
                stream.write(f"{HEADING}\n{term(1)}\n".encode())
                for _ in range(megabytes):
                    stream.write(b"x" * 1_000_000)
                stream.write(f"\n{term(2)}\n".encode())

        feeding = threading.Thread(target=feed)
        feeding.start()
        command = [sys.executable, "-c", PROBE, "facts", "import", pipe, "--as", "csv", "--map", mapping]
        command += ["--origin", "SRC-pipe"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=200)
        feeding.join()
        return int(done.stderr.splitlines()[-1]), done.stdout + done.stderr

    short, _ = peak(2)
    long, said = peak(200)
    assert "line 3: 200000000 bytes in one line" in said
    assert "nothing changed: 2 facts" in said
    assert long - short < 20_000, "kB more for a line a hundred times as long"


def test_what_was_done_is_said() -> None:
    assert told(Plan(0, 0, 7, 0, 0)) == "nothing changed: 7 facts are as they were"
    assert told(Plan(0, 0, 7, 2, 0), dry_run=True).endswith("7 facts are as they were; 2 rows refused")
    assert told(Plan(1, 2, 3, 4, 5, revision=6)) == (
        "1 added, 2 changed, 3 unchanged; 5 names and sources written; 4 rows refused; revision 6"
    )


REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://periksa.example/jembatan",
    "claimReviewed": "Jembatan Contoh ditutup selama sepuluh tahun",
    "inLanguage": "id-ID",
    "author": {"@type": "Organization", "name": "Periksa Contoh"},
    "reviewRating": {"ratingValue": "1", "bestRating": "5", "worstRating": "1", "alternateName": "Salah"},
}


def test_what_others_have_checked_is_taken_in_and_never_a_fact(tilik: Tilik, write: Write) -> None:
    said = (
        "--as",
        "claimreview",
        "--licence",
        "CC-BY-4.0",
        "--publisher",
        "us",
        "--url",
        "https://us.example/",
    )
    feed = write("feed.jsonl", json.dumps(REVIEW) + "\n")
    dry = tilik("facts", "import", feed, *said, "--dry-run")
    assert (dry.code, dry.err) == (0, "")
    first = tilik("facts", "import", feed, *said)
    assert first.code == 0
    assert first.out.startswith("1 added, 0 changed")
    assert tilik("facts", "import", feed, *said).out == "nothing changed: 1 fact is as it was\n"
    changed = {**REVIEW, "reviewRating": {**REVIEW["reviewRating"], "alternateName": "Keliru"}}  # type: ignore[dict-item]
    again = tilik("facts", "import", write("feed.jsonl", json.dumps(changed) + "\n"), *said)
    assert again.out.startswith("0 added, 1 changed")
    found = tilik("facts", "match", "--checked", "Jembatan Contoh ditutup selama sepuluh tahun", "--database")
    assert "Keliru" in found.out + found.err
