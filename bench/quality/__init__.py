"""Quality: what is found, what is judged and what is flagged, against texts with known answers."""
