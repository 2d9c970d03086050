"""A changed row of a plan says which fields differ, before and after."""

from sqlalchemy import Connection

from db.intake import Plan, Told, told
from tests.db.intake.files import Desk, table, term


def changes(desk: Desk, *rows: str) -> dict[str | None, str | None]:
    """By id, what is said of the changed rows of a plan."""
    found: list[Told] = []

    def seen(connection: Connection, plan: Plan) -> None:
        found.extend(told(connection, "changed"))

    desk.take(table(rows), seen=seen)
    return {each.what: each.reason for each in found}


def test_each_field_that_differs_is_told_before_and_after(desk: Desk) -> None:
    assert changes(desk, term(1), term(2), term(3)) == {}
    found = changes(desk, term(1), term(2, end="2004"), term(3, end="", person="Q77"))
    assert sorted(map(str, found.values())) == [
        "end: 2003 → 2004",
        "person: person:q1003 → person:q77; end: 2003 → nothing; last_seen: nothing → 2026-03-01",
    ]
    assert list(changes(desk, term(2, end="2005")).values()) == ["end: 2004 → 2005"]
