"""Bringing files of people into canonical form."""
