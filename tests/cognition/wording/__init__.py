"""Tests of the wording guide for tasks, plans, records and questions."""
