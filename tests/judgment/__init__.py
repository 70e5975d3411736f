"""Rules, books, assessments."""
