"""The day a text was judged as of stands in the index by its article, and so does the day it came in with.

Revision 0018, after 0017. Both indexes take the place of one by the article alone.
"""

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the wider indexes and drops the narrow ones."""
    op.create_index(
        "ix_dossier_article_day", "dossier", ["article", "published_on", "as_known_at"], unique=False
    )
    op.drop_index("ix_dossier_article", table_name="dossier")
    op.create_index("ix_arrival_article_day", "arrival", ["article", "published_on"], unique=False)
    op.drop_index("ix_arrival_article", table_name="arrival")


def downgrade() -> None:
    """Makes the narrow ones again."""
    op.create_index("ix_arrival_article", "arrival", ["article"], unique=False)
    op.drop_index("ix_arrival_article_day", table_name="arrival")
    op.create_index("ix_dossier_article", "dossier", ["article"], unique=False)
    op.drop_index("ix_dossier_article_day", table_name="dossier")
