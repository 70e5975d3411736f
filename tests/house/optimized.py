"""Run by test_optimized in an interpreter without asserts, or without docstrings as well."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from datetime import date

import cbt_homework as ch
from cbt_homework import exchange, show
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.values import Value
from cbt_homework.research import codebook
from cbt_homework.testing import strategies
from tests.drawn import sample


def read_again(thing: Value) -> Value:
    """The value that is read from what was written."""
    return exchange.from_data(exchange.to_data(thing))


def main() -> None:
    """Use everything that reads a declaration once, and the verbs on one record."""
    for module in pkgutil.walk_packages(ch.__path__, "cbt_homework."):
        importlib.import_module(module.name)
    classes = strategies.value_classes()
    for cls in classes:
        for strict in (False, True):
            schema = exchange.json_schema(cls, strict=strict)
            forms = (schema, *schema.get("anyOf", ()))
            form = next(each for each in forms if "properties" in each)
            parts = [schema, *(form["properties"][name] for name in kinds_of(cls))]
            if not all(part["description"] for part in parts):
                raise SystemExit(f"{cls.__name__} is not described")
    exchange.json_schema()
    if not all(entry.means for entry in codebook()):
        raise SystemExit("a column without a meaning")
    spec = ch.HomeworkSpec("Walk", schedule=ch.daily(), rationale=ch.Rationale("To see"))
    assignment = ch.Assignment(id="a1", spec=spec, assigned_on=date(2026, 3, 2))
    course = ch.Course(histories=(ch.AssignmentHistory(assignment=assignment),))
    read = exchange.loads(exchange.dumps(course))
    if read != course:
        raise SystemExit("a course is read as another one")
    diagnosis = ch.diagnose(course)
    shown = [
        show.text(ch.assess(spec), spec),
        show.text(diagnosis, course),
        show.plan(assignment),
        show.source(course),
        str(ch.explain("HW07")),
        repr(course),
    ]
    if not all(shown):
        raise SystemExit("something shows as nothing")
    refused = 0
    for wrong in (lambda: ch.percent(140), lambda: ch.HomeworkSpec(""), lambda: ch.Obstacle("\0")):
        try:
            wrong()
        except ch.InvariantError:
            refused += 1
    if refused != 3:
        raise SystemExit("what cannot be is not refused")
    for cls in (ch.HomeworkSpec, ch.Assignment, ch.Course, ch.Policy):
        drawn = sample(cls, most=5)
        if not drawn or tuple(map(read_again, drawn)) != drawn:
            raise SystemExit("what is drawn is read as something else")
    print(len(classes), sys.flags.optimize, main.__doc__ is None)  # noqa: T201 (for the test)


if __name__ == "__main__":
    main()
