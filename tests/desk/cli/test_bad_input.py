"""Bad input: one clear line on stderr, exit code 2, and the others of the batch unharmed."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desk.cli.conftest import NOTHING, ROOT, SELF_VISIT, Ran, Tilik

Write = Callable[..., Path]

UNREADABLE: dict[str, tuple[str, bytes, str]] = {
    "empty": ("a.txt", b"", "is empty"),
    "blank": ("a.txt", b" \n\n ", "has no text"),
    "binary": ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "is a picture"),
    "pdf": ("a.txt", b"%PDF-1.7\n%\xe2\xe3", "is a PDF file"),
    "noise": ("a.txt", bytes(range(1, 256)) * 4, "is not valid UTF-8 at byte offset"),
    "invalid UTF-8": ("a.txt", b"Pasar itu \xff ramai.", "is not valid UTF-8 at byte offset 10"),
    "UTF-16 without a mark": ("a.txt", NOTHING.encode("utf-16-le"), "looks like UTF-16"),
    "damaged UTF-16": ("a.txt", b"\xff\xfe" + NOTHING.encode("utf-16-le") + b"a", "is not valid UTF-16"),
    "a NUL byte": ("a.txt", b"Pasar itu \x00 ramai.", "has a NUL byte at byte offset 10"),
    "20 MB": ("a.txt", b"kata " * 4_200_000, "is larger than 5,000,000 bytes"),
    "no JSON": ("a.json", b"{", "is not JSON at character 1"),
    "no list": ("a.jsonl", b"[1, 2]\n", "is JSON but no object"),
    "no story": ("a.html", b"<html><body></body></html>", "holds no article"),
    "broken front matter": ("a.md", b"---\ntitle: [\n---\nPasar itu ramai.", "front matter that is no YAML"),
    "impossible day": (
        "a.md",
        b"---\npublished: 2025-02-30\n---\nPasar itu ramai.",
        "impossible day of printing",
    ),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_one_article_that_cannot_be_read_is_one_line(name: str, tilik: Tilik, write: Write) -> None:
    file, content, told = UNREADABLE[name]
    path = write(file, content)
    ran = tilik("check", path)
    assert ran.code == 2
    assert told in ran.one_line
    assert str(path) in ran.one_line


@pytest.mark.parametrize("name", UNREADABLE)
def test_the_others_of_the_folder_are_checked_as_if_alone(name: str, tilik: Tilik, write: Write) -> None:
    file, content, told = UNREADABLE[name]
    good = [write("folder/0.txt", SELF_VISIT), write("folder/z.txt", NOTHING)]
    alone = [tilik("check", path, "--format", "jsonl").out for path in good]
    bad = write(f"folder/{file}", content)
    ran = tilik("check", bad.parent, "--format", "jsonl")
    assert ran.code == 2
    assert told in ran.one_line
    assert ran.out == "".join(alone)


def test_utf_16_with_a_mark_is_read(tilik: Tilik, write: Write) -> None:
    ran = tilik("check", write("a.txt", SELF_VISIT.encode("utf-16")), "--format", "jsonl")
    assert (ran.code, ran.err) == (1, "")
    assert json.loads(ran.out)["article"]["characters"] == len(SELF_VISIT)


def test_a_missing_file_is_named_and_the_next_path_read(tilik: Tilik, write: Write, tmp_path: Path) -> None:
    ran = tilik("check", tmp_path / "missing.txt", write("b.txt", SELF_VISIT), "--format", "jsonl")
    assert ran.code == 2
    assert "missing.txt: no such file or folder" in ran.one_line
    assert len(ran.out.splitlines()) == 1


def test_a_folder_without_articles_is_named(tilik: Tilik, write: Write) -> None:
    folder = write("folder/notes.csv", "a,b").parent
    ran = tilik("check", folder)
    assert ran.code == 2
    assert "no article in this folder" in ran.one_line


def test_a_bad_line_among_lines_is_named_by_its_number(tilik: Tilik, write: Write) -> None:
    good = json.dumps({"id": "a", "text": SELF_VISIT})
    path = write("a.jsonl", f"{good}\nnot json\n{good}\n")
    ran = tilik("check", path, "--format", "jsonl")
    assert ran.code == 2
    assert f"{path}:2: is not JSON" in ran.one_line
    assert len(ran.out.splitlines()) == 2


@pytest.mark.parametrize("command", ["check", "read"])
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--published", "8 September 2025"], "is no date; write it as 2025-09-08"),
        (["--published", "2025-02-30"], "is no date"),
        (["--lang", "fr"], "'fr' is not one of"),
        (["--pubished", "2025-09-08"], "No such option '--pubished'. Did you mean '--published'?"),
    ],
)
def test_a_wrong_option_is_one_line(
    command: str, arguments: list[str], told: str, tilik: Tilik, write: Write
) -> None:
    ran = tilik(command, write("a.txt", NOTHING), *arguments)
    assert ran.code == 2
    assert told in ran.one_line
    assert f"see `tilik {command} --help`" in ran.one_line
    assert ran.out == ""


@pytest.mark.parametrize("command", ["check", "read", "run"])
def test_no_path_is_a_usage_error(command: str, tilik: Tilik) -> None:
    ran = tilik(command)
    assert ran.code == 2
    assert "Missing argument 'PATH...'" in ran.one_line


def test_an_unknown_command_is_one_line(tilik: Tilik) -> None:
    ran = tilik("chek")
    assert ran.code == 2
    assert "No such command 'chek'" in ran.one_line


def test_a_seed_file_with_a_wrong_field_names_file_entry_and_field(tilik: Tilik, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds/reference", tmp_path / "seeds")
    people = tmp_path / "seeds/people.yml"
    written = people.read_text(encoding="utf-8")
    entry = next(row for row in written.splitlines() if row.startswith("  person:")).strip().rstrip(":")
    people.write_text(written.replace("country:", "contry:", 1), encoding="utf-8")
    ran = tilik("facts", "load", "--from", tmp_path / "seeds")
    assert ran.code == 2
    assert f"people.yml: {entry}" in ran.one_line
    assert "'contry' is not a field" in ran.one_line
    assert not (tmp_path / "home/tilik.db").exists()


def test_a_folder_of_seeds_that_is_none_is_named(tilik: Tilik, tmp_path: Path) -> None:
    ran = tilik("facts", "load", "--from", tmp_path / "missing")
    assert ran.code == 2
    assert "no such folder" in ran.one_line


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    "arguments", [["facts", "load"], ["facts", "match", "Jepang", "--database"], ["audit", "show", "abcdef"]]
)
def test_a_database_of_a_newer_tilik_is_left_alone(
    arguments: list[str], tilik: Tilik, tmp_path: Path
) -> None:
    with sqlite3.connect(tmp_path / "home/tilik.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999_0001'")
    ran = tilik(*arguments)
    assert ran.code == 2
    assert "was written by a newer Tilik (revision 9999_0001); update Tilik" in ran.one_line


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["facts", "load"], "cannot make the folder"),
        (["facts", "match", "Jepang", "--database"], "there is no database at"),
        (["audit", "show", "abcdef"], "there is no database at"),
    ],
)
def test_a_database_that_cannot_be_made_or_is_not_there_is_one_line(
    arguments: list[str], told: str, tilik: Tilik, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write("a-file", "not a folder")
    monkeypatch.setenv("TILIK_DATABASE_URL", f"sqlite:///{file}/deep/tilik.db")
    ran = tilik(*arguments)
    assert ran.code == 2
    assert told in ran.one_line


def test_a_database_that_is_a_text_file_is_one_line(
    tilik: Tilik, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write("tilik.db", "This is a note and no database, and it is long enough to be looked at.\n" * 20)
    monkeypatch.setenv("TILIK_DATABASE_URL", f"sqlite:///{file}")
    ran = tilik("facts", "load")
    assert ran.code == 2
    assert "is not a database file" in ran.one_line


def test_a_setting_of_the_wrong_kind_is_named(tilik: Tilik, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TILIK_DATABASE_URL", "mysql://u:secret@host/x")
    ran = tilik("facts", "load")
    assert ran.code == 2
    assert "TILIK_DATABASE_URL is" in ran.one_line
    assert "secret" not in ran.one_line


def test_a_place_that_cannot_be_written_is_named(tilik: Tilik, write: Write) -> None:
    file = write("a-file", "not a folder")
    for form in ("text", "jsonl", "html", "xlsx"):
        ran = tilik("check", write("a.txt", NOTHING), "--format", form, "--out", file / "deep/report")
        assert ran.code == 2
        assert "cannot write" in ran.one_line
        assert "choose another place with --out" in ran.one_line


def test_a_real_process_says_it_in_one_line_too(
    process: Callable[..., Ran], write: Write, tmp_path: Path
) -> None:
    write("folder/bad.txt", b"\xff\xfe\x00")
    write("folder/good.txt", SELF_VISIT)
    ran = process("check", "folder", "missing")
    assert ran.code == 2
    lines = ran.err.splitlines()
    assert [line.split(":")[1].strip() for line in lines] == ["folder/bad.txt", "missing"]
    assert "self_visit" in ran.out
