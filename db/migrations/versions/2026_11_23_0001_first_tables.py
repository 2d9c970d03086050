"""The first tables: reference data, articles, dossiers, runs.

Revision 0001, the first.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the first tables."""
    op.create_table(
        "alias",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entity", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("case_sensitive", sa.Boolean(), nullable=False),
        sa.Column("needs_country", sa.Boolean(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("retired", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alias")),
    )
    op.create_index(op.f("ix_alias_entity"), "alias", ["entity"], unique=False)
    op.create_table(
        "entity",
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("country", sa.String(length=16), nullable=True),
        sa.Column("part_of", sa.String(length=200), nullable=True),
        sa.Column("wikidata", sa.String(length=40), nullable=True),
        sa.Column("retired", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entity")),
    )
    op.create_index(op.f("ix_entity_kind"), "entity", ["kind"], unique=False)
    op.create_table(
        "fact_set",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("as_known_at", sa.Date(), nullable=True),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seeds_sha256", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fact_set")),
    )
    op.create_table(
        "office",
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.Column("country", sa.String(length=16), nullable=False),
        sa.Column("portfolio", sa.String(length=80), nullable=False),
        sa.Column("level", sa.String(length=40), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("retired", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office")),
    )
    op.create_index(op.f("ix_office_country"), "office", ["country"], unique=False)
    op.create_index(op.f("ix_office_portfolio"), "office", ["portfolio"], unique=False)
    op.create_table(
        "raw",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_raw")),
    )
    op.create_table(
        "run",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("flow", sa.String(length=200), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("parameters", sa.JSON(), nullable=False),
        sa.Column("libraries", sa.JSON(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_run")),
    )
    op.create_table(
        "source",
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("tier", sa.String(length=40), nullable=False),
        sa.Column("licence", sa.Text(), nullable=False),
        sa.Column("retrieved", sa.Date(), nullable=False),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("retired", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
    )
    op.create_table(
        "statement",
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("confidence", sa.String(length=40), nullable=False),
        sa.Column("review", sa.String(length=40), nullable=False),
        sa.Column("recorded_at", sa.Date(), nullable=False),
        sa.Column("superseded", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
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
        "uq_statement_current",
        "statement",
        ["id"],
        unique=True,
        sqlite_where=sa.text("superseded IS NULL"),
        postgresql_where=sa.text("superseded IS NULL"),
    )
    op.create_table(
        "agreement_party",
        sa.Column("statement_id", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("country", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement_id", "version"],
            ["statement.id", "statement.version"],
            name=op.f("fk_agreement_party_statement_id_version_statement"),
        ),
        sa.PrimaryKeyConstraint("statement_id", "version", "position", name=op.f("pk_agreement_party")),
    )
    op.create_index(op.f("ix_agreement_party_country"), "agreement_party", ["country"], unique=False)
    op.create_table(
        "agreement_status",
        sa.Column("statement_id", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("agreement", sa.String(length=200), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=80), nullable=False),
        sa.Column("period_edtf", sa.Text(), nullable=False),
        sa.Column("period_lo", sa.Date(), nullable=True),
        sa.Column("period_hi", sa.Date(), nullable=True),
        sa.Column("period_basis", sa.String(length=40), nullable=False),
        sa.Column("period_open_reason", sa.Text(), nullable=True),
        sa.CheckConstraint("period_lo <= period_hi", name=op.f("ck_agreement_status_period_in_order")),
        sa.ForeignKeyConstraint(
            ["statement_id", "version"],
            ["statement.id", "statement.version"],
            name=op.f("fk_agreement_status_statement_id_version_statement"),
        ),
        sa.PrimaryKeyConstraint("statement_id", "version", name=op.f("pk_agreement_status")),
    )
    op.create_index(op.f("ix_agreement_status_agreement"), "agreement_status", ["agreement"], unique=False)
    op.create_table(
        "article",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("text_sha256", sa.String(length=64), nullable=False),
        sa.Column("raw_sha256", sa.String(length=64), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("published_origin", sa.String(length=40), nullable=False),
        sa.Column("published_field", sa.String(length=8), nullable=True),
        sa.Column("published_start", sa.Integer(), nullable=True),
        sa.Column("published_end", sa.Integer(), nullable=True),
        sa.Column("first_run", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["first_run"], ["run.id"], name=op.f("fk_article_first_run_run")),
        sa.ForeignKeyConstraint(["raw_sha256"], ["raw.sha256"], name=op.f("fk_article_raw_sha256_raw")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
    )
    op.create_index(op.f("ix_article_raw_sha256"), "article", ["raw_sha256"], unique=False)
    op.create_index(op.f("ix_article_text_sha256"), "article", ["text_sha256"], unique=False)
    op.create_table(
        "citation",
        sa.Column("statement_id", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("stance", sa.String(length=40), nullable=False),
        sa.Column("locator", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "stance IN ('supports', 'contradicts', 'silent')", name=op.f("ck_citation_stance")
        ),
        sa.ForeignKeyConstraint(["source"], ["source.id"], name=op.f("fk_citation_source_source")),
        sa.ForeignKeyConstraint(
            ["statement_id", "version"],
            ["statement.id", "statement.version"],
            name=op.f("fk_citation_statement_id_version_statement"),
        ),
        sa.PrimaryKeyConstraint("statement_id", "version", "position", name=op.f("pk_citation")),
    )
    op.create_index(op.f("ix_citation_source"), "citation", ["source"], unique=False)
    op.create_table(
        "coverage",
        sa.Column("statement_id", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("about", sa.String(length=80), nullable=False),
        sa.Column("period_edtf", sa.Text(), nullable=False),
        sa.Column("period_lo", sa.Date(), nullable=True),
        sa.Column("period_hi", sa.Date(), nullable=True),
        sa.Column("period_basis", sa.String(length=40), nullable=False),
        sa.Column("period_open_reason", sa.Text(), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("office", sa.String(length=200), nullable=True),
        sa.Column("host_country", sa.String(length=16), nullable=True),
        sa.Column("parties", sa.JSON(), nullable=False),
        sa.Column("format", sa.String(length=40), nullable=True),
        sa.Column("mode", sa.String(length=40), nullable=True),
        sa.Column("level", sa.String(length=40), nullable=True),
        sa.Column("events", sa.JSON(), nullable=False),
        sa.CheckConstraint("period_lo <= period_hi", name=op.f("ck_coverage_period_in_order")),
        sa.ForeignKeyConstraint(
            ["statement_id", "version"],
            ["statement.id", "statement.version"],
            name=op.f("fk_coverage_statement_id_version_statement"),
        ),
        sa.PrimaryKeyConstraint("statement_id", "version", name=op.f("pk_coverage")),
    )
    op.create_index(op.f("ix_coverage_about"), "coverage", ["about"], unique=False)
    op.create_table(
        "event",
        sa.Column("statement_id", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=80), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("period_edtf", sa.Text(), nullable=False),
        sa.Column("period_lo", sa.Date(), nullable=True),
        sa.Column("period_hi", sa.Date(), nullable=True),
        sa.Column("period_basis", sa.String(length=40), nullable=False),
        sa.Column("period_open_reason", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("host_country", sa.String(length=16), nullable=True),
        sa.Column("format", sa.String(length=40), nullable=False),
        sa.Column("mode", sa.String(length=40), nullable=False),
        sa.Column("level", sa.String(length=40), nullable=False),
        sa.Column("formality", sa.String(length=40), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("visit_of", sa.String(length=16), nullable=True),
        sa.Column("visit_period_edtf", sa.Text(), nullable=True),
        sa.Column("visit_period_lo", sa.Date(), nullable=True),
        sa.Column("visit_period_hi", sa.Date(), nullable=True),
        sa.Column("visit_period_basis", sa.String(length=40), nullable=True),
        sa.Column("visit_period_open_reason", sa.Text(), nullable=True),
        sa.Column("sidelines_of", sa.Text(), nullable=True),
        sa.Column("series", sa.String(length=200), nullable=True),
        sa.Column("outcomes", sa.JSON(), nullable=False),
        sa.CheckConstraint("period_lo <= period_hi", name=op.f("ck_event_period_in_order")),
        sa.CheckConstraint("visit_period_lo <= visit_period_hi", name=op.f("ck_event_visit_period_in_order")),
        sa.ForeignKeyConstraint(
            ["statement_id", "version"],
            ["statement.id", "statement.version"],
            name=op.f("fk_event_statement_id_version_statement"),
        ),
        sa.PrimaryKeyConstraint("statement_id", "version", name=op.f("pk_event")),
    )
    op.create_index(
        "ix_event_kind_host_country", "event", ["kind", "host_country", "period_lo"], unique=False
    )
    op.create_index(op.f("ix_event_visit_of"), "event", ["visit_of"], unique=False)
    op.create_table(
        "event_participant",
        sa.Column("statement_id", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person", sa.String(length=200), nullable=True),
        sa.Column("office", sa.String(length=200), nullable=True),
        sa.Column("country", sa.String(length=16), nullable=True),
        sa.Column("org", sa.String(length=200), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["statement_id", "version"],
            ["statement.id", "statement.version"],
            name=op.f("fk_event_participant_statement_id_version_statement"),
        ),
        sa.PrimaryKeyConstraint("statement_id", "version", "position", name=op.f("pk_event_participant")),
    )
    op.create_index(op.f("ix_event_participant_country"), "event_participant", ["country"], unique=False)
    op.create_table(
        "location",
        sa.Column("statement_id", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("org", sa.String(length=200), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement_id", "version"],
            ["statement.id", "statement.version"],
            name=op.f("fk_location_statement_id_version_statement"),
        ),
        sa.PrimaryKeyConstraint("statement_id", "version", name=op.f("pk_location")),
    )
    op.create_index(op.f("ix_location_org"), "location", ["org"], unique=False)
    op.create_table(
        "office_term",
        sa.Column("statement_id", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("office", sa.String(length=200), nullable=False),
        sa.Column("person", sa.String(length=200), nullable=False),
        sa.Column("start_edtf", sa.Text(), nullable=False),
        sa.Column("start_lo", sa.Date(), nullable=True),
        sa.Column("start_hi", sa.Date(), nullable=True),
        sa.Column("start_basis", sa.String(length=40), nullable=False),
        sa.Column("start_open_reason", sa.Text(), nullable=True),
        sa.Column("end_edtf", sa.Text(), nullable=True),
        sa.Column("end_lo", sa.Date(), nullable=True),
        sa.Column("end_hi", sa.Date(), nullable=True),
        sa.Column("end_basis", sa.String(length=40), nullable=True),
        sa.Column("end_open_reason", sa.Text(), nullable=True),
        sa.Column("acting", sa.Boolean(), nullable=False),
        sa.Column("last_seen", sa.Date(), nullable=True),
        sa.CheckConstraint("end_lo <= end_hi", name=op.f("ck_office_term_end_in_order")),
        sa.CheckConstraint("start_lo <= start_hi", name=op.f("ck_office_term_start_in_order")),
        sa.ForeignKeyConstraint(["office"], ["office.id"], name=op.f("fk_office_term_office_office")),
        sa.ForeignKeyConstraint(["person"], ["entity.id"], name=op.f("fk_office_term_person_entity")),
        sa.ForeignKeyConstraint(
            ["statement_id", "version"],
            ["statement.id", "statement.version"],
            name=op.f("fk_office_term_statement_id_version_statement"),
        ),
        sa.PrimaryKeyConstraint("statement_id", "version", name=op.f("pk_office_term")),
    )
    op.create_index(op.f("ix_office_term_office"), "office_term", ["office"], unique=False)
    op.create_index(op.f("ix_office_term_person"), "office_term", ["person"], unique=False)
    op.create_table(
        "source_version",
        sa.Column("source_id", sa.String(length=200), nullable=False),
        sa.Column("retrieved", sa.Date(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["source_id"], ["source.id"], name=op.f("fk_source_version_source_id_source")
        ),
        sa.PrimaryKeyConstraint("source_id", "retrieved", name=op.f("pk_source_version")),
    )
    op.create_table(
        "unread",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("raw_sha256", sa.String(length=64), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("first_run", sa.String(length=36), nullable=False),
        sa.Column("last_run", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["first_run"], ["run.id"], name=op.f("fk_unread_first_run_run")),
        sa.ForeignKeyConstraint(["last_run"], ["run.id"], name=op.f("fk_unread_last_run_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unread")),
    )
    op.create_index(op.f("ix_unread_last_run"), "unread", ["last_run"], unique=False)
    op.create_table(
        "dossier",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("article", sa.String(length=64), nullable=False),
        sa.Column("ruleset", sa.Text(), nullable=False),
        sa.Column("fact_set", sa.String(length=64), nullable=False),
        sa.Column("as_known_at", sa.Date(), nullable=True),
        sa.Column("raw_sha256", sa.String(length=64), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("published_origin", sa.String(length=40), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("line_sha256", sa.String(length=64), nullable=False),
        sa.Column("checks", sa.JSON(), nullable=False),
        sa.Column("libraries", sa.JSON(), nullable=False),
        sa.Column("run", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.id"], name=op.f("fk_dossier_article_article")),
        sa.ForeignKeyConstraint(["fact_set"], ["fact_set.id"], name=op.f("fk_dossier_fact_set_fact_set")),
        sa.ForeignKeyConstraint(["raw_sha256"], ["raw.sha256"], name=op.f("fk_dossier_raw_sha256_raw")),
        sa.ForeignKeyConstraint(["run"], ["run.id"], name=op.f("fk_dossier_run_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossier")),
    )
    op.create_index(op.f("ix_dossier_article"), "dossier", ["article"], unique=False)
    op.create_index(op.f("ix_dossier_fact_set"), "dossier", ["fact_set"], unique=False)
    op.create_index(op.f("ix_dossier_raw_sha256"), "dossier", ["raw_sha256"], unique=False)
    op.create_index(op.f("ix_dossier_run"), "dossier", ["run"], unique=False)
    op.create_table(
        "claim",
        sa.Column("dossier", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("field", sa.String(length=8), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("sentence_start", sa.Integer(), nullable=False),
        sa.Column("sentence_end", sa.Integer(), nullable=False),
        sa.Column("period_edtf", sa.Text(), nullable=False),
        sa.Column("period_lo", sa.Date(), nullable=True),
        sa.Column("period_hi", sa.Date(), nullable=True),
        sa.Column("modality", sa.String(length=40), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("checkworthiness", sa.Integer(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["dossier"], ["dossier.id"], name=op.f("fk_claim_dossier_dossier")),
        sa.PrimaryKeyConstraint("dossier", "position", name=op.f("pk_claim")),
    )
    op.create_index(op.f("ix_claim_id"), "claim", ["id"], unique=False)
    op.create_index("ix_claim_type_period", "claim", ["type", "period_lo"], unique=False)
    op.create_table(
        "finding",
        sa.Column("dossier", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("check", sa.String(length=80), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=False),
        sa.Column("severity", sa.String(length=40), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("field", sa.String(length=8), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("repairs", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["dossier"], ["dossier.id"], name=op.f("fk_finding_dossier_dossier")),
        sa.PrimaryKeyConstraint("dossier", "position", name=op.f("pk_finding")),
    )
    op.create_index("ix_finding_check_outcome", "finding", ["check", "outcome"], unique=False)
    op.create_index(op.f("ix_finding_id"), "finding", ["id"], unique=False)
    op.create_index(op.f("ix_finding_severity"), "finding", ["severity"], unique=False)
    op.create_table(
        "evidence",
        sa.Column("dossier", sa.String(length=64), nullable=False),
        sa.Column("finding", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("for_repair", sa.Boolean(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("stance", sa.String(length=40), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("statement_version", sa.Integer(), nullable=True),
        sa.Column("field", sa.String(length=8), nullable=True),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("sources", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier", "finding"],
            ["finding.dossier", "finding.position"],
            name=op.f("fk_evidence_dossier_finding_finding"),
        ),
        sa.PrimaryKeyConstraint("dossier", "finding", "position", name=op.f("pk_evidence")),
    )
    op.create_index("ix_evidence_ref", "evidence", ["ref", "statement_version"], unique=False)
    op.create_table(
        "finding_claim",
        sa.Column("dossier", sa.String(length=64), nullable=False),
        sa.Column("finding", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("claim_id", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier", "finding"],
            ["finding.dossier", "finding.position"],
            name=op.f("fk_finding_claim_dossier_finding_finding"),
        ),
        sa.PrimaryKeyConstraint("dossier", "finding", "position", name=op.f("pk_finding_claim")),
    )
    op.create_index("ix_finding_claim_claim_id", "finding_claim", ["claim_id"], unique=False)


def downgrade() -> None:
    """Drops them all."""
    op.drop_index("ix_finding_claim_claim_id", table_name="finding_claim")
    op.drop_table("finding_claim")
    op.drop_index("ix_evidence_ref", table_name="evidence")
    op.drop_table("evidence")
    op.drop_index(op.f("ix_finding_severity"), table_name="finding")
    op.drop_index(op.f("ix_finding_id"), table_name="finding")
    op.drop_index("ix_finding_check_outcome", table_name="finding")
    op.drop_table("finding")
    op.drop_index("ix_claim_type_period", table_name="claim")
    op.drop_index(op.f("ix_claim_id"), table_name="claim")
    op.drop_table("claim")
    op.drop_index(op.f("ix_dossier_run"), table_name="dossier")
    op.drop_index(op.f("ix_dossier_raw_sha256"), table_name="dossier")
    op.drop_index(op.f("ix_dossier_fact_set"), table_name="dossier")
    op.drop_index(op.f("ix_dossier_article"), table_name="dossier")
    op.drop_table("dossier")
    op.drop_index(op.f("ix_unread_last_run"), table_name="unread")
    op.drop_table("unread")
    op.drop_table("source_version")
    op.drop_index(op.f("ix_office_term_person"), table_name="office_term")
    op.drop_index(op.f("ix_office_term_office"), table_name="office_term")
    op.drop_table("office_term")
    op.drop_index(op.f("ix_location_org"), table_name="location")
    op.drop_table("location")
    op.drop_index(op.f("ix_event_participant_country"), table_name="event_participant")
    op.drop_table("event_participant")
    op.drop_index(op.f("ix_event_visit_of"), table_name="event")
    op.drop_index("ix_event_kind_host_country", table_name="event")
    op.drop_table("event")
    op.drop_index(op.f("ix_coverage_about"), table_name="coverage")
    op.drop_table("coverage")
    op.drop_index(op.f("ix_citation_source"), table_name="citation")
    op.drop_table("citation")
    op.drop_index(op.f("ix_article_text_sha256"), table_name="article")
    op.drop_index(op.f("ix_article_raw_sha256"), table_name="article")
    op.drop_table("article")
    op.drop_index(op.f("ix_agreement_status_agreement"), table_name="agreement_status")
    op.drop_table("agreement_status")
    op.drop_index(op.f("ix_agreement_party_country"), table_name="agreement_party")
    op.drop_table("agreement_party")
    op.drop_index(
        "uq_statement_current",
        table_name="statement",
        sqlite_where=sa.text("superseded IS NULL"),
        postgresql_where=sa.text("superseded IS NULL"),
    )
    op.drop_table("statement")
    op.drop_table("source")
    op.drop_table("run")
    op.drop_table("raw")
    op.drop_index(op.f("ix_office_portfolio"), table_name="office")
    op.drop_index(op.f("ix_office_country"), table_name="office")
    op.drop_table("office")
    op.drop_table("fact_set")
    op.drop_index(op.f("ix_entity_kind"), table_name="entity")
    op.drop_table("entity")
    op.drop_index(op.f("ix_alias_entity"), table_name="alias")
    op.drop_table("alias")
