import json
from datetime import date
from typing import Any

import pytest

from claims.article.extracted import Extracted, Hints, SeenField
from claims.article.extraction import extract
from claims.article.page import read_page

URL = "https://www.contoh.id/nasional/pasar-dibuka"
STORY = (
    "Pasar induk yang baru dibuka pada pagi hari dan langsung ramai oleh pedagang dari tiga kabupaten.",
    "Kepala dinas perdagangan mengatakan bahwa pasar itu dapat menampung enam ratus pedagang sekaligus.",
)


def page(*blocks: Any, head: str = "") -> bytes:
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(block)}</script>' for block in blocks)
    story = "".join(f"<p>{each}</p>" for each in STORY)
    return (
        f"<html><head><title>Pasar dibuka</title>{head}{scripts}</head><body><article><h1>Pasar dibuka</h1>"
        f"{story}</article></body></html>"
    ).encode()


def node(address: str, day: str, title: str, **more: Any) -> dict[str, Any]:
    return {"@type": "NewsArticle", "url": address, "datePublished": day, "headline": title} | more


OWN = node(URL, "2025-05-12", "Pasar dibuka")
OTHER = node("https://www.contoh.id/arsip/banjir", "2019-01-01", "Banjir surut")


def read(raw: bytes) -> Extracted:
    found = extract(raw, form="page", source_id=URL, hints=Hints(url=URL))
    assert isinstance(found, Extracted)
    return found


@pytest.mark.parametrize(
    "blocks",
    [
        ([OTHER, OWN],),
        (OTHER, OWN),
        ({"@context": "https://schema.org", "@graph": [OTHER, OWN]},),
        ({"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": OTHER}]}, OWN),
        (OTHER, OWN | {"url": None, "mainEntityOfPage": {"@type": "WebPage", "@id": f"{URL}/"}}),
        (OTHER, node("http://contoh.id/nasional/pasar-dibuka", "2025-05-12", "Pasar dibuka")),
        (OTHER, node("/nasional/pasar-dibuka", "2025-05-12", "Pasar dibuka")),
    ],
)  # fmt: skip
def test_an_article_listed_before_the_pages_own_gives_it_neither_day_nor_title(
    blocks: tuple[Any, ...],
) -> None:
    found = read(page(*blocks))
    assert (found.article.published.day, found.article.title) == (date(2025, 5, 12), "Pasar dibuka")
    assert SeenField("json-ld", "article of another address", OTHER["url"]) in found.unknown
    assert date(2019, 1, 1) not in [each.day for each in found.dates]


def test_a_saved_page_knows_its_address_by_its_canonical_link() -> None:
    record = read_page(page(OTHER, OWN, head=f'<link rel="canonical" href="{URL}">'))
    assert (record.title, record.published) == ("Pasar dibuka", "2025-05-12")


@pytest.mark.parametrize(
    "blocks",
    [
        (node("https://www.contoh.id/lama", "2025-05-12", "Pasar dibuka"),),
        ({"@type": "NewsArticle", "@id": f"{URL}#article", "datePublished": "2025-05-12"},),
        ({"@type": "WebPage", "url": URL}, {"@type": "NewsArticle", "url": "https://contoh.id/p/77",
                                            "datePublished": "2025-05-12"}),
        ({"@type": "NewsArticle", "datePublished": "2025-05-12"}, {"@type": "NewsArticle", "url": 7}),
    ],
)  # fmt: skip
def test_nothing_is_taken_out_where_no_article_names_the_pages_own_address(blocks: tuple[Any, ...]) -> None:
    found = read(page(*blocks))
    assert found.article.published.day == date(2025, 5, 12)
    assert not [each for each in found.unknown if each.name == "article of another address"]
