"""The exact look-up of late units: an index of static files, read by the script of the look-up page."""
