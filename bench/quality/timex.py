"""Time readings against TimeML gold: strict, relaxed and value F1, by the shared scorer's own logic.

The scorer (tools/timex_score.py of the shared folder) starts our command for each document. Here it is
imported from where it stands, and what it would start is answered in this process: the documents, their
spans and the counting are the scorer's.
"""

import importlib.util
import io
import json
import re
import subprocess
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bench.quality.floors import Figures
from claims.lang import LANGUAGES, read_times

SCORER = Path("tools/timex_score.py")
GOLD = "data/timex-{}/gold"
_RESULT = re.compile(r"(\w+) ([0-9.]+)")


@dataclass(frozen=True, slots=True)
class Timex:
    """The scorer's figures for one language, and the lines it writes for what is not right."""

    language: str
    scores: dict[str, float]
    wrong: tuple[str, ...]

    @property
    def corpus(self) -> str:
        """The name under which its floors are kept."""
        return f"timex-{self.language}"

    def figures(self) -> dict[str, float]:
        """The figures floors are kept on."""
        return {name: self.scores[name] for name in ("strict", "relaxed", "value")}


def scorer(shared: Path) -> Any:
    """The shared scorer as a module; raises FileNotFoundError where it is not there."""
    path = shared / SCORER
    if not path.exists():
        raise FileNotFoundError(2, "no such file", str(path))
    spec = importlib.util.spec_from_file_location("timex_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class InProcess:
    """Stands where the scorer expects the module `subprocess`, and reads the text without starting one."""

    @staticmethod
    def run(command: list[str], **_: object) -> "subprocess.CompletedProcess[str]":
        """What `tilik read FILE --published DAY --lang LANGUAGE` prints of the scorer's file."""
        path, _, day, _, language = command[-5:]
        text = Path(path).read_text(encoding="utf-8")
        lines = [
            json.dumps({"kind": "time", "start": r.start, "end": r.end, "timex_value": r.value.value})
            for r in read_times(text, language, date.fromisoformat(day))
        ]
        return subprocess.CompletedProcess(command, 0, "\n".join(lines), "")


def measure_timex(shared: Path) -> list[Timex]:
    """Every language's figures; raises FileNotFoundError where the gold is not there."""
    module = scorer(shared)
    module.subprocess = InProcess
    measured = []
    for language in LANGUAGES:
        folder = shared / GOLD.format(language)
        if not folder.is_dir():
            raise FileNotFoundError(2, "no such folder", str(folder))
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            module.main(str(folder), language, "tilik", "read")
        scores = {name: float(value) for name, value in _RESULT.findall(out.getvalue())}
        measured.append(Timex(language, scores, tuple(err.getvalue().splitlines())))
    return measured


def timex_table(measured: list[Timex]) -> str:
    """The figures of every language."""
    lines = ["timex: time expressions against TimeML gold (the shared scorer's counting)"]
    lines.append(f"  {'':<12}{'gold':>6}{'found':>7}{'strict':>9}{'relaxed':>9}{'value':>9}")
    for one in measured:
        counts = f"{one.scores['gold']:>6.0f}{one.scores['found']:>7.0f}"
        lines.append(
            f"  {one.corpus:<12}{counts}" + "".join(f"{value:>9.4f}" for value in one.figures().values())
        )
    return "\n".join(lines)


def timex(shared: Path) -> tuple[str, Figures]:
    """The table and the figures of both languages; raises FileNotFoundError where the gold is not there."""
    measured = measure_timex(shared)
    return timex_table(measured), {one.corpus: one.figures() for one in measured}
