"""What articles say is looked up whichever rules and facts they were judged by.

Revision 0017, after 0016. The numbers of things are made otherwise now: all rows go, and the next run that
compares articles writes those of the newest dossiers around them. On SQLite every dossier is written anew.
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Drops all sayings, and makes the index by which those that are not written are found by day."""
    _forget()
    op.drop_index("ix_dossier_without_sayings", table_name="dossier")
    op.create_index("ix_dossier_sayings", "dossier", ["sayings", "published_on"], unique=False)


def downgrade() -> None:
    """Drops all sayings, which that Tilik writes anew, and makes its index again."""
    _forget()
    op.drop_index("ix_dossier_sayings", table_name="dossier")
    op.create_index(
        "ix_dossier_without_sayings",
        "dossier",
        ["fact_set", "ruleset"],
        unique=False,
        sqlite_where=sa.text("sayings IS NULL"),
        postgresql_where=sa.text("sayings IS NULL"),
    )


def _forget() -> None:
    op.execute("DELETE FROM saying")
    op.execute("UPDATE dossier SET sayings = NULL WHERE sayings IS NOT NULL")
