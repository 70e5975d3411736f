"""Changes one thing in the judging code at a time, and tells which tests notice."""
