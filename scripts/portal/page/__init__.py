"""Pages: frames to Markdown in both languages."""
