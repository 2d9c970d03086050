"""claims/match"""
