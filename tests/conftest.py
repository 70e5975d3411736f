"""Hypothesis profiles: `ci` is the default, `thorough` for a long run (CBT_PROFILE=thorough)."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

_QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]

settings.register_profile("ci", deadline=None, max_examples=60, suppress_health_check=_QUIET)
settings.register_profile(
    "thorough", deadline=None, max_examples=1000, suppress_health_check=_QUIET
)
settings.load_profile(os.environ.get("CBT_PROFILE", "ci"))
