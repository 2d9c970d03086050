"""The compose file, tried: its commands run here as processes, with what it sets for them."""
