"""What every other room is built with: errors, verdicts, values, ratings, people, sources, rules."""
