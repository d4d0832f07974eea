"""Doubts that can be computed: which published figures cannot, or can hardly, be right. Pure."""
