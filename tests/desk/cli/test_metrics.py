"""`tilik metrics`: the figures as text, to stdout or whole into a file."""

from pathlib import Path

from db.engine import migrate, open_engine
from tests.desk.cli.conftest import Tilik


def test_the_figures_go_to_stdout_or_into_a_file(tilik: Tilik, tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/home/tilik.db")
    migrate(engine)
    engine.dispose()
    ran = tilik("metrics")
    assert (ran.code, ran.err) == (0, "")
    assert 'tilik_articles{state="waiting"} 0.0\n' in ran.out
    file = tmp_path / "textfiles" / "tilik.prom"
    assert tilik("metrics", "--out", file).code == 0
    assert file.read_text(encoding="utf-8") == ran.out
    assert [path.name for path in file.parent.iterdir()] == ["tilik.prom"]


def test_a_database_that_is_not_there_or_not_set_up_is_one_line(tilik: Tilik, tmp_path: Path) -> None:
    ran = tilik("metrics")
    assert (ran.code, ran.out) == (2, "")
    assert "there is no database at" in ran.one_line
    (tmp_path / "home").mkdir(exist_ok=True)
    (tmp_path / "home/tilik.db").touch()
    ran = tilik("metrics")
    assert (ran.code, ran.out) == (2, "")
    assert "is not set up" in ran.one_line
