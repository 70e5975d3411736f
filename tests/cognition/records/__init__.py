"""Tests of thought records, experiments, schedules, lists of steps and circles."""
