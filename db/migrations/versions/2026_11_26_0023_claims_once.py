"""A claim's whole record stands in its dossier's line, and no longer beside its row as well.

It was a seventh of what an article takes in the database, written for each, and read for the trail alone.
Revision 0023, after 0022.
"""

import json

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Drops the column."""
    op.drop_column("claim", "body")


def downgrade() -> None:
    """Adds it again and fills it from the lines."""
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
