"""What a file may lean on, from the database: its offices, and people it has under ids of its own."""

from dataclasses import replace

from sqlalchemy import Engine, func, select

from claims.model import Facts
from claims.world.intake import Known, known
from db import read
from db.tables import AliasRow, EntityRow, OfficeRow


def known_here(engine: Engine) -> Known:
    """The table's open offices, words for them, and people whose id is not made of their Wikidata id.

    The others' ids follow from the Wikidata id, so that a million people need no place in memory;
    whether an id is somebody's is looked up when all rows are staged.
    """
    usual = "person:" + func.lower(EntityRow.wikidata)
    offices = select(OfficeRow.id).where(OfficeRow.superseded.is_(None))
    people = (EntityRow.kind == "person", EntityRow.wikidata.is_not(None), EntityRow.id != usual)
    titles = (AliasRow.needs_country.is_(True), AliasRow.entity.in_(offices))
    with engine.connect() as connection:
        found = Facts(
            entities=read.entities(connection, EntityRow.superseded.is_(None), *people),
            offices=read.offices(connection, OfficeRow.superseded.is_(None)),
            aliases=read.aliases(connection, AliasRow.superseded.is_(None), *titles),
        )
    return replace(known(found), entities=None)
