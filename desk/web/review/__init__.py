"""The review page: what waits for a decision, and each article's report with a form at every flag."""
