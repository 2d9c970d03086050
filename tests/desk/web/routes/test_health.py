"""Alive is the process; ready is who has facts and a database that answers."""

from pathlib import Path

from db.engine import migrate, open_engine
from tests.desk.web.conftest import Made, told


def test_alive_whatever_else_is_the_matter(made: Made) -> None:
    client, workers = made()
    workers.ready = None
    assert client.get("/healthz").json() == {"status": "alive"}
    assert "facts are not loaded" in told(client.get("/readyz"), 503, "not-ready")


def test_ready_with_facts(made: Made) -> None:
    client, _ = made()
    assert client.get("/readyz").json() == {"status": "ready", "facts": "f" * 64, "statements": 3}


def test_not_ready_without_the_database(made: Made, tmp_path: Path) -> None:
    file = tmp_path / "tilik.db"
    file.write_bytes(b"this is no database, whatever its name may say" * 100)
    client, _ = made(database_url=f"sqlite:///{file}")
    answer = client.get("/readyz")
    assert "cannot be reached" in told(answer, 503, "not-ready")
    assert str(file) not in answer.text
    assert client.get("/metrics").status_code == 200


def test_ready_with_the_database(made: Made, tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path}/tilik.db"
    engine = open_engine(address)
    migrate(engine)
    engine.dispose()
    client, _ = made(database_url=address)
    assert client.get("/readyz").status_code == 200
