"""Indexes for the figures of whoever watches: flags by check, arrivals that wait.

Revision 0015, after 0014.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the indexes."""
    op.create_index(
        "ix_finding_flag",
        "finding",
        ["check", "severity"],
        unique=False,
        sqlite_where=sa.text("severity IS NOT NULL"),
        postgresql_where=sa.text("severity IS NOT NULL"),
    )
    op.create_index("ix_arrival_article_arrived_at", "arrival", ["article", "arrived_at"], unique=False)


def downgrade() -> None:
    """Drops the indexes."""
    op.drop_index("ix_arrival_article_arrived_at", table_name="arrival")
    op.drop_index("ix_finding_flag", table_name="finding")
