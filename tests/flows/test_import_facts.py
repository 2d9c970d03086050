"""The flow takes a file in as the command does, tells what it refused, and says plainly what it cannot do."""

from pathlib import Path
from typing import Any

import pytest

from db.engine import open_engine
from db.session import Engine, transaction
from db.store import count_rows
from flows.intake import IntakeError
from flows.settings import Settings
from tests.db.intake.files import MAPPING, table, term
from tests.flows.conftest import Write
from tests.flows.test_care import artifact

pytestmark = [pytest.mark.flow, pytest.mark.usefixtures("prefect_server")]


@pytest.fixture
def file(desk: Write) -> str:
    """A table of terms with its mapping beside it, one row of which says an end before its start."""
    Path("mapping.yml").write_text(MAPPING, encoding="utf-8")
    rows = [term(1), term(2), term(3, end="<b>1990</b>")]
    Path("terms.csv").write_text(table(rows), encoding="utf-8")
    return "terms.csv"


def rows() -> dict[str, int]:
    engine: Engine = open_engine(Settings.from_environment().database_url)
    with transaction(engine) as session:
        counts = count_rows(session)
    engine.dispose()
    return counts


def run(file: str, **more: Any) -> dict[str, Any]:
    from flows.import_facts import import_facts

    done: dict[str, Any] = import_facts(file, "csv", "mapping.yml", **more)
    return done


def test_a_file_is_planned_taken_in_and_then_known(file: str) -> None:
    plan = run(file, dry_run=True)
    assert (plan["added"], plan["refused"], plan["revision"]) == (2, 1, None)
    assert rows()["office_term"] == 0
    done = run(file)
    assert (done["added"], done["refused"], done["revision"]) == (2, 1, 1)
    (refused,) = done["rows_refused"]
    assert refused["where"] == "line 4"
    kept = rows()
    assert kept["office_term"] == 2
    again = run(file)
    assert (again["added"], again["unchanged"], again["revision"]) == (0, 2, None)
    assert {name: number for name, number in rows().items() if name != "import_job"} == {
        name: number for name, number in kept.items() if name != "import_job"
    }
    assert {row["what"]: row["number"] for row in artifact("tilik-import")}["unchanged"] == 2
    assert "<" not in str(artifact("tilik-import-refused"))


def test_what_cannot_be_begun_is_one_line(file: str) -> None:
    from flows.import_facts import import_facts

    for given, told in (("-", "no standard input"), ("gone.csv", "gone.csv: cannot be read")):
        with pytest.raises(IntakeError, match=told):
            import_facts(given, "csv", "mapping.yml")
    with pytest.raises(IntakeError, match="did you mean 'csv'"):
        import_facts(file, "cvs", "mapping.yml")
