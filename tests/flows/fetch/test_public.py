"""Which numbers are public: whatever leads into a private network by any notation is not."""

import pytest

from flows.fetch.public import own_network, public

NOT_PUBLIC = [
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "100.64.0.1",
    "100.100.100.200",
    "127.0.0.1",
    "127.255.255.254",
    "168.63.129.16",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.8",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::8.8.8.8",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "::ffff:0:127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::10.0.0.1",
    "64:ff9b::169.254.169.254",
    "64:ff9b:1::8.8.8.8",
    "64:ff9b:1:7f00:1::",
    "100::1",
    "2001::1",
    "2001:0:7f00:1::",
    "2001:0:808:808:0:0:80ff:fffe",
    "2001:10::1",
    "2001:20::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:a00:1::1",
    "2002:808:808::1",
    "2606:4700::5efe:10.0.0.1",
    "2606:4700::200:5efe:127.0.0.1",
    "3fff::1",
    "4000::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "2606:4700::1111%1",
    "fec0::1",
    "ff02::1",
    "ff0e::1",
]
PUBLIC = [
    "8.8.8.8",
    "93.184.216.34",
    "172.15.255.255",
    "172.32.0.1",
    "192.0.1.1",
    "223.255.255.255",
    "::ffff:8.8.8.8",
    "64:ff9b::8.8.8.8",
    "2400:cb00::1",
    "2606:4700:4700::1111",
    "2606:4700::5efe:8.8.8.8",
]


@pytest.mark.parametrize("number", NOT_PUBLIC)
def test_a_number_that_leads_into_a_private_network_is_not_public(number: str) -> None:
    assert not public(number)


@pytest.mark.parametrize("number", PUBLIC)
def test_a_number_of_a_public_host_is_public(number: str) -> None:
    assert public(number)


def test_what_is_no_number_is_no_address() -> None:
    with pytest.raises(ValueError, match="localhost"):
        public("localhost")


@pytest.mark.parametrize("number", ["127.0.0.1", "10.1.2.3", "192.168.0.9", "::1", "fd12::1", "100.64.1.1"])
def test_an_operators_own_network_is_private_but_ordinary(number: str) -> None:
    assert own_network(number)


@pytest.mark.parametrize(
    "number",
    [
        "169.254.169.254",
        "100.100.100.200",
        "fd00:ec2::254",
        "fe80::1",
        "fd12::1%eth0",
        "224.0.0.1",
        "0.0.0.0",
        "::ffff:169.254.169.254",
        "64:ff9b::169.254.169.254",
        "2002:a9fe:a9fe::",
    ],
)
def test_no_operators_network_holds_a_clouds_metadata_or_a_group(number: str) -> None:
    assert not own_network(number)
