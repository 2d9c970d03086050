"""Lines on stderr: whoever reads Indonesian is told in Indonesian what could not be done, and what to do."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from desk.cli.stderr import WORDS, in_words, language_of
from tests.desk.cli.conftest import NOTHING, Tilik

DESK = WORDS.parent
SLOT = re.compile(r"\{([a-z]+)\}")
# What contributors type alone; their pages are in English.
LEFT = {"importing.py", "exporting.py"}
FILES = sorted(file for file in DESK.glob("*.py") if file.name not in LEFT)
CATALOGUE = yaml.safe_load((WORDS / "id.yml").read_text(encoding="utf-8"))


def _literal(node: ast.expr) -> str:
    match node:
        case ast.Constant(value=str(words)):
            return words
        case ast.JoinedStr(values=parts):
            return "".join(
                str(part.value) if isinstance(part, ast.Constant) else f"X{at}"
                for at, part in enumerate(parts)
                if not isinstance(part, ast.FormattedValue) or ast.unparse(part.value) != "hint"
            )
        case ast.BinOp(left=left, right=right):
            return _literal(left) + _literal(right)
    return ""


def _said(file: Path) -> Iterator[str]:
    """The lines a module says on stderr, as far as they are written out; its values stand as X1, X2, …."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            if node.func.id in ("refuse", "tell"):
                yield " ".join(_literal(node.args[0]).split())
            elif node.func.id == "tell_of":
                yield " ".join(_literal(node.args[1]).split())


CLICKS = "X0X1 see `X3 --help`"
"""A line of Click with our end: its words are in the catalogue, one by one."""
SAID = sorted({line for file in FILES for line in _said(file) if re.search("[a-z]{4}", line)} - {CLICKS})


def test_every_line_has_its_words_in_indonesian() -> None:
    assert len(SAID) > 40
    assert [line for line in SAID if in_words(line, "id") == line] == []
    assert [line for line in SAID if in_words(line, "en") != line] == []


def test_every_line_keeps_its_values() -> None:
    for line, words in CATALOGUE["reasons"].items():
        assert sorted(SLOT.findall(line)) == sorted(SLOT.findall(words)), line


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "Invalid value for '--published': '12-05-2025' is no date; write it as 2025-09-08; "
            "see `tilik check --help`",
            "Nilai untuk '--published' tidak dapat dipakai: '12-05-2025' bukan tanggal; tulis seperti "
            "2025-09-08 (tahun-bulan-hari); lihat `tilik check --help`",
        ),
        (
            "No such option '--pubished'. Did you mean '--published'? see `tilik check --help`",
            "Tidak ada opsi '--pubished'. Mungkin maksudnya '--published'? Lihat `tilik check --help`",
        ),
        (
            "cannot write a.html: Permission denied; choose another place with --out",
            "tidak dapat menulis a.html: ",
        ),
        (
            "is a PDF file, not text: save the article as UTF-8 text or HTML",
            "adalah berkas PDF, bukan teks: ",
        ),
        ("redirected, but a.id refuses connections", "dialihkan, tetapi a.id menolak sambungan"),
        ("a line nobody wrote down", "a line nobody wrote down"),
    ],
)
def test_what_an_editor_reads(line: str, said: str) -> None:
    assert in_words(line, "id").startswith(said)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["chek"], "tilik: Tidak ada perintah 'chek'; lihat `tilik --help`"),
        (["check"], "tilik: Kurang 'PATH...'; lihat `tilik check --help`"),
        (["check", "gone.txt"], "tilik: gone.txt: tidak ada berkas atau folder ini; berikan berkas .txt,"),
        (["check", "gone.txt", "--report-lang", "en"], "tilik: gone.txt: no such file or folder; give"),
        (["check", "--report-lang", "en"], "tilik: Missing argument 'PATH...'; see `tilik check --help`"),
        (["decide", "aaaaaa", "accepted"], "tilik: Kurang opsi '--by' (atau variabel 'TILIK_EDITOR'); lihat"),
        (["facts", "match", "zzzzqq"], "tilik: tidak ditemukan apa-apa untuk “zzzzqq”"),
        (["ops", "statu"], "tilik: Tidak ada perintah 'statu'. Mungkin maksudnya"),
        (["metrics"], "tilik: belum ada basis data di "),
        (["serve", "--keep"], "tilik: --keep menyimpan dalam basis data: sebutkan --database juga"),
    ],
)
@pytest.mark.usefixtures("as_told")
def test_a_command_tells_in_the_language_of_its_report(tilik: Tilik, asked: list[str], said: str) -> None:
    assert tilik(*asked).one_line.startswith(said)


@pytest.mark.usefixtures("as_told")
def test_the_setting_tells_the_language_where_no_option_does(
    tilik: Tilik, monkeypatch: pytest.MonkeyPatch, write: Callable[..., Path]
) -> None:
    monkeypatch.setenv("TILIK_LANGUAGE", "en")
    assert tilik("check", "gone.txt").one_line.startswith("tilik: gone.txt: no such file")
    ran = tilik("check", "gone.txt", "--report-lang", "id")
    assert ran.one_line.startswith("tilik: gone.txt: tidak ada berkas")
    named = write("a.txt", NOTHING)
    assert tilik("check", named, "--out", named).one_line.startswith("tilik: cannot write ")


def test_without_a_command_it_is_that_of_the_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.delenv("TILIK_LANGUAGE", raising=False)
    assert language_of(None) == "id"
    monkeypatch.setenv("TILIK_LANGUAGE", "en")
    assert language_of(None) == "en"
