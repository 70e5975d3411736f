"""Many assessments side by side."""

from __future__ import annotations

from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import show
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.judgment.assessment import Judged
from cbt_homework.testing import strategies

BARE = ch.assess(ch.HomeworkSpec("Walk"))


class Own(Term):
    """Three criteria of somebody's own."""

    BRIEF = "brief"
    TO_THE_POINT = "to-the-point"
    EXTRAORDINARILY_KIND = "extraordinarily-kind"


def _made(**verdicts: str) -> ch.judgment.Assessment[Own]:
    profile = [Judged(key.replace("_", "-"), ch.Verdict(said)) for key, said in verdicts.items()]
    return ch.judgment.Assessment(
        subject="homework-spec", profile=tuple(profile), findings=(), basis=BARE.basis
    )


def test_a_table_has_a_row_for_each_and_a_count_below() -> None:
    made = {
        "a1": _made(brief="met", to_the_point="unmet"),
        "anna's": _made(brief="met", to_the_point="unknown", extraordinarily_kind="met"),
        "c": _made(brief="unmet"),
    }
    expected = """\
       brief   to      extraordinarily
               the     kind
               point
--------------------------------------
a1     met     -
anna's met     ?       met
c      -
--------------------------------------
met    2/3     0/2     1/1
"""
    assert expected == show.table(made, Own)


def test_no_assessments_make_an_empty_table() -> None:
    *_, last = show.table({}, Own).splitlines()
    assert ["met", "0/0", "0/0", "0/0"] == last.split()


_NAMES = st.text("abc-1", min_size=1, max_size=9)


@given(st.dictionaries(_NAMES, strategies.assignments(), max_size=4))
def test_every_mark_stands_under_its_criterion(held: dict[str, ch.Assignment]) -> None:
    made = {name: ch.assess(assignment) for name, assignment in held.items()}
    lines = show.table(made).splitlines()
    rules = [i for i, line in enumerate(lines) if line and not line.strip("-") and len(line) > 60]
    first, last = rules[0], rules[-1]
    assert len(held) == last - first - 1
    starts = [i for i, c in enumerate(lines[0]) if c != " " and lines[0][i - 1] == " "]
    assert len(ch.Criterion) == len(starts)
    marks = {ch.Verdict.MET: "met", ch.Verdict.UNMET: "-", ch.Verdict.UNKNOWN: "?", None: ""}
    for (name, assessment), line in zip(made.items(), lines[first + 1 : last], strict=True):
        cells = [line[at : at + 3].strip() for at in starts]
        assert [marks[assessment.verdict(c)] for c in ch.Criterion] == cells
        assert name == line[: starts[0]].strip()
    counts = [lines[-1][at : at + 5].strip() for at in starts]
    for criterion, count in zip(ch.Criterion, counts, strict=True):
        verdicts = [a.verdict(criterion) for a in made.values() if a.verdict(criterion) is not None]
        assert f"{sum(v is ch.Verdict.MET for v in verdicts)}/{len(verdicts)}" == count


def test_no_line_ends_in_spaces() -> None:
    assert all(line == line.rstrip() for line in show.table({"a": BARE}).splitlines())


def test_a_row_is_one_line_whatever_it_is_called() -> None:
    assert len(show.table({"a": BARE}).splitlines()) == len(show.table({"a\nb": BARE}).splitlines())


def test_no_row_is_lost() -> None:
    said = show.table({"a b": _made(brief="met"), "a\nb": _made(brief="met")}, Own)
    assert "2/2" in said


def test_the_room_lists_its_names() -> None:
    assert sorted(show.__all__) == sorted(dir(show))
    assert all(callable(getattr(show, name)) for name in show.__all__)
