"""What every other room is built with: errors, values, ratings, people, sources, rules."""
