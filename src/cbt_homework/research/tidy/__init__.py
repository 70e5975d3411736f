"""Tidy rows of a course, their codebook, and courses without what tells who it was."""
