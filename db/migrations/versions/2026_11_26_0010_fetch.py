"""What the fetcher remembers of hosts, their robots.txt and addresses.

Revision 0010, after 0009.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the tables of hosts, of robots.txt files and of addresses."""
    op.create_table(
        "host",
        sa.Column("host", sa.String(length=260), nullable=False),
        sa.Column("next_ms", sa.BigInteger(), nullable=False),
        sa.Column("requests", sa.BigInteger(), nullable=False),
        sa.Column("errors", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("host", name=op.f("pk_host")),
    )
    op.create_table(
        "robots",
        sa.Column("origin", sa.String(length=280), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("origin", name=op.f("pk_robots")),
    )
    op.create_table(
        "address",
        sa.Column("address", sa.String(length=2000), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=True),
        sa.Column("host", sa.String(length=260), nullable=False),
        sa.Column("etag", sa.String(length=400), nullable=True),
        sa.Column("last_modified", sa.String(length=400), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fetched_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("raw_sha256", sa.String(length=64), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("wait_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("gone_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("address", name=op.f("pk_address")),
    )
    op.create_index(op.f("ix_address_asked_at"), "address", ["asked_at"], unique=False)
    op.create_index(op.f("ix_address_host"), "address", ["host"], unique=False)
    op.create_index(op.f("ix_address_source"), "address", ["source"], unique=False)


def downgrade() -> None:
    """Drops what the fetcher remembers; it will ask for everything in full again."""
    for column in ("source", "host", "asked_at"):
        op.drop_index(op.f(f"ix_address_{column}"), table_name="address")
    for table in ("address", "robots", "host"):
        op.drop_table(table)
