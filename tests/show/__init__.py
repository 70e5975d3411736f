"""Values and assessments as text."""
