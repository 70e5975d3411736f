"""What is shown of each thing of supervision, what is left out, and what is refused."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st

import cbt_homework as ch
from cbt_homework import show
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.people import Party, Proposer, Role, Setting
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.forms import RecordForm
from cbt_homework.homework.target import Target
from cbt_homework.show.recordings import _STATES
from cbt_homework.supervision.accounts import Account
from cbt_homework.supervision.dialogue import Dialogue, DialogueTurn
from cbt_homework.supervision.recordings import (
    ConsentState,
    Recording,
    RecordingConsent,
    RecordingUse,
    UsedRecording,
)
from cbt_homework.supervision.ruptures import Rupture, RuptureMarker
from cbt_homework.supervision.self_assessment import (
    BiasReflection,
    SelfAssessment,
    StressReflection,
)
from cbt_homework.supervision.self_assessment_banks import SELF_ASSESSMENT_KEYS
from cbt_homework.supervision.self_assessment_sharing import shared
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import (
    AgendaItem,
    Feedback,
    ReviewedHomework,
    SupervisionSession,
)
from tests.house.test_privacy import filled
from tests.one_item import in_one_item
from tests.show.supervision.hostile import THINGS as DRAWN
from tests.show.supervision.samples import (
    ACCOUNT,
    DIALOGUE,
    NONE,
    NOT_RECORDED,
    RECORDING,
    SELF,
    SERIES,
    SESSION,
    THINGS,
    without,
)

SHEETS: tuple[Callable[..., str], ...] = (show.plain, show.markdown, show.html)
FEW = settings(max_examples=max(6, settings().max_examples // 3))


def _section(said: str, heading: str) -> str:
    """What stands below a heading in plain text, up to the next blank line."""
    return said.partition(f"\n{heading}\n")[2].partition("\n")[2].partition("\n\n")[0].strip()


# ------------------------------------------------------------------------ nothing is lost


@pytest.mark.parametrize("name", [name for name in DRAWN if name != "series"])
@FEW
@given(data=st.data())
def test_every_text_of_a_thing_is_in_its_plain_form(name: str, data: st.DataObject) -> None:
    canaries: list[str] = []
    thing = filled(data.draw(DRAWN[name]), canaries)
    said = show.plain(thing, private=True)
    assert [] == [text for text in canaries if text not in said]


@FEW
@given(DRAWN["series"])
def test_a_series_shows_its_main_problems_and_its_tasks(series: SupervisionSeries) -> None:
    series = filled(series, [])
    said = show.plain(series)
    for session in series.sessions:
        main = [i.words for i in session.agenda or () if i.id == session.main_problem]
        tasks = [assignment.spec.task for assignment in session.homework or ()]
        assert [] == [text for text in (*main, *tasks) if text is not None and text not in said]


UNSEEN = {
    "Assignment.setting",  # it says what the two sides are called
    "DisappointingTherapyReflection.case",
    "Recording.of",
}
"""What is not shown of its own: ids that nothing here is called by."""


def _without_one(value: Any) -> Iterator[tuple[str, Any]]:
    """The value once for each field, at any depth, that is recorded and could be left out."""
    for attribute in attrs.fields(type(value)):
        held = getattr(value, attribute.name)
        if held is None:
            continue
        if attribute.default is None:
            name = f"{type(value).__name__}.{attribute.name}"
            yield name, _changed(value, attribute.name, None)
        if type(held) in (Rating, Target, RecordForm):  # tested where they are at home
            continue
        if isinstance(held, Value):
            for name, inner in _without_one(held):
                yield name, _changed(value, attribute.name, inner)
        elif isinstance(held, tuple):
            for i, item in enumerate(held):
                for name, inner in _without_one(item) if isinstance(item, Value) else ():
                    several = (*held[:i], inner, *held[i + 1 :])
                    yield name, _changed(value, attribute.name, several)


def _changed(value: Any, name: str, held: Any) -> Any:
    return value if held is value else attrs.evolve(value, **{name: held})


def _losses() -> Iterator[tuple[str, Any, Any]]:
    for thing in (SESSION, SELF, RECORDING, DIALOGUE):
        for name, changed in _without_one(thing):
            yield name, thing, changed


@in_one_item
@pytest.mark.parametrize("field", sorted({name for name, _, _ in _losses()} - UNSEEN))
def test_each_field_that_is_recorded_is_seen_at_any_depth(field: str) -> None:
    found = [(thing, changed) for name, thing, changed in _losses() if name == field]
    for thing, changed in found:
        assert show.plain(thing, private=True) != show.plain(changed, private=True)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda f: f.__name__)
@pytest.mark.parametrize("name", THINGS)
def test_ids_are_not_shown(name: str, sheet: Callable[..., str]) -> None:
    ids = (
        "sup-1", "th-7", "item-1", "pat-1", "own-1", "own-2", "rec-1", "p-1", "core-1", "sa-1",
        "case-1", "elsewhere", "strange", "gone",
    )  # fmt: skip
    said = sheet(THINGS[name], private=True)
    assert [] == [known for known in ids if known in said]


@pytest.mark.parametrize("name", DRAWN)
@FEW
@given(data=st.data())
def test_everything_of_a_kind_can_be_shown_in_each_language(name: str, data: st.DataObject) -> None:
    thing = data.draw(DRAWN[name])
    for sheet in SHEETS:
        assert sheet(thing) == sheet(thing)


# ----------------------------------------------------------- not recorded, none, no answer


def test_what_is_not_recorded_is_in_one_list_and_nowhere_else() -> None:
    said = show.plain(NOT_RECORDED)
    assert 1 == said.count("----\n")
    assert "- (question for supervision)\n- (agenda)\n" in said
    assert 14 == said.count("\n- (")


def test_none_is_shown_where_it_was_asked_and_there_was_none() -> None:
    said = show.plain(NONE)
    for heading in (
        "Agenda", "Elements, in order", "Homework of the therapy that was looked at",
        "Homework of supervision that was looked at", "What the supervisor did", "Recordings",
        "Homework of supervision that was agreed on", "Homework that was not done as agreed",
        "Strains, and what was done about them", "Self-practice", "Of the supervisee's own life",
        "Feedback",
    ):  # fmt: skip
        assert "- (none)" == _section(said, heading), heading
    assert "- (question for supervision)\n- (summary)" == _section(said, "Not recorded")
    assert "Sessions it is about: (none)" in said
    assert "Doubts about the work were spoken of: (not asked)" in said


@pytest.mark.parametrize(
    ("field", "heading"),
    [
        ("agenda", "agenda"),
        ("elements", "elements, in order"),
        ("reviewed", "homework of supervision that was looked at"),
        ("homework", "homework of supervision that was agreed on"),
        ("accounts", "homework that was not done as agreed"),
        ("feedback", "feedback"),
    ],
)
def test_a_part_without_a_record_moves_to_the_list_of_gaps(field: str, heading: str) -> None:
    changes = {"main_problem": None} if field == "agenda" else {}
    said = show.plain(attrs.evolve(without(field), **changes))
    assert f"- ({heading})" == _section(said, "Not recorded")


def test_no_missing_answer_is_shown_as_yes_or_no() -> None:
    for missing in set(Missing) - {Missing.NONE}:
        said = show.plain(SupervisionSession("x", doubt_voiced=missing))
        assert "(not recorded)" not in said
        assert f"Doubts about the work were spoken of: ({missing.label})" in said
    assert "Doubts" not in show.plain(SupervisionSession("x"))
    with pytest.raises(InvariantError, match="doubt_voiced: must be true or false"):
        SupervisionSession("x", doubt_voiced=Missing.NONE)


@pytest.mark.parametrize(("answer", "word"), [(True, "yes"), (False, "no")])
def test_a_yes_is_shown_as_yes_and_a_no_as_no(*, answer: bool, word: str) -> None:
    consent = RecordingConsent(Role.PATIENT, signed=answer)
    session = SupervisionSession(
        "x",
        doubt_voiced=answer,
        recordings=(UsedRecording(Recording("r", consents=(consent,)), together=answer),),
    )
    said = show.plain(session)
    assert f"Doubts about the work were spoken of: ({word})" in said
    assert f"- R1: (listened to together: {word})" in said
    assert f"- R1, consent, patient: (signed: {word})" in said


# ------------------------------------------------------------------------------- a session


@pytest.mark.parametrize(
    ("setting", "title"),
    [
        (None, "Session of supervision"),
        (Setting.SUPERVISION, "Session of supervision"),
        (Setting.SUPERVISOR_TRAINING, "Session of supervisor training"),
        (Setting.METASUPERVISION, "Session of metasupervision"),
    ],
)
def test_the_title_says_what_kind_of_session_it_is(setting: Setting | None, title: str) -> None:
    session = SupervisionSession("x", date(2026, 3, 9), setting=setting)
    assert show.plain(session).startswith(f"{title}, 2026-03-09\n")


def test_parts_name_each_other_by_their_numbers() -> None:
    said = show.plain(SESSION)
    assert "A1: The form stays empty (homework problem, main problem)" in said
    assert "- Problem: (A1)\n" in said
    assert "- Problem: (not on this agenda)\n" in said
    assert "homework L1, like P1, pattern 1)" in said
    assert "homework of another session" in said
    assert "When it was agreed on (P1, mapped by the patient)" in said


def test_a_main_problem_without_an_agenda_is_said_to_be_somewhere_else() -> None:
    said = show.plain(SupervisionSession("x", main_problem="y"))
    assert "- Main problem: (an item that is not recorded)" == _section(said, "Agenda")


@pytest.mark.parametrize(
    ("setting", "names"),
    [
        (None, ("Supervisor", "Supervisee")),
        (Setting.SUPERVISOR_TRAINING, ("Trainer", "Supervisor trainee")),
        (Setting.METASUPERVISION, ("Metasupervisor", "Supervisor")),
    ],
)
def test_the_two_sides_have_their_names_in_each_setting(
    setting: Setting | None, names: tuple[str, str]
) -> None:
    both = (Feedback(Party.ASSIGNER), Feedback(Party.ASSIGNEE))
    said = show.plain(SupervisionSession("x", setting=setting, feedback=both))
    assert [f"- {name}: (not recorded)" for name in names] == _section(said, "Feedback").split("\n")


@pytest.mark.parametrize(
    ("proposer", "idea"),
    [
        (Proposer.ASSIGNER, "supervisor"),
        (Proposer.ASSIGNEE, "supervisee"),
        (Proposer.JOINTLY, "jointly"),
        (Proposer.SELF, "self"),
    ],
)
def test_whose_idea_homework_was_is_said(proposer: Proposer, idea: str) -> None:
    assignment = ch.Assignment(
        id="h", spec=ch.HomeworkSpec("x"), agreement=ch.Agreement(proposed_by=proposer)
    )
    session = SupervisionSession("s", homework=(assignment,))
    assert f"- Whose idea: ({idea})" in show.plain(session)
    assert f"x (idea: {idea}, no session of this setting since)" in " ".join(
        show.plain(SupervisionSeries((session,))).replace("|", " ").split()
    )


def test_the_steps_of_repair_keep_their_order() -> None:
    assert "steps of repair: (1. noticed aloud, 2. understood)" in show.plain(SESSION)
    bare = SupervisionSession("x", ruptures=(Rupture((RuptureMarker.IRRITATION,)),))
    assert 2 == show.plain(bare).count(": (not recorded)")


def test_an_explanation_stands_beside_what_was_seen() -> None:
    heads = ["Homework", "How it was explained", "What was seen", "Seen and in no explanation"]
    html = show.html(ACCOUNT)
    assert heads == re.findall(r'<th scope="col">(.*?)</th>', html.partition("</table>")[0])
    assert "Seen and in no explanation | (therapist)" in show.plain(ACCOUNT)


def test_only_moments_that_are_mapped_are_drawn_beside_a_session() -> None:
    assert 1 == show.html(SESSION).count("<svg")
    assert 1 == show.html(ACCOUNT).count("<svg")
    assert 0 == show.html(NOT_RECORDED).count("<svg")
    assert 0 == show.html(SupervisionSession("x", accounts=(Account(),))).count("<svg")
    assert "Two moments: When it was agreed on" in show.html(ACCOUNT)


def test_a_drawing_of_an_account_has_both_moments_with_an_arrow_for_each_link() -> None:
    said = show.mermaid(Account())
    assert 2 == said.count("subgraph")
    assert 12 == len(re.findall(r"^    +b\d+\[", said, re.MULTILINE))
    assert "    b11 --> b6\n" in said


def test_moments_of_which_nothing_is_recorded_say_so() -> None:
    said = show.plain(attrs.evolve(ACCOUNT, accepting=None, starting=None))
    assert "- (not recorded)\n- (mapped by the patient)" == _section(
        said, "What went on at the two moments"
    )
    declined = show.markdown(attrs.evolve(ACCOUNT, accepting=Missing.DECLINED))
    row = next(line for line in declined.split("\n") if "When it was agreed on" in line)
    assert 6 == row.count("*(declined)* |")


# ------------------------------------------------------------------- recordings and consent


def test_every_state_of_consent_has_words_of_its_own() -> None:
    assert set(ConsentState) == set(_STATES)
    assert len(set(_STATES.values())) == len(_STATES)


ON = date(2026, 3, 9)
GIVEN = RecordingConsent(
    Role.PATIENT,
    informed=True,
    signed=True,
    covers=(RecordingUse.SUPERVISION,),
    given_on=date(2026, 3, 1),
)


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, ConsentState.COVERED),
        ({"signed": False}, ConsentState.NOT_SIGNED),
        ({"informed": False}, ConsentState.NOT_INFORMED),
        ({"covers": ()}, ConsentState.NOT_FOR_THIS_USE),
        ({"given_on": date(2026, 3, 10)}, ConsentState.NOT_YET_GIVEN),
        ({"expires_on": date(2026, 3, 8)}, ConsentState.EXPIRED),
        ({"withdrawn_on": ON}, ConsentState.WITHDRAWN),
        ({"signed": None}, ConsentState.NOT_RECORDED),
    ],
)
def test_a_session_says_whether_consent_covers_what_it_did(
    changes: dict[str, Any], state: ConsentState
) -> None:
    recording = Recording("r", heard=(Role.PATIENT,), consents=(attrs.evolve(GIVEN, **changes),))
    used = UsedRecording(recording, use=RecordingUse.SUPERVISION)
    said = show.plain(SupervisionSession("s", ON, recordings=(used,)))
    assert f"- R1, patient: ({_STATES[state]})" in said


def test_consent_is_said_for_each_person_who_is_heard() -> None:
    said = _section(show.plain(SESSION), "Recordings")
    assert "R1, patient: (consent covers this use)" in said
    assert "R1, caregiver: (not covered: this use is not among those it covers)" in said
    assert "R2, who is heard: (not recorded; it may be the patient or the supervisee)" in said
    assert "R2, consent: (none)" in said


def test_in_metasupervision_either_of_two_may_be_heard() -> None:
    used = UsedRecording(Recording("r1"), use=RecordingUse.METASUPERVISION)
    said = show.plain(SupervisionSession("s1", recordings=(used,)))
    assert "R1, who is heard: (not recorded; it may be the supervisee or the patient)" in said


def test_a_recording_that_nothing_is_known_of_says_so() -> None:
    said = show.plain(Recording("r"))
    assert "- (not recorded)" == _section(said, "The recording")
    assert "- (not recorded)" == _section(said, "Consents")
    assert "- (none)" == _section(show.plain(Recording("r", consents=())), "Consents")
    used = UsedRecording(Recording("r", consents=(RecordingConsent(Role.PATIENT),)))
    said = show.plain(SupervisionSession("s", recordings=(used,)))
    assert "- R1, consent, patient: (not recorded)" in said


# -------------------------------------------------------------------- a series, a dialogue


def test_a_series_says_where_homework_was_looked_at_again() -> None:
    said = show.html(SERIES)
    for words in (
        "looked at again in session 2",
        "not among what was looked at in session 2",
        "what was looked at in session 4 is not recorded",
    ):
        assert words in said


def test_a_series_names_what_each_session_is_about_and_its_level() -> None:
    rows = show.markdown(SERIES).split("\n")
    assert "| 3 | 2026-03-30 | metasupervision | 2 | session 1 |" in "\n".join(rows)
    assert "|  |  |  |  | 1 not of this series |  |  |" in rows


def test_a_session_of_sessions_that_are_all_there_names_no_others() -> None:
    pair = (SupervisionSession("a"), SupervisionSession("b", supervises=("a",)))
    said = show.markdown(SupervisionSeries(pair))
    assert "| session 1 |" in said
    assert "not of this series" not in said


def test_an_empty_series_has_no_table() -> None:
    said = show.plain(SupervisionSeries((), ratings=()))
    assert "- (none)" == _section(said, "Sessions")
    assert "- (none)" == _section(said, "How homework was dealt with, by phase")
    assert "by phase" not in show.plain(SupervisionSeries(()))


def test_a_turn_says_who_speaks_what_was_said_and_what_it_does() -> None:
    said = _section(show.plain(DIALOGUE), "Turns")
    assert "- 1, therapist: I noticed that we talk little about the form." in said
    assert "(moves: invite, reflect back)" in " ".join(said.split())
    assert "- 3, supervisor: (what was said is not recorded, interventions: validate)" in said
    assert "- 4, patient: (what was said is not recorded, moves: none)" in said
    assert show.plain(Dialogue((DialogueTurn(Role.PATIENT),))).startswith("Conversation\n")


# ------------------------------------------------------------------------- self-assessment


def test_what_is_private_is_shown_only_to_who_asks_for_it() -> None:
    for sheet in SHEETS:
        said, private = sheet(SELF), sheet(SELF, private=True)
        for words in ("I listen", "It came back"):
            assert words not in said
            assert words in private
        assert "Kept private" not in said
        assert "Kept private" in private


@FEW
@given(DRAWN["self_assessment"], st.data())
def test_the_shown_part_holds_no_text_that_the_shared_part_has_not(
    assessment: SelfAssessment, data: st.DataObject
) -> None:
    keys = st.lists(st.sampled_from(SELF_ASSESSMENT_KEYS), unique=True).map(tuple)
    assessment = attrs.evolve(assessment, kept_private=data.draw(keys))
    canaries: list[str] = []
    thing = filled(assessment, canaries)
    open_part = show.source(shared(thing))
    hidden = [text for text in canaries if ascii(text)[1:-1] not in open_part]
    said = show.plain(thing)
    assert [] == [text for text in hidden if text in said]
    assert show.plain(shared(thing)) == said


def test_a_copy_says_the_same_of_what_is_private_and_of_what_is_not_recorded() -> None:
    said = show.plain(SELF)
    assert "- (strengths to be found)" == _section(said, "Not in this copy")
    empty = attrs.evolve(SELF, strengths=None, kept_private=None, wanted=SELF.wanted)
    assert "- (strengths to be found)" == _section(show.plain(empty), "Not in this copy")
    assert "Not recorded" not in said
    assert "Not recorded" in show.plain(SelfAssessment("x"), private=True)


def test_parts_of_a_self_assessment_that_are_empty_say_so() -> None:
    empty = SelfAssessment(
        "x", before=(), media=Missing.DECLINED, difficulties=Missing.NOT_APPLICABLE,
        unease=BiasReflection(), stress=StressReflection(), mistakes=(), wanted=(),
    )  # fmt: skip
    said = show.plain(empty, private=True)
    for heading, words in {
        "Before starting": "- (none)",
        "How the work is to be looked at": "- (declined)",
        "Difficulties in earlier supervision": "- (not applicable)",
        "Less at ease with": "- (no more recorded)",
        "Stress": "- (no more recorded)",
        "Therapies that disappointed": "- (none)",
        "To talk about": "- (none)",
    }.items():
        assert words == _section(said, heading), heading
    none = SelfAssessment("x", difficulties=(), unease=BiasReflection(groups=Missing.DECLINED))
    said = show.plain(none, private=True)
    assert "- (none)" == _section(said, "Difficulties in earlier supervision")
    assert "- With whom: (declined)" == _section(said, "Less at ease with")


def test_two_answers_that_hardly_go_together_are_a_question() -> None:
    assert "It was too formal, and too informal" in show.plain(SELF)
    assert "To ask about" not in show.plain(SelfAssessment("x"))


# --------------------------------------------------------------------------------- all alike


@pytest.mark.parametrize("name", THINGS)
def test_nothing_is_loaded_from_elsewhere_and_nothing_runs(name: str) -> None:
    said = show.html(THINGS[name]).replace("http://www.w3.org/2000/svg", "")
    said = said.replace(r"http:&#47;&#47;", "").replace("http://x.example", "")
    assert not re.search(r"<script|<link|src=|href=|url\(|@import|\son\w+=|\sid=", said)


def test_private_makes_no_difference_where_nothing_is_marked_as_private() -> None:
    for sheet in SHEETS:
        assert sheet(SESSION) == sheet(SESSION, private=True)


@pytest.mark.parametrize("renderer", SHEETS, ids=lambda f: f.__name__)
def test_what_cannot_be_shown_is_refused_with_what_can(renderer: Callable[..., str]) -> None:
    with pytest.raises(
        TypeError,
        match=r"^a ThoughtRecord, a ViciousCircle, a DownwardArrow, a CaseFormulation, a "
        "Conceptualization, a SupervisionSession, a SupervisionSeries, an Account, a Dialogue, a "
        "Recording or a SelfAssessment is wanted, not an AgendaItem$",
    ):
        renderer(AgendaItem("x"))


@pytest.mark.parametrize("renderer", SHEETS, ids=lambda f: f.__name__)
def test_what_is_shown_in_another_way_is_refused_with_that_way(
    renderer: Callable[..., str],
) -> None:
    spec = ch.HomeworkSpec("Read")
    assignment = ch.Assignment(id="h1", spec=spec)
    course = ch.Course((ch.AssignmentHistory(assignment),))
    for thing, way in (
        (spec, "a HomeworkSpec; use show.plan(spec)"),
        (assignment, "an Assignment; use show.plan(assignment)"),
        (course, "a Course; use show.text(ch.assess(course), course)"),
        (course.histories[0], "an AssignmentHistory; use show.text(ch.assess(history), history)"),
        (ch.Review(), "a Review; use show.text(ch.assess(review), review)"),
        (ch.assess(SESSION), "an Assessment; use show.text(assessment, subject)"),
        (ch.diagnose(course), "an AdherenceDiagnosis; use show.text(diagnosis, course)"),
    ):
        with pytest.raises(TypeError, match=re.escape(f"is wanted, not {way}") + "$"):
            renderer(thing)


@pytest.mark.parametrize("renderer", [show.svg, show.mermaid], ids=lambda f: f.__name__)
def test_a_session_has_no_drawing_of_its_own(renderer: Callable[[Any], str]) -> None:
    with pytest.raises(TypeError, match="or an Account is wanted, not a SupervisionSession"):
        renderer(SESSION)


def test_a_subclass_of_ones_own_is_no_session() -> None:
    @attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
    class Mine(Value):
        flag: bool = True

    with pytest.raises(TypeError, match="not a Mine"):
        show.plain(Mine())  # type: ignore[arg-type]


def test_the_room_lists_its_names_and_has_no_others() -> None:
    assert sorted(show.__all__) == sorted(dir(show))
    assert all(callable(getattr(show, name)) for name in show.__all__)
    with pytest.raises(AttributeError, match=r"'cbt_homework.show' has no attribute 'film'"):
        show.film  # type: ignore[attr-defined]  # noqa: B018


def test_importing_the_room_loads_nothing_of_what_is_seldom_shown() -> None:
    source = (
        "import sys; from cbt_homework import show\n"
        "new = ('accounts', 'assignments', 'question_form', 'dialogues', 'instruments',"
        " 'items', 'recordings', 'self_assessments', 'parallel_homework', 'supervision_forms',"
        " 'supervision_series', 'supervision_sessions')\n"
        "print([m for m in sys.modules if m.startswith(('cbt_homework.research.',"
        " 'cbt_homework.cases.')) or m in [f'cbt_homework.show.{n}' for n in new]])\n"
        "print(show.parallel.__module__, show.filled.__module__)\n"
    )
    ran = subprocess.run(  # noqa: S603 (our own interpreter, our own source)
        [sys.executable, "-c", source], capture_output=True, text=True, check=True
    )
    assert "[]\ncbt_homework.show.parallel_homework cbt_homework.show.instruments\n" == ran.stdout


def test_a_review_without_a_record_and_one_without_answers_are_two_things() -> None:
    session = SupervisionSession("x", reviewed=(ReviewedHomework("a"),))
    assert "- (not recorded)" == _section(show.plain(session), "Homework L1")
