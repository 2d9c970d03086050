"""Clock times with their zone, and the place."""

import pytest

CHECK = "zone_fits_place"

SLIPS = [
    ("Kebakaran terjadi di Kota Makassar, pukul 09.00 WIB.", "warning", ["WITA", "10.00 WITA"]),
    ("Kebakaran terjadi di Kota Makassar, pukul 06.00-09.15 Wib.", "warning", ["Wita", "07.00-10.15 Wita"]),
    ("Rapat dibuka di Surabaya pukul 10.30 WITA.", "warning", ["WIB", "09.30 WIB"]),
    ("Rapat dibuka di Kota Ambon pukul 23.30 WITA.", "warning", ["WIT"]),
    ("Ia lahir di Jakarta.\nKebakaran terjadi di Kota Makassar, pukul 09.00 WIB.", "notice",
     ["WITA", "10.00 WITA"]),
    ("Rapat digelar di Surabaya.\nWarga Surabaya hadir.\nRapat dibuka pukul 10.30 WITA.", "notice",
     ["WIB", "09.30 WIB"]),
    ("Motor itu tiba di gedung KPK pukul 14.48 WITA.", "notice", ["WIB", "13.48 WIB"]),
    ("SURABAYA - Wali kota membuka rapat pukul 10.00 WITA. Warga Surabaya hadir di Surabaya.", "notice",
     ["WIB", "09.00 WIB"]),
    ("Menurut Bloomberg, dolar AS menguat pukul 09.00 WIT.", "notice", ["WIB", "07.00 WIB"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "severity", "repairs"), SLIPS)
def test_a_zone_of_elsewhere_is_flagged_and_repaired(ask, mend, text, severity, repairs):
    (finding,) = [finding for finding in ask(text, CHECK) if finding.is_flag]
    assert finding.severity == severity
    assert [repair.replacement for repair in finding.repairs] == repairs
    for repair in finding.repairs:
        assert [again for again in mend(text, repair, CHECK) if again.is_flag] == []


@pytest.mark.parametrize(
    "text",
    [
        "Kebakaran terjadi di Kota Makassar, pukul 09.00 WITA.",
        "Kebakaran terjadi di Kota Makassar, pukul 09.00 Wita.",
        "Rapat dibuka di Surabaya pukul 10.30 WIB.",
        "Rapat dibuka di Kota Ambon pukul 10.30 WIT.",
    ],
)
def test_the_zone_of_the_place_holds(ask, text):
    (finding,) = ask(text, CHECK)
    assert (finding.outcome, finding.reason) == ("holds", "zone-agrees")


@pytest.mark.parametrize(
    "text",
    [
        "Rapat dibuka di Kota Makassar pukul 09.00 WIB atau 10.00 Wita.",  # both told
        "Laga di Stadion Kota Makassar disiarkan pukul 19.00 WIB.",  # a broadcast
        "Gempa mengguncang Kota Ambon pukul 09.00 WIB, kata BMKG.",  # quakes
        "Kota Ambon banjir. Hingga pukul 02.30 WIB, BNPB mencatat dua korban di Ambon.",  # Jakarta's count
        "Pesawat itu mendarat di Kota Makassar pukul 09.00 WIB.",  # flights
        "Warga Makassar itu tiba pukul 09.00 WIB.",  # where somebody is from
        "Ia berangkat dari Makassar pukul 09.00 WIB.",
        "Rapat dibuka pukul 09.00 WIB.",  # no place
        "Rapat digelar di Surabaya.\nTamu dari Makassar tiba.\nRapat dibuka pukul 10.30 WITA.",  # two zones
        "Rapat dibuka di Seoul pukul 09.00 WIB.",  # abroad
        "SURABAYA - Kebakaran terjadi di sebuah pasar pukul 10.00 WITA. Warga panik.",  # sent from there
        "Jakarta - Kebakaran terjadi pukul 10.00 WITA. Jakarta menunggu. Warga Jakarta cemas.",
        "Kemacetan di Puncak mereda pukul 12.00 WIB.",  # the hills, not the regency
        "I Gusti Ayu Wita hadir di Surabaya pukul 9.",  # a name
    ],
)
def test_what_has_no_zone_of_its_own_is_left_alone(ask, text):
    assert [finding for finding in ask(text, CHECK) if finding.is_flag] == []


TWO_CLOCKS = [
    ("Puncaknya pukul 01.11 WIB atau 02.11 WITA.", "holds", []),
    ("Puncaknya pukul 01.11 WIB (03.11 WIT).", "holds", []),
    ("Puncaknya pukul 23.30 WIB/00.30 WITA.", "holds", []),  # over midnight
    ("Puncaknya pukul 04.12.33 WIB atau 06.12.33 WIT.", "holds", []),
    ("Puncaknya pukul 04.12.33 WIB atau 05.12.33 WIT.", "contradicted", ["06.12.33 WIT", "03.12.33 WIB"]),
    ("Puncaknya pukul 01.11 WIB atau 03.11 WITA.", "contradicted", ["02.11 WITA", "02.11 WIB"]),
    ("Puncaknya pukul 02.11 WITA, 04.11 WIT, atau 01.11 WIB.", "contradicted", ["03.11 WIT", "03.11 WITA"]),
]


@pytest.mark.parametrize(("text", "outcome", "repairs"), TWO_CLOCKS)
def test_one_moment_by_two_clocks_is_as_far_apart_as_the_zones(ask, mend, text, outcome, repairs):
    finding = ask(text, CHECK)[0]
    assert (finding.outcome, [repair.replacement for repair in finding.repairs]) == (outcome, repairs)
    for repair in finding.repairs[:1]:
        assert next(again.outcome for again in mend(text, repair, CHECK)) == "holds"


@pytest.mark.parametrize(
    "text",
    [
        "Toko buka pukul 08.00 WIB, 08.00 WITA, atau 08.00 WIT.",  # each place by its own clock
        "Kapal berangkat pukul 08.00 WIB dan tiba pukul 11.00 WITA.",
        "Kapal berangkat pukul 08.00 WIB, 11.00 WITA kapal itu tiba.",
        "Kapal berangkat pukul 08.00 WIB atau 09.30 WITA.",  # not to the minute
    ],
)
def test_two_moments_are_left_alone(ask, text):
    assert ask(text, CHECK) == []


@pytest.mark.parametrize(("makassar", "ambon", "flags"), [(3, 0, 1), (3, 1, 0), (4, 1, 1), (4, 2, 0)])
def test_one_place_of_the_printed_zone_is_outweighed_by_many_of_another(ask, makassar, ambon, flags):
    text = "Warga Kota Makassar hadir. " * makassar + "Warga Kota Ambon datang. " * ambon
    found = ask(f"{text}Rapat dibuka pukul 10.30 WIT.", CHECK)
    assert len([finding for finding in found if finding.is_flag]) == flags
