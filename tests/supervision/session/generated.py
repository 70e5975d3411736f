"""Sessions and series of all sorts, drawn so that every rule has something to say."""

from __future__ import annotations

from typing import Any

import attrs
from hypothesis import strategies as st

from cbt_homework.engagement.assigning import AssigningObservation, Ground
from cbt_homework.engagement.review import RESULTS, Review, ReviewStep
from cbt_homework.foundation.people import Party, Proposer, Setting
from cbt_homework.foundation.questions import Answered
from cbt_homework.homework.agreement import Agreement, SessionTime
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import Obstacle, Rationale, SupervisionAim
from cbt_homework.homework.vocabulary import (
    HomeworkKind,
    SupervisionHomeworkFunction,
    SupervisionKind,
)
from cbt_homework.supervision.accounts import Account
from cbt_homework.supervision.competence import CompetenceRating, PracticePhase
from cbt_homework.supervision.recordings import Recording, UsedRecording
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import (
    AgendaItem,
    ElementHeld,
    Feedback,
    ReviewedHomework,
    SupervisionSession,
)
from cbt_homework.supervision.vocabulary import (
    AgendaTopic,
    SupervisionElement as Element,
    SupervisionStage,
    SupervisorIntervention as Does,
)
from tests.supervision.session.sessions import COVERS, DAY, GOOD, REVIEW, used


def _some(*options: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(options)


def _tuples(strategy: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[Any]:
    return st.none() | st.lists(strategy, max_size=most).map(tuple)


maybe = st.none() | st.booleans()
agreements = st.none() | st.builds(
    Agreement,
    proposed_by=_some(None, *Proposer),
    in_writing=maybe,
    time=_some(
        None,
        SessionTime(at_minute=20, session_minutes=50),
        SessionTime(at_minute=48, session_minutes=50),
        SessionTime(at_minute=40),
    ),
)
words = _some(None, "Some words")
specs = st.builds(
    HomeworkSpec,
    st.just("Read"),
    kinds=_some(None, (HomeworkKind.READING,), *[(HomeworkKind.THOUGHT_RECORD,)] * 3),
    rationale=st.none()
    | st.builds(
        Rationale, st.just("See"), for_supervisee=words, for_patient=words, for_skills=words
    ),
    obstacles=_some(None, (), (Obstacle("Rain"),), (Obstacle("Rain", then="wait"),)),
    problem=_some(None, "i1", "i2"),
    supervision=st.none()
    | st.builds(
        SupervisionAim,
        kind=_some(None, *SupervisionKind),
        function=_some(None, *SupervisionHomeworkFunction),
    ),
)


def _homework(drawn: Any) -> Any:
    if drawn is None:
        return None
    return tuple(Assignment(id=f"h{n}", spec=s, agreement=a) for n, (s, a) in enumerate(drawn))


def _reviewed(drawn: Any) -> Any:
    if drawn is None:
        return None
    return tuple(ReviewedHomework(f"h{n}", review=review) for n, review in enumerate(drawn))


def _agenda(drawn: Any) -> Any:
    return tuple(AgendaItem(f"i{n}", topic=topic) for n, topic in enumerate(drawn, 1))


reviews = st.none() | st.builds(
    Review,
    steps=_some(None, (), (ReviewStep.LEARNED,), (ReviewStep.DIFFICULTIES, ReviewStep.LEARNED)),
    answers=_some(None, (), (Answered(RESULTS, "Half"),), REVIEW.answers),
)
sessions = st.builds(
    SupervisionSession,
    st.just("s1"),
    st.sampled_from([None, DAY, DAY]),
    setting=_some(None, Setting.SUPERVISION, Setting.SUPERVISOR_TRAINING, Setting.METASUPERVISION),
    minutes=_some(None, 180),
    stage=_some(None, *SupervisionStage),
    training_year=_some(None, 1, 2, 3, 4),
    elements=st.none()
    | st.lists(
        st.builds(ElementHeld, st.sampled_from(Element), minutes=_some(None, 0, 5, 20)), max_size=9
    ).map(tuple)
    | st.just(GOOD.elements)
    | st.just((GOOD.elements or ())[1:]),
    question=words,
    agenda=st.lists(
        _some(None, AgendaTopic.HOMEWORK_PROBLEM, *AgendaTopic), min_size=1, max_size=3
    ).map(_agenda),
    main_problem=_some(None, "i1"),
    therapy_homework=_some(None, (), ("a1",)),
    reviewed=_tuples(reviews, 2).map(_reviewed),
    homework=_tuples(st.tuples(specs, agreements), 2).map(_homework),
    interventions=st.none() | st.lists(st.sampled_from(Does), unique=True, max_size=3).map(tuple),
    recordings=_some(
        None,
        (),
        *((used(c, together=t),) for c in (None, (), (COVERS,)) for t in (None, True)),
        (used((COVERS,)), UsedRecording(Recording("r2", consents=()))),
    ),
    accounts=_some(
        None,
        (),
        (Account("a1", seen=(AssigningObservation(ground=Ground.LIVE),)),),
        (Account("a1"),),
    ),
    feedback=_tuples(st.sampled_from([Feedback(by) for by in Party])),
)


def _series(drawn: Any) -> SupervisionSeries:
    sessions_, ratings = drawn
    named = (attrs.evolve(held, id=f"s{n}") for n, held in enumerate(sessions_))
    return SupervisionSeries(tuple(named), ratings=ratings)


ratings = _some(
    None, (), *((CompetenceRating(PracticePhase.PLAN, ground=g),) for g in (None, *Ground))
)
series = st.tuples(st.lists(sessions, max_size=4), ratings).map(_series)
