"""Imports: a row for each file that was taken in.

Revision 0007, after 0006. The staged tables of an import are no part of this: each import makes its own
and drops them.
"""

import sqlalchemy as sa
from alembic import op

from db.base import UtcTimestamp

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table of imports."""
    op.create_table(
        "import_job",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("origin", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("mapping_sha256", sa.String(length=64), nullable=False),
        sa.Column("head", sa.JSON(), nullable=False),
        sa.Column("started_at", UtcTimestamp(), nullable=False),
        sa.Column("finished_at", UtcTimestamp(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=True),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_job")),
    )
    op.create_index(op.f("ix_import_job_origin"), "import_job", ["origin"], unique=False)


def downgrade() -> None:
    """Drops the record of imports; what they brought stays."""
    op.drop_index(op.f("ix_import_job_origin"), table_name="import_job")
    op.drop_table("import_job")
