"""Thresholds and conventions that no source settles, one module a room.

They stand below the rooms, so that a policy can be made without loading what it is about.
"""
