"""Two databases that hold the same are the same to the drill, whatever numbers they counted off."""

from pathlib import Path

from sqlalchemy import create_engine, text

from bench.drill.tables import contents, differences


def _holding(path: Path, ids: list[int], words: list[str]) -> str:
    url = f"sqlite:///{path}"
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE alias (id INTEGER PRIMARY KEY, text TEXT)"))
        for id, said in zip(ids, words, strict=True):
            connection.execute(text("INSERT INTO alias VALUES (:id, :text)"), {"id": id, "text": said})
    engine.dispose()
    return url


def test_a_gap_that_an_undone_insert_left_is_no_difference(tmp_path: Path) -> None:
    peace = contents(_holding(tmp_path / "peace.db", [1, 2], ["Menhan", "Menkeu"]))
    drill = contents(_holding(tmp_path / "drill.db", [591, 592], ["Menhan", "Menkeu"]))
    assert differences(peace, drill) == []


def test_other_words_are_one(tmp_path: Path) -> None:
    peace = contents(_holding(tmp_path / "peace.db", [1, 2], ["Menhan", "Menkeu"]))
    drill = contents(_holding(tmp_path / "drill.db", [1, 2], ["Menhan", "Menhan"]))
    assert differences(peace, drill)[0] == "alias: 1 missing, 1 too many"
