"""The cases of the source article."""
