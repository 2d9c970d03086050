"""What became of flags and decisions in the next version of an article.

Revision 0013, after 0012.
"""

import sqlalchemy as sa
from alembic import op

from db.base import UtcTimestamp

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

STANDINGS = "'unchanged', 'changed', 'vanished'"
MENDINGS = "'mended as offered', 'mended otherwise', 'removed', 'still there', 'judged otherwise'"
FATES = "'kept', 'reopened', 'settled', 'vanished'"


def upgrade() -> None:
    """Makes the two tables, and lets the versions of an article be found."""
    op.create_index(op.f("ix_article_source_id"), "article", ["source_id"], unique=False)
    op.create_table(
        "alignment",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("older", sa.String(length=64), nullable=False),
        sa.Column("newer", sa.String(length=64), nullable=False),
        sa.Column("finding", sa.String(length=64), nullable=False),
        sa.Column("found", sa.String(length=64), nullable=True),
        sa.Column("check", sa.String(length=80), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("standing", sa.String(length=40), nullable=False),
        sa.Column("moved", sa.Boolean(), nullable=False),
        sa.Column("mending", sa.String(length=40), nullable=False),
        sa.Column("repair", sa.Integer(), nullable=True),
        sa.Column("pieces", sa.JSON(), nullable=False),
        sa.Column("at", UtcTimestamp(timezone=True), nullable=False),
        sa.Column("run", sa.String(length=36), nullable=False),
        sa.CheckConstraint(f"standing IN ({STANDINGS})", name=op.f("ck_alignment_standing")),
        sa.CheckConstraint(f"mending IN ({MENDINGS})", name=op.f("ck_alignment_mending")),
        sa.ForeignKeyConstraint(["newer"], ["dossier.id"], name=op.f("fk_alignment_newer_dossier")),
        sa.ForeignKeyConstraint(["older"], ["dossier.id"], name=op.f("fk_alignment_older_dossier")),
        sa.ForeignKeyConstraint(["run"], ["run.id"], name=op.f("fk_alignment_run_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alignment")),
    )
    for column in ("at", "finding", "newer", "older", "source_id"):
        op.create_index(op.f(f"ix_alignment_{column}"), "alignment", [column], unique=False)
    op.create_table(
        "decision_fate",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("decision", sa.String(length=64), nullable=False),
        sa.Column("alignment", sa.String(length=64), nullable=False),
        sa.Column("fate", sa.String(length=40), nullable=False),
        sa.Column("finding", sa.String(length=64), nullable=False),
        sa.Column("found", sa.String(length=64), nullable=True),
        sa.Column("at", UtcTimestamp(timezone=True), nullable=False),
        sa.CheckConstraint(f"fate IN ({FATES})", name=op.f("ck_decision_fate_fate")),
        sa.ForeignKeyConstraint(
            ["alignment"], ["alignment.id"], name=op.f("fk_decision_fate_alignment_alignment")
        ),
        sa.ForeignKeyConstraint(
            ["decision"], ["decision.id"], name=op.f("fk_decision_fate_decision_decision")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision_fate")),
    )
    for column in ("alignment", "decision", "finding", "found"):
        op.create_index(op.f(f"ix_decision_fate_{column}"), "decision_fate", [column], unique=False)


def downgrade() -> None:
    """Drops the two tables and all they held."""
    op.drop_table("decision_fate")
    op.drop_table("alignment")
    op.drop_index(op.f("ix_article_source_id"), table_name="article")
