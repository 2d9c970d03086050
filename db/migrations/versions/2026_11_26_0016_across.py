"""What articles are looked up by when they are compared.

Revision 0016, after 0015. What was kept before gets its rows when the next run compares articles: what they
say depends on the facts, which a migration does not have.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table of sayings, and the mark of dossiers that have theirs."""
    op.add_column("dossier", sa.Column("sayings", sa.Integer(), nullable=True))
    op.create_index(
        "ix_dossier_without_sayings",
        "dossier",
        ["fact_set", "ruleset"],
        unique=False,
        sqlite_where=sa.text("sayings IS NULL"),
        postgresql_where=sa.text("sayings IS NULL"),
    )
    op.create_table(
        "saying",
        sa.Column("dossier", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("check", sa.String(length=80), nullable=False),
        sa.Column("thing", sa.BigInteger(), nullable=False),
        sa.Column("said", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["dossier"], ["dossier.id"], name=op.f("fk_saying_dossier_dossier")),
        sa.PrimaryKeyConstraint("dossier", "position", name=op.f("pk_saying")),
    )
    op.create_index("ix_saying_thing", "saying", ["thing", "said", "day"], unique=False)


def downgrade() -> None:
    """Drops them; they can be made again from the dossiers."""
    op.drop_index("ix_saying_thing", table_name="saying")
    op.drop_table("saying")
    op.drop_index("ix_dossier_without_sayings", table_name="dossier")
    op.drop_column("dossier", "sayings")
