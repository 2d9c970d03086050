"""Source files: one that is wrong is told by file and field, and never stops the others."""

import re
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.contracts import schema
from flows.settings import SOURCES
from flows.sources.files import Fault, read_source, read_sources
from flows.sources.model import Kind, Limits, Quirks, Source
from tests.kept import ROOT

INBOX = Path("/inbox")
FEED = """id: harian
name: Harian
kind: feed
hosts: [www.example.id]
addresses: [https://www.example.id/rss]
"""


def faults(tmp_path: Path, text: str) -> list[str]:
    found = read(tmp_path, text)
    assert isinstance(found, list), "this file is right"
    return found


def read(tmp_path: Path, text: str) -> Source | list[str]:
    file = tmp_path / "harian.yml"
    file.write_text(text, encoding="utf-8")
    found = read_source(file, INBOX)
    if isinstance(found, Source):
        return found
    assert all(fault.file == str(file) and "\n" not in fault.problem for fault in found)
    return [fault.problem for fault in found]


def test_what_comes_with_tilik_is_right_and_only_the_inbox_is_active() -> None:
    found = read_sources(SOURCES, INBOX)
    assert found.faults == ()
    assert found.active == (Source("inbox", "Inbox", "folder", folder=INBOX),)
    assert {source.kind for source in found.sources} == set(get_args(Kind)), "one example a kind"
    assert all(host.endswith("example.id") for source in found.sources for host in source.hosts)


def test_every_mistake_of_a_file_is_named_at_once(tmp_path: Path) -> None:
    wrong = FEED.replace("feed", "fed").replace("[www.example.id]", "www.example.id") + "langauge: id\n"
    assert faults(tmp_path, wrong) == [
        "'langauge' is not a field of a source; did you mean 'language'?",
        "'hosts' is 'www.example.id'; it must be a list of hosts, as in [www.example.id]",
        "'kind' is 'fed'; it must be one of folder, address, feed, sitemap, ninjs, stdin"
        "; did you mean 'feed'?",
    ]


def test_a_file_is_read_into_a_source(tmp_path: Path) -> None:
    more = """publisher: PT Contoh
active: false
language: id
ports: [8443]
limits: {pages_per_run: 5, seconds_between_requests: 0.5, bytes: 1000, seconds: 7, days: 3}
quirks:
  drop_parameters: [ref]
  keep_parameters: []
  same_hosts: {m.example.id: www.example.id}
  cut_suffixes: [/amp]
  https: true
  full_text: true
  title_suffixes: [" - Harian"]
  time_zone: Asia/Jakarta
"""
    quirks = Quirks(
        drop_parameters=("ref",),
        keep_parameters=(),
        same_hosts={"m.example.id": "www.example.id"},
        cut_suffixes=("/amp",),
        https=True,
        full_text=True,
        title_suffixes=(" - Harian",),
        time_zone="Asia/Jakarta",
    )
    source = read(tmp_path, FEED + more)
    assert source == Source(
        "harian", "Harian", "feed", "PT Contoh", False, "id", ("www.example.id",), ("https://www.example.id/rss",),
        ports=(8443,), limits=Limits(5, 0.5, 1000, 7, 3), quirks=quirks,
    )  # fmt: skip
    assert isinstance(source, Source)
    assert source.reachable == (
        "www.example.id", "m.example.id", "www.example.id:8443", "m.example.id:8443",
    )  # fmt: skip


WRONG_FIELDS = [
    ("adresses: []", "'adresses' is not a field of a source; did you mean 'addresses'?"),
    ("limits: {days: 0}", "limits: 'days' is '0'; it must be a whole number of days from 1 to 36600"),
    ("limits: {day: 3}", "limits: 'day' is not a field of the limits; did you mean 'days'?"),
    ("quirks: {time_zones: a}", "did you mean 'time_zone'?"),
    ("quirks: {time_zone: Asia/Jakart}", "quirks: 'time_zone' is 'Asia/Jakart', which is none; did you mean"),
    ("quirks: {items: data}", "quirks: 'items' is not used by a source of kind feed; leave it out"),
    ("folder: /a", "'folder' is not used by a source of kind feed"),
    ("language: ind", "'language' is 'ind'; it must be one of id, en; did you mean 'id'?"),
    (
        "quirks: {same_hosts: {m.example.id: www.exampel.id}}",
        "leads m.example.id to www.exampel.id, which is not in 'hosts'; did you mean 'www.example.id'?",
    ),
    ("quirks: {same_hosts: {www.example.id: www.example.id}}", "leave it out of 'hosts'"),
]


@pytest.mark.parametrize(("line", "problem"), WRONG_FIELDS)
def test_a_field_that_is_wrong_is_told(tmp_path: Path, line: str, problem: str) -> None:
    assert any(problem in each for each in faults(tmp_path, f"{FEED}{line}\n"))


WRONG_VALUES = [
    ("kind: feed", "kind: rss", "'kind' is 'rss'; did you mean 'feed'?"),
    ("kind: feed", "kind: sitemaps", "did you mean 'sitemap'?"),
    ("id: harian", "id: berita", "'id' is 'berita' in a file called harian.yml; write id: harian"),
    ("id: harian", "id: Harian", "'id' is 'Harian'; it must be the name of the file"),
    ("hosts: [www.example.id]\n", "", "'hosts' is missing"),
    (
        "[www.example.id]",
        "[www.exampel.id]",
        "is on www.example.id, which is none of the source's hosts; did you mean 'www.exampel.id'?",
    ),
    ("[www.example.id]", "[https://www.example.id/]", "it must be a host alone"),
    ("[www.example.id]", "[WWW.example.id]", "it must be a host alone, in small letters"),
    ("[www.example.id]", "[www.example.id, -a.example.id]", "it must be a host alone"),
    ("[www.example.id]", "[www.example.id, a-.example.id]", "which is no name a host can have"),
    ("example.id/rss", "example.id:8443/rss", "is on port 8443, which is not in the source's ports"),
    ("https://www", "https://u:p@www", "has a user name"),
    ("rss]", "rss, https://www.example.id:443/rss#a]", "https://www.example.id:443/rss#a twice; keep one"),
    ("addresses: [https://www.example.id/rss]", "", "'addresses' is missing; a source of kind feed needs it"),
]


@pytest.mark.parametrize(("right", "wrong", "problem"), WRONG_VALUES)
def test_a_value_that_is_wrong_is_told(tmp_path: Path, right: str, wrong: str, problem: str) -> None:
    assert right in FEED
    assert any(problem in each for each in faults(tmp_path, FEED.replace(right, wrong)))


WRONG_FILES = [
    ("", "is no source: write a line for each field, as in 'kind: feed'"),
    ("- a", "is no source"),
    ("a: [", "did not find expected node content"),
    ("id: a\nid: b\n", "line 2: 'id' stands there twice; keep one"),
    ("a: &x 1\nb: *x\n", "a reference (*) is not read"),
    ("name: \x00\n", "control characters are not allowed"),
    ("[" * 100, "nested more than"),
    ("x" * 500_001, "is larger than the 500,000 bytes a source file may have"),
    ("id: harian\nname: 7\nkind: stdin\n", "'name' is '7'; it must be what people call it, in one line"),
    ("id: harian\nname: H\nkind: ninjs\n", "has either 'addresses' or 'folder'"),
    ("id: harian\nname: H\nkind: folder\n", "'folder' is missing; a source of kind folder needs it"),
    (
        "id: harian\nname: H\nkind: folder\nfolder: TILIK_INBX\n",
        "write TILIK_INBOX or a path that starts with / or ~; did you mean 'TILIK_INBOX'?",
    ),
    (
        "id: harian\nname: H\nkind: folder\nfolder: /a\nlimits: {days: 3}\n",
        "limits: 'days' is not used by a source of kind folder",
    ),
]


@pytest.mark.parametrize(("text", "problem"), WRONG_FILES)
def test_a_file_that_is_wrong_is_told(tmp_path: Path, text: str, problem: str) -> None:
    assert any(problem in each for each in faults(tmp_path, text))


def test_each_kind_needs_its_own(tmp_path: Path) -> None:
    for kind, more in (
        ("folder", "folder: ~/berita\n"),
        ("ninjs", "folder: /agensi\n"),
        ("stdin", "form: plain\n"),
        ("stdin", ""),
    ):
        source = read(tmp_path, f"id: harian\nname: Harian\nkind: {kind}\n{more}")
        assert isinstance(source, Source), source
        assert source.folder is None or source.folder.is_absolute()
        assert source.form == {"ninjs": "ninjs", "stdin": "plain" if more else "line"}.get(kind, "page")


def test_all_faults_of_a_file_are_told(tmp_path: Path) -> None:
    text = FEED.replace("id: harian", "id: berita") + "folder: /a\nform: page\nquirks: {items: a}\n"
    assert len(faults(tmp_path, text)) == 4


def test_a_bad_file_is_listed_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "harian.yml").write_text(FEED, encoding="utf-8")
    (tmp_path / "aneh.yaml").write_text("id: lain\n", encoding="utf-8")
    (tmp_path / "bytes.yml").write_bytes(b"\xff\xfe")
    (tmp_path / "folder.yml").mkdir()
    (tmp_path / "_notes.yml").write_text("?", encoding="utf-8")
    (tmp_path / "README.md").write_text("?", encoding="utf-8")
    found = read_sources(tmp_path, INBOX)
    assert [source.id for source in found.sources] == ["harian"]
    assert [Path(fault.file).name for fault in found.faults] == ["aneh.yaml", "bytes.yml", "folder.yml"]
    assert found.find("harian") == found.sources[0]
    assert found.find("aneh") is None
    assert found.faults[0].of("aneh")


@pytest.mark.parametrize(
    "value", ["!!bool x", "!!timestamp x", "!!int x", "!!python/name:os.system", "!!binary x"]
)
def test_a_tag_that_makes_something_else_of_a_value_is_a_fault(tmp_path: Path, value: str) -> None:
    assert faults(tmp_path, f"id: harian\nname: {value}\nkind: stdin\n")


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.one_of(st.binary(max_size=60), st.text("abid:-[]{}!&*\"'\n ?#|>%@,.", max_size=60).map(str.encode)))
def test_no_bytes_stop_the_reading(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "harian.yml").write_bytes(data)
    (fault, *_) = read_sources(tmp_path, INBOX).faults
    assert "\n" not in fault.problem


def test_a_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    found = read_sources(tmp_path / "papers", INBOX)
    missing = "cannot be opened (no such file or directory): set TILIK_SOURCES to a folder"
    assert (found.sources, found.faults) == ((), (Fault(str(tmp_path / "papers"), missing),))


def test_a_folder_without_a_source_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("id: harian", encoding="utf-8")
    empty = "holds no source: put a .yml file in it for each newspaper"
    assert read_sources(tmp_path, INBOX).faults == (Fault(str(tmp_path), empty),)


def test_no_file_is_sought_for_an_id_nobody_has() -> None:
    assert read_sources(SOURCES, INBOX).find("../inbox") is None


def test_every_field_is_documented_with_what_it_is_unless_set() -> None:
    page = (ROOT / "docs/sources.md").read_text(encoding="utf-8")
    properties = schema("source.v1")["properties"]
    for name in (*properties, *properties["quirks"]["properties"]):
        assert f"`{name}`" in page, name
    rows = dict(re.findall(r"^\| `(\w+)` \| ([\d.]+) \|", page, re.M))
    assert {name: float(value) for name, value in rows.items()} == {
        name: float(getattr(Limits(), name)) for name in properties["limits"]["properties"]
    }


def test_the_file_shown_in_the_documents_is_right(tmp_path: Path) -> None:
    (shown,) = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs/sources.md").read_text("utf-8"), re.S)
    (tmp_path / "contoh-harian.yml").write_text(shown, encoding="utf-8")
    assert read_sources(tmp_path, INBOX).faults == ()
