"""Builds our compact form of the administrative places of Indonesia."""
