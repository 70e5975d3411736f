"""Hypothesis profiles, chosen by CBT_PROFILE.

`ci`, the default, draws the same examples each time, so that a gate does not fail by chance;
`thorough` draws many, and others each time; `quick` draws few, for runs of many mutations.
"""

from __future__ import annotations

import gc
import os

from hypothesis import HealthCheck, settings

_QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]

settings.register_profile(
    "ci", deadline=None, max_examples=40, derandomize=True, suppress_health_check=_QUIET
)
settings.register_profile(
    "thorough", deadline=None, max_examples=1000, suppress_health_check=_QUIET
)
settings.register_profile(
    "quick", deadline=None, max_examples=6, derandomize=True, suppress_health_check=_QUIET
)
settings.load_profile(os.environ.get("CBT_PROFILE", "ci"))

# Let the collector look rarely. The import of the tests makes millions of objects that live on,
# and looking through them takes a third of it; a test makes little that only it could free.
gc.set_threshold(50_000, 20, 50)


def pytest_collection_finish() -> None:
    """Let the collector pass over what stays until the end: modules, samples and items."""
    gc.collect()
    gc.freeze()
