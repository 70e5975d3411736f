"""Tests of the room `supervision`."""
