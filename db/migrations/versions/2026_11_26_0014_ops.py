"""Checkpoints.

Revision 0014, after 0013.
"""

import sqlalchemy as sa
from alembic import op

from db.base import UtcTimestamp

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the tables of checkpoints and of what each binds."""
    by_bytes = sa.String(length=64).with_variant(sa.String(length=64, collation="C"), "postgresql")
    op.create_table(
        "checkpoint",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", UtcTimestamp(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_checkpoint")),
        sa.UniqueConstraint("previous", name=op.f("uq_checkpoint_previous")),
        sa.UniqueConstraint("sha256", name=op.f("uq_checkpoint_sha256")),
    )
    op.create_table(
        "bound",
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("id", by_bytes, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("checkpoint", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "id", name=op.f("pk_bound")),
    )
    op.create_index("ix_bound_checkpoint", "bound", ["checkpoint", "kind", "id"], unique=False)


def downgrade() -> None:
    """Drops the tables of checkpoints and all they held."""
    op.drop_index("ix_bound_checkpoint", table_name="bound")
    op.drop_table("bound")
    op.drop_table("checkpoint")
