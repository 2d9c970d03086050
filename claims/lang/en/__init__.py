"""claims/lang/en"""
