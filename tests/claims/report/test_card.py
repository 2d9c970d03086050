"""claims/report/card.py: one finding in words, with its grounds, repairs and reading."""

import pytest

from claims.report.grounds import web_address
from claims.report.view import view
from tests.claims.report.sample import flagged
from tests.claims.report.sample_world import WORLD

CARDS = {card.finding.check: card for card in view(flagged(), WORLD, "en").flags}


def test_the_reading_says_who_where_and_when() -> None:
    assert dict(CARDS["self_visit"].understood) == {
        "Kind": "Visit, said to have happened",
        "Who": "Minister of Defense of Japan",
        "Where": "Japan",
        "When": "October 2015",
        "Worth checking": "6 = visit 4 + public office 2",
    }


def test_grounds_bring_sources_and_only_web_addresses_become_links() -> None:
    seoul, tokyo = CARDS["self_visit"].grounds
    assert (seoul.ref, seoul.confidence, seoul.stance) == ("E-2015-10-20@1", "confirmed", "supports")
    assert seoul.sources[0].url == "https://contoh.example/2015/10/20/seoul"
    assert seoul.sources[0].headline == "published 20 October 2015"
    assert seoul.sources[0].details == "retrieved 1 September 2025; licence: all rights reserved (facts only)"
    assert [source.url for source in tokyo.sources] == [None, None]
    assert tokyo.sources[1].publisher == "SRC-gone"


def test_repairs_keep_their_order_and_status() -> None:
    repairs = CARDS["self_visit"].repairs
    assert [(r.before, r.after, r.status) for r in repairs] == [
        ("ke Jepang", "ke Korea Selatan", "supported"),
        ("Menhan Jepang", "Menhan Korea", "refuted"),
        ("Oktober 2015", "Oktober 2016", "unknown"),
    ]


def test_a_lone_mark_is_shown_among_its_neighbours() -> None:
    assert CARDS["quotation_marks_pair"].quote == "”"
    assert CARDS["quotation_marks_pair"].context == "…dijadwalkan bulan November mendatang.[”]"


def test_rules_and_statement_versions_are_named() -> None:
    assert CARDS["self_visit"].rules == ("id.official_visit@1",)
    assert CARDS["self_visit"].statements == ("E-2015-10-20@1", "E-2024-07-28@2")


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://a.example/x?y=1", True),
        ("HTTP://a.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        (" https://a.example", False),
        ("https://a.example/<b>", False),
        ('https://a.example/"x', False),
        ("https://a.example/\u202e", False),
        (None, False),
    ],
)
def test_web_address(url: str | None, safe: bool) -> None:
    assert (web_address(url) == url) is (safe or url is None)
    assert (web_address(url) is None) is not safe
