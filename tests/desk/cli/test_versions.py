"""`tilik versions`, `tilik corrections` and `tilik recheck --dry-run`, told as people ask for them."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from claims.model import Dossier, Unread
from db.arrivals import keep_arrival
from db.fetching import note_answer
from db.store import start_run
from db.versions import chain
from tests.db.desk import BEGAN, load, seeds
from tests.db.test_affected import judge_all, some
from tests.db.test_versions import ADDRESS, CALM, FIRST, SHARES, Desk, flag_of
from tests.desk.cli.conftest import Tilik


@pytest.fixture
def first(engine: Engine) -> Dossier:
    """The first version of an article that was flagged, accepted, mended, and changed elsewhere."""
    desk = Desk(engine)
    first = desk.prints(FIRST)
    desk.decides(first, "impossible_date")
    desk.decides(first, "parts_and_whole")
    mended = FIRST.replace("31 September", f"{first.flags[0].repairs[0].replacement} September")
    desk.prints(mended)
    desk.prints(mended.replace("berjualan", "kini berjualan"))
    engine.dispose()
    return first


def test_the_versions_of_an_article_are_told_by_address_or_id(tilik: Tilik, first: Dossier) -> None:
    ran = tilik("versions", ADDRESS, "--report-lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert [line for line in ran.out.split("\n") if line.startswith("Version")] == [
        f"Versions of {ADDRESS}",
        "Version 1, 20 September 2025, 02:00 UTC",
        "Version 2, 21 September 2025, 02:00 UTC",
        "Version 3, 22 September 2025, 02:00 UTC",
    ]
    offered = first.flags[0].repairs[0].replacement
    assert f"mended as offered (repair 1: “{offered}”), the decision is closed" in ran.out
    assert "still there, the decision is kept" in ran.out
    assert "accepted by Sekar Anindita, in an earlier version" in ran.out
    assert "changed: Sebanyak 48 pedagang {+kini+} berjualan" in ran.out
    assert "still there, to be decided again, for the sentence changed" in ran.out
    assert tilik("versions", flag_of(first, "parts_and_whole")[:12], "--report-lang", "en").out == ran.out
    assert "keputusan tetap berlaku" in tilik("versions", ADDRESS).out


def test_versions_as_json_lines_and_as_a_page(tilik: Tilik, first: Dossier) -> None:
    rows = [json.loads(line) for line in tilik("versions", ADDRESS, "--format", "jsonl").out.splitlines()]
    assert [(row["version"], row["arrival"], row["source_id"]) for row in rows] == [
        (number, number, ADDRESS) for number in (1, 2, 3)
    ]
    assert [fate["mending"] for fate in rows[1]["became"]] == ["mended as offered", "still there"]
    assert "reopened" in [fate["decision"] for fate in rows[2]["became"]]
    page = tilik("versions", ADDRESS, "--format", "html").out
    assert page.startswith("<!doctype html>")
    assert "Sebanyak 48 pedagang <ins>kini</ins> berjualan" in page
    assert "<script" not in page


def test_a_difference_is_spaced_as_it_is_read(tilik: Tilik, engine: Engine) -> None:
    desk = Desk(engine)
    desk.prints("Pasar dibuka pada Senin (12/5/2025) di Bandung.")
    desk.prints("Pasar dibuka pada Selasa (13/5/2025), di Bandung.")
    told = tilik("versions", ADDRESS, "--report-lang", "en").out
    assert "pada [-Senin-] {+Selasa+} ([-12/5/2025-] {+13/5/2025+}){+,+} di Bandung." in told
    page = tilik("versions", ADDRESS, "--format", "html").out
    assert "(<del>12/5/2025</del> <ins>13/5/2025</ins>)<ins>,</ins> di Bandung." in page


def test_an_article_that_is_gone_or_cannot_be_read_any_more_is_told(tilik: Tilik, engine: Engine) -> None:
    Desk(engine).prints(FIRST)
    shown = ("versions", ADDRESS, "--report-lang", "en")
    assert "Since" not in tilik(*shown).out
    later = datetime(2025, 9, 26, 2, tzinfo=UTC)
    with Session(engine) as session, session.begin():
        run = start_run(session, flow="test", started_at=later, parameters={}, libraries={})
        emptied = Unread(ADDRESS, "holds no article that could be found")
        keep_arrival(session, emptied, b"<html>", source=None, at=later, run_id=run)
    assert tilik(*shown).out.endswith(
        "Since 26 September 2025, 02:00 UTC no article can be read at this address: it holds no article that "
        "could be found.\n"
    )
    with Session(engine) as session, session.begin():
        note_answer(session, ADDRESS, host="koran.example", source=None, at=later, status=404)
    told = "Since 26 September 2025, 02:00 UTC there is no article at this address any more."
    assert tilik(*shown).out.endswith(f"{told}\n")
    assert told in tilik(*shown, "--format", "html").out
    row = json.loads(tilik("versions", ADDRESS, "--format", "jsonl").out)
    assert row["last_look"] == {"state": "gone", "since": "2025-09-26T02:00:00+00:00"}


def test_corrections_list_each_flag_once_with_the_sums(tilik: Tilik, first: Dossier) -> None:
    rows = [json.loads(line) for line in tilik("corrections", "--format", "jsonl").out.splitlines()]
    told = {(row["check"], row["mending"], row["flagged_at"][:10], row["at"][:10]) for row in rows}
    assert ("impossible_date", "mended as offered", "2025-09-20", "2025-09-21") in told
    assert ("parts_and_whole", "still there", "2025-09-20", "2025-09-22") in told
    assert len([row for row in rows if row["check"] == "parts_and_whole"]) == 1
    lines = tilik("corrections", "--report-lang", "en").out
    assert "Parts and whole: 0 mended as offered, 0 otherwise, 0 removed, 1 still there" in lines
    later = tilik("corrections", "--since", "2025-09-22", "--format", "jsonl").out.splitlines()
    assert {json.loads(line)["check"] for line in later} >= {"parts_and_whole"}
    assert "impossible_date" not in {json.loads(line)["check"] for line in later}
    assert "<del>" in tilik("corrections", "--format", "html").out
    nothing = tilik("corrections", "--source", "no-such-source", "--report-lang", "en")
    assert nothing.out == "No flagged article has come again in another version.\n"


def test_corrections_of_one_version_stand_in_the_order_of_the_text(tilik: Tilik, engine: Engine) -> None:
    desk = Desk(engine)
    months = ("Februari", "April", "Juni", "September", "November")
    text = " ".join(f"Pasar di bulan itu dibuka pada 31 {month} 2025." for month in months)
    desk.prints(text)
    desk.prints(f"{text} {CALM}")
    rows = [json.loads(line) for line in tilik("corrections", "--format", "jsonl").out.splitlines()]
    assert len(rows) > 2
    places = [text.index(row["quote"]) for row in rows]
    assert places == sorted(places)


def test_outside_words_stay_words(tilik: Tilik, engine: Engine) -> None:
    desk = Desk(engine)
    desk.prints(f"{SHARES} <script>alert(1)</script>")
    desk.prints(f"{SHARES} <img src=x onerror=alert(2)>")
    page = tilik("versions", ADDRESS, "--format", "html").out
    assert "<script" not in page
    assert "<img" not in page
    assert "onerror" in page


def test_an_address_nobody_knows_is_one_line(tilik: Tilik, first: Dossier) -> None:
    ran = tilik("versions", "https://koran.example/tidak-ada")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("tilik: no article has the address 'https://koran.example/tidak-ada'")


def test_a_dry_run_lists_what_would_be_judged_again(tilik: Tilik, engine: Engine) -> None:
    load(engine, seeds(), BEGAN)
    judge_all(engine, some("menhan-jepang-di-seoul", "garden"), BEGAN)
    ran = tilik("recheck", "--dry-run", "--today", "2026-11-26")
    assert (ran.code, ran.out, ran.err) == (0, "", "tilik: 0 would be judged again\n")
    load(engine, replace(seeds(), coverage=(), terms=seeds().terms[:3]), BEGAN.replace(day=26))
    ran = tilik("recheck", "--dry-run")
    assert ran.out.startswith("menhan-jepang-di-seoul  fakta berubah: ")
    assert ran.err == "tilik: 1 would be judged again\n"
    with Session(engine) as session:
        assert len(chain(session, "menhan-jepang-di-seoul")) == 1


def test_the_story_of_a_flag_tells_who_decided_and_what_became_of_it(tilik: Tilik, first: Dossier) -> None:
    offered = first.flags[0].repairs[0].replacement
    told = tilik("audit", "show", flag_of(first, "impossible_date"), "--lang", "en").out
    assert "What editors decided\n  accepted by Sekar Anindita" in told
    assert (
        "What became of it in later versions of the article\n"
        f"  2025-09-21 02:00:00 UTC: mended as offered (repair 1: “{offered}”); the decision is closed"
    ) in told
    kept = json.loads(tilik("audit", "show", flag_of(first, "parts_and_whole"), "--json").out)
    assert [each["mending"] for each in kept["became"]] == ["still there"]
    told = tilik("audit", "show", kept["became"][0]["found"], "--lang", "en").out
    assert "2025-09-22 02:00:00 UTC: still there; to be decided again, for the sentence changed" in told


def test_the_story_of_a_flag_says_that_nobody_decided(tilik: Tilik, engine: Engine) -> None:
    only = Desk(engine).prints(FIRST)
    told = tilik("audit", "show", flag_of(only, "impossible_date"), "--lang", "en").out
    assert "What editors decided\n  nobody has decided on it\n" in told
    assert "What became of it" not in told
