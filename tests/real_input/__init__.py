"""Real input that nobody here wrote, in words of our own."""
