"""Findings across articles.

Revision 0003, after 0002.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table of findings across articles."""
    op.create_table(
        "across_finding",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("check", sa.String(length=80), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("severity", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("ruleset", sa.Text(), nullable=False),
        sa.Column("fact_set", sa.String(length=64), nullable=False),
        sa.Column("run", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["fact_set"], ["fact_set.id"], name=op.f("fk_across_finding_fact_set_fact_set")
        ),
        sa.ForeignKeyConstraint(["run"], ["run.id"], name=op.f("fk_across_finding_run_run")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_across_finding")),
    )
    op.create_index(op.f("ix_across_finding_id"), "across_finding", ["id"], unique=False)
    op.create_index(op.f("ix_across_finding_run"), "across_finding", ["run"], unique=False)


def downgrade() -> None:
    """Drops the table of findings across articles and all it held."""
    op.drop_index(op.f("ix_across_finding_run"), table_name="across_finding")
    op.drop_index(op.f("ix_across_finding_id"), table_name="across_finding")
    op.drop_table("across_finding")
