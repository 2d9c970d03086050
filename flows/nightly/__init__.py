"""The nightly report: what one day brought, from the database, as a page and as Markdown."""
