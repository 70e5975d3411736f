"""Recipes, definitions, rows, codebook and de-identified records."""
