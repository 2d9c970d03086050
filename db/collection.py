"""What Prefect imports as its server begins, whoever starts it: the entry point `prefect.collections`.

To import this module is to ask for it. `tilik ops server` asks by itself, and so does the temporary server of
`tilik run`, which loads no collections.
"""

from db.left_open import close_what_failed

close_what_failed()
