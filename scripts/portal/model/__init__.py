"""Vocabulary and records that every layer shares: no text, no disk."""
