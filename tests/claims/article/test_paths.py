import json
from datetime import date
from pathlib import Path

import pytest

from claims.article import Loaded, ReadError, read_path
from claims.model import Article, Published, Unread

TEXT = "Menteri itu tiba di Seoul pada pagi hari dan akan pulang besok."


def read(path: Path, **given: object) -> list[Article | Unread]:
    return [loaded.item for loaded in read_path(path, **given)]  # type: ignore[arg-type]


def lines(tmp_path: Path, *rows: object) -> Path:
    path = tmp_path / "articles.jsonl"
    path.write_bytes(b"\n".join(row if isinstance(row, bytes) else json.dumps(row).encode() for row in rows))
    return path


def only(items: list[Article | Unread]) -> Article:
    (item,) = items
    assert isinstance(item, Article), item
    return item


def test_a_file_is_one_article_named_after_its_path(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(f"  {TEXT}\r\nBaris\rdua \n".encode())
    (loaded,) = read_path(path)
    article = only([loaded.item])
    assert article.source_id == str(path)
    assert article.text == f"  {TEXT}\nBaris\ndua \n"
    assert article.published == Published(None, "unknown")
    assert article.language == "id"
    assert loaded.raw == path.read_bytes()


def test_what_the_caller_gives_wins(tmp_path: Path) -> None:
    path = lines(tmp_path, {"id": "a", "published": "2025-01-02", "lang": "id", "text": TEXT})
    article = only(read(path, published=date(2025, 5, 12), language="en"))
    assert article.published == Published(date(2025, 5, 12), "given")
    assert article.language == "en"


def test_a_line_is_an_article_and_its_bytes_are_kept(tmp_path: Path) -> None:
    row = {
        "id": 7,
        "published": "2025-10-20T23:36:00+07:00",
        "title": "Judul\r\ndua",
        "text": TEXT,
        "url": "https://contoh.id/7",
        "publisher": "Contoh",
    }
    path = lines(tmp_path, row, b"", {"text": TEXT, "url": "javascript:alert(1)"})
    first, second = read_path(path)
    article = only([first.item])
    assert (article.source_id, article.title) == ("7", "Judul\ndua")
    assert article.published == Published(date(2025, 10, 20), "metadata")
    assert (article.url, article.publisher) == ("https://contoh.id/7", "Contoh")
    assert first.raw == json.dumps(row).encode()
    assert second.item.source_id == f"{path}:3"
    assert only([second.item]).url is None


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (b"{not json", "not JSON"),
        (b"[1]", "no object"),
        (b"{}", 'no "text"'),
        ({"text": ["a"]}, "text that is no string but a list"),
        ({"text": " \n "}, "no text"),
        ({"text": TEXT, "title": 5}, "title that is no string"),
        ({"text": TEXT, "id": True}, "id that is no string"),
        ({"text": TEXT, "id": "a\nb"}, "unusable id"),
        ({"text": TEXT, "published": "2025-02-30"}, "day of printing"),
        ({"text": TEXT, "published": 20250101}, "day of printing"),
        ({"text": TEXT, "published": "kemarin"}, "day of printing"),
        ({"text": TEXT, "lang": "fr"}, "language 'fr'"),
        ({"text": TEXT, "lang": ["id"]}, "language"),
        ({"text": TEXT + "\x00"}, "NUL"),
        (b'{"text": "\\ud800"}', "surrogate"),
        (b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested too deep"),
        (b'{"text": ' + b"9" * 5_000 + b"}", "too many digits"),
        (b'{"text": "caf\xe9"}', "byte offset 13"),
        (b'{"text": "' + b"a" * 5_000_000 + b'"}', "larger than 5,000,000 bytes"),
    ],
)
def test_a_bad_line_is_listed_and_harms_no_other(tmp_path: Path, row: object, reason: str) -> None:
    path = lines(tmp_path, {"id": "before", "text": TEXT}, row, {"id": "after", "text": TEXT})
    before, bad, after = read(path)
    assert isinstance(before, Article)
    assert isinstance(bad, Unread)
    assert reason in bad.reason
    assert "\n" not in bad.reason
    assert bad.source_id == f"{path}:2"
    assert after.source_id == "after"


def test_a_file_of_lines_without_any_is_listed(tmp_path: Path) -> None:
    assert "empty" in read(lines(tmp_path, b"", b"  "))[0].reason  # type: ignore[union-attr]


def test_a_folder_is_read_by_name_and_skips_what_is_hidden(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.md", "_draft.txt", ".x.txt", "_old/d.txt", "note.pdf", "E.TXT"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    assert [item.source_id for item in read(tmp_path)] == [
        str(tmp_path / name) for name in ("E.TXT", "a.txt", "b.txt", "sub/c.md")
    ]


def test_links_that_leave_the_folder_are_not_followed(tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    outside.mkdir()
    inside.mkdir()
    (outside / "secret.txt").write_text(TEXT)
    (inside / "a.txt").write_text(TEXT)
    (inside / "b.txt").symlink_to(outside / "secret.txt")
    (inside / "c.txt").symlink_to(inside / "a.txt")
    (inside / "folder").symlink_to(outside)
    assert [Path(item.source_id).name for item in read(inside)] == ["a.txt", "c.txt"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b" \n", "no text"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x00\x01\x02text", "NUL byte at byte offset 0"),
        (TEXT.encode("utf-16-le"), "UTF-16"),
        (b"Menteri caf\xe9", "byte offset 11"),
        (b"a" * 5_000_001, "larger than"),
    ],
)
def test_a_bad_file_is_listed_and_harms_no_other(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    (tmp_path / "b.txt").write_text(TEXT)
    bad, good = read(tmp_path)
    assert isinstance(bad, Unread)
    assert reason in bad.reason
    assert isinstance(good, Article)


def test_a_file_far_too_large_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(20_000_000_000)  # a hole: reading it whole would exhaust memory
    assert "larger than" in read(path)[0].reason  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["missing.txt", "picture.png", "empty"])
def test_a_path_that_gives_nothing_is_refused_at_once(tmp_path: Path, name: str) -> None:
    (tmp_path / "picture.png").write_bytes(b"x")
    (tmp_path / "empty").mkdir()
    with pytest.raises(ReadError, match=name) as caught:
        read_path(tmp_path / name)
    assert "\n" not in str(caught.value)
    assert ".txt" in str(caught.value)


def test_a_path_without_permission_is_refused_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(TEXT)

    def closed(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", closed)
    with pytest.raises(ReadError, match="no permission"):
        read_path(tmp_path / "a.txt")
    (loaded,) = read_path(tmp_path)  # one file among others: listed
    assert isinstance(loaded, Loaded)
    assert "cannot be opened" in loaded.item.reason  # type: ignore[union-attr]


def test_a_slip_is_told_with_its_place_and_once_a_file(tmp_path: Path) -> None:
    lines = tmp_path / "a.jsonl"
    lines.write_text('{"text": "Satu.", "publised": "2024-05-01"}\n' * 3 + '{"text": "Dua.", "titel": "A"}\n')
    told = [loaded.slips for loaded in read_path(lines)]
    assert [[place for place, _ in slips] for slips in told] == [[f"{lines}:1"], [], [], [f"{lines}:4"]]


def test_what_the_caller_says_is_no_slip_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("---\ndate: 2024-05-01\nbahasa: id\n---\nIsi.\n")
    (loaded,) = read_path(file, published=date(2024, 5, 2), language="id")
    assert loaded.slips == ()


def test_standard_input_is_not_mistaken_for_a_missing_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ReadError, match="-: standard input is not read; give a"):
        read_path(Path("-"))
