"""The assignment: what it says, how it was planned with one person, and what may be said of both."""
