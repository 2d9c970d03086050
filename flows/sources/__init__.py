"""Sources: what a newsroom reads from, one file each, and the articles each of them lists."""
