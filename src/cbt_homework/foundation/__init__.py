"""The parts that every room is built with: errors, values, ratings, people, sources, rules."""
