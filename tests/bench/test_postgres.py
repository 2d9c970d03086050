"""A PostgreSQL server of one's own: killed and started again, and asked with a password over TCP."""

from contextlib import closing

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import DBAPIError

from bench.ports import free_port
from bench.postgres import Postgres, bundled

pytestmark = pytest.mark.postgres


def test_a_server_that_was_killed_holds_what_was_committed_and_leaves_nothing() -> None:
    with closing(Postgres(bundled())) as server:
        server.make("first")
        engine = create_engine(server.address("first", "postgresql+pg8000"))
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE kept AS SELECT 7 AS number"))
        server.kill()
        with pytest.raises(DBAPIError), engine.connect() as connection:
            connection.execute(text("SELECT 1"))
        server.start()
        copy = server.make(like="first")
        engine.dispose()
        engine = create_engine(server.address(copy, "postgresql+pg8000"))
        with engine.connect() as connection:
            assert connection.scalar(text("SELECT number FROM kept")) == 7
        engine.dispose()
        server.drop(server.address(copy))
        home = server.home
        assert home.is_dir()
    assert not home.exists()


def test_a_server_with_a_password_listens_on_its_port_and_asks_for_it() -> None:
    word = "dalam bahasa siapa pun"
    with closing(Postgres(bundled(), port=free_port(), password=word)) as server:
        address = make_url(server.address(driver="postgresql+pg8000"))
        with pytest.raises(DBAPIError, match="password authentication failed"):
            create_engine(address.set(password="another")).connect()  # noqa: S106
        engine = create_engine(address.set(password=word))
        with engine.connect() as connection:
            assert connection.scalar(text("SHOW listen_addresses")) == "127.0.0.1"
        engine.dispose()
