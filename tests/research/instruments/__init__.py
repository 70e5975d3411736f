"""Instruments: bands, responses, scores, the catalog and the checklists."""
