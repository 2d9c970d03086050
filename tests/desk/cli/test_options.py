"""What several commands understand alike."""

from claims.model import SEVERITIES
from desk.cli.options import reaches


def test_a_threshold_counts_what_is_as_bad_or_worse() -> None:
    assert [reaches(severity, "warning") for severity in SEVERITIES] == [True, True, False]
    assert not reaches("error", "never")
    assert not reaches(None, "notice")
