"""claims/report/reading.py: every reading is marked, named and told; nothing of the article runs."""

import pytest

from claims.dossier import read_whole
from claims.model import Language, Unread
from claims.report.catalogue import LANGUAGES, catalogue
from claims.report.reading import KINDS, Understood, look_of, reading_page
from claims.world import SeedWorld, read_seeds
from tests.claims.report.test_html import Page
from tests.factory import article

WORLD = SeedWorld(read_seeds())
TEXT = (
    'SEOUL - "Kami siap bekerja sama mulai Senin (12/5/2025)," kata Menhan Jepang Gen Nakatani.\n\n'
    "Ia menemui Ahn Gyu-back di Seoul.\n\n<script>alert(x)</script> <b onclick=x>Jepang</b>"
)
PRINTED = article(TEXT, title="Menhan Jepang & Seoul", source_id="a<b>.txt", url="https://contoh.example/a")
READ = Understood(*read_whole(PRINTED, WORLD))
PAGES = {
    language: reading_page([READ], [Unread("x.pdf", "is empty")], WORLD, language) for language in LANGUAGES
}


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def page(language: Language) -> Page:
    return Page(PAGES[language])


def test_it_is_well_formed_and_its_links_lead_somewhere(page: Page) -> None:
    ids = [attrs["id"] for _, attrs in page.elements if "id" in attrs]
    links = {
        str(attrs["href"])[1:] for tag, attrs in page.elements if tag == "a" and "#" in str(attrs["href"])
    }
    assert page.open == []
    assert len(ids) == len(set(ids))
    assert links <= set(ids)


def test_every_reading_has_a_mark_and_a_row(page: Page) -> None:
    rows = [attrs for tag, attrs in page.elements if tag == "tr" and str(attrs.get("id")).endswith("-row")]
    tags = [attrs for tag, attrs in page.elements if tag == "a" and "tag" in str(attrs.get("class")).split()]
    assert len(rows) == len(tags) == len(READ.readings) > 5


def test_a_mark_says_kind_value_and_rule(page: Page, language: Language) -> None:
    titles = " | ".join(str(attrs["title"]) for tag, attrs in page.elements if tag == "mark")
    assert catalogue(language)["reading"]["time"] in titles
    assert "DATE 2025-05-12 · id.weekday_and_digits@" in titles


def test_every_claim_is_told_with_why_it_is_worth_checking(page: Page, language: Language) -> None:
    assert page.text.count(catalogue(language)["worth"]["quoted-person"]) == 1
    assert all(catalogue(language)["modality"][claim.modality] in page.text for claim in READ.claims)


def test_nothing_of_the_article_becomes_markup(page: Page) -> None:
    assert not {"script", "b", "img"} & {tag for tag, _ in page.elements}
    assert not any(name.startswith("on") for _, attrs in page.elements for name in attrs)
    assert "<script>alert(x)</script>" in page.text
    assert "default-src 'none'" in PAGES["id"]


def test_what_could_not_be_read_is_told(page: Page) -> None:
    assert "is empty" in page.text


def test_the_same_reading_gives_the_same_bytes(language: Language) -> None:
    again = Understood(*read_whole(PRINTED, WORLD))
    assert reading_page([again], [Unread("x.pdf", "is empty")], WORLD, language) == PAGES[language]


def test_every_look_has_a_letter_of_its_own_and_unknown_kinds_have_a_look(language: Language) -> None:
    letters = [catalogue(language)["letter"][kind] for kind in KINDS]
    assert len(letters) == len(set(letters))
    assert {look_of("share"), look_of("something-new")} == {"quantity", "other"}


def test_a_value_of_parts_is_told_part_by_part() -> None:
    record = {"field": "text", "start": 0, "end": 5, "text": "SEOUL", "kind": "quantity", "rule": "id.x@1"}
    before = {"low": "1.5", "high": "2", "currency": "IDR"}
    after = {"low": "40", "high": "40", "unit": None, "counted": "kapal"}
    value = {"before": before, "after": after}
    told = reading_page([Understood(PRINTED, [record | {"value": value}], ())], [], WORLD, "id")
    assert "semula: IDR 1,5–2; menjadi: 40 kapal" in Page(told).text
