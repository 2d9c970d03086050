"""Importing this lets Python's collector of cycles rest until somebody enables it again.

While a process reads modules, rules and word lists, nothing is lost in circles, and the collector's walks
through what is there take an eighth of the time (1.2 s of a processor in place of 1.35).
"""

import gc

gc.disable()
