"""The three ways to run Prefect, one after the other."""
