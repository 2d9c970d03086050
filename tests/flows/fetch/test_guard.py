"""Nothing private is reached: by no notation, no redirect, and no name that changes its mind."""

import socket
from typing import Any

import pytest
from sqlalchemy import Engine

from flows.fetch import Fetched, Fetcher, NotFetched
from flows.fetch.results import Failed
from tests.flows.fetch.conftest import PUBLIC, QUICK, Clock, Site, Wires

FORMS = [
    "127.0.0.1",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "0x7f.0x0.0x0.0x1",
    "127.1",
    "127.0.1",
    "127.0.0.1.",
    "①②⑦.⓪.⓪.①",
    "127。0。0。1",
    "127.0.0.1%00.example.id",
    "user@127.0.0.1",
    "example.id@127.0.0.1",
    "0.0.0.0",
    "0",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b:1::127.0.0.1]",
    "[2002:7f00:1::]",
    "[2001:0:7f00:1::1]",
    "[::1%25lo]",
    "[fe80::1%lo]",
    "169.254.169.254",
    "10.0.0.1",
    "[fd00:ec2::254]",
    "224.0.0.1",
    "localhost",
    "localhost.",
    "LOCALHOST",
]


@pytest.mark.parametrize("form", FORMS)
def test_no_form_of_a_private_address_is_reached(
    form: str, outsider: Fetcher, secret: Site, wires: Wires
) -> None:
    wires.names["localhost"] = [["127.0.0.1"]]
    address = f"http://{form}:{secret.port}/"
    # Allowed by its source, whose file or feed may be hostile: that must not be enough.
    got = outsider.get(address, limits=QUICK, hosts=[f"{form}:{secret.port}", form], page=False)
    assert isinstance(got, NotFetched)
    assert got.reason.isascii()
    assert not got.temporary
    assert wires.asked == []


@pytest.mark.parametrize(
    "numbers",
    [
        ["127.0.0.1"],
        [PUBLIC, "127.0.0.1"],
        ["2606:4700::1111", "10.0.0.1"],
        [PUBLIC, "::1"],
        [PUBLIC, "fe80::1%2"],
        [PUBLIC, "64:ff9b::a00:1"],
        ["100.64.0.7"],
        ["100.100.100.200"],
        [PUBLIC, "nonsense"],
    ],
)
def test_a_name_with_one_private_address_is_not_reached_at_all(
    numbers: list[str], outsider: Fetcher, secret: Site, wires: Wires
) -> None:
    wires.names["example.id"] = [numbers]
    wires.ways[PUBLIC, 80] = ("127.0.0.1", secret.port)
    got = outsider.get("http://example.id/", limits=QUICK, hosts=["example.id"], page=False)
    assert isinstance(got, NotFetched)
    assert got.reason.startswith(f"example.id leads to {numbers[-1]}, which is not public")
    hint = "; name example.id:80 in TILIK_PRIVATE_HOSTS if it is to be reached"
    assert got.reason.endswith(hint) is (numbers[-1] in ("127.0.0.1", "::1", "10.0.0.1", "100.64.0.7"))
    assert wires.asked == []


def test_a_name_is_looked_up_once_and_connected_to_what_was_vetted(
    outsider: Fetcher, secret: Site, site: Site, wires: Wires
) -> None:
    """Rebinding: the second answer of the name service is private; nobody asks for it."""
    site.pages["/"] = (200, {}, b"public")
    wires.lead("example.id", site)
    wires.names["example.id"] = [[PUBLIC], ["127.0.0.1"]]
    got = outsider.get("http://example.id/", limits=QUICK, hosts=["example.id"], page=False)
    assert isinstance(got, Fetched)
    assert got.content == b"public"
    assert (wires.lookups, wires.asked) == (["example.id"], [(PUBLIC, 80)])


def test_the_machines_resolver_is_asked_once_for_all_numbers(
    memory: Engine, site: Site, wires: Wires, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def getaddrinfo(host: str, port: int, **named: Any) -> list[Any]:
        asked.append((host, port))
        six = (socket.AF_INET6, socket.SOCK_STREAM, 6, "", ("2606:4700::1111", port, 0, 0))
        four = (socket.AF_INET, socket.SOCK_STREAM, 6, "", (PUBLIC, port))
        return [six, four, four] if len(asked) == 1 else [(*four[:4], ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    site.pages["/"] = (200, {}, b"public")
    wires.ways[PUBLIC, 80] = ("127.0.0.1", site.port)
    got = Fetcher(memory).get("http://example.id/", limits=QUICK, hosts=["example.id"], page=False)
    assert isinstance(got, Fetched)
    assert asked == [("example.id", 80)]
    assert wires.asked == [("2606:4700::1111", 80), (PUBLIC, 80)]


def test_a_name_that_turns_private_between_two_steps_is_not_followed(
    outsider: Fetcher, secret: Site, site: Site, wires: Wires
) -> None:
    site.pages["/"] = (302, {"Location": "/b"}, b"")
    site.pages["/b"] = (200, {}, b"private")
    wires.lead("example.id", site)
    wires.names["example.id"] = [[PUBLIC], ["127.0.0.1"]]
    got = outsider.get("http://example.id/", limits=QUICK, hosts=["example.id"], page=False)
    assert isinstance(got, NotFetched)
    assert site.hits == ["/"]
    assert wires.asked == [(PUBLIC, 80)]


def test_the_next_address_of_a_name_is_tried_where_one_refuses(
    outsider: Fetcher, site: Site, wires: Wires
) -> None:
    site.pages["/"] = (200, {}, b"public")
    wires.lead("example.id", site)
    wires.names["example.id"] = [["2606:4700::1111", "8.8.8.8", PUBLIC]]
    got = outsider.get("http://example.id/", limits=QUICK, hosts=["example.id"], page=False)
    assert isinstance(got, Fetched)
    assert wires.asked == [("2606:4700::1111", 80), ("8.8.8.8", 80), (PUBLIC, 80)]


def test_a_name_nobody_knows_is_told_in_one_line(outsider: Fetcher) -> None:
    got = outsider.get("http://example.id/", limits=QUICK, hosts=["example.id"], page=False)
    assert got == NotFetched("http://example.id/", "example.id is not known to the name service", True)


@pytest.mark.parametrize(
    ("location", "told"),
    [
        ("file:///etc/passwd", "only http:// and https:// addresses are fetched"),
        ("gopher://example.id/_GET", "only http:// and https:// addresses are fetched"),
        ("http://[::1]:{port}/", "is not among the hosts of this source"),
        ("http://127.0.0.1:{port}/", "is not among the hosts of this source"),
        ("http://listed-and-private.id/", "which is not public"),
        ("http://169.254.169.254/latest/meta-data/", "is not among the hosts of this source"),
        ("http://2130706433:{port}/", "is a number in an odd form"),
        ("http://example.id@127.0.0.1:{port}/", "holds a user name or password"),
        ("//127.0.0.1:{port}/", "is not among the hosts of this source"),
        ("http://other.id/", "is not among the hosts of this source"),
        ("http://example.id:22/", "is not among the hosts of this source"),
        ("http://example.id\\@127.0.0.1:{port}/", "a backslash"),
        ("http://[", "which is no address"),
        ("/again", "redirected more than 3 times"),
    ],
)
def test_a_redirect_leads_only_where_the_address_itself_might_have(
    location: str, told: str, outsider: Fetcher, secret: Site, site: Site, wires: Wires
) -> None:
    location = location.replace("{port}", str(secret.port))
    site.pages["/"] = site.pages["/again"] = (302, {"Location": location}, b"")
    wires.lead("example.id", site)
    wires.names["listed-and-private.id"] = [["127.0.0.1"]]
    hosts = ["example.id", "listed-and-private.id"]
    got = outsider.get("http://example.id/", limits=QUICK, hosts=hosts, page=False)
    assert isinstance(got, NotFetched)
    assert told in got.reason
    assert "\n" not in got.reason
    assert set(wires.asked) == {(PUBLIC, 80)}


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_of_any_kind_is_vetted(
    status: int, outsider: Fetcher, secret: Site, site: Site, wires: Wires
) -> None:
    site.pages["/"] = (status, {"Location": secret.url("/")}, b"")
    wires.lead("example.id", site)
    got = outsider.get("http://example.id/", limits=QUICK, hosts=["example.id", secret.place], page=False)
    assert isinstance(got, NotFetched)
    assert "which is not public" in got.reason


def test_three_redirects_are_followed(outsider: Fetcher, site: Site, wires: Wires) -> None:
    for number, status in enumerate((301, 307, 308)):
        site.pages[f"/{number}"] = (status, {"Location": f"/{number + 1}"}, b"")
    site.pages["/3"] = (200, {}, b"there")
    wires.lead("example.id", site)
    got = outsider.get("http://example.id/0", limits=QUICK, hosts=["example.id"], page=False)
    assert isinstance(got, Fetched)
    assert (got.final_address, got.content) == ("http://example.id/3", b"there")
    assert wires.lookups == ["example.id"] * 4
    assert not got.moved_for_good, "one of them is for now"


@pytest.mark.parametrize(
    ("statuses", "for_good"),
    [((), False), ((301,), True), ((308, 301), True), ((302,), False), ((301, 303), False), ((307,), False)],
)
def test_a_move_for_good_is_one_that_every_redirect_calls_so(
    statuses: tuple[int, ...], for_good: bool, outsider: Fetcher, site: Site, wires: Wires
) -> None:
    for number, status in enumerate(statuses):
        site.pages[f"/{number}"] = (status, {"Location": f"/{number + 1}"}, b"")
    site.pages[f"/{len(statuses)}"] = (200, {}, b"there")
    wires.lead("example.id", site)
    got = outsider.get("http://example.id/0", limits=QUICK, hosts=["example.id"], page=False)
    assert isinstance(got, Fetched)
    assert got.moved_for_good is for_good


def test_only_what_the_operator_names_exactly_may_be_private(
    memory: Engine, clock: Clock, site: Site, secret: Site, wires: Wires
) -> None:
    site.pages["/"] = (200, {}, b"intranet")
    insider = Fetcher(
        memory,
        private_hosts=[site.place, f"cms.intern:{site.port}"],
        clock=clock,
        sleep=clock.sleep,
        resolve=wires.resolve,
    )
    wires.names["cms.intern"] = [["127.0.0.1"]]
    for place in (site.place, f"cms.intern:{site.port}"):
        got = insider.get(f"http://{place}/", limits=QUICK, hosts=[place], page=False)
        assert isinstance(got, Fetched), got
    for place in (f"127.0.0.1:{secret.port}", f"cms.intern:{secret.port}", f"[::1]:{site.port}"):
        got = insider.get(f"http://{place}/", limits=QUICK, hosts=[place], page=False)
        assert isinstance(got, NotFetched)
        assert "is not public" in got.reason
    wires.names["cms.intern"] = [["169.254.169.254"]]
    got = insider.get(
        f"http://cms.intern:{site.port}/", limits=QUICK, hosts=[f"cms.intern:{site.port}"], page=False
    )
    assert isinstance(got, NotFetched), "a cloud's metadata is nobody's intranet"


def test_a_private_place_still_has_to_be_a_host_of_the_source(fetcher: Fetcher, site: Site) -> None:
    got = fetcher.get(site.url("/"), limits=QUICK, hosts=["example.id"], page=False)
    assert isinstance(got, NotFetched)
    assert site.hits == []


def test_a_private_place_that_is_none_is_told_at_once(memory: Engine) -> None:
    with pytest.raises(Failed, match="is not host:port"):
        Fetcher(memory, private_hosts=["127.0.0.1"])


def test_proxies_and_cookies_of_the_environment_are_not_used(
    fetcher: Fetcher, site: Site, secret: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{secret.port}")
    monkeypatch.delenv("no_proxy", raising=False)
    site.pages["/"] = (302, {"Location": "/b", "Set-Cookie": "a=b; Path=/"}, b"")
    site.pages["/b"] = (200, {}, b"there")
    got = fetcher.get(site.url("/"), limits=QUICK, hosts=[site.place], page=False)
    assert isinstance(got, Fetched)
    assert [{"Cookie", "Referer", "Authorization"} & set(each) for each in site.headers] == [set(), set()]


def test_we_say_who_we_are(fetcher: Fetcher, site: Site) -> None:
    fetcher.get(site.url("/"), limits=QUICK, hosts=[site.place])
    agents = {each["User-Agent"] for each in site.headers}
    assert len(agents) == 1, "robots.txt is asked for by the same name"
    (agent,) = agents
    assert agent.startswith("Tilik/")
    assert agent.endswith(" (+https://news.test/bot)")


def test_the_guard_of_these_tests_is_awake() -> None:
    """A test that went around the fetcher would be seen."""
    with pytest.raises(AssertionError, match="asked a name service"):
        socket.create_connection(("example.id", 80))
    with socket.socket() as made, pytest.raises(ConnectionRefusedError, match="no test may connect"):
        made.connect((PUBLIC, 80))
