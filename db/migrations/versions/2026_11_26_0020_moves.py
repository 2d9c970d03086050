"""Other addresses of an article.

Revision 0020, after 0019.
"""

import sqlalchemy as sa
from alembic import op

from db.base import UtcTimestamp

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table of other addresses."""
    op.create_table(
        "other_address",
        sa.Column("address", sa.String(length=2000), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("standing", sa.String(length=10), nullable=False),
        sa.Column("reads", sa.Boolean(), nullable=False),
        sa.Column("at", UtcTimestamp(), nullable=False),
        sa.Column("run", sa.String(length=36), nullable=False),
        sa.CheckConstraint("standing IN ('said', 'same')", name=op.f("ck_other_address_standing")),
        sa.ForeignKeyConstraint(["run"], ["run.id"], name=op.f("fk_other_address_run_run")),
        sa.PrimaryKeyConstraint("address", name=op.f("pk_other_address")),
    )
    op.create_index("ix_other_address_source_id", "other_address", ["source_id"], unique=False)


def downgrade() -> None:
    """Drops it: what was one article at two addresses is read as two from then on."""
    op.drop_index("ix_other_address_source_id", table_name="other_address")
    op.drop_table("other_address")
