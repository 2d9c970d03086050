"""claims/lang/id"""
