"""The rules for the structure of a session, its homework, and a series of sessions."""
