"""Undoing what a spreadsheet does to a canonical CSV file when it opens and saves it."""
