"""Checked claims: what others checked and found.

Revision 0006, after 0005.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

CLASSES = "'true', 'mostly_true', 'mixed', 'mostly_false', 'false', 'unproven', 'other'"


def upgrade() -> None:
    """Makes the table of checked claims."""
    op.create_table(
        "checked_claim",
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("origin", sa.String(length=80), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.Date(), nullable=False),
        sa.Column("superseded", sa.Date(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("verdict_class", sa.String(length=40), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("licence", sa.Text(), nullable=False),
        sa.Column("rating_value", sa.Float(), nullable=True),
        sa.Column("rating_worst", sa.Float(), nullable=True),
        sa.Column("rating_best", sa.Float(), nullable=True),
        sa.Column("said_by", sa.Text(), nullable=True),
        sa.Column("seen_at", sa.JSON(), nullable=False),
        sa.CheckConstraint("language IN ('id', 'en')", name=op.f("ck_checked_claim_language")),
        sa.CheckConstraint(f"verdict_class IN ({CLASSES})", name=op.f("ck_checked_claim_verdict_class")),
        sa.CheckConstraint(
            "superseded IS NULL OR superseded >= recorded_at",
            name=op.f("ck_checked_claim_closed_after_recorded"),
        ),
        sa.PrimaryKeyConstraint("id", "version", name=op.f("pk_checked_claim")),
    )
    op.create_index(op.f("ix_checked_claim_origin"), "checked_claim", ["origin"], unique=False)
    op.create_index(
        "uq_checked_claim_current",
        "checked_claim",
        ["id"],
        unique=True,
        sqlite_where=sa.text("superseded IS NULL"),
        postgresql_where=sa.text("superseded IS NULL"),
    )


def downgrade() -> None:
    """Drops the table of checked claims and all it held."""
    op.drop_index("uq_checked_claim_current", table_name="checked_claim")
    op.drop_index(op.f("ix_checked_claim_origin"), table_name="checked_claim")
    op.drop_table("checked_claim")
