"""Every reason why an article was not read can be said in every language of reports."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from claims.article.paths import _FORMS
from claims.report.catalogue import LANGUAGES
from claims.report.unread import WORDS, reason_words

ROOT = Path(__file__).parents[3]
SAYS = {"Refused": 0, "ReadError": 0, "Unread": 1}
MEND = "write one 'field: value' a line, and '---' below the last"
SLOT = re.compile(r"\{([a-z]+)\}")


def said_in(file: Path) -> Iterator[str]:
    """The texts of reasons in a file, each value in them a figure; names and calls are told elsewhere."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        told: ast.expr | None = None
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in SAYS:
            at = SAYS[getattr(node.func, "id", "")]
            told = node.args[at] if len(node.args) > at else None
        elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in (
            "reason",
            "sent_on",
            "TOO_BIG",
            "_NO_STORY",
        ):
            told = node.value
        for words in told, getattr(told, "orelse", None), getattr(told, "body", None):
            if isinstance(words, ast.Constant) and isinstance(words.value, str):
                yield words.value
            elif isinstance(words, ast.JoinedStr):
                yield _written(words)


def _written(words: ast.JoinedStr) -> str:
    parts: list[str] = []
    for part in words.values:
        value = ast.unparse(part.value) if isinstance(part, ast.FormattedValue) else None
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        elif value in ("path", "folder"):  # taken away by whoever reads a path
            parts.append("")
        else:
            parts.append({"place": "", "mend": MEND}.get(value or "", "7"))
    return "".join(parts).removeprefix(": ")


FILES = [
    *(file for file in (ROOT / "claims/article").glob("*.py") if file.stem != "days"),
    *(ROOT / "desk/cli" / name for name in ("articles.py", "judging.py")),
    *(ROOT / "flows" / name for name in ("judging.py", "pool.py", "reading.py")),
]
REASONS = sorted({reason for file in FILES for reason in said_in(file)})
TOLD = [
    one for one in REASONS if not one.endswith("passed over in the same way")
]  # a line of stderr, no reason


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_every_reason_has_its_words(language: str) -> None:
    assert len(TOLD) > 40
    assert [reason for reason in TOLD if reason_words(reason, language) == reason] == []  # type: ignore[arg-type]


@pytest.mark.parametrize("file", sorted(WORDS.glob("*.yml")), ids=lambda file: file.stem)
def test_values_are_kept_and_no_words_are_left_over(file: Path) -> None:
    words = yaml.safe_load(file.read_text(encoding="utf-8"))["reasons"]
    for reason, said in words.items():
        assert sorted(SLOT.findall(reason)) == sorted(SLOT.findall(said)), reason
    patterns = {one: re.compile("(.+)".join(map(re.escape, SLOT.split(one)[::2]))) for one in words}
    line = "has front matter that is no YAML in line 7: " + MEND
    used = {
        next((one for one, pattern in patterns.items() if pattern.fullmatch(reason)), None)
        for reason in (*TOLD, line)
    }
    assert set(words) == used


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (
            "is a PDF file, not text: save the article as UTF-8 text or HTML",
            "adalah berkas PDF, bukan teks: simpan",
        ),
        (
            "is not valid UTF-8 at byte offset 17: save it as UTF-8",
            "bukan UTF-8 yang sah pada bita ke-17: simpan",
        ),
        (
            "is larger than 5,000,000 bytes, the most one article may have: give the article alone",
            "lebih besar dari 5.000.000 bita, ",
        ),
        (
            "has a title that is no string but a list: put it in quotation marks",
            "nilai judul bukan untai kata me",
        ),
        (
            f"no such file or folder; give {_FORMS}",
            "tidak ada berkas atau folder ini; berikan berkas .txt, .md,",
        ),
        (
            "has an impossible day of printing ('a {b}\\nc'): write it as 2025-05-12",
            "hari terbitnya tidak mungkin (",
        ),
    ],
)
def test_what_an_editor_reads(reason: str, said: str) -> None:
    assert reason_words(reason, "id").startswith(said)
    assert reason_words(reason, "en") == reason


def test_what_nobody_has_words_for_is_shown_as_it_is_kept() -> None:
    assert reason_words("was eaten by the dog {place}", "id") == "was eaten by the dog {place}"


def test_a_value_is_never_taken_for_a_place_of_a_value() -> None:
    told = reason_words(
        "is marked as language '{language}': only id and en can be read; give --lang to force one", "id"
    )
    assert told.startswith("ditandai berbahasa '{language}': hanya")
