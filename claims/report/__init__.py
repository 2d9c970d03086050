"""claims/report"""
