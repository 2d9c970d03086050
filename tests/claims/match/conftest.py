"""One small world for all tests of this room, its gazetteers built once."""

import pytest

from claims.match import Gazetteer
from tests.claims.match.small_world import small_world


@pytest.fixture(scope="session")
def indonesian() -> Gazetteer:
    return Gazetteer(small_world(), "id")


@pytest.fixture(scope="session")
def english() -> Gazetteer:
    return Gazetteer(small_world(), "en")
