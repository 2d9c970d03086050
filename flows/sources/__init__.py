"""Where articles come from: folders, addresses, feeds, sitemaps; and how their bytes are read safely."""
