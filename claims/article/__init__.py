"""claims/article"""
