"""Nights that go wrong: a newspaper on loopback, and what Tilik keeps of it whatever is killed meanwhile."""
