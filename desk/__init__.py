"""The desk: what people touch."""
