"""Where organisations sit."""


def test_a_seat_on_record_holds(ask):
    text = "Rapat di gedung Kementerian Pertahanan Nasional yang berada di Yongsan-gu, Seoul, Korea Selatan."
    (finding,) = ask(text, "place_of_org", published="2025-09-09")
    assert (finding.outcome, finding.evidence[0].ref) == ("holds", "O-kr-mnd-hq")


def test_a_wider_place_holds_too(ask):
    text = "Rapat digelar di gedung Kementerian Pertahanan Korea Selatan yang berada di Seoul."
    (finding,) = ask(text, "place_of_org", published="2025-09-09")
    assert finding.outcome == "holds"


def test_another_place_is_unknown_and_never_an_error(ask):
    text = "Rapat digelar di gedung Kementerian Pertahanan Korea Selatan yang berada di Incheon."
    (finding,) = ask(text, "place_of_org", published="2025-09-09")
    assert finding.outcome == "unknown"


def test_a_place_without_an_organisation_is_left_alone(ask):
    assert ask("Rapat digelar di gedung tua yang berada di Seoul.", "place_of_org") == []
