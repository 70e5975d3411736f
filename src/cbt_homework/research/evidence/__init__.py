"""Evidence: what was found, how, and how figures convert."""
