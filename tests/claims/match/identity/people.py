"""A table of a few people whose names are near, with the offices they held; all invented but two."""

from datetime import date

from claims.model import Entity, Office, OfficeTerm
from claims.model.edtf import parse_edtf
from tests.claims.match.small_world import SmallWorld
from tests.factory import statement

MND, LAND = "office:kr-mnd", "office:kr-land"
# person, name, country, office, start, end (None: open), last seen
ROWS = (
    ("person:first", "Kim Yong-hyun", "KR", MND, "2010-01-01", "2012-06-01", None),
    ("person:second", "Kim Young-hyun", "KR", MND, "2012-06-01", "2014-01-01", None),
    ("person:land", "Kim Yeong-hyeon", "KR", LAND, "2011-01-01", "2013-01-01", None),
    ("person:north", "Kim Yong-hyun", "KP", "office:kp-mnd", "2010-01-01", "2013-01-01", None),
    ("person:open", "Choo Kyung-ho", "KR", "office:kr-finance", "2022-05-10", None, "2023-01-10"),
    ("person:father", "Ferdinand Marcos", "PH", "office:ph-president", "1965-12-30", "1986-02-25", None),
    ("person:son", "Ferdinand Marcos Jr.", "PH", "office:ph-president", "2022-06-30", None, "2025-01-01"),
    ("person:alone", "Gen Nakatani", "JP", "office:jp-mod", "2014-12", "2016-08", None),
)  # fmt: skip


def people() -> SmallWorld:
    """The world of these rows."""
    offices = {row[3]: Office(row[3], row[2], "any", "minister", row[3]) for row in ROWS}
    return SmallWorld(
        entities=tuple(Entity(row[0], "person", row[1], row[2]) for row in ROWS),
        office_rows=tuple(offices.values()),
        term_rows=tuple(
            OfficeTerm(
                statement(f"T-{row[0]}", kind="office_term"),
                row[3],
                row[0],
                parse_edtf(row[4]),
                None if row[5] is None else parse_edtf(row[5]),
                last_seen=None if row[6] is None else date.fromisoformat(row[6]),
            )
            for row in ROWS
        ),
    )


NAMES = tuple((row[0], row[1]) for row in ROWS)
