"""How long a look at the figures takes with very many articles: `python -m bench.metrics [ARTICLES] [KIND…]`.

Rows are made by the database itself, as many and as wide as articles make them: four claims, six findings,
every third article with a flag, 1,000 of them waiting. KIND is sqlite or postgresql; both unless said.
"""

import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine, text

from bench.postgres import database
from db.engine import migrate, open_engine
from db.metrics import figures
from db.session import transaction

CLAIMS, FINDINGS, WAITING = 4, 6, 1_000
NOW = datetime(2026, 11, 25, 21, tzinfo=UTC)
AT = "2026-11-25 20:00:00.000000"


def fill(engine: Engine, articles: int) -> None:
    """The tables hold that many articles with all that hangs on them."""
    postgres = engine.dialect.name == "postgresql"
    if not postgres:
        with engine.connect() as connection:  # a database that is thrown away needs no journal
            for word in ("journal_mode=DELETE", "journal_mode=OFF", "synchronous=OFF", "cache_size=-400000"):
                connection.exec_driver_sql(f"PRAGMA {word}")
    with engine.begin() as connection:
        run = connection.execute

        def say(sql: str) -> None:
            run(text(sql.replace("{JSON}", "'{}'::json" if postgres else "'{}'")))

        def numbers(name: str, count: int) -> str:
            if postgres:
                return f"{name}(i) AS (SELECT generate_series(1, {count}))"
            return f"{name}(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM {name} WHERE i < {count})"

        def key(word: str, number: str) -> str:
            # In order, so that filling does not take an hour; a look reads indexes from end to end anyway.
            made = f"lpad(({number})::text, 63, '0')" if postgres else f"printf('%063d', {number})"
            return f"'{word}' || {made}"

        if postgres:
            say("SET LOCAL session_replication_role = replica")  # every row is known to fit the others
        say("INSERT INTO raw (sha256, size, content) VALUES ('r', 1, '')")
        say(
            "INSERT INTO run (id, flow, started_at, state, parameters, libraries, counts) "
            f"VALUES ('r', 'f', '{AT}', 'completed', {{JSON}}, {{JSON}}, {{JSON}})"
        )
        say(f"INSERT INTO fact_set (id, count, loaded_at) VALUES ('f', 1, '{AT}')")
        with_n = f"WITH {'' if postgres else 'RECURSIVE '}{numbers('n', articles)} "
        words = "'" + "Pasar itu ramai sejak pagi. " * 10 + "'"
        say(
            "INSERT INTO article (id, source_id, text_sha256, raw_sha256, text, language, published_origin, "
            f"first_run) {with_n} SELECT {key('a', 'i')}, 'https://example.id/' || i, {key('t', 'i')}, 'r', "
            f"{words}, 'id', 'given', 'r' FROM n"
        )
        say(
            "INSERT INTO arrival (id, source_id, raw_sha256, arrived_at, article, dates, unknown, tools, "
            f"first_run, number, version) {with_n} SELECT {key('v', 'i')}, 'https://example.id/' || i, 'r', "
            f"'{AT}', {key('a', 'i')}, {{JSON}}, {{JSON}}, {{JSON}}, 'r', 1, 1 FROM n"
        )
        judged = f"WITH {'' if postgres else 'RECURSIVE '}{numbers('n', articles - WAITING)} "
        say(
            "INSERT INTO dossier (id, article, ruleset, fact_set, raw_sha256, published_origin, line, "
            f"line_sha256, checks, libraries, run) {judged} SELECT {key('d', 'i')}, {key('a', 'i')}, 's', "
            f"'f', 'r', 'given', {words}, 'l', {{JSON}}, {{JSON}}, 'r' FROM n"
        )
        parts = f"{judged.rstrip()}, {numbers('m', CLAIMS)} "
        say(
            'INSERT INTO claim (dossier, position, id, type, field, start, "end", quote, sentence_start, '
            "sentence_end, period_edtf, modality, rule, checkworthiness, body) "
            f"{parts} SELECT {key('d', 'n.i')}, m.i, {key('c', 'n.i * 10 + m.i')}, 'visit', 'text', 1, 2, "
            "'Pasar', 0, 9, '', 'done', 'r@1', 50, {JSON} FROM n, m"
        )
        parts = f"{judged.rstrip()}, {numbers('m', FINDINGS)} "
        say(
            'INSERT INTO finding (dossier, position, id, "check", version, outcome, severity, reason, field, '
            'start, "end", quote, facts, repairs) '
            f"{parts} SELECT {key('d', 'n.i')}, m.i, {key('f', 'n.i * 10 + m.i')}, 'check_' || (n.i % 35), "
            "1, 'unknown', CASE WHEN m.i = 1 AND n.i % 3 = 0 THEN 'error' END, 'r', 'text', 1, 2, 'Pasar', "
            "{JSON}, {JSON} FROM n, m"
        )
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE"))


def main(articles: int, kinds: list[str]) -> None:
    """Prints how long each database took to fill, and how long each of three looks took."""
    for kind in kinds:
        with tempfile.TemporaryDirectory() as folder, database(kind, Path(folder)) as url:
            engine = open_engine(url)
            migrate(engine)
            began = time.perf_counter()
            fill(engine, articles)
            print(f"{kind}: {articles:,} articles made in {time.perf_counter() - began:.0f} s", flush=True)
            for _ in range(3):
                began, worked = time.perf_counter(), time.process_time()
                with transaction(engine) as session:
                    found = figures(session, NOW)
                took, work = time.perf_counter() - began, time.process_time() - worked
                print(f"a look: {took:.2f} s, {work:.2f} s of it here  {found.articles}", flush=True)
            engine.dispose()


if __name__ == "__main__":
    main(int((sys.argv[1:] or ["1000000"])[0]), sys.argv[2:] or ["sqlite", "postgresql"])
