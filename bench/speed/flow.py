"""The flow against the plain call, on the same articles: what keeping and orchestrating cost."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.house import ROOT, world
from bench.speed.corpus import corpus
from bench.speed.row import Row, seconds
from claims.dossier import check_article

# The flow is called twice in a home of its own: on one article, which starts Prefect's server,
# and on all of them, which is timed.
CALL = """
import json, sys, time
from pathlib import Path
from flows.prefect_home import in_process, prepare
prepare()
from flows.check_articles import check_articles
first, every, out = sys.argv[1:]
took = []
with in_process():
    for path in (first, every):
        begun = time.perf_counter()
        check_articles([path], out=out)
        took.append(time.perf_counter() - begun)
print(json.dumps(took))
"""


def rows() -> list[Row]:
    """The whole corpus through both, an article; the note says what the first flow of a process costs."""
    name, articles = corpus()
    facts = world()
    check_article(articles[0], facts)
    plain = seconds(lambda: [check_article(article, facts) for article in articles])
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        lines = [
            json.dumps(
                {
                    "id": article.source_id,
                    "published": str(article.published.day),
                    "title": article.title,
                    "text": article.text,
                    "lang": article.language,
                }
            )
            for article in articles
        ]
        first, every = home / "first.jsonl", home / "every.jsonl"
        first.write_text(lines[0] + "\n", encoding="utf-8")
        every.write_text("\n".join(lines) + "\n", encoding="utf-8")
        started, took = _call(str(first), str(every), str(home / "out"), home=home)
    return [
        Row(
            "the flow against plain check_article, an article",
            len(articles),
            1000 * took / len(articles),
            1000 * plain / len(articles),
            "ms",
            f"corpus {name}; the flow also writes the database and the reports; the first flow of a process, "
            f"with Prefect's own server, took {started:.1f} s",
        )
    ]


def _call(*arguments: str, home: Path) -> tuple[float, float]:
    environment = os.environ | {
        "PREFECT_HOME": str(home / "prefect"),
        "TILIK_DATABASE_URL": f"sqlite:///{home / 'tilik.db'}",
    }
    environment.pop("PREFECT_API_URL", None)
    done = subprocess.run(
        [sys.executable, "-c", CALL, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    if done.returncode != 0:
        raise RuntimeError(
            done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "no word on stderr"
        )
    started, took = json.loads(done.stdout.splitlines()[-1])
    return started, took
