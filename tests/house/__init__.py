"""Floors, purity, privacy, tone, and the public face."""
