"""Sentences labeled by hand, before any wording guide was written."""
