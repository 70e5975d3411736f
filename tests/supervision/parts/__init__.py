"""Recordings, ruptures, accounts, self-practice, series, and the rules about them."""
