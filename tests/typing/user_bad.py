"""What both strict type checkers have to refuse: an ignore that is not needed is an error."""

from __future__ import annotations

import attrs

import cbt_homework as ch

ch.HomeworkSpec(task=3)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
ch.HomeworkSpec()  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
ch.HomeworkSpec("x", schedul=1)  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
ch.HomeworkSpec("x", ())  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
ch.HomeworkSpec("x", obstacles=[])  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
ch.HomeworkSpec("x").task = "y"  # type: ignore[misc] # pyright: ignore[reportAttributeAccessIssue]
ch.Agreement(confidence=70)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
ch.times(3)  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
ch.assess(ch.Course(())).verdict(ch.Criterion.NO_LOSE)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
attrs.evolve(ch.HomeworkSpec("x"), taks="y")  # type: ignore[call-arg]
