"""Reading packages from disk and writing canonical files."""
