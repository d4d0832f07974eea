"""What changed between two revisions of the data."""
