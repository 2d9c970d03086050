"""Lines printed for operators and auditors: each has its words in Indonesian; what machines read has none."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import yaml

from desk.cli.checkpoints import _WAYS
from desk.cli.main import tilik as command_line
from desk.cli.printed import WORDS
from desk.cli.stderr import in_words_of_operators, tell
from flows.settings import MEANINGS
from tests.desk.cli.conftest import ROOT, Tilik
from tests.desk.cli.test_stderr import _literal

CATALOGUE = yaml.safe_load((WORDS / "id.yml").read_text(encoding="utf-8"))
SLOT = re.compile(r"\{([a-z]+)\}")
DESK = sorted(
    path
    for path in (ROOT / "desk/cli").glob("*.py")
    if path.stem.startswith(("doctor", "looks", "checkpoints", "ops", "notify"))
)
FLOWS = [*sorted((ROOT / "flows/ops").glob("lint*.py")), ROOT / "flows/ops/shapes.py"]
SAYING = {"Look": 1, "printed": 0, "told": 0, "tell": 0}
RAISING = {"NotSent", "MaybeSent", "ServingError", "SettingsError", "PrefectUnreachable", "NoSuchBlock"}
# A line that goes on with what another says; one whose beginning is made elsewhere (tried below); a command.
OPEN = re.compile(r"X\d+\)?$|^X0 and (?:was|has) |^make meaning$")


def _calls(file: Path) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id, node


def _printed() -> Iterator[str]:
    """What the commands print, as far as it is written out at the place; values stand as X1, X2, …."""
    for file in DESK:
        for name, call in _calls(file):
            if name in SAYING and len(call.args) > SAYING[name]:
                yield _literal(call.args[SAYING[name]])
                if name == "Look" and len(call.args) > 2:
                    yield _literal(call.args[2])


def _raised() -> Iterator[str]:
    """What is refused, with what to do."""
    for room in ("flows", "desk/web", "db"):
        for file in sorted((ROOT / room).rglob("*.py")):
            for name, call in _calls(file):
                if name in RAISING and call.args:
                    yield _literal(call.args[0])


def _faults() -> Iterator[str]:
    """What `tilik ops lint` finds."""
    for file in FLOWS:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple):
                yield _literal(node.value.elts[1])


def _lacking(lines: Iterator[str]) -> list[str]:
    found = set(lines)
    words = {line for line in found if re.search("[a-z]{3} [a-z]", line.replace("tilik", ""))}
    assert words, "nothing was found to be said"
    told = {line: in_words_of_operators(line, "id") for line in words}
    assert [line for line in words if in_words_of_operators(line, "en") != line] == []
    return sorted(line for line, said in told.items() if line == said and not OPEN.search(line))


@pytest.mark.parametrize("lines", [_printed, _raised, _faults], ids=["printed", "raised", "faults"])
def test_every_line_has_its_words(lines: "type[Iterator[str]]") -> None:
    assert _lacking(lines()) == []


def test_settings_and_ways_to_differ_have_their_words() -> None:
    assert _lacking(iter(MEANINGS.values())) == []
    ways = (way.format(checkpoint=1, kind="dossier", id="a") for way in _WAYS.values())
    assert _lacking(ways) == []


def test_every_line_keeps_its_values() -> None:
    for line, words in CATALOGUE["reasons"].items():
        assert sorted(SLOT.findall(line)) == sorted(SLOT.findall(words)), line


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("facts: 171 are loaded, and they are those of the seed files", "fakta: 171 dimuat, sama dengan"),
        (
            "facts: those loaded are not those of the seed files (1 to add, 0 changed, 2 to retire)",
            "fakta: y",
        ),
        (
            "differs: checkpoint 1: fact set x is gone; 2 checkpoints before it hold",
            "berbeda: titik ikat 1: ku",
        ),
        ("1 checkpoint holds, over 1 row", "1 titik ikat cocok, meliputi 1 baris"),
        (
            "line 7: deployments.a.schedule: unknown key 'schedule'; did you mean 'schedules'?",
            "baris 7: depl",
        ),
        ("notices: 2 to slack-webhook/desk were given up: it answered 410", "pemberitahuan: 2 ke slack-web"),
        ("source a: 2 addresses show a wall in place of an article", "sumber a: 2 alamat menampilkan"),
        (
            "run 1 of recheck began 2026-11-26 02:00 UTC and has no end",
            "proses 1 dari recheck mulai 2026-11-26",
        ),
        (
            "run 1 of recheck began 2026-11-26 02:00 UTC and was abandoned; its work has not been done again",
            "proses 1 dari recheck mulai 2026-11-26 02:00 UTC dan ditinggalkan; pekerjaannya belum diulang",
        ),
        ("TILIK_BATCH=250 (default)", "TILIK_BATCH=250 (bawaan)"),
        ("tilik facts load", "tilik facts load"),
    ],
)
def test_what_an_operator_reads(line: str, said: str) -> None:
    assert in_words_of_operators(line, "id").startswith(said)


@pytest.mark.usefixtures("loaded")
def test_the_option_wins_over_the_setting(tilik: Tilik, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "basis data: sqlite:///" in tilik("doctor").out
    assert "tables are up to date" in tilik("doctor", "--lang", "en").out
    monkeypatch.setenv("TILIK_LANGUAGE", "en")
    assert tilik("audit", "verify").out == "no checkpoint was written yet\n"
    assert tilik("audit", "verify", "--lang", "id").out == "belum ada titik ikat\n"


@pytest.mark.usefixtures("loaded")
def test_what_machines_read_is_the_same_in_both_languages(tilik: Tilik) -> None:
    ran = [tilik("audit", "checkpoint", "--json", "--lang", lang) for lang in ("id", "en")]
    shapes = [json.loads(each.out)["checkpoint"] for each in ran]
    assert shapes[0] == shapes[1]
    ran = [tilik("audit", "verify", "--json", "--lang", lang) for lang in ("id", "en")]
    assert (ran[0].code, ran[0].out) == (ran[1].code, ran[1].out)


@pytest.mark.usefixtures("as_told")
def test_what_operators_are_refused_is_looked_for_among_their_lines_first(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A channel that "answered 410" is no newspaper that did."""
    root = click.Context(command_line, info_name="tilik")
    for path, said in (
        ("notify", "a: tidak terkirim: jawabannya 410"),
        ("check", "a: not sent: it menjawab 410"),
    ):
        command = click.Context(click.Command(path), info_name=path, parent=root)
        tell("a: not sent: it answered 410", context=command)
        assert capsys.readouterr().err == f"tilik: {said}\n"
