"""Importing a list of late units as an agency publishes it: a workbook or a CSV file becomes a list package."""
