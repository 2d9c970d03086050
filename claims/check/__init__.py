"""claims/check"""
