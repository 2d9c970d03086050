"""Alembic's side of a migration: runs on the connection and in the transaction db/engine.py opened."""

from alembic import context

import db.tables  # noqa: F401  (makes all tables known to Base)
from db.base import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    compare_type=True,
)
context.run_migrations()
