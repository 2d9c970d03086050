"""db/tables"""
