from datetime import date

import pytest

from claims.model import Facts, World
from claims.world import SeedWorld, read_seeds
from tests.world_suite import MakeWorld, WorldSuite


@pytest.fixture(scope="module")
def world() -> World:
    return SeedWorld(read_seeds())


@pytest.fixture
def make_world() -> MakeWorld:
    def of(facts: Facts, as_known_at: date | None = None) -> World:
        return SeedWorld(facts, as_known_at)

    return of


class TestSeedWorld(WorldSuite):
    """SeedWorld answers as every World does."""
