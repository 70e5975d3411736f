"""Tests of what every other room is built with."""
