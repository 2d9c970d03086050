"""Headlines that tell what is to be done, and those that only have a "to"."""

import pytest

from claims.dossier import check_article
from claims.model.facts import Facts
from claims.world import SeedWorld
from tests.factory import article

WORLD = SeedWorld(Facts())


def told(title, language="en"):
    given = article("The paper has more.", title=title, language=language)
    claims = check_article(given, WORLD).claims
    return [(claim.quote, claim.modality) for claim in claims if claim.span.field == "title"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Chipmaker to cut 900 jobs", [("900 jobs", "planned")]),
        ("Orlin Motors to shut plant, cutting 900 jobs", [("900 jobs", "planned")]),
        (
            "Minister to open 40 schools, hire 200 teachers",
            [("40 schools", "planned"), ("200 teachers", "planned")],
        ),
        (
            "Chipmaker to cut 900 jobs after 40 clients leave",
            [("900 jobs", "planned"), ("40 clients", "done")],
        ),
        ("Orlin Motors shuts plant, cutting 900 jobs", [("900 jobs", "done")]),
        ("Visitors to museum leave 900 letters", [("900 letters", "done")]),
        ("Toll rises to top 900 people", [("900 people", "done")]),
        (
            "Aid convoy on way to open 40 clinics: 900 people killed",
            [("40 clinics", "planned"), ("900 people", "done")],
        ),
    ],
)
def test_a_headline_tells_what_is_to_be_done(title, expected):
    assert told(title) == expected


def test_in_the_text_other_words_say_so():
    given = article("Chipmaker Orlin went on to cut 900 jobs.", language="en")
    (claim,) = [claim for claim in check_article(given, WORLD).claims if claim.type == "quantity"]
    assert claim.modality == "done"


def test_indonesian_headlines_have_words_of_their_own():
    assert told("Menteri Buka 40 Sekolah", "id") == [("40 Sekolah", "done")]
