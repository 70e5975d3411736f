"""Recipes for a number, and definitions that a study states."""
