"""The namespace of assignments, as both strict type checkers have to accept it. Read, never run."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import assert_type

import cbt_homework as ch
from cbt_homework import homework, ratings
from cbt_homework.homework import PAGES, Window, expected, forms, windows
from cbt_homework.ratings import ONE_TO_TEN, change

week: homework.Schedule = ch.times(3, per=ch.WEEK).starting(date(2026, 3, 2))
assert_type(windows(week, date(2026, 3, 2), date(2026, 3, 15)), Sequence[Window] | None)
assert_type(expected(week, date(2026, 3, 2), date(2026, 3, 15)), int | None)
assert_type(change(ratings.Rating(9, ONE_TO_TEN), ratings.Rating(5, ONE_TO_TEN)), ratings.Change)
assert_type(ch.at_least(3, PAGES), ch.homework.Target)
assert_type(forms.PRACTICE_DIARY, ch.homework.RecordForm)
assert_type(ch.homework.forms.PRACTICE_DIARY, ch.homework.RecordForm)
