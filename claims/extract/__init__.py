"""claims/extract"""
