"""What became of homework: reports, reviews, courses, quantity and change."""
