"""Claims and findings are found by the first characters of their ids.

An index of whole hashes was five times as large, and took a page to write at a place of its own for nearly
every row: a tenth of what keeping a batch of dossiers costs.
Revision 0024, after 0023.
"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Indexes the heads in place of the ids."""
    for table in ("claim", "finding"):
        op.create_index(f"ix_{table}_head", table, [sa.text("substr(id, 1, 10)")])
        op.drop_index(f"ix_{table}_id", table_name=table)


def downgrade() -> None:
    """Indexes the whole ids again."""
    for table in ("claim", "finding"):
        op.create_index(f"ix_{table}_id", table, ["id"])
        op.drop_index(f"ix_{table}_head", table_name=table)
