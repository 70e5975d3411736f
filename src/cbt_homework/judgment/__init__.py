"""Judges a subject as a whole: rule books, policies, assessments and explanations."""
