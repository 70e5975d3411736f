"""Records, circles, arrows and formulations as text, tables and drawings."""
