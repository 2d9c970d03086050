"""What stands before every route, one file each; app.py names their order."""
