"""Self-assessments before supervision and in it."""
