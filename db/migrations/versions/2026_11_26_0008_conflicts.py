"""Where sources disagree.

Revision 0008, after 0007.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table of conflicts."""
    op.create_table(
        "conflict",
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("statements", sa.JSON(), nullable=False),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.Column("resolution", sa.Text(), nullable=False),
        sa.Column("recorded", sa.Date(), nullable=False),
        sa.Column("superseded", sa.Date(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("closed_revision", sa.Integer(), nullable=True),
        sa.Column("origin", sa.String(length=200), nullable=False),
        sa.CheckConstraint(
            "superseded IS NULL OR superseded >= recorded",
            name=op.f("ck_conflict_closed_after_recorded"),
        ),
        sa.PrimaryKeyConstraint("id", "version", name=op.f("pk_conflict")),
    )
    op.create_index(op.f("ix_conflict_origin"), "conflict", ["origin"], unique=False)
    op.create_index(
        "uq_conflict_current",
        "conflict",
        ["id"],
        unique=True,
        sqlite_where=sa.text("superseded IS NULL"),
        postgresql_where=sa.text("superseded IS NULL"),
    )


def downgrade() -> None:
    """Drops the table of conflicts and all it held."""
    op.drop_index(op.f("ix_conflict_origin"), table_name="conflict")
    op.drop_index("uq_conflict_current", table_name="conflict")
    op.drop_table("conflict")
