"""Walls: which arrivals were pages in the place of an article.

Revision 0019, after 0018.
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table of walls."""
    op.create_table(
        "wall",
        sa.Column("arrival", sa.String(length=64), nullable=False),
        sa.Column("host", sa.String(length=260), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("words_sha256", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["arrival"], ["arrival.id"], name=op.f("fk_wall_arrival_arrival")),
        sa.PrimaryKeyConstraint("arrival", name=op.f("pk_wall")),
    )
    op.create_index("ix_wall_host_words_sha256", "wall", ["host", "words_sha256"], unique=False)


def downgrade() -> None:
    """Drops it; their arrivals stay, as what could not be read."""
    op.drop_index("ix_wall_host_words_sha256", table_name="wall")
    op.drop_table("wall")
