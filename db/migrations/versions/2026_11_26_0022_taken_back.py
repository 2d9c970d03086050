"""The few arrivals that took an article back are found without looking at all others.

Revision 0022, after 0021.
"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

SAID = sa.text("withdrawn IS NOT NULL")


def upgrade() -> None:
    """Adds the index, of these rows only."""
    op.create_index(
        "ix_arrival_withdrawn", "arrival", ["source_id"], sqlite_where=SAID, postgresql_where=SAID
    )


def downgrade() -> None:
    """Drops it."""
    op.drop_index("ix_arrival_withdrawn", table_name="arrival")
