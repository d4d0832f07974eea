"""Files for machines, one module per format."""
