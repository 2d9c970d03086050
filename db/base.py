"""What all tables share: one Base, one way of naming constraints, timestamps that know their zone."""

from datetime import UTC, datetime
from typing import Any, get_args

from sqlalchemy import JSON, CheckConstraint, DateTime, Dialect, Index, MetaData, text
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator


class UtcTimestamp(TypeDecorator[datetime]):
    """A moment in UTC. A datetime without a zone raises ValueError: nobody could say which moment it is."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The same moment in UTC; SQLite keeps it without its zone, which is always UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value.isoformat()} has no time zone; hand down a datetime that knows its own")
        moment = value.astimezone(UTC)
        return moment if dialect.name == "postgresql" else moment.replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """What every table stands on. Constraints are named by rule, so that migrations can find them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    # `json`, not `jsonb`: PostgreSQL then gives back the very text it was given, as SQLite does.
    type_annotation_map = {  # noqa: RUF012  (SQLAlchemy reads it from the class)
        dict[str, Any]: JSON,
        list[Any]: JSON,
        datetime: UtcTimestamp,
    }


def one_of(column: str, values: Any) -> CheckConstraint:
    """The column holds one of the values of a Literal of claims.model, and nothing else."""
    listed = ", ".join(f"'{value}'" for value in get_args(values))
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def one_open(table: str, *columns: str, recorded: str = "recorded") -> tuple[CheckConstraint, Index]:
    """Only one version of a row is open at a time, and none is closed before the day it was recorded."""
    still = text("superseded IS NULL")
    return (
        CheckConstraint(f"superseded IS NULL OR superseded >= {recorded}", name="closed_after_recorded"),
        Index(f"uq_{table}_current", *columns, unique=True, sqlite_where=still, postgresql_where=still),
    )
