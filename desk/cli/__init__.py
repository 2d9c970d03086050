"""desk/cli"""
