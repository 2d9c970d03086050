"""What Tilik remembers: articles, dossiers, runs and the reference table. The only room that knows SQL."""
