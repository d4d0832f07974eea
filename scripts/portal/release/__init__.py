"""Making a release of the data: what it holds, what changed, which number it gets."""
