"""Addresses are read one way or not at all, and a source reaches the hosts it names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.fetch.address import Target, parse, private_place, redirected, require_listed
from flows.fetch.results import Failed, shown

REFUSED = [
    "",
    "example.id",
    "//example.id/",
    "/etc/passwd",
    "file:///etc/passwd",
    "FILE:///etc/passwd",
    "gopher://example.id:70/_x",
    "ftp://example.id/",
    "data:text/html,x",
    "javascript:alert(1)",
    "http:/example.id/",
    "http:example.id",
    "http:///path",
    "http://",
    "http://user@example.id/",
    "http://user:secret@example.id/",
    "http://example.id@127.0.0.1/",
    "http://127.0.0.1\\@example.id/",
    "http://example.id\\.evil.id/",
    "http://example.id /",
    "http://example.id/\r\nX: y",
    "http://exa\tmple.id/",
    "http://example.id/\x00",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.0.0.1/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://127.0.1/",
    "http://127.0.0.0x1/",
    "http://127.0.0.01/",
    "http://1.2.3.4.5/",
    "http://256.0.0.1/",
    "http://0/",
    "http://0x/",
    "http://①②⑦.⓪.⓪.①/",
    "http://127。0。0。1/",
    "http://１２７.0.0.1/",
    "http://[::1%25eth0]/",
    "http://[fe80::1%eth0]/",
    "http://[::1/",
    "http://::1/",
    "http://[::1]x/",
    "http://[1::2::3]/",
    "http://[127.0.0.1]/",
    "http://example%2eid/",
    "http://%31%32%37.0.0.1/",
    "http://example.id:0/",
    "http://example.id:65536/",
    "http://example.id:٨٠/",
    "http://example.id:/",
    "http://example..id/",
    "http://.example.id/",
    "http://example.id../",
    "http://-example.id/",
    "http://exa_mple-.id/",
    "http://" + "a" * 64 + ".id/",
    "http://" + "a." * 130 + "id/",
    "http://example.id/" + "a" * 2000,
    "http://example.id/" + "é" * 700,
    "http://exam\udcffple.id/",
    "http://ex ample.id/",
    "http://xn--a\u0338.id/",
]


@pytest.mark.parametrize("address", REFUSED)
def test_an_address_that_could_be_read_in_two_ways_is_refused_in_one_line(address: str) -> None:
    with pytest.raises(Failed) as caught:
        parse(address)
    assert caught.value.reason
    assert len(caught.value.reason) < 300
    assert caught.value.reason.isprintable()
    assert caught.value.reason.isascii()


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("http://example.id", "http://example.id/"),
        ("HTTPS://Example.ID:443/a?b=c#d", "https://example.id/a?b=c"),
        ("http://example.id.:8080/", "http://example.id:8080/"),
        ("http://example.id?q=1", "http://example.id/?q=1"),
        ("https://bücher.id/é?q=ñ", "https://xn--bcher-kva.id/%C3%A9?q=%C3%B1"),
        ("http://EXAMPLE。id/", "http://example.id/"),
        ("http://example.id/a%2Fb", "http://example.id/a%2Fb"),
        ('http://example.id/"<x>', "http://example.id/%22%3Cx%3E"),
        ("http://93.184.216.34/", "http://93.184.216.34/"),
        ("http://[2606:4700:4700:0:0:0:0:1111]/", "http://[2606:4700:4700::1111]/"),
        ("http://[::FFFF:127.0.0.1]:81/", "http://[::ffff:7f00:1]:81/"),
        ("http://1e100.example.id/", "http://1e100.example.id/"),
        ("http://a_b.example.id/", "http://a_b.example.id/"),
    ],
)
def test_an_address_is_written_one_way(address: str, written: str) -> None:
    assert parse(address).address == written
    assert parse(written).address == written


@given(st.text(max_size=60))
def test_whatever_is_written_there_is_one_address_or_one_refusal(words: str) -> None:
    for address in (words, f"http://{words}", f"http://example.id/{words}"):
        try:
            target = parse(address)
        except Failed:
            continue
        assert parse(target.address) == target
        assert target.address.isascii()
        assert " " not in target.address


@pytest.mark.parametrize(
    ("location", "leads_to"),
    [
        ("/b", "http://example.id/b"),
        ("b?c", "http://example.id/a/b?c"),
        ("//www.example.id/b", "http://www.example.id/b"),
        ("https://example.id/b", "https://example.id/b"),
        ("/caf\u00c3\u00a9", "http://example.id/caf%C3%A9"),
        ("/caf\u00e9", "http://example.id/caf%C3%A9"),
    ],
)
def test_a_redirect_is_read_from_where_it_was_met(location: str, leads_to: str) -> None:
    assert redirected(parse("http://example.id/a/x"), location).address == leads_to


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "http://[", "http://u@x.id/", "x" * 3000, "//127.1/"]
)
def test_a_redirect_to_no_address_of_ours_is_refused(location: str) -> None:
    with pytest.raises(Failed, match="redirected to"):
        redirected(parse("http://example.id/"), location)


def test_a_redirect_does_not_take_encryption_away() -> None:
    with pytest.raises(Failed, match="which is not encrypted"):
        redirected(parse("https://example.id/"), "http://example.id/")


@pytest.mark.parametrize(
    ("address", "hosts"),
    [
        ("http://example.id/", ["example.id"]),
        ("https://example.id/", ["EXAMPLE.id."]),
        ("https://example.id:80/", ["example.id"]),
        ("http://example.id:8080/", ["other.id", "example.id:8080"]),
        ("https://sport.example.id/", ["*.example.id"]),
        ("https://sport.example.id:8443/", ["*.example.id:8443"]),
        ("https://bücher.id/", ["bücher.id"]),
        ("http://[2606:4700::1]:81/", ["[2606:4700::1]:81"]),
    ],
)
def test_a_source_reaches_the_hosts_it_names(address: str, hosts: list[str]) -> None:
    require_listed(parse(address), hosts, ())


@pytest.mark.parametrize(
    ("address", "hosts"),
    [
        ("http://example.id/", []),
        ("http://example.id/", ["www.example.id"]),
        ("http://www.example.id/", ["example.id"]),
        ("http://example.id/", ["*.example.id"]),
        ("http://evilexample.id/", ["*.example.id", "example.id"]),
        ("http://example.id.evil.id/", ["example.id"]),
        ("http://example.id:8080/", ["example.id"]),
        ("http://example.id/", ["example.id:8080"]),
        ("http://1.1.1.1/", ["*.1", "*.1.1.1"]),
        ("http://example.id/", ["", "*", "*.", "http://example.id", "exa mple.id"]),
    ],
)
def test_a_source_reaches_no_host_it_does_not_name(address: str, hosts: list[str]) -> None:
    with pytest.raises(Failed, match="is not among the hosts of this source"):
        require_listed(parse(address), hosts, ())


def test_a_private_place_brings_its_port_for_a_host_that_is_named() -> None:
    private = {private_place("CMS.intern:8000")}
    require_listed(parse("http://cms.intern:8000/"), ["cms.intern"], private)
    with pytest.raises(Failed):
        require_listed(parse("http://cms.intern:8001/"), ["cms.intern"], private)
    with pytest.raises(Failed):
        require_listed(parse("http://cms.intern:8000/"), [], private)


@pytest.mark.parametrize("entry", ["127.0.0.1", "cms.intern", "[::1]", "127.1:80", "http://x.id:80", "a b:1"])
def test_a_private_place_is_a_host_and_a_port(entry: str) -> None:
    with pytest.raises(Failed):
        private_place(entry)


def test_a_target_knows_how_it_is_written() -> None:
    target = Target("https", "2606:4700::1", 8443, "/a")
    assert (target.place, target.origin) == ("[2606:4700::1]:8443", "https://[2606:4700::1]:8443")
    assert target.literal
    assert not parse("http://example.id/").literal


def test_words_of_others_are_shown_on_one_line() -> None:
    assert shown("a\n2026 ERROR\x1b[31m\u202e é") == r"a\x0a2026 ERROR\x1b[31m\u202e \xe9"
    assert shown("x" * 1000) == "x" * 200 + "..."
    assert len(shown("\U0001f600" * 1000)) <= 203
