"""Records of evidence, their conflicts, and conversions of effect sizes."""
