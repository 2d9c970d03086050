"""The nightly report: worded in both languages, nothing of an article as markup, the same bytes again."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import get_args

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from claims.model import Language, Unread
from claims.report.catalogue import LANGUAGES, names
from db.decisions import decide
from db.nights import Failed, Period
from db.since import Gone, Since
from db.store import keep_unread
from flows.nightly.html import page
from flows.nightly.markdown import markdown, summary
from flows.nightly.night import Night, last_night, period_of
from flows.nightly.words import became, words
from flows.nightly.writing import write_pieces
from flows.reporting import ReportError
from tests.db import test_nights as filled
from tests.db.copying import with_tables

DAY = date(2026, 11, 26)
HOSTILE = "<script>alert(1)</script> [a](javascript:b) | x"


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """The database of tests/db/test_nights.py, with an address and a reason that would be markup."""
    engine = with_tables()
    with Session(engine) as session:
        filled.a_night(session)
        keep_unread(session, Unread(HOSTILE, HOSTILE), None, filled.RUN.format(2))
        session.commit()
    yield engine
    engine.dispose()


def night(engine: Engine, language: Language, day: date = DAY) -> Night:
    return Night(Session(engine), day, language)


def test_a_night_ends_at_five_in_jakarta() -> None:
    assert last_night(datetime(2026, 11, 25, 21, 59, tzinfo=UTC)) == date(2026, 11, 25)
    assert last_night(datetime(2026, 11, 25, 22, 0, tzinfo=UTC)) == date(2026, 11, 26)
    first, second = period_of(DAY), period_of(date(2026, 11, 27))
    assert first.until == second.since == datetime(2026, 11, 25, 22, tzinfo=UTC)
    assert first == Period(filled.PERIOD.since, filled.PERIOD.until)


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_forms_tell_the_same_night(engine: Engine, language: Language) -> None:
    html, text = "".join(page(night(engine, language))), "".join(markdown(night(engine, language)))
    for told in (html, text):
        for part in ("kompas", "antara", "Budi bertemu Ani", "e.txt", "no such file", "no answer"):
            assert part in told
        assert "{" not in re.sub(r"<style>.*?</style>", "", told, flags=re.S)
    assert "<script" not in html
    assert "<" not in text
    assert "[a](" not in text, "no address of an article is a link"
    assert "".join(page(night(engine, language))) == html
    assert "".join(markdown(night(engine, language))) == text


def test_why_a_source_failed_is_told_in_the_language_of_the_report(engine: Engine) -> None:
    told = night(engine, "id")
    told.__dict__["failed"] = [Failed("harian", "a.example.id refuses connections", None)]
    for report in ("".join(page(told)), "".join(markdown(told))):
        assert "a.example.id menolak sambungan" in report


def test_the_numbers_are_those_of_the_database(engine: Engine) -> None:
    told = "".join(summary(night(engine, "en")))
    assert "| antara | 1 | 0 | 1 |" in told
    assert "| kompas | 0 | 1 | 0 |" in told
    assert "| handed in | 1 | 0 | 0 |" in told
    assert "| Error | Office holder | 2 | 0 |" in told
    assert "Budi" not in told


def test_what_editors_dismissed_is_counted_apart_and_what_they_accepted_is_marked(engine: Engine) -> None:
    told = night(engine, "en")
    flags = list(told.flags("error"))
    at = filled.PERIOD.until
    decide(told.session, flags[0].finding, "dismissed", by="Sekar", at=at)
    decide(told.session, flags[1].finding, "accepted", by="Anin <b>", at=at)
    told.session.flush()
    text, html = "".join(markdown(told)), "".join(page(told))
    assert "| Error | Office holder | 2 | 1 |" in text
    assert "accepted by Anin &lt;b&gt;" in text
    assert "<strong>accepted by Anin &lt;b&gt;</strong>" in html
    for report in (text, html):
        assert "1 more dismissed by editors since." in report
        assert flags[0].finding[:12] not in report
    decide(told.session, flags[1].finding, "dismissed", by="Anin", at=at + timedelta(hours=1))
    again = Night(told.session, DAY, "id")
    text, html = "".join(markdown(again)), "".join(page(again))
    for report in (text, html):
        assert "Seluruhnya (2) sudah ditolak redaksi." in report
    assert "<ul>\n</ul>" not in html
    told.session.rollback()


def test_how_a_flag_went_is_told(engine: Engine) -> None:
    flag = next(night(engine, "id").flags("error"))
    gone = [became(replace(flag, since=Since(gone=gone)), "id") for gone in get_args(Gone)]
    assert gone == [[words("id")[gone.replace(" ", "_")]] for gone in get_args(Gone)]
    back = replace(flag, since=Since("accepted", "Anin", "mended"), withdrawn=True)
    keys = ("mended", "withdrawn")
    assert became(back, "en") == ["accepted by Anin", *(words("en")[key] for key in keys)]


def test_an_empty_night_says_so(engine: Engine) -> None:
    quiet = night(engine, "en", date(2020, 1, 1))
    for told in ("".join(page(quiet)), "".join(markdown(quiet))):
        for key in ("no_articles", "no_flags", "none_failed", "all_read", "nothing_due"):
            assert words("en")[key] in told


def test_both_languages_have_the_same_words_for_the_same_values() -> None:
    id, en = words("id"), words("en")
    assert {key: names(said) for key, said in id.items()} == {key: names(said) for key, said in en.items()}
    folder = Path(__file__).parents[3] / "flows/nightly"
    files = [path for path in folder.rglob("*") if path.suffix in (".py", ".j2")]
    source = "".join(path.read_text(encoding="utf-8") for path in files)
    assert [key for key in en if f'"{key}"' not in source] == [], "words that nobody says"


def test_a_file_is_the_old_one_or_the_whole_new_one(tmp_path: Path) -> None:
    path = tmp_path / "nightly" / "report.md"
    write_pieces(path, ["one ", "two"])

    def broken() -> Iterator[str]:
        yield "three"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_pieces(path, broken())
    assert path.read_text() == "one two"
    assert [each.name for each in path.parent.iterdir()] == ["report.md"]
    (tmp_path / "file").touch()
    with pytest.raises(ReportError, match="TILIK_REPORTS"):
        write_pieces(tmp_path / "file" / "report.md", ["x"])
