"""Which arrivals say that their newspaper withdrew the article.

Revision 0021, after 0020.
"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the column; what came in before said nothing of it."""
    op.add_column("arrival", sa.Column("withdrawn", sa.String(length=20), nullable=True))


def downgrade() -> None:
    """Drops it; those arrivals stay, as what could not be read."""
    op.drop_column("arrival", "withdrawn")
