"""SeedWorld: the World answered from seeds/, in memory."""

from claims.world.fact_set import fact_set, visible
from claims.world.gathered import SeedError
from claims.world.merging import Merged, refused
from claims.world.seed_world import SeedWorld
from claims.world.seeds import read_seeds

__all__ = ["Merged", "SeedError", "SeedWorld", "fact_set", "read_seeds", "refused", "visible"]
