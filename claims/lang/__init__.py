"""claims/lang"""
