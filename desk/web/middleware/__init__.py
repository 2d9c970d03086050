"""What stands before every route, one file each, outermost first: told, faults, headers, hosts, cross_site."""
