"""Tests of the design and the planning of assignments."""
