"""What is written for every article and read for none is gone.

A claim's whole record stands in its dossier's line, and no longer beside its row as well: it was a seventh of
what an article takes in the database, and the trail alone read it. Six indexes answer no question that Tilik
asks; each was a page to write at a place of its own.
Revision 0023, after 0022.
"""

import json

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


UNASKED = {
    "ix_article_raw_sha256": ("article", "raw_sha256"),
    "ix_article_text_sha256": ("article", "text_sha256"),
    "ix_arrival_raw_sha256": ("arrival", "raw_sha256"),
    "ix_dossier_raw_sha256": ("dossier", "raw_sha256"),
    "ix_finding_claim_claim_id": ("finding_claim", "claim_id"),
    "ix_finding_severity": ("finding", "severity"),
}
"""Indexes by name, each with its table and column."""


def upgrade() -> None:
    """Drops the column and the indexes."""
    for name, (table, _) in UNASKED.items():
        op.drop_index(name, table_name=table)
    op.drop_column("claim", "body")


def downgrade() -> None:
    """Adds them again, and fills the column from the lines."""
    for name, (table, column) in UNASKED.items():
        op.create_index(name, table, [column])
    with op.batch_alter_table("claim") as claim:
        claim.add_column(sa.Column("body", sa.JSON(), nullable=False, server_default=sa.text("'{}'")))
    connection = op.get_bind()
    fill = sa.text("UPDATE claim SET body = :body WHERE dossier = :dossier AND position = :position")
    fill = fill.bindparams(sa.bindparam("body", type_=sa.JSON()))
    ids = connection.execute(sa.text("SELECT id FROM dossier ORDER BY id")).scalars().all()
    for id in ids:
        line = connection.execute(sa.text("SELECT line FROM dossier WHERE id = :id"), {"id": id}).scalar_one()
        rows = [
            {"dossier": id, "position": position, "body": body}
            for position, body in enumerate(json.loads(line)["claims"])
        ]
        if rows:
            connection.execute(fill, rows)
    with op.batch_alter_table("claim") as claim:
        claim.alter_column("body", server_default=None)
