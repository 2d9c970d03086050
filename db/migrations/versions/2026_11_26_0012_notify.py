"""Which flags were told on which channel.

Revision 0012, after 0011.
"""

import sqlalchemy as sa
from alembic import op

from db.base import UtcTimestamp

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the tables of notices."""
    op.create_table(
        "notice",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("channel", sa.String(length=200), nullable=False),
        sa.Column("dossier", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("run", sa.String(length=36), nullable=False),
        sa.Column("severity", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_at", UtcTimestamp(), nullable=False),
        sa.Column("changed_at", UtcTimestamp(), nullable=False),
        sa.Column("told_at", UtcTimestamp(), nullable=True),
        sa.Column("error", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "state IN ('waiting', 'sending', 'sent', 'unsure', 'given_up', 'let_be')",
            name=op.f("ck_notice_state"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
    )
    op.create_index("ix_notice_channel_state", "notice", ["channel", "state"], unique=False)
    op.create_table(
        "notice_run",
        sa.Column("channel", sa.String(length=200), nullable=False),
        sa.Column("run", sa.String(length=36), nullable=False),
        sa.Column("read_at", UtcTimestamp(), nullable=False),
        sa.PrimaryKeyConstraint("channel", "run", name=op.f("pk_notice_run")),
    )


def downgrade() -> None:
    """Drops the record of what was told; flags told before would be told again."""
    op.drop_table("notice_run")
    op.drop_index("ix_notice_channel_state", table_name="notice")
    op.drop_table("notice")
