"""The laws that hold of every value class, each tried on the same drawn values."""
