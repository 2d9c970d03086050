"""Decisions of editors on findings.

Revision 0002, after 0001.
"""

import sqlalchemy as sa
from alembic import op

from db.base import UtcTimestamp

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table of decisions."""
    op.create_table(
        "decision",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("finding", sa.String(length=64), nullable=False),
        sa.Column("check", sa.String(length=80), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(length=40), nullable=False),
        sa.Column("by", sa.String(length=200), nullable=False),
        sa.Column("at", UtcTimestamp(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint("verdict IN ('accepted', 'dismissed')", name=op.f("ck_decision_verdict")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
    )
    op.create_index(op.f("ix_decision_finding"), "decision", ["finding"], unique=False)


def downgrade() -> None:
    """Drops the table of decisions and all it held."""
    op.drop_index(op.f("ix_decision_finding"), table_name="decision")
    op.drop_table("decision")
