"""What came of each source in each run.

Revision 0009, after 0008.
"""

import sqlalchemy as sa
from alembic import op

from db.base import UtcTimestamp

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table of readings of sources."""
    op.create_table(
        "source_read",
        sa.Column("source", sa.String(length=63), nullable=False),
        sa.Column("run", sa.String(length=36), nullable=False),
        sa.Column("at", UtcTimestamp(), nullable=False),
        sa.Column("listed", sa.Integer(), nullable=False),
        sa.Column("new", sa.Integer(), nullable=False),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("gone", sa.Integer(), nullable=False),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.Column("later", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["run"], ["run.id"], name=op.f("fk_source_read_run_run")),
        sa.PrimaryKeyConstraint("source", "run", name=op.f("pk_source_read")),
    )
    op.create_index(op.f("ix_source_read_run"), "source_read", ["run"], unique=False)
    op.create_index("ix_source_read_source_at", "source_read", ["source", "at"], unique=False)


def downgrade() -> None:
    """Drops the table of readings of sources and all it held."""
    op.drop_index("ix_source_read_source_at", table_name="source_read")
    op.drop_index(op.f("ix_source_read_run"), table_name="source_read")
    op.drop_table("source_read")
