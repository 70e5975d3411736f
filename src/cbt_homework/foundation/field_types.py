"""The words that fields are declared with, so that a class body says what each field may hold."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from cbt_homework.foundation import field_kinds as k

Text = Annotated[str, k.Text(4000)]
"""Personal: what someone wrote or said."""
Label = Annotated[str, k.Label(200)]
"""Vocabulary: a name, a caption, a citation."""
Ref = Annotated[str, k.Token(r"[A-Za-z0-9][A-Za-z0-9._:-]*", "an id of A-Z a-z 0-9 . _ : -")]
"""An opaque, pseudonymous id."""
Slug = Annotated[str, k.Token(k.SLUG, "a lower-case word with hyphens", most=60)]
"""A stable key of a vocabulary."""
Code = Annotated[str, k.Token(r"[A-Z]{2,12}[0-9]{2,4}", "letters and digits, like HW07", most=16)]
"""The code of a rule."""
FactName = Annotated[str, k.Token(r"[a-z][a-z0-9_]*", "a lower-case name", most=40)]
"""The name of a fact that a sentence is filled with."""
FieldPath = Annotated[
    str, k.Token(r"[a-z_]+(?:\.(?:[a-z_]+|[0-9]+))*", "field names joined by dots", most=200)
]
"""Where in an object: ``obstacles.0.then``."""
Number = Annotated[int | float, k.Number(-1_000_000_000, 1_000_000_000)]
"""A finite number."""
Amount = Annotated[int | float, k.Number(0, 1_000_000)]
"""How much: a finite number, zero or more."""
Share = Annotated[int | float, k.Number(0, 100)]
"""A percentage."""
Count = Annotated[int, k.Whole(1, 10_000)]
"""How many: at least one."""
HowOften = Annotated[int, k.Whole(0, 10_000)]
"""How many: none, or more."""
Minutes = Annotated[int, k.Whole(0, 1440)]
"""Minutes, up to a day."""
Fact = Annotated[int | float | str | date, k.Fact()]
"""A parameter of a finding."""
