"""Chart inputs, Altair charts and inline SVG."""
