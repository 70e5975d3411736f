"""Names of the room mean one thing, whatever was imported before."""

from __future__ import annotations

import pkgutil
import subprocess
import sys

from cbt_homework import engagement


def test_no_module_takes_the_place_of_a_name() -> None:
    modules = {module.name for module in pkgutil.iter_modules(engagement.__path__)}
    assert set() == modules & set(engagement.__all__)


def test_counting_is_a_function_also_after_its_class_was_asked_for() -> None:
    said = "from cbt_homework import engagement as en; en.Quantity; assert callable(en.quantity)"
    subprocess.run([sys.executable, "-c", said], check=True)  # noqa: S603 (our own line)
