"""The PostgreSQL server of the database's own tests."""

from tests.db.conftest import postgres

__all__ = ["postgres"]
