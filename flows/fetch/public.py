"""Which network addresses are public: the only ones Tilik connects to unless an operator says otherwise.

Python's `is_global` is not enough: it calls global what leads into private networks by another
notation (64:ff9b::7f00:1, 2002:7f00:1::, ::127.0.0.1) and what is no single host (224.0.0.1).
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

NAT64 = IPv6Network("64:ff9b::/96")
GLOBAL_UNICAST = IPv6Network("2000::/3")
"""All that IANA has given out for public hosts; what lies outside is refused whatever it is."""

# IANA's registries of special-purpose addresses, where is_global says otherwise, and places that are
# reached by public numbers and are not public.
NOT_PUBLIC_4 = tuple(
    IPv4Network(network)
    for network in (
        "192.0.0.0/24",  # IETF protocols
        "192.88.99.0/24",  # 6to4 relays
        "100.64.0.0/10",  # carriers' own, and a cloud's metadata service
        "168.63.129.16/32",  # a cloud's machine services
    )
)
NOT_PUBLIC_6 = tuple(
    IPv6Network(network)
    for network in (
        "2001::/23",  # IETF protocols, Teredo and ORCHID among them
        "2001:db8::/32",  # for examples
        "2002::/16",  # 6to4: leads to any IPv4 address
        "3fff::/20",  # for examples
    )
)
OWN = tuple(
    ip_network(network)
    for network in (
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "::1/128",
        "fc00::/7",
    )
)
METADATA = (ip_address("100.100.100.200"), ip_address("fd00:ec2::254"))
ISATAP = (0x00005EFE, 0x02005EFE)
"""The upper half of an interface id whose lower half is an IPv4 address (RFC 5214)."""


def public(address: str) -> bool:
    """The address is one of a public host. Raises ValueError for what is no address."""
    parsed = ip_address(address)
    return _public_6(parsed) if isinstance(parsed, IPv6Address) else _public_4(parsed)


def own_network(address: str) -> bool:
    """The address is public, or of an operator's own network; a cloud's metadata service never is."""
    if public(address):
        return True
    parsed = ip_address(address)
    if isinstance(parsed, IPv6Address) and parsed.scope_id is not None:
        return False
    return any(parsed in network for network in OWN) and parsed not in METADATA


def _public_4(address: IPv4Address) -> bool:
    if not address.is_global or address.is_multicast or address.is_reserved:
        return False
    return not any(address in network for network in NOT_PUBLIC_4)


def _public_6(address: IPv6Address) -> bool:
    if address.scope_id is not None:
        return False
    if address.ipv4_mapped is not None:
        return _public_4(address.ipv4_mapped)
    low = IPv4Address(int(address) & 0xFFFFFFFF)
    if address in NAT64:
        return _public_4(low)
    if address not in GLOBAL_UNICAST or not address.is_global:
        return False
    if any(address in network for network in NOT_PUBLIC_6):
        return False
    return (int(address) >> 32) & 0xFFFFFFFF not in ISATAP or _public_4(low)
