"""The flow against the plain library, on many short articles: what keeping and orchestrating cost."""
