"""ninjs, one document or many, each with the bytes it came in."""

import json

import pytest

from flows.sources.model import MAX_MEMBERS, Member, Quirks, Refused, Source, Unlisted
from flows.sources.ninjs import ninjs_members
from tests.flows.sources.site import HOME, listed, paper

AT = f"{HOME}/feed"


def read(text: str | bytes, source: Source | None = None) -> list[Member | Unlisted]:
    raw = text.encode() if isinstance(text, str) else text
    return list(ninjs_members(raw, AT, source or paper("ninjs")))


def documents(text: str | bytes, source: Source | None = None) -> list[tuple[str, bytes | None]]:
    items = read(text, source)
    assert all(isinstance(item, Member) and item.form == "ninjs" for item in items), items
    return [(item.address, item.content) for item in items if isinstance(item, Member)]


def test_one_document_keeps_its_bytes() -> None:
    raw = b'\xef\xbb\xbf {"headline": "A",  "uri": "urn:x:1"}\n'
    assert documents(raw) == [("urn:x:1", raw)]
    assert documents(b'{"headline": "A"}') == [(AT, b'{"headline": "A"}')]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ('[ {"a": "[]"} , {"uri":"urn:x:2"} ]', None),
        ('{"x": [1, {"items": []}], "items": [{"a": "[]"},{"uri":"urn:x:2"}], "y": {}}', None),
        ('{"data": {"n": 1e9, "items": [\n{"a": "[]"}\n,{"uri":"urn:x:2"}\n]}}', "data.items"),
        ('{"items": 3, "items": [{"a": "[]"},{"uri":"urn:x:2"}]}', None),
    ],
)
def test_lists_are_cut_into_their_documents(text: str, items: str | None) -> None:
    source = Source("contoh", "Contoh", "ninjs", quirks=Quirks(items=items))
    assert documents(text, source) == [(f"{AT}:1", b'{"a": "[]"}'), ("urn:x:2", b'{"uri":"urn:x:2"}')]


def test_bytes_of_a_document_are_its_own_whatever_letters_stand_before_it() -> None:
    text = json.dumps([{"a": "é\U0001f600"}, {"b": "ü"}], ensure_ascii=False)
    assert [content for _, content in documents(text)] == [
        '{"a": "é\U0001f600"}'.encode(),
        '{"b": "ü"}'.encode(),
    ]


def test_no_one_speaks_for_another_newspaper() -> None:
    text = '[{"uri": "https://example.com/a"}, {"uri": "https://www.example.id/a"}, {"uri": 7}, 3]'
    first, second, third, fourth = read(text)
    assert isinstance(first, Unlisted)
    assert first.reason == "is on example.com, which is none of the source's hosts"
    assert isinstance(second, Member)
    assert isinstance(third, Member)
    assert (second.address, third.address) == (f"{HOME}/a", f"{AT}:3")
    assert fourth == Unlisted(f"{AT}:4", "is no JSON object: a ninjs document is one")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is empty"),
        (b"\xff\xfe\xff", "UTF-16"),
        ("{", "is not JSON at character 1"),
        ("[" * 200_000, "nested too deep"),
        ('{"a":' * 100_000 + "1" + "}" * 100_000, "nested too deep"),
        ('{"pubstatus": ' + "9" * 5000 + "}", "too many digits"),
    ],
)
def test_json_that_is_none_or_too_much_is_refused(text: str | bytes, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        read(text)
    assert reason in str(refused.value)
    assert len(str(refused.value)) < 200


def test_numbers_with_endless_exponents_cost_nothing() -> None:
    text = '[{"urgency": 1E+999999, "uri": "urn:x:1"}, {"urgency": -1E-999999999, "b": NaN}]'
    assert [address for address, _ in documents(text)] == ["urn:x:1", f"{AT}:2"]


def test_a_list_that_is_not_where_the_source_says_is_named() -> None:
    _, (other,) = listed(paper("ninjs", items="data.items"), body=b'{"data": {"item": []}}')
    assert (other.kind, other.reason) == (
        "failed",
        "has no list at 'data.items': see 'items' in the source's quirks",
    )
    assert read('{"items": []}') == []


def test_a_list_without_end_ends() -> None:
    items = read("[" + ",".join(["{}"] * (MAX_MEMBERS + 2)) + "]")
    assert len(items) == MAX_MEMBERS + 1
    assert isinstance(items[-1], Unlisted)


def test_a_document_as_large_as_no_article_is_refused() -> None:
    first, second = read('[{"body_text": "' + "a" * 5_000_000 + '"}, {}]')
    assert isinstance(first, Unlisted)
    assert "larger than 5,000,000 bytes" in first.reason
    assert isinstance(second, Member)
