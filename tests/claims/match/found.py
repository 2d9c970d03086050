"""What the tests of names ask of a text: whom it names, and each mention by its words."""

from claims.match import Gazetteer, mentions
from claims.model import Mention


def people(text: str, gazetteer: Gazetteer) -> list[tuple[str | None, str | None]]:
    return [(m.name, m.key) for m in mentions(text, gazetteer) if m.kind in ("person", "holder")]


def one(text: str, words: str, gazetteer: Gazetteer, publisher: str | None = None) -> Mention:
    found = [m for m in mentions(text, gazetteer, publisher_country=publisher) if m.words == words]
    assert len(found) == 1, [m.words for m in mentions(text, gazetteer, publisher_country=publisher)]
    return found[0]


def with_country(
    text: str, gazetteer: Gazetteer, publisher: str | None = None
) -> list[tuple[str, str | None]]:
    return [(m.words, m.country) for m in mentions(text, gazetteer, publisher_country=publisher)]
