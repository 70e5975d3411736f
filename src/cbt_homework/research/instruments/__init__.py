"""Instruments: items, keys, scores, and what is known of those the field names."""
