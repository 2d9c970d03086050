"""Documents by their key terms, merges of entities, chains of firsts, and what agreements are about.

Revision 0005, after 0004.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

KINDS = ("office_term", "event", "coverage", "location", "agreement_status")


def upgrade() -> None:
    """Makes the tables of documents, of their terms, and of merges, and lets statements be of these kinds."""
    _kinds(*KINDS, "statement_doc", "merge")
    op.add_column("coverage", sa.Column("firsts", sa.JSON(), server_default="[]", nullable=False))
    op.add_column("agreement_status", sa.Column("topics", sa.JSON(), server_default="[]", nullable=False))
    op.create_table(
        "statement_doc",
        sa.Column("statement_id", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("published", sa.Date(), nullable=False),
        _of_a_statement("statement_doc"),
        sa.PrimaryKeyConstraint("statement_id", "version", name=op.f("pk_statement_doc")),
    )
    op.create_index(op.f("ix_statement_doc_event"), "statement_doc", ["event"], unique=False)
    op.create_table(
        "statement_term",
        sa.Column("statement_id", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("concept", sa.String(length=80), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("polarity", sa.String(length=40), nullable=False),
        sa.Column("list", sa.String(length=80), nullable=True),
        sa.CheckConstraint("polarity IN ('present', 'absent')", name=op.f("ck_statement_term_polarity")),
        _of_a_statement("statement_term"),
        sa.PrimaryKeyConstraint("statement_id", "version", "position", name=op.f("pk_statement_term")),
    )
    op.create_index(op.f("ix_statement_term_concept"), "statement_term", ["concept"], unique=False)
    op.create_table(
        "merge",
        sa.Column("statement_id", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entity", sa.String(length=200), nullable=False),
        sa.Column("into", sa.String(length=200), nullable=False),
        _of_a_statement("merge"),
        sa.PrimaryKeyConstraint("statement_id", "version", name=op.f("pk_merge")),
    )
    op.create_index(op.f("ix_merge_entity"), "merge", ["entity"], unique=False)
    op.create_index(op.f("ix_merge_into"), "merge", ["into"], unique=False)


def downgrade() -> None:
    """Drops the tables of documents, of their terms and of merges, the chains, and all they held."""
    op.drop_column("agreement_status", "topics")
    op.drop_column("coverage", "firsts")
    for table in ("merge", "statement_term", "statement_doc"):
        op.drop_table(table)
    ours = "SELECT id FROM statement WHERE kind IN ('statement_doc', 'merge')"
    op.execute(f"DELETE FROM citation WHERE statement_id IN ({ours})")
    op.execute("DELETE FROM statement WHERE kind IN ('statement_doc', 'merge')")
    _kinds(*KINDS)


def _kinds(*kinds: str) -> None:
    """A statement is of one of these kinds; SQLite makes the table anew."""
    listed = ", ".join(f"'{kind}'" for kind in kinds)
    with op.batch_alter_table("statement") as table:
        table.drop_constraint(op.f("ck_statement_kind"), type_="check")
        table.create_check_constraint(op.f("ck_statement_kind"), f"kind IN ({listed})")


def _of_a_statement(table: str) -> sa.ForeignKeyConstraint:
    """The row belongs to one version of one statement."""
    return sa.ForeignKeyConstraint(
        ["statement_id", "version"],
        ["statement.id", "statement.version"],
        name=op.f(f"fk_{table}_statement_id_version_statement"),
    )
