"""Numbers, dates, names and sentences in Vietnamese and English."""
