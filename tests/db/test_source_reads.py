"""What came of each source in each run is kept once, and when each was last read well can be asked."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine

from db.session import transaction
from db.source_reads import SourceRead, keep_source_reads, last_reads, last_success
from db.store import start_run

NIGHT = datetime(2025, 5, 12, 20, 0, tzinfo=UTC)


def runs(engine: Engine, number: int) -> list[str]:
    with transaction(engine) as session:
        return [
            start_run(session, flow="check-new-articles", started_at=NIGHT, parameters={}, libraries={})
            for _ in range(number)
        ]


def test_a_source_has_one_row_a_run(engine: Engine) -> None:
    (run,) = runs(engine, 1)
    first = SourceRead("harian", run, NIGHT, 9, 1, 2, 3, 1, 1, 1)
    other = SourceRead("agensi", run, NIGHT, error="timed out")
    with transaction(engine) as session:
        keep_source_reads(session, [first, other])
        keep_source_reads(session, [])
    with transaction(engine) as session:
        keep_source_reads(session, [SourceRead("harian", run, NIGHT + timedelta(hours=1))])
    with transaction(engine) as session:
        assert last_reads(session) == {"agensi": other, "harian": first}


def test_the_last_success_is_not_the_last_reading(engine: Engine) -> None:
    first, second, third = runs(engine, 3)
    reads = [
        SourceRead("harian", first, NIGHT, listed=3),
        SourceRead("harian", second, NIGHT + timedelta(days=1), listed=4),
        SourceRead("harian", third, NIGHT + timedelta(days=2), error="is gone"),
        SourceRead("agensi", second, NIGHT + timedelta(days=1), error="timed out"),
    ]
    with transaction(engine) as session:
        keep_source_reads(session, reads)
    with transaction(engine) as session:
        assert last_success(session) == {"harian": NIGHT + timedelta(days=1)}
        assert last_reads(session) == {"agensi": reads[3], "harian": reads[2]}
