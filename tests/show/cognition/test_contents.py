"""What is shown of a record, a circle, an arrow and a formulation, and what is refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import show
from cbt_homework.cognition.beliefs import (
    ConditionalAssumption,
    CoreBelief,
    InterpersonalPattern,
    Strategy,
)
from cbt_homework.cognition.downward_arrow import ArrowStep, AsksWhat, DownwardArrow
from cbt_homework.cognition.formulation import CaseFormulation, Conceptualization
from cbt_homework.cognition.thought_record import Emotion, Rerating, Thought, ThoughtRecord
from cbt_homework.cognition.vicious_circle import Component, ViciousCircle
from cbt_homework.foundation.ratings import (
    ONE_TO_TEN,
    PERCENT,
    UNSPECIFIED,
    ZERO_TO_TEN,
    Change,
    Rater,
    Rating,
    Scale,
    Timing,
    percent,
)
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.concerns import Concern, ConcernKind, UnwantedEffect
from cbt_homework.homework.forms import (
    ACTIVITY_DIARY,
    PRACTICE_DIARY,
    RECORD_FORMS,
    SEVEN_COLUMNS,
    THREE_COLUMNS,
    Asks,
    Column,
    RecordForm,
)
from cbt_homework.show.phrases import change_text, rating_text, scale_ends_text
from cbt_homework.testing import strategies
from tests.cognition.records.reference import TABLE_2
from tests.show.cognition.hostile import SHOWN
from tests.show.cognition.samples import ARROW, CIRCLE, FORMULATION, RECORD, THINGS

SHEETS: tuple[Callable[[Any], str], ...] = (show.plain, show.markdown, show.html)
DRAWINGS: tuple[Callable[[Any], str], ...] = (show.svg, show.mermaid)


def _heads(html: str) -> list[str]:
    return re.findall(r'<th scope="col">(.*?)</th>', html.partition("</table>")[0])


# --------------------------------------------------------------------------------- a record


@pytest.mark.parametrize("form", RECORD_FORMS, ids=lambda form: form.name)
def test_the_columns_of_a_record_are_those_of_its_form(form: RecordForm) -> None:
    wanted = [column.heading for column in form.columns]
    assert wanted == _heads(show.html(ThoughtRecord(form=form)))


def test_a_record_without_a_form_has_nine_columns() -> None:
    assert 9 == len(_heads(show.html(ThoughtRecord())))
    assert show.plain(ThoughtRecord()).startswith("Thought record\n==============\n")


def test_what_the_form_has_no_column_for_has_a_column_of_its_own() -> None:
    shown = _heads(show.html(attrs.evolve(RECORD, form=THREE_COLUMNS)))
    beside = [head.removesuffix(" (not on the form)") for head in shown[3:]]
    assert [
        "In the body", "What was done", "Facts for", "Facts against", "Another view",
        "Feelings, rated again", "What comes next", "Thoughts, rated again",
    ] == beside  # fmt: skip


def test_the_day_of_a_record_is_in_its_title_and_in_its_column() -> None:
    dated = RecordForm("Dated", columns=(Column("Day", asks=Asks.DATE), Column("Else")))
    said = show.plain(ThoughtRecord(on=RECORD.on, form=dated))
    assert said.startswith("Dated, 2026-03-02\n")
    assert 2 == said.count("2026-03-02")
    assert 2 == show.plain(ThoughtRecord(form=dated)).count("(not recorded)")


def test_what_changed_is_shown_for_each_feeling_and_each_thought() -> None:
    rows = show.markdown(RECORD).rpartition("| --- |\n")[2].strip().split("\n")
    assert [
        "| Anxiety | 7 on 1-10 | 3 on 1-10 | \N{MINUS SIGN}4 |",
        "| Helplessness | 8 on 1-10 | 3 on 1-10 | \N{MINUS SIGN}5, largest drop |",
        "| Relief | new | 6 on 1-10 | *(not known)* |",
        "| Pressing him is not for me to do | 80\xa0% | 30\xa0% | \N{MINUS SIGN}50 |",
    ] == rows[:4]
    assert rows[4].endswith("| 80\xa0% | *(not recorded)* | *(not known)* |")
    assert rows[5].endswith("| 90\xa0% | 3 on 1-10 | two scales, no difference |")


def test_the_articles_record_shows_its_two_changes_and_no_thought_rated_again() -> None:
    said = show.plain(TABLE_2)
    assert "\N{MINUS SIGN}4" in said
    assert "\N{MINUS SIGN}5, largest drop" in said
    assert "Pressing" not in said.partition("What changed")[2]


def test_without_second_ratings_there_is_no_table_of_changes() -> None:
    assert "What changed" not in show.html(ThoughtRecord(emotions=(Emotion("fear"),)))
    assert "What changed" not in show.html(ThoughtRecord(emotions_after=(), thoughts_after=()))


def test_a_new_feeling_without_a_rating_has_a_row() -> None:
    record = ThoughtRecord(emotions_after=(Emotion("calm"),))
    assert "| calm | new | *(not recorded)* | *(not known)* |" in show.markdown(record)


def test_a_thought_says_that_it_is_the_hot_one() -> None:
    assert "(80\xa0%, hot thought)" in show.plain(RECORD)
    bare = ThoughtRecord(thoughts=(Thought("x"),), hot_thought=0)
    assert "x (hot thought)" in show.plain(bare)


def test_a_record_of_nothing_says_so_in_every_column() -> None:
    assert 9 == show.plain(ThoughtRecord()).count("(not recorded)")


def test_nothing_recorded_and_nothing_there_are_two_things() -> None:
    form = RecordForm("f", columns=(Column("Feelings", asks=Asks.EMOTION),))
    assert "(not recorded)" in show.plain(ThoughtRecord(form=form))
    assert "(none)" in show.plain(ThoughtRecord(form=form, emotions=()))


def test_an_outcome_shows_feelings_or_thoughts_or_both() -> None:
    form = RecordForm("f", columns=(Column("Outcome", asks=Asks.OUTCOME),))
    calm = (Emotion("calm", intensity=percent(5)),)
    record = ThoughtRecord(form=form, thoughts=(Thought("x"),), emotions_after=calm)
    assert "- calm" not in show.plain(record)
    assert "calm (5\xa0%)" in show.plain(record)
    both = attrs.evolve(record, thoughts_after=(Rerating(0, percent(9)),))
    assert "- x (9\xa0%)" in show.plain(both)
    assert "x (9\xa0%)" in show.plain(attrs.evolve(both, emotions_after=None))


def test_a_column_of_feelings_rated_again_leaves_the_thoughts_to_one_of_their_own() -> None:
    record = attrs.evolve(RECORD, form=SEVEN_COLUMNS)
    assert "Thoughts, rated again (not on the form)" in _heads(show.html(record))


# ------------------------------------------------------------------- ratings in a few words


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (None, ""),
        (Missing.DECLINED, "declined"),
        (percent(44.4), "44.4\xa0%"),
        (Rating(7, ONE_TO_TEN), "7 on 1-10"),
        (Rating(7, UNSPECIFIED), "7, scale not recorded"),
        (Rating(10, ZERO_TO_TEN).on(PERCENT), "100\xa0%, converted from 0-10"),
        (
            percent(5, rater=Rater.THERAPIST, timing=Timing.RETROSPECTIVE),
            "5\xa0%, by the therapist, retrospective",
        ),
    ],
)
def test_a_rating_is_said_with_its_scale(answer: Any, words: str) -> None:
    assert words == rating_text(answer)


def test_a_change_is_said_with_its_sign() -> None:
    assert ["", "+3", "0", "\N{MINUS SIGN}2.5"] == [
        change_text(None),
        *(change_text(Change(difference=d)) for d in (3, 0, -2.5)),
    ]
    record = ThoughtRecord(
        emotions=(Emotion("fear", intensity=Rating(3, UNSPECIFIED)),),
        emotions_after=(Emotion("fear", intensity=Rating(2, UNSPECIFIED)),),
    )
    assert "| scale not recorded, no difference |" in show.markdown(record)


def test_the_ends_of_a_scale_are_named() -> None:
    said = Scale("0-8", least=0, most=8, step=2, low="none", high="the most")
    assert "from 0 (none) to 8 (the most), in steps of 2" == scale_ends_text(said)
    assert "from 0 to 100 percent" == scale_ends_text(PERCENT)
    assert "how much, unspecified" == scale_ends_text(UNSPECIFIED)


# ------------------------------------------------------------------------ circles and arrows


def test_the_part_where_it_was_noticed_says_so_and_is_drawn_thick() -> None:
    assert "In the body (first noticed here)" in show.plain(CIRCLE)
    assert 1 == show.svg(CIRCLE).count('stroke-width="3"')
    assert "    style b3 stroke-width:3px\n" in show.mermaid(CIRCLE)
    assert 'stroke-width="3"' not in show.svg(attrs.evolve(CIRCLE, alert=None))


def test_an_empty_circle_has_all_its_boxes() -> None:
    assert 6 == show.svg(ViciousCircle()).count("(not recorded)")
    assert 1 == show.svg(ViciousCircle(emotions=())).count("(none)")
    assert len(Component) == show.svg(ViciousCircle()).count("<g ")


def test_an_arrow_has_a_box_for_each_step_and_says_where_it_turned() -> None:
    said = show.plain(ARROW)
    assert 1 == said.count("the turn from to you to about you")
    assert said.index("Step 2\n") < said.index("the turn")
    assert "Core belief\n" in said
    assert "(number 3 on the form)" in said


def test_an_arrow_that_was_only_begun_is_shown() -> None:
    assert 3 == show.plain(DownwardArrow()).count("(not recorded)")
    assert 1 == show.plain(DownwardArrow(steps=())).count("(none)")


def test_the_parts_of_a_step_that_are_missing_are_named() -> None:
    steps = (
        ArrowStep(asks=AsksWhat.SOMETHING_ELSE, disputed=True),
        ArrowStep(answer="x", disputed=False),
    )
    belief = ConditionalAssumption("If I rest, I fall behind")
    said = show.plain(DownwardArrow(steps=steps, ends_in=belief))
    assert "- Asked: (not recorded, asks something else)\n" in said
    assert "- Answer: (not recorded, disputed before going on)\n" in said
    assert "- Answer: x (taken as it was)\n" in said
    assert "Conditional assumption\n" in said


# ---------------------------------------------------------------------------- formulations


def test_parts_name_each_other_by_their_numbers() -> None:
    said = show.plain(FORMULATION)
    assert "abandonment, from E3)" in " ".join(said.split())
    assert "serves A1)" in said
    assert "leads to 1 that cannot be found" in show.markdown(FORMULATION)
    assert "shows A1 (patient)" in said


def test_ids_are_not_shown() -> None:
    named = Conceptualization(
        core_beliefs=(CoreBelief("x", id="opaque-1"),),
        strategies=(Strategy("y", id="opaque-2", serves=("opaque-1", "opaque-3")),),
    )
    record = ThoughtRecord(id="opaque-4", situation="z")
    arrow = DownwardArrow("a", record="opaque-5")
    for renderer in SHEETS:
        assert not [t for t in (named, record, arrow) if "opaque" in renderer(t)]


def test_one_side_alone_is_shown_without_its_name() -> None:
    assert FORMULATION.patient is not None
    assert "The patient's side" in show.plain(FORMULATION)
    alone = show.plain(FORMULATION.patient)
    assert "side" not in alone
    assert "subgraph" not in show.mermaid(FORMULATION.patient)
    assert 1 == show.html(FORMULATION.patient).count("<figure")
    assert 3 == show.html(FORMULATION).count("<figure")


def test_a_side_where_nothing_was_recorded_says_so() -> None:
    said = show.plain(Conceptualization())
    assert 5 == said.count("(not recorded)")
    assert "Situations\n----------\n- (none)" in show.plain(Conceptualization(situations=()))
    assert "recognizes" not in said


def test_whether_the_person_recognizes_it_is_said() -> None:
    answers = {True: "yes", False: "no", Missing.NOT_ASKED: "not asked"}
    for answer, words in answers.items():
        assert f"- ({words})" in show.plain(Conceptualization(recognized=answer))


def test_a_pattern_without_relationships_and_a_link_without_words_are_shown() -> None:
    side = Conceptualization(
        patterns=(InterpersonalPattern("silence"),), strategies=(Strategy("x"),)
    )
    assert "- P1: silence\n" in show.plain(side)
    bare = CaseFormulation(patient=side, homework=())
    assert "In the homework\n---------------\n- (none)\n" in show.plain(bare)
    assert "As a whole" not in show.svg(CaseFormulation(patient=side))


# --------------------------------------------------------------------------------- all alike


@pytest.mark.parametrize("name", THINGS)
def test_nothing_is_loaded_from_elsewhere_and_nothing_runs(name: str) -> None:
    drawn = "" if name == "record" else show.svg(THINGS[name])  # type: ignore[arg-type]
    said = (show.html(THINGS[name]) + drawn).replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"<script|<link|src=|href=|url\(|@import|http|\son\w+=|\sid=", said)


@pytest.mark.parametrize("cls", SHOWN, ids=lambda cls: cls.__name__)
@given(data=st.data())
def test_everything_of_a_kind_can_be_shown(cls: type[Any], data: st.DataObject) -> None:
    thing = data.draw(strategies.values(cls))
    for sheet in SHEETS:
        assert sheet(thing) == sheet(thing)


@pytest.mark.parametrize("renderer", [*SHEETS, *DRAWINGS], ids=lambda r: r.__name__)
def test_what_cannot_be_shown_is_refused_by_name(renderer: Callable[[Any], str]) -> None:
    with pytest.raises(TypeError, match=r"a ViciousCircle, .* is wanted, not a HomeworkSpec"):
        renderer(ch.HomeworkSpec("x"))


@pytest.mark.parametrize("renderer", DRAWINGS, ids=lambda r: r.__name__)
def test_a_record_has_no_drawing(renderer: Callable[[Any], str]) -> None:
    with pytest.raises(TypeError, match=r"^a ViciousCircle, .*not a ThoughtRecord"):
        renderer(RECORD)


# ------------------------------------------------------------------------------ blank forms


def test_a_blank_form_names_its_columns_and_the_ends_of_their_scales() -> None:
    for language in ("plain", "markdown", "html"):
        said = show.blank(ACTIVITY_DIARY, language)
        assert all(column.heading in said for column in ACTIVITY_DIARY.columns)
        assert said.count("from 0 to 10") == (2 if language == "html" else 6)


@pytest.mark.parametrize("entries", [1, 7])
def test_a_blank_form_has_room_for_as_many_entries_as_wished(entries: int) -> None:
    assert entries == show.blank(PRACTICE_DIARY, entries=entries).count("Entry ")
    assert entries == show.blank(PRACTICE_DIARY, "markdown", entries=entries).count("### Entry ")
    assert entries == show.blank(PRACTICE_DIARY, "html", entries=entries).count("<tr><td></td>")


def test_what_is_short_gets_one_line_and_what_is_long_three() -> None:
    form = RecordForm("f", columns=(Column("Day", asks=Asks.DATE), Column("What")))
    assert 4 == show.blank(form, entries=1).count("_" * 88)
    low = RecordForm("f", columns=(Column("Day", asks=Asks.DATE),))
    assert "1.2cm" in show.blank(low, "html").partition("<table")[0].partition(".cbt-blank td")[2]
    assert "4.2cm" in show.blank(form, "html")


def test_a_form_of_many_columns_is_printed_in_landscape() -> None:
    many = [form for form in RECORD_FORMS if 'cbt-landscape">' in show.blank(form, "html")]
    assert [7, 9] == [len(form.columns) for form in many]


def test_other_languages_numbers_and_things_are_refused() -> None:
    with pytest.raises(ValueError, match="plain, markdown and html"):
        show.blank(THREE_COLUMNS, "latex")  # type: ignore[arg-type]
    for entries in (0, 51):
        with pytest.raises(ValueError, match="from 1 to 50"):
            show.blank(THREE_COLUMNS, entries=entries)
    with pytest.raises(TypeError, match="form must be a RecordForm, not a ThoughtRecord"):
        show.blank(RECORD)  # type: ignore[arg-type]


def test_a_concern_about_a_record_stands_right_under_its_title() -> None:
    concern = Concern(
        ConcernKind.DISTRESS,
        effect=UnwantedEffect.WORSE_MOOD,
        by=Rater.PATIENT,
        on=date(2026, 3, 9),
        words="I cried",
    )
    record = ThoughtRecord(situation="At home", concerns=(concern, Concern(ConcernKind.RISK)))
    said = show.plain(record)
    attention = said.partition("What was recorded")[0]
    assert "Needs attention" in attention
    assert "I cried" in attention
    assert "distress, worse mood, patient, 2026-03-09" in attention
    assert "risk" in attention
    assert "Needs attention" not in show.plain(ThoughtRecord(concerns=()))
