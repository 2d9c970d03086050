"""A page in the place of an article is kept and listed and no version; what was written anew is one."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select

from db.dossiers import unread_in
from db.engine import open_engine
from db.last_look import last_look
from db.metrics import figures
from db.session import transaction
from db.tables import AlignmentRow, ArrivalRow, RawRow, RunRow, UnreadRow, WallRow
from db.versions import chain
from db.walls import list_standing, standing
from flows import holding
from flows.found import Found
from flows.holding import BY_OTHERS, BY_WORDS
from flows.sources.model import Quirks, Source
from tests.db.copying import file_with_tables
from tests.flows.night import HOME, NOON, Paper, begin, collect, night, prepare, source

A, B, C = f"{HOME}/a", f"{HOME}/b", f"{HOME}/c"
VISIT = "Menteri Pertahanan Jepang, Gen Nakatani, melakukan kunjungan resmi ke Jepang pada Oktober 2015."
MEETING = "Rapat kerja digelar di Jakarta pada Senin (12/5/2025). Menteri Luar Negeri hadir bersama stafnya."
HARBOUR = "Kapal feri meninggalkan dermaga lama pada siang hari dengan empat puluh penumpang di geladak."
SIGN_IN = "Silakan masuk untuk melanjutkan membaca. Belum punya akun? Daftar gratis."
# Says nothing that walls say.
CHOICE = "Selamat datang kembali di rumah kami. Pilih paket yang cocok, dan nikmati hari bersama keluarga."


@pytest.fixture
def made(tmp_path: Path) -> Iterator[tuple[Engine, str]]:
    file_with_tables(tmp_path / "tilik.db")
    url = f"sqlite:///{tmp_path}/tilik.db"
    engine = open_engine(url)
    prepare(engine)
    yield engine, url
    engine.dispose()


@pytest.fixture
def paper(made: tuple[Engine, str]) -> Paper:
    """Three articles, collected and judged."""
    engine, url = made
    paper = Paper(engine, {A: VISIT.encode(), B: MEETING.encode(), C: HARBOUR.encode()})
    assert night(engine, url, paper, source("a", "b", "c")).new == 3
    return paper


def again(paper: Paper, of: Source | None = None) -> tuple[str, Found]:
    run, _ = begin(paper.engine)
    return run, collect(paper.engine, paper, of or source("a", "b", "c"), run)


def versions(engine: Engine) -> dict[str, list[int | None]]:
    """The versions that came from each address; None is what was no article."""
    with transaction(engine) as session:
        rows = session.execute(
            select(ArrivalRow.source_id, ArrivalRow.version).order_by(ArrivalRow.source_id, ArrivalRow.number)
        ).tuples()
        found: dict[str, list[int | None]] = {}
        for source_id, version in rows:
            found.setdefault(source_id, []).append(version)
        return found


def kept(engine: Engine, what: Any) -> list[Any]:
    with transaction(engine) as session:
        return list(session.scalars(select(what)))


def test_a_sign_in_is_no_version_and_is_asked_for_again_in_full(
    paper: Paper, made: tuple[Engine, str]
) -> None:
    engine, url = made
    paper.pages[A] = f"{SIGN_IN}<!-- 1 -->".encode()
    run, found = again(paper)
    assert (found.changed, found.later, found.unchanged, found.read) == (0, 1, 2, 2)
    assert found.told == [(A, BY_WORDS)]
    with transaction(engine) as session:
        unread, new = unread_in(session, run)
        assert [(one.source_id, one.reason) for one in unread] == [(A, BY_WORDS)]
        assert new == 1
        look = last_look(session, A)
        assert look is not None
        assert (look["state"], look["reason"]) == ("unread", BY_WORDS)
        told = figures(session, NOON)
        assert (told.walls, told.articles["unread"], told.articles["waiting"]) == ({"berita": 1}, 1, 0)
        assert len(chain(session, A)) == 1
        (one,) = list_standing(session)
        assert (one.source, one.address, one.reason) == ("berita", A, BY_WORDS)
    assert f"{SIGN_IN}<!-- 1 -->".encode() in kept(engine, RawRow.content)

    # Other bytes of the same words are kept once, and listed in each run.
    paper.pages[A] = f"{SIGN_IN}<!-- 2 -->".encode()
    run, found = again(paper)
    assert dict(paper.asked[-3:])[A] is None
    assert found.told == [(A, BY_WORDS)]
    assert versions(engine)[A] == [1, None]
    assert len(kept(engine, RawRow.sha256)) == 4
    with transaction(engine) as session:
        assert len(unread_in(session, run)[0]) == 1
    assert len(kept(engine, UnreadRow.id)) == 1

    # The article is back: nothing has happened to it.
    paper.pages[A] = VISIT.encode()
    assert night(engine, url, paper, source("a", "b", "c")).judged == 0
    assert versions(engine)[A] == [1, None, 1]
    assert kept(engine, AlignmentRow.id) == []
    with transaction(engine) as session:
        assert (last_look(session, A), standing(session)) == (None, {})
    assert again(paper)[1].unchanged == 3


def test_the_same_words_in_the_place_of_several_articles_are_no_versions(paper: Paper) -> None:
    # Each with its own bytes, and what is at "c" is an article that was written anew.
    paper.pages |= {
        A: f"{CHOICE}<!-- a -->".encode(),
        B: f"{CHOICE.upper()}<!-- b -->".encode(),
        C: b"Pelabuhan itu kini taman kota; anak-anak bermain bola sampai petang.",
    }
    _, found = again(paper)
    assert (found.changed, found.later) == (1, 2)
    assert sorted(found.told) == [(A, BY_OTHERS), (B, BY_OTHERS)]
    assert versions(paper.engine) == {A: [1, None], B: [1, None], C: [1, 2]}
    # Known by now, it is held where it comes alone.
    paper.pages |= {A: VISIT.encode(), B: MEETING.encode(), C: CHOICE.encode()}
    _, found = again(paper)
    assert found.told == [(C, BY_OTHERS)]
    assert versions(paper.engine) == {A: [1, None, 1], B: [1, None, 1], C: [1, 2, None]}


@pytest.mark.parametrize("order", [("a", "b", "c"), ("c", "b", "a"), ("b", "c", "a")])
def test_whichever_page_comes_first(paper: Paper, order: tuple[str, ...]) -> None:
    paper.pages |= {A: CHOICE.encode(), C: CHOICE.encode(), B: SIGN_IN.encode()}
    again(paper, source(*order))
    assert versions(paper.engine) == {A: [1, None], B: [1, None], C: [1, None]}


def test_one_that_slipped_in_alone_makes_the_next_one_known(paper: Paper) -> None:
    paper.pages[A] = CHOICE.encode()
    assert again(paper)[1].changed == 1, "an article that was written anew looks so too"
    paper.pages[B] = f"{CHOICE}<!-- b -->".encode()
    assert again(paper)[1].told == [(B, BY_OTHERS)]


def test_a_page_that_shows_the_newest_article_is_no_wall(paper: Paper) -> None:
    """Its text stands at one other address that began with it."""
    paper.pages |= {A: HARBOUR.encode()}
    assert again(paper)[1].changed == 1
    assert versions(paper.engine)[A] == [1, 2]


def test_a_correction_and_a_rewrite_are_versions(paper: Paper) -> None:
    paper.pages |= {
        A: b"Koreksi: kunjungan itu dibatalkan. Redaksi memohon maaf.",
        B: MEETING.replace("Senin", "Selasa").encode(),
        C: f"{HARBOUR} Berlangganan untuk membaca artikel kami tanpa batas.".encode(),
    }
    _, found = again(paper)
    assert (found.changed, found.later) == (3, 0)
    assert kept(paper.engine, WallRow.arrival) == []


def test_what_an_address_began_with_is_no_wall_for_nothing_stood_there(made: tuple[Engine, str]) -> None:
    engine, url = made
    paper = Paper(engine, {A: SIGN_IN.encode()})
    night(engine, url, paper, source("a"))
    paper.pages[A] = VISIT.encode()
    assert again(paper, source("a"))[1].changed == 1


def test_a_source_may_say_that_its_pages_are_taken_as_they_come(paper: Paper) -> None:
    paper.pages[A] = SIGN_IN.encode()
    again(paper)
    of = replace(source("a", "b", "c"), quirks=Quirks(walls=False))
    assert again(paper, of)[1].changed == 1
    assert versions(paper.engine)[A] == [1, None, 2], "the same bytes, taken otherwise now"
    with transaction(paper.engine) as session:
        assert standing(session) == {}


def test_pages_that_wait_are_decided_before_they_fill_the_memory(
    paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(holding, "MOST_BYTES", 10)
    paper.pages |= {A: CHOICE.encode(), B: CHOICE.encode()}
    _, found = again(paper)
    assert (found.changed, found.later) == (1, 1), "the first alone said nothing"
    assert again(paper)[1].unchanged == 2


def test_a_run_that_ends_before_it_decided_loses_nothing(
    paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper.pages |= {A: CHOICE.encode(), B: CHOICE.encode()}
    with monkeypatch.context() as patched:
        fails: Callable[..., Any] = lambda *_: (_ for _ in ()).throw(KeyboardInterrupt())  # noqa: E731
        patched.setattr(holding.Holding, "decided", fails)
        with pytest.raises(KeyboardInterrupt):
            again(paper)
    assert versions(paper.engine) == {A: [1], B: [1], C: [1]}
    assert again(paper)[1].later == 2
    assert len(kept(paper.engine, RunRow.id)) == 3
