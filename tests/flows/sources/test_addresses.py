"""One article has one address, however it is written; what is none of the source's says why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.sources.addresses import NotListed, canonical
from flows.sources.model import Quirks, Source

HOME = "https://www.example.id"


def source(**quirks: object) -> Source:
    hosts = ("www.example.id", "*.sub.example.id", "127.0.0.1", "xn--bcher-kva.example.id", "[::1]")
    return Source("contoh", "Contoh", "feed", hosts=hosts, ports=(8443,), quirks=Quirks(**quirks))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("written", "one"),
    [
        ("HTTPS://WWW.Example.ID/a", f"{HOME}/a"),
        (f"  {HOME}/a\n", f"{HOME}/a"),
        (f"{HOME}.:443/a#top", f"{HOME}/a"),
        (HOME, f"{HOME}/"),
        ("http://www.example.id:80/a", "http://www.example.id/a"),
        ("http://127.0.0.1:8443/a", "http://127.0.0.1:8443/a"),
        ("http://[::1]:8443/a", "http://[::1]:8443/a"),
        ("https://bücher.example.id/a", "https://xn--bcher-kva.example.id/a"),
        (f"{HOME}/a?utm_source=x&id=7&fbclid=q&utm_medium=rss", f"{HOME}/a?id=7"),
        (f"{HOME}/a?", f"{HOME}/a"),
        ("https://x.y.sub.example.id/a", "https://x.y.sub.example.id/a"),
        (f"{HOME}/%7euser/%2fb%c3%a9", f"{HOME}/~user/%2Fb%C3%A9"),
        (f"{HOME}/warga é 100%", f"{HOME}/warga%20%C3%A9%20100%25"),
        (f"{HOME}/a/./b/../c", f"{HOME}/a/c"),
        (f"{HOME}/../../a/..", f"{HOME}/"),
        (f"{HOME}/a/", f"{HOME}/a/"),
        (f"{HOME}//a", f"{HOME}//a"),
    ],
)
def test_ways_to_write_one_address(written: str, one: str) -> None:
    assert canonical(written, source()) == one
    assert canonical(one, source()) == one


@pytest.mark.parametrize(
    ("quirks", "written", "one"),
    [
        ({"drop_parameters": ("ref",)}, "/a?ref=rss&id=7", "/a?id=7"),
        ({"keep_parameters": ("id", "part")}, "/a?part=2&x=1&id=7", "/a?id=7&part=2"),
        ({"keep_parameters": ()}, "/a?part=2&x=1", "/a"),
        ({"keep_parameters": ("utm_id",)}, "/a?utm_id=2", "/a?utm_id=2"),
        ({"cut_suffixes": ("/amp", ".print")}, "/a/b/amp/", "/a/b"),
        ({"cut_suffixes": ("/amp", ".print")}, "/a/b.print", "/a/b"),
        ({"cut_suffixes": ("/amp", ".print")}, "/a.print/amp/amp", "/a"),
        ({"cut_suffixes": ("/amp",)}, "/amp", "/amp"),
    ],
)  # fmt: skip
def test_what_a_source_writes_in_a_way_of_its_own(quirks: dict[str, object], written: str, one: str) -> None:
    assert canonical(HOME + written, source(**quirks)) == HOME + one


def test_hosts_that_show_the_same_are_one() -> None:
    quirks = {"same_hosts": {"m.example.id": "www.example.id"}, "https": True}
    assert canonical("http://m.example.id/a", source(**quirks)) == f"{HOME}/a"
    assert canonical("http://www.example.id:8443/a", source(**quirks)) == "http://www.example.id:8443/a"


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("javascript:alert(1)", "is javascript:, no address that starts with http:// or https://"),
        ("file:///etc/passwd", "is file:, no address"),
        ("ftp://www.example.id/a", "is ftp:, no address"),
        ("/a", "is no address that starts"),
        ("", "has no address"),
        ("https://example.com/a", "is on example.com, which is none of the source's hosts"),
        ("https://sub.example.id/a", "is on sub.example.id, which is none"),
        ("https://evilsub.example.id/a", "none of the source's hosts"),
        ("https://www.example.id@example.com/a", "has a user name"),
        ("https://example.com\\@www.example.id/a", "signs in its address"),
        ("https://www.example.id/a\x00b", "signs in its address"),
        ("https://www.exam\nple.id/a", "signs in its address"),
        ("https://www.example.id:22/a", "is on port 22"),
        ("https://www.example.id:x/a", "no host and port"),
        ("https://www.example.id:99999/a", "no host and port"),
        ("https://[::1/a", "no host and port"),
        ("https://[fe80::1%25eth0]/a", "none of the source's hosts"),
        ("https:///a", "no host and port"),
        ("https://.../a", "no host and port"),
        ("https://2130706433/a", "none of the source's hosts"),
        ("https://\u202ewww.example.id/a", "signs in its address"),
        ("https://" + "é" * 1900 + "/a", "no host and port"),
        (f"{HOME}/{'a' * 2000}", "more than 2000"),
        (f"{HOME}/{'é' * 1000}", "more than 2000"),
    ],
)  # fmt: skip
def test_what_is_no_address_of_the_source(written: str, reason: str) -> None:
    with pytest.raises(NotListed) as refused:
        canonical(written, source())
    assert reason in str(refused.value)
    assert len(str(refused.value).splitlines()) == 1


def test_full_width_digits_are_no_way_around() -> None:
    assert canonical("http://①②⑦.⓪.⓪.①/a", source()) == "http://127.0.0.1/a"
    with pytest.raises(NotListed, match="none of the source's hosts"):
        canonical("http://①⓪.⓪.⓪.①/a", source())


@given(st.one_of(st.text(max_size=80), st.text(max_size=80).map(lambda words: f"{HOME}/{words}")))
def test_any_words_give_one_fixed_address_or_a_reason(words: str) -> None:
    try:
        one = canonical(words, source())
    except NotListed:
        return
    assert canonical(one, source()) == one
    assert one.isascii()
    assert one.startswith(("http://", "https://"))
