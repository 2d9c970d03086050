"""ClaimReview: every shape a feed comes in, every review taken or refused, nothing hostile let through."""

import io
import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.contracts import checked_from_json, checked_to_json, validate
from claims.model import CheckedClaim, Rating
from claims.world.intake import READERS, Refused, Taken
from claims.world.intake.claimreview import read_claimreview
from tests.claims.world.intake.heads import HEAD, a_head

REVIEW: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://periksa.example/jembatan",
    "claimReviewed": "Jembatan Contoh ditutup selama sepuluh tahun",
    "datePublished": "2025-03-02T08:00:00+07:00",
    "inLanguage": "id-ID",
    "author": {"@type": "Organization", "name": "Periksa Contoh"},
    "itemReviewed": {
        "@type": "Claim",
        "author": {"@type": "Person", "name": "Akun Contoh"},
        "appearance": [{"url": "https://media.example/p/1"}, "https://media.example/p/2"],
    },
    "reviewRating": {"ratingValue": "1", "bestRating": "5", "worstRating": 1, "alternateName": "Salah"},
    "sdLicense": "https://creativecommons.org/licenses/by/4.0/",
}


def review(**changes: Any) -> dict[str, Any]:
    changed = REVIEW | changes
    return {key: value for key, value in changed.items() if value is not None}


def read(*given: Any, head: Any = HEAD) -> list[Taken | Refused]:
    text = "\n".join(one if isinstance(one, str) else json.dumps(one) for one in given)
    return list(read_claimreview(io.BytesIO(text.encode()), head))


def claims(*given: Any) -> list[CheckedClaim]:
    rows = read(*given)
    assert not [row for row in rows if isinstance(row, Refused)]
    return [one for row in rows if isinstance(row, Taken) for one in row.checked]


def refused(*given: Any) -> Refused:
    (one,) = [row for row in read(*given) if isinstance(row, Refused)]
    return one


def test_a_review_is_a_checked_claim_and_no_fact() -> None:
    (one,) = claims(REVIEW)
    assert one == CheckedClaim(
        id=one.id,
        words="Jembatan Contoh ditutup selama sepuluh tahun",
        language="id",
        verdict="Salah",
        verdict_class="false",
        by="Periksa Contoh",
        origin=HEAD.origin,
        licence="https://creativecommons.org/licenses/by/4.0/",
        url="https://periksa.example/jembatan",
        day=date(2025, 3, 2),
        rating=Rating(1.0, 1.0, 5.0),
        said_by="Akun Contoh",
        seen_at=("https://media.example/p/1", "https://media.example/p/2"),
    )
    validate("checked_claim.v1", checked_to_json(one))
    assert checked_from_json(checked_to_json(one)) == one
    assert all(not row.statements for row in read(REVIEW) if isinstance(row, Taken))


OTHER = review(url="https://periksa.example/beras", claimReviewed="Harga beras naik dua kali lipat")
FEED = [{"@type": "DataFeedItem", "item": [REVIEW]}, {"@type": "DataFeedItem", "item": OTHER}]


@pytest.mark.parametrize(
    "shape",
    [
        (REVIEW, OTHER),
        ([REVIEW, OTHER],),
        (json.dumps([REVIEW, OTHER], indent=2),),
        ({"@type": "DataFeed", "dataFeedElement": FEED},),
        (json.dumps({"@type": "DataFeed", "dataFeedElement": FEED}, indent=1),),
        (
            {
                "@type": "ItemList",
                "itemListElement": [{"@type": "ListItem", "item": r} for r in (REVIEW, OTHER)],
            },
        ),
        (json.dumps({"@context": "https://schema.org", "@graph": [REVIEW, OTHER]}, indent=4),),
        ("\ufeff" + json.dumps(REVIEW), OTHER),
        (json.dumps(REVIEW, indent=2), json.dumps(OTHER, indent=2)),
        (
            {
                "@graph": [
                    {"@type": "WebPage", "mainEntity": REVIEW},
                    {"@type": ["Thing", "ClaimReview"], **OTHER},
                ]
            },
        ),
    ],
)
def test_every_shape_gives_the_same_claims(shape: tuple[Any, ...]) -> None:
    assert [one.words for one in claims(*shape)] == [REVIEW["claimReviewed"], OTHER["claimReviewed"]]


def test_what_is_told_twice_adds_nothing_the_second_time() -> None:
    assert len(claims(REVIEW, REVIEW, REVIEW)) == 1


def test_a_claim_keeps_its_id_when_the_verdict_changes() -> None:
    (one,), (other,) = claims(REVIEW), claims(review(reviewRating={"alternateName": "Benar"}))
    assert one.id == other.id
    assert (one.verdict_class, other.verdict_class) == ("false", "true")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"claimReviewed": None}, "claimReviewed"),
        ({"claimReviewed": " <p> </p>"}, "claimReviewed"),
        ({"claimReviewed": "kata " * 1000}, "claimReviewed"),
        ({"claimReviewed": {"text": "x"}}, "claimReviewed"),
        ({"reviewRating": None}, "reviewRating"),
        ({"reviewRating": {"ratingValue": "NaN", "bestRating": "5"}}, "reviewRating"),
        ({"datePublished": "kemarin"}, "datePublished"),
        ({"datePublished": "2025-02-30"}, "datePublished"),
        ({"inLanguage": "fr"}, "inLanguage"),
    ],
)
def test_a_review_that_cannot_be_used_is_refused_with_its_field(changes: dict[str, Any], field: str) -> None:
    one = refused(review(**changes))
    assert (one.line, one.field) == (1, field)
    assert one.reason


def test_a_bad_one_costs_itself_only() -> None:
    rows = read(REVIEW, review(claimReviewed=None), "{broken", OTHER)
    taken = [one.words for row in rows if isinstance(row, Taken) for one in row.checked]
    assert taken[0] == REVIEW["claimReviewed"]
    assert any(isinstance(row, Refused) and row.line == 2 for row in rows)


def test_markup_and_addresses_of_other_kinds_do_not_come_through() -> None:
    (one,) = claims(
        review(
            claimReviewed="<b>Jembatan</b> &lt;script&gt;x&lt;/script&gt; ditutup\u0000\u202e sepuluh tahun",
            url="javascript:alert(1)",
            itemReviewed={"appearance": ["file:///etc/passwd", "https://media.example/ok", 7]},
        )
    )
    assert one.words == "Jembatan ditutup sepuluh tahun"
    assert one.url is None
    assert one.seen_at == ("https://media.example/ok",)


def test_a_figure_without_words_is_the_verdict() -> None:
    (one,) = claims(review(reviewRating={"ratingValue": 4, "bestRating": 5}))
    assert (one.verdict, one.verdict_class) == ("4/5", "mostly_true")


def test_who_checked_and_the_licence_come_from_the_head_where_the_review_has_none() -> None:
    (one,) = claims(review(author=None, sdLicense=None, inLanguage=None))
    assert (one.by, one.licence, one.language) == (HEAD.publisher, HEAD.licence, "id")


def test_a_head_without_a_licence_takes_nothing() -> None:
    (only,) = read(REVIEW, head=a_head(licence=" "))
    assert isinstance(only, Refused)
    assert only.field == "licence"


def test_an_element_too_long_or_too_deep_is_refused() -> None:
    assert "bytes in one element" in refused(review(note="x" * 1_100_000)).reason
    deep: Any = REVIEW
    for _ in range(20):
        deep = {"@graph": [deep]}
    assert refused(json.dumps([deep])).field == "@type"


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from([*REVIEW, "name", "url", "item"]), inner, max_size=4)
        ),
        max_leaves=20,
    )
)
def test_no_value_is_more_than_refused(value: Any) -> None:
    for field in REVIEW:
        if field != "@type":
            for row in read(REVIEW | {field: value}):
                assert isinstance(row, Taken | Refused)


@given(st.binary(max_size=400))
def test_no_bytes_are_more_than_refused(data: bytes) -> None:
    for row in read_claimreview([data], HEAD):
        assert isinstance(row, Taken | Refused)


def test_the_reader_is_known_by_its_name() -> None:
    assert READERS["claimreview"] is read_claimreview
