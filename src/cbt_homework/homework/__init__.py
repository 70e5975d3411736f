"""The assignment: what it says, how it was planned, and what may be said of both."""
