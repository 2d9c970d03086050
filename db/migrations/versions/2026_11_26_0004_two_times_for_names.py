"""Two times for names: sources, entities, offices and words get versions, and every change a revision.

Revision 0004, after 0003. What stood in the tables is kept: an open row becomes version 1 of
revision 1, a closed one was closed before revisions were kept. Names did not say since when they
are known; they are taken as known since the first statement was. Digests and folded words are
filled in behind the migration (db/digests.py), by the code that reads rows as nouns.

SQLite cannot take a foreign key off a table or change its primary key, so tables are made anew and
their rows brought back, on both databases alike. Citations and terms of office come by the million,
and a foreign key is looked at row by row: theirs to the statement are gone too (docs/decisions/0018).
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

from db.base import UtcTimestamp

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

OPEN = sa.text("superseded IS NULL")
EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
MADE_ANEW = ("citation", "office_term", "source_version", "statement", "source", "entity", "office", "alias")
POINTING = ("agreement_party", "agreement_status", "coverage", "event", "event_participant", "location")
"""Tables that point to a statement and stay: PostgreSQL takes their foreign key away with the old table."""


def _text(name: str, length: int | None = None, *, null: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text() if length is None else sa.String(length=length), nullable=null)


def _day(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Date(), nullable=null)


def _number(name: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), autoincrement=False, nullable=null)


def _truth(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _names() -> dict[str, list[sa.Column[Any]]]:
    """What each kind of name says, apart from its id; the same before and after."""
    return {
        "source": [
            *(_text("publisher"), _text("url"), _text("tier", 40), _text("licence"), _day("retrieved")),
            *(_text("published", null=True), _text("note", null=True)),
        ],
        "entity": [
            *(_text("kind", 40), _text("label"), _text("country", 16, null=True)),
            *(_text("part_of", 200, null=True), _text("wikidata", 40, null=True)),
        ],
        "office": [_text("country", 16), _text("portfolio", 80), _text("level", 40), _text("label")],
        "alias": [
            *(_text("entity", 200), _text("text"), _text("language", 8), _text("kind", 40)),
            *(_truth("case_sensitive"), _truth("needs_country")),
            *(_day("valid_from", null=True), _day("valid_to", null=True)),
        ],
    }


INDEXED = {"source": (), "entity": ("kind",), "office": ("country", "portfolio"), "alias": ("entity",)}


def _revisions() -> list[sa.Column[Any]]:
    """The columns that names and statements gain."""
    return [
        *(_number("revision"), _number("closed_revision", null=True)),
        *(_text("origin", 200), _text("digest", 64)),
    ]


def upgrade() -> None:
    """Makes the table of revisions, and names and statements that know theirs."""
    table = op.create_table(
        "revision",
        _number("id"),
        sa.Column("at", UtcTimestamp(), nullable=False),
        *(_text("by"), _text("what"), _text("origin", 200)),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revision")),
    )
    op.add_column("fact_set", _number("revision", null=True))
    op.create_index(op.f("ix_fact_set_revision"), "fact_set", ["revision"])
    _keep_first_revision(table)
    _take_out()
    _make_statement(_revisions())
    added = {"revision": "1", "origin": "'seeds'", "digest": "''"}
    closed = "CASE WHEN {} IS NULL THEN NULL ELSE 1 END"
    _bring_back("statement", closed_revision=closed.format("superseded"), **added)
    day = "DATE '1970-01-01'" if _is_postgresql() else "'1970-01-01'"
    first = f"COALESCE((SELECT MIN(recorded_at) FROM old_statement), {day})"
    for name, says in _names().items():
        key: list[sa.Column[Any]] = [_text("id", 200), _number("version")]
        if name == "alias":
            key = [sa.Column("id", sa.Integer(), nullable=False), _text("norm")]
        op.create_table(
            name,
            *key,
            *says,
            *(_day("recorded"), _day("superseded", null=True), *_revisions()),
            sa.CheckConstraint(
                "superseded IS NULL OR superseded >= recorded", name=op.f(f"ck_{name}_closed_after_recorded")
            ),
            sa.PrimaryKeyConstraint(*[each.name for each in key[: 1 + (name != "alias")]], name=f"pk_{name}"),
        )
        _bring_back(
            name,
            **({"norm": "''"} if name == "alias" else {"version": "1"}),
            recorded=f"CASE WHEN retired < {first} THEN retired ELSE {first} END",
            superseded="retired",
            closed_revision=closed.format("retired"),
            # No two open aliases may have one digest: until theirs is filled in, each has its number.
            **(added | ({"digest": "CAST(id AS VARCHAR(64))"} if name == "alias" else {})),
        )
        for column in (*INDEXED[name], *(["norm"] if name == "alias" else []), "origin"):
            op.create_index(f"ix_{name}_{column}", name, [column])
        current = ["digest", "origin"] if name == "alias" else ["id"]
        op.create_index(
            f"uq_{name}_current", name, current, unique=True, sqlite_where=OPEN, postgresql_where=OPEN
        )
    _make_children()
    _drop_old()


def downgrade() -> None:
    """Takes revisions away, and of each name all versions but the last."""
    _take_out()
    _make_statement([])
    _bring_back("statement")
    for name, says in _names().items():
        key = sa.Column("id", sa.Integer(), nullable=False) if name == "alias" else _text("id", 200)
        op.create_table(
            name, key, *says, _day("retired", null=True), sa.PrimaryKeyConstraint("id", name=f"pk_{name}")
        )
        last = f"version = (SELECT MAX(b.version) FROM old_{name} b WHERE b.id = a.id)"
        _bring_back(name, retired="superseded", where="1 = 1" if name == "alias" else last)
        for column in INDEXED[name]:
            op.create_index(f"ix_{name}_{column}", name, [column])
    _make_children(
        citation=[
            _of_a_statement("citation"),
            sa.ForeignKeyConstraint(["source"], ["source.id"], name="fk_citation_source_source"),
        ],
        office_term=[
            _of_a_statement("office_term"),
            sa.ForeignKeyConstraint(["office"], ["office.id"], name="fk_office_term_office_office"),
            sa.ForeignKeyConstraint(["person"], ["entity.id"], name="fk_office_term_person_entity"),
        ],
        source_version=[
            sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_source_version_source_id_source")
        ],
    )
    _drop_old()
    op.drop_index(op.f("ix_fact_set_revision"), table_name="fact_set")
    op.drop_column("fact_set", "revision")
    op.drop_table("revision")


def _is_postgresql() -> bool:
    return op.get_bind().dialect.name == "postgresql"


def _keep_first_revision(table: sa.Table) -> None:
    """What stood here is revision 1, of the last moment at which it is known to have been looked at."""
    bind = op.get_bind()
    if not any(bind.scalar(sa.text(f"SELECT COUNT(*) FROM {name}")) for name in ("statement", "entity")):
        return
    known = sa.table("fact_set", sa.column("loaded_at", UtcTimestamp()))
    started = sa.table("run", sa.column("started_at", UtcTimestamp()))
    moments = [
        bind.scalar(sa.select(sa.func.max(known.c.loaded_at))),
        bind.scalar(sa.select(sa.func.max(started.c.started_at))),
    ]
    row = {"id": 1, "by": "tilik", "what": "what stood here before revisions were kept", "origin": "seeds"}
    at = max((each for each in moments if each is not None), default=EARLIEST)
    bind.execute(table.insert(), {**row, "at": at, "counts": {}})


def _take_out() -> None:
    """The rows stand in tables old_… without constraints; the tables themselves are gone."""
    for name in MADE_ANEW:
        op.execute(f"CREATE TABLE old_{name} AS SELECT * FROM {name}")
    for name in MADE_ANEW:
        op.execute(f"DROP TABLE {name}{' CASCADE' if _is_postgresql() else ''}")


def _drop_old() -> None:
    for name in MADE_ANEW:
        op.drop_table(f"old_{name}")
    if _is_postgresql():
        # The next word gets the next number, though these were given by hand.
        op.execute(
            "SELECT setval(pg_get_serial_sequence('alias', 'id'), "
            "(SELECT COALESCE(MAX(id), 0) + 1 FROM alias), false)"
        )


def _bring_back(name: str, where: str = "1 = 1", **made: str) -> None:
    """Copies the rows back: columns of the same name as they are, the others by an expression."""
    inspect = sa.inspect(op.get_bind())
    old = {column["name"] for column in inspect.get_columns(f"old_{name}")}
    new = [column["name"] for column in inspect.get_columns(name)]
    quoted = op.get_bind().dialect.identifier_preparer.quote
    into: list[str] = [each for each in new if each in made or each in old]
    given = [made.get(each, quoted(each)) for each in into]
    columns = ", ".join(map(quoted, into))
    op.execute(f"INSERT INTO {name} ({columns}) SELECT {', '.join(given)} FROM old_{name} a WHERE {where}")


def _make_statement(more: Sequence[sa.Column[Any]]) -> None:
    op.create_table(
        "statement",
        *(_text("id", 200), _number("version"), _text("kind", 40), _text("confidence", 40)),
        *(_text("review", 40), _day("recorded_at"), _day("superseded", null=True)),
        *(_text("reason", null=True), _text("note", null=True), _text("recorded_by")),
        *more,
        sa.CheckConstraint(
            "confidence IN ('confirmed', 'reported', 'wikidata_only', 'low', 'unverified')",
            name=op.f("ck_statement_confidence"),
        ),
        sa.CheckConstraint(
            "kind IN ('office_term', 'event', 'coverage', 'location', 'agreement_status')",
            name=op.f("ck_statement_kind"),
        ),
        sa.CheckConstraint("review IN ('active', 'disputed', 'retracted')", name=op.f("ck_statement_review")),
        sa.CheckConstraint(
            "superseded IS NULL OR superseded >= recorded_at", name=op.f("ck_statement_closed_after_recorded")
        ),
        sa.PrimaryKeyConstraint("id", "version", name=op.f("pk_statement")),
    )
    op.create_index(
        "uq_statement_current", "statement", ["id"], unique=True, sqlite_where=OPEN, postgresql_where=OPEN
    )
    if more:
        op.create_index(op.f("ix_statement_origin"), "statement", ["origin"])


def _of_a_statement(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["statement_id", "version"],
        ["statement.id", "statement.version"],
        name=f"fk_{name}_statement_id_version_statement",
    )


def _make_children(**foreign_keys: Sequence[sa.ForeignKeyConstraint]) -> None:
    """Citations, terms and looked-at sources, with their rows; and what points to a statement does again."""
    ends = [
        *(_text("start_edtf"), _day("start_lo", null=True), _day("start_hi", null=True)),
        *(_text("start_basis", 40), _text("start_open_reason", null=True)),
        *(_text("end_edtf", null=True), _day("end_lo", null=True), _day("end_hi", null=True)),
        *(_text("end_basis", 40, null=True), _text("end_open_reason", null=True)),
    ]
    op.create_table(
        "citation",
        *(_text("statement_id", 200), _number("version"), _number("position")),
        *(_text("source", 200), _text("stance", 40), _text("locator", null=True)),
        sa.CheckConstraint(
            "stance IN ('supports', 'contradicts', 'silent')", name=op.f("ck_citation_stance")
        ),
        *foreign_keys.get("citation", ()),
        sa.PrimaryKeyConstraint("statement_id", "version", "position", name=op.f("pk_citation")),
    )
    op.create_table(
        "office_term",
        *(_text("statement_id", 200), _number("version"), _text("office", 200), _text("person", 200)),
        *(*ends, _truth("acting"), _day("last_seen", null=True)),
        sa.CheckConstraint("end_lo <= end_hi", name=op.f("ck_office_term_end_in_order")),
        sa.CheckConstraint("start_lo <= start_hi", name=op.f("ck_office_term_start_in_order")),
        *foreign_keys.get("office_term", ()),
        sa.PrimaryKeyConstraint("statement_id", "version", name=op.f("pk_office_term")),
    )
    op.create_table(
        "source_version",
        *(_text("source_id", 200), _day("retrieved"), _text("sha256", 64, null=True)),
        *foreign_keys.get("source_version", ()),
        sa.PrimaryKeyConstraint("source_id", "retrieved", name=op.f("pk_source_version")),
    )
    for name in ("citation", "office_term", "source_version"):
        _bring_back(name)
    op.create_index(op.f("ix_citation_source"), "citation", ["source"])
    op.create_index(op.f("ix_office_term_office"), "office_term", ["office"])
    op.create_index(op.f("ix_office_term_person"), "office_term", ["person"])
    if _is_postgresql():
        for name in POINTING:
            op.create_foreign_key(
                f"fk_{name}_statement_id_version_statement",
                *(name, "statement"),
                *(["statement_id", "version"], ["id", "version"]),
            )
