"""`tilik facts export`: what is written reads back as nothing new."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desk.cli.exporting import KINDS
from tests.db.intake.files import MAPPING, table, term
from tests.db.servers import Postgres
from tests.desk.cli.conftest import Tilik

Write = Callable[..., Path]


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def _somewhere(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The database of the settings is SQLite in a file, or PostgreSQL."""
    if request.param == "sqlite":
        yield
        return
    server: Postgres = request.getfixturevalue("postgres")
    url = server.make(migrated=True)
    monkeypatch.setenv("TILIK_DATABASE_URL", url)
    yield
    server.drop(url)


@pytest.mark.usefixtures("_somewhere")
@pytest.mark.parametrize("form", ["yaml", "csv"])
def test_to_import_an_export_changes_nothing(tilik: Tilik, write: Write, tmp_path: Path, form: str) -> None:
    assert tilik("facts", "load").code == 0
    mapping = write("mapping.yml", MAPPING)
    for rows in ([term(1), term(2)], [term(1), term(2, end="2004")]):
        path = write("holders.csv", table(rows))
        assert tilik("facts", "import", path, "--as", "csv", "--map", mapping).code == 0
    written = tilik("facts", "export", "--as", form, "--out", tmp_path / "out")
    assert (written.code, written.err) == (0, "")
    ending = "yml" if form == "yaml" else "csv"
    kinds = [kind for kind in KINDS if (tmp_path / f"out/{kind}.{ending}").is_file()]
    assert {"sources", "people", "offices", "aliases", "terms", "events", "coverage"} <= set(kinds)
    for kind in kinds:
        more = ("--map", tmp_path / f"out/{kind}.mapping.yml") if form == "csv" else ()
        ran = tilik("facts", "import", tmp_path / f"out/{kind}.{ending}", "--as", form, *more)
        assert (ran.code, ran.err) == (0, ""), kind
        assert ran.out.startswith("nothing changed: "), kind
    again = tilik("facts", "export", "--as", form, "--out", tmp_path / "again")
    assert again.code == 0
    for file in (tmp_path / "out").iterdir():
        assert (tmp_path / "again" / file.name).read_bytes() == file.read_bytes(), file.name


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("form", ["yaml", "csv"])
def test_an_export_fills_an_empty_database_kind_by_kind(
    tilik: Tilik, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the order in which the export names them nothing lacks what it points to."""
    assert tilik("facts", "export", "--as", form, "--out", tmp_path / "out").code == 0
    monkeypatch.setenv("TILIK_DATABASE_URL", f"sqlite:///{tmp_path}/empty.db")
    ending = "yml" if form == "yaml" else "csv"
    for kind in KINDS:
        file = tmp_path / f"out/{kind}.{ending}"
        if file.is_file():
            more = ("--map", tmp_path / f"out/{kind}.mapping.yml") if form == "csv" else ()
            ran = tilik("facts", "import", file, "--as", form, *more)
            assert (ran.code, ran.err) == (0, ""), kind
    assert tilik("facts", "export", "--as", form, "--out", tmp_path / "again").code == 0
    for file in (tmp_path / "out").iterdir():
        assert (tmp_path / "again" / file.name).read_bytes() == file.read_bytes(), file.name


def test_a_source_without_a_licence_is_refused_also_in_our_own_form(tilik: Tilik, write: Write) -> None:
    row = "{publisher: A, url: 'https://a.example/', retrieved: 2026-03-01, tier: news}"
    file = write("sources.yml", f"meta: {{recorded: 2026-03-01, by: test}}\nsources:\n  SRC-a: {row}\n")
    ran = tilik("facts", "import", file, "--as", "yaml")
    assert ran.code == 2
    assert "line 3: SRC-a: " in ran.err
    assert "licence" in ran.err


@pytest.mark.usefixtures("loaded")
def test_one_kind_goes_to_stdout(tilik: Tilik) -> None:
    ran = tilik("facts", "export", "--as", "yaml", "--kind", "terms")
    assert (ran.code, ran.err) == (0, "")
    assert "terms:\n" in ran.out
    assert tilik("facts", "export", "--as", "yaml").code == 2


@pytest.mark.usefixtures("loaded")
def test_what_was_known_on_a_day_is_exported(tilik: Tilik) -> None:
    for kind, none in [(("--kind", "terms"), "terms"), ((), "facts")]:
        ran = tilik("facts", "export", "--as", "csv", *kind, "--as-known-at", "1990-01-01")
        assert ran.code == 2
        told = f"tilik: no {none} were on record by 1990-01-01; give a later --as-known-at, or none"
        assert ran.one_line == told


@pytest.mark.usefixtures("loaded")
def test_a_kind_of_which_there_is_none_is_named(tilik: Tilik) -> None:
    ran = tilik("facts", "export", "--as", "csv", "--kind", "merges")
    assert ran.code == 2
    assert ran.one_line == "tilik: the table holds no merges; leave --kind away to see what there is"


def test_an_empty_table_says_what_to_do(tilik: Tilik) -> None:
    tilik("facts", "match", "x", "--database")
    ran = tilik("facts", "export", "--as", "yaml", "--out", "x")
    assert ran.code == 2
    assert "tilik facts load" in ran.one_line


def test_the_kinds_are_those_of_the_files() -> None:
    from claims.world.seeds import KINDS as known

    assert set(KINDS) == set(known)
