"""What comes in is kept once, in its order, and comes back as it was extracted."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

import pytest
from sqlalchemy import Engine, select

from claims.article.extracted import Extracted, SeenDate, SeenField
from claims.dossier import check_article
from claims.model import Article, Published, Span, Unread
from claims.report.jsonl import dossier_line
from claims.world import SeedWorld
from db.arrivals import Arrived, keep_arrival
from db.arrived import articles, never_judged, to_judge
from db.engine import migrate, open_engine
from db.session import transaction
from db.store import count_rows, keep_dossier, start_run
from db.tables import ArrivalRow
from tests.db.sample import sample

NOON = datetime(2025, 5, 12, 12, tzinfo=UTC)
PAGE = "https://berita.test/satu"
RUN = "6b1f4c62-0c25-4f0e-9d0b-7a4b4c1f3a10"
RULES, FACTS = "rules", "0" * 64


def bytes_of(text: str, more: str = "") -> bytes:
    return f"<p>{text}</p>{more}".encode()


def extracted(
    text: str, more: str = "", *, page: str = PAGE, day: date | None = date(2025, 5, 12)
) -> Extracted:
    raw = bytes_of(text, more)
    published = Published(day, "inferred", Span("text", 0, 5)) if day else Published(None, "unknown")
    article = Article(page, text, "Judul", published, "id", sha256(raw).hexdigest(), page, "Berita")
    seen = SeenDate(date(2025, 5, 12), "12 Mei 2025", "meta", "date", True)
    return Extracted(article, (seen,), (SeenField("head", "og:flavour", "plain"),), {"htmldate": "1.9"})


def begin(engine: Engine) -> None:
    with transaction(engine) as session:
        start_run(session, flow="test", started_at=NOON, parameters={}, libraries={}, run_id=RUN)


def keep(engine: Engine, one: Extracted | Unread, raw: bytes, minute: int = 0) -> Arrived:
    with transaction(engine) as session:
        return keep_arrival(
            session,
            one,
            raw,
            source="berita",
            at=NOON + timedelta(minutes=minute),
            run_id=RUN,
            content_type="text/html",
        )


def numbers(engine: Engine) -> list[tuple[int, int | None]]:
    with transaction(engine) as session:
        asking = select(ArrivalRow.number, ArrivalRow.version).order_by(ArrivalRow.number)
        return list(session.execute(asking).tuples())


def test_the_same_bytes_make_one_arrival_and_come_back_as_they_were(engine: Engine) -> None:
    begin(engine)
    first = keep(engine, extracted("Satu."), bytes_of("Satu."))
    with transaction(engine) as session:
        before = count_rows(session)
    again = keep(engine, extracted("Satu."), bytes_of("Satu."), minute=9)
    assert (first.new, first.new_text, first.first) == (True, True, True)
    assert again == Arrived(first.id, False, False)
    with transaction(engine) as session:
        assert count_rows(session) == before
        assert articles(session, [first.id]) == [extracted("Satu.").article]
        row = session.get_one(ArrivalRow, first.id)
        assert (row.source, row.content_type, row.arrived_at) == ("berita", "text/html", NOON)
        (seen,) = row.dates
        assert seen == {
            "day": "2025-05-12",
            "written": "12 Mei 2025",
            "origin": "meta",
            "where": "date",
            "used": True,
            "meaning": "published",
        }
        assert row.unknown == [{"where": "head", "name": "og:flavour", "value": "plain"}]
        assert row.tools == {"htmldate": "1.9"}


def test_other_words_are_a_version_other_bytes_alone_are_not(engine: Engine) -> None:
    begin(engine)
    keep(engine, extracted("Satu."), bytes_of("Satu."))
    dressed = keep(engine, extracted("Satu.", "<hr>"), bytes_of("Satu.", "<hr>"), 1)
    changed = keep(engine, extracted("Dua."), bytes_of("Dua."), 2)
    assert (dressed.new, dressed.new_text) == (True, False)
    assert (changed.new, changed.new_text, changed.first) == (True, True, False)
    assert numbers(engine) == [(1, 1), (2, 1), (3, 2)]


def test_a_page_that_takes_its_words_back_says_them_again(engine: Engine) -> None:
    begin(engine)
    first = keep(engine, extracted("Satu."), bytes_of("Satu."))
    keep(engine, extracted("Dua."), bytes_of("Dua."), 2)
    late = keep(engine, extracted("Satu."), bytes_of("Satu."), 1)
    assert late == Arrived(first.id, False, False)
    back = keep(engine, extracted("Satu."), bytes_of("Satu."), 3)
    assert (back.new, back.new_text, back.id == first.id) == (True, True, False)
    assert numbers(engine) == [(1, 1), (2, 2), (3, 3)]
    with transaction(engine) as session:
        assert to_judge(session, RULES, FACTS) == [back.id]


def test_what_cannot_be_read_is_kept_with_its_bytes_and_may_be_read_later(engine: Engine) -> None:
    begin(engine)
    raw = bytes_of("Satu.")
    first = keep(engine, Unread(PAGE, "no story in it"), raw)
    assert keep(engine, Unread(PAGE, "no story in it"), raw, 1) == Arrived(first.id, False, False)
    with transaction(engine) as session:
        assert to_judge(session, RULES, FACTS) == []
        with pytest.raises(LookupError, match=first.id):
            articles(session, [first.id])
        assert count_rows(session)["unread"] == 1
    read = keep(engine, extracted("Satu."), raw, 2)
    assert (read.new, read.new_text) == (True, True)
    assert numbers(engine) == [(1, None), (2, 1)]
    broken = keep(engine, Unread(PAGE, "too large"), bytes_of("x"), 3)
    assert broken.new
    with transaction(engine) as session:
        assert to_judge(session, RULES, FACTS) == [read.id]


def test_bytes_that_are_not_the_articles_are_refused(engine: Engine) -> None:
    begin(engine)
    with pytest.raises(ValueError, match="raw bytes"):
        keep(engine, extracted("Satu."), b"others")


def test_only_the_newest_without_a_dossier_are_to_be_judged_in_pages(engine: Engine) -> None:
    begin(engine)
    world = SeedWorld(sample())
    keep(engine, extracted("Kemarin."), bytes_of("Kemarin."))
    pages = [f"{PAGE}/{number}" for number in range(5)]
    ids = {keep(engine, extracted("Satu.", page=page), bytes_of("Satu.")).id for page in pages}
    newest = keep(engine, extracted("Hari ini."), bytes_of("Hari ini."), 1)
    dossier = check_article(extracted("Hari ini.").article, world)
    rules, facts = dossier.ruleset, world.facts.id
    with transaction(engine) as session:
        assert set(to_judge(session, rules, facts)) == ids | {newest.id} == set(never_judged(session))
        keep_dossier(session, dossier, dossier_line(dossier, world), RUN)
        first = to_judge(session, rules, facts, limit=2)
        second = to_judge(session, rules, facts, first[-1], 2)
        rest = to_judge(session, rules, facts, second[-1], 2)
        assert [*first, *second, *rest] == sorted(ids)
        # By other rules, from other facts, or of another day of printing it has none.
        assert newest.id in to_judge(session, "other rules", facts)
        assert newest.id in to_judge(session, rules, FACTS)
        # Whichever rules and facts it was judged by, it was judged.
        assert never_judged(session) == sorted(ids)
        assert never_judged(session, first[-1], 2, among=[newest.id, *second]) == second
    other_day = extracted("Hari ini.", "<hr>", day=None)
    again = keep(engine, other_day, bytes_of("Hari ini.", "<hr>"), 2)
    assert not again.new_text
    with transaction(engine) as session:
        assert again.id in to_judge(session, rules, facts)
        assert again.id in never_judged(session)


def test_many_writers_at_once_number_every_change_once(shared_url: str) -> None:
    engine = open_engine(shared_url)
    migrate(engine)
    begin(engine)
    texts = [f"Kata {number % 4}." for number in range(24)]

    def write(text: str) -> Arrived:
        return keep(engine, extracted(text), bytes_of(text))

    with ThreadPoolExecutor(8) as pool:
        kept = list(pool.map(write, texts))
    assert sum(one.new for one in kept) == 4
    assert [number for number, _ in numbers(engine)] == [1, 2, 3, 4]
    engine.dispose()
