"""Arrivals, and runs that keep a lease.

Revision 0011, after 0010.
"""

import sqlalchemy as sa
from alembic import op

from db.base import UtcTimestamp

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table of arrivals and gives runs their lease."""
    op.add_column("run", sa.Column("lease_until", UtcTimestamp(timezone=True), nullable=True))
    op.add_column("run", sa.Column("heartbeat_at", UtcTimestamp(timezone=True), nullable=True))
    op.add_column("run", sa.Column("worker", sa.Text(), nullable=True))
    op.add_column("run", sa.Column("reported_in", sa.String(length=36), nullable=True))
    op.create_index(op.f("ix_run_state"), "run", ["state"], unique=False)
    op.create_table(
        "arrival",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=True),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("raw_sha256", sa.String(length=64), nullable=False),
        sa.Column("content_type", sa.Text(), nullable=True),
        sa.Column("arrived_at", UtcTimestamp(timezone=True), nullable=False),
        sa.Column("article", sa.String(length=64), nullable=True),
        sa.Column("unread", sa.Text(), nullable=True),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("published_origin", sa.String(length=40), nullable=True),
        sa.Column("published_field", sa.String(length=8), nullable=True),
        sa.Column("published_start", sa.Integer(), nullable=True),
        sa.Column("published_end", sa.Integer(), nullable=True),
        sa.Column("dates", sa.JSON(), nullable=False),
        sa.Column("unknown", sa.JSON(), nullable=False),
        sa.Column("tools", sa.JSON(), nullable=False),
        sa.Column("first_run", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["article"], ["article.id"], name=op.f("fk_arrival_article_article")),
        sa.ForeignKeyConstraint(["first_run"], ["run.id"], name=op.f("fk_arrival_first_run_run")),
        sa.ForeignKeyConstraint(["raw_sha256"], ["raw.sha256"], name=op.f("fk_arrival_raw_sha256_raw")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_arrival")),
        sa.UniqueConstraint("source_id", "number", name=op.f("uq_arrival_source_id_number")),
    )
    for column in ("article", "raw_sha256", "first_run"):
        op.create_index(op.f(f"ix_arrival_{column}"), "arrival", [column], unique=False)
    op.create_index("ix_arrival_source_arrived_at", "arrival", ["source", "arrived_at"], unique=False)


def downgrade() -> None:
    """Drops the table of arrivals, all it held, and the leases of runs."""
    op.drop_table("arrival")
    op.drop_index(op.f("ix_run_state"), table_name="run")
    for column in ("reported_in", "worker", "heartbeat_at", "lease_until"):
        op.drop_column("run", column)
