"""Tests of the room `cognition`."""
