"""How fast files enter the reference table, in how much memory, and whether a killed import is the same."""
