"""The edge: what is run, through Prefect. One flow a file."""
