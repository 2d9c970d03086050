"""SeedWorld: the World answered from seeds/, in memory."""

from claims.world.digest import digest
from claims.world.fact_set import fact_set, identity, visible
from claims.world.gathered import SeedError
from claims.world.merging import Merged, refused
from claims.world.seed_world import SeedWorld
from claims.world.seeds import read_seeds, seed_recorders

__all__ = [
    "Merged",
    "SeedError",
    "SeedWorld",
    "digest",
    "fact_set",
    "identity",
    "read_seeds",
    "refused",
    "seed_recorders",
    "visible",
]
