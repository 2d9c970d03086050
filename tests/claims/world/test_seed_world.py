from datetime import date

import pytest

from claims.model import Facts, World
from claims.world import SeedWorld, read_seeds
from tests.world_suite import MakeWorld, WorldSuite


class TestSeedWorld(WorldSuite):
    @pytest.fixture
    def make_world(self) -> MakeWorld:
        def of(facts: Facts, as_known_at: date | None = None) -> World:
            return SeedWorld(facts, as_known_at)

        return of

    @pytest.fixture(scope="class")
    def world(self) -> World:
        return SeedWorld(read_seeds())
