"""The Excel room: workbooks written for a country, filled, read back and compared.

Nothing is imported here: reading and comparing need no openpyxl, and only the worker should pay for it.
"""
