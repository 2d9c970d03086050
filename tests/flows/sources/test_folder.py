"""An inbox may hold anything: articles are read, nothing in it leads outside or waits for ever."""

import os
import socket
from pathlib import Path

import pytest

from claims.article import read_path
from flows.sources import folder
from flows.sources.listing import list_members
from flows.sources.model import Kind, Member, Source, Unlisted
from tests.flows.sources.site import Site, split


def read(where: Path, kind: Kind = "folder") -> tuple[list[Member], list[Unlisted]]:
    form = "ninjs" if kind == "ninjs" else "page"
    return split(list(list_members(Source("kotak", "Kotak", kind, folder=where, form=form), Site())))


def filled(where: Path) -> Path:
    for name in ("b/a.txt", "a.txt", "b/c/d.md", "b.txt", "c.HTML", "d.htm", "e.json", "B.txt"):
        file = where / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(f"isi {name}".encode())
    (where / "f.jsonl").write_bytes(b'\xef\xbb\xbf{"text": "satu"}\r\n\n{"text": "dua"}')
    for name in (".hidden.txt", "_draft.txt", "g.pdf", "_drafts/h.txt", ".git/i.txt"):
        file = where / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"isi")
    return where


def test_articles_come_by_name_with_their_bytes_and_form(tmp_path: Path) -> None:
    members, others = read(filled(tmp_path))
    assert others == []
    assert [(member.address.removeprefix(f"{tmp_path}/"), member.form) for member in members] == [
        ("B.txt", "plain"),
        ("a.txt", "plain"),
        ("b/a.txt", "plain"),
        ("b/c/d.md", "markdown"),
        ("b.txt", "plain"),
        ("c.HTML", "page"),
        ("d.htm", "page"),
        ("e.json", "ninjs"),
        ("f.jsonl:1", "line"),
        ("f.jsonl:3", "line"),
    ]
    assert members[2].content == b"isi b/a.txt"
    assert [member.content for member in members[-2:]] == [b'{"text": "satu"}', b'{"text": "dua"}']


def test_a_folder_gives_what_tilik_check_reads_from_it_in_the_same_order(tmp_path: Path) -> None:
    members, _ = read(filled(tmp_path))
    assert [(member.address, member.content) for member in members] == [
        (loaded.item.source_id, loaded.raw) for loaded in read_path(tmp_path)
    ]


def test_links_are_not_followed(tmp_path: Path) -> None:
    inbox, outside = tmp_path / "inbox", tmp_path / "outside"
    filled(outside)
    inbox.mkdir()
    (inbox / "a.txt").write_bytes(b"isi")
    (inbox / "file.txt").symlink_to(outside / "a.txt")
    (inbox / "inside.txt").symlink_to(inbox / "a.txt")
    (inbox / "broken.txt").symlink_to("nowhere")
    (inbox / "folder").symlink_to(outside)
    (inbox / "passwd.txt").symlink_to("../../../../../../etc/passwd")
    members, others = read(inbox)
    assert [member.content for member in members] == [b"isi"]
    assert [(Path(other.address).name, other.reason) for other in others] == [
        (name, "is a link: put the file itself into the folder")
        for name in ("broken.txt", "file.txt", "inside.txt", "passwd.txt")
    ]


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    filled(tmp_path / "mounted")
    (tmp_path / "inbox").symlink_to("mounted")
    assert read(tmp_path / "inbox")[0][0].address == f"{tmp_path}/inbox/B.txt"


def test_only_regular_files_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.txt")
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(tmp_path / "socket.txt"))
    server.close()
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "folder.txt" / "a.md").write_bytes(b"isi")
    members, others = read(tmp_path)
    assert [member.address for member in members] == [f"{tmp_path}/folder.txt/a.md"]
    assert [Path(other.address).name for other in others] == ["fifo.txt", "socket.txt"]
    assert others[0].reason == "is no regular file: remove it from the folder"


@pytest.mark.parametrize(
    "name", ["CON.txt", "..txt.txt", "a\\b.txt", "%2e%2e.txt", "😀.txt", "a" * 251 + ".txt"]
)
def test_odd_names_are_names(tmp_path: Path, name: str) -> None:
    inner = tmp_path / "in"
    inner.mkdir()
    (inner / name).write_bytes(b"isi")
    members, others = read(inner)
    assert [member.address for member in members] == ([] if name.startswith(".") else [f"{inner}/{name}"])
    assert others == []


@pytest.mark.parametrize("name", [b"\xff\xfe.txt", b"a\nb.txt", b"\x1b[31m.txt", "\u202etxt.txt".encode()])
def test_names_that_cannot_be_shown_are_escaped_and_named(tmp_path: Path, name: bytes) -> None:
    (tmp_path / os.fsdecode(name)).write_bytes(b"isi")
    members, (other,) = read(tmp_path)
    assert members == []
    assert other.address.isprintable()
    assert other.address.encode()
    assert other.reason == "has a name that is no plain text: rename it"


def test_depth_and_size_have_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "MAX_DEPTH", 1)
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (deep / "c.txt").write_bytes(b"isi")
    (tmp_path / "a" / "d.txt").write_bytes(b"isi")
    (tmp_path / "big.md").write_bytes(b"a" * 5_000_001)
    members, others = read(tmp_path)
    assert [member.address for member in members] == [f"{tmp_path}/a/d.txt"]
    assert ["folders deep" in others[0].reason, "larger than 5,000,000" in others[1].reason] == [True, True]


def test_what_cannot_be_opened_is_named(tmp_path: Path) -> None:
    _, (other,) = read(tmp_path / "missing")
    assert (other.kind, other.reason) == (
        "failed",
        "cannot be opened (no such file or directory): make the folder, or change its rights",
    )
    (tmp_path / "file").write_bytes(b"")
    _, (other,) = read(tmp_path / "file")
    assert "not a directory" in other.reason


def test_a_folder_of_an_agency_holds_ninjs_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b'[{"uri": "urn:x:1"}, {"uri": "https://anywhere.example/a"}]')
    (tmp_path / "b.json").write_bytes(b"{")
    (tmp_path / "c.txt").write_bytes(b"isi")
    members, (other,) = read(tmp_path, "ninjs")
    assert [member.address for member in members] == ["urn:x:1", "https://anywhere.example/a"]
    assert other.address == f"{tmp_path}/b.json"
