"""What is measured: a rich assignment, a thought record, and things that must be refused.

The makers take a family of classes (`peers.Family`) and bind it once, so that every contender runs
the same code: keyword calls of the constructors, whose parts are made anew each time.
"""

# ruff: noqa: N806 (a bound class keeps its name)

from __future__ import annotations

import math
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from cbt_homework.foundation.people import Party, Proposer, Role, Setting
from cbt_homework.homework.agreement import FirstTry, UnderstandingCheck
from cbt_homework.homework.forms import Asks
from cbt_homework.homework.periods import PartOfDay, Period
from cbt_homework.homework.target import Per
from cbt_homework.homework.vocabulary import HomeworkKind
from tests.benchmarks.peers import Family

Make = Callable[[], Any]

ENGLISH = {
    "task": "Leave the house alone and walk to the market square and back",
    "place": "from the front door to the market square",
    "purpose": "See whether I really faint when I am out alone",
    "for_patient": "Going shopping again without waiting for somebody to come along",
    "well": "that my legs carry me even when they feel like jelly",
    "badly": "at which point it became too much, and what I did then",
    "rain": "It rains",
    "arcade": "walk up and down the arcade instead",
    "tired": "I am too tired after work",
    "before": "go before breakfast the next day",
    "smallest": "stand outside the front door for five minutes",
    "reminder": "the keys lie on top of the diary",
    "bring": "the exposure diary",
    "own_words": "to find out that nothing happens to me",
}
CZECH = {
    "task": "Vyjít sama z domu, dojít na náměstí a zase zpátky",
    "place": "od domovních dveří až na náměstí",
    "purpose": "Zjistit, jestli opravdu omdlím, když jsem venku sama",
    "for_patient": "Chodit zase nakupovat a nečekat, až někdo půjde se mnou",
    "well": "že mě nohy unesou, i když jsou jako z rosolu",
    "badly": "kdy to začalo být příliš těžké a co jsem potom dělala",
    "rain": "Bude pršet",
    "arcade": "procházet se místo toho v pasáži",
    "tired": "Budu po práci příliš unavená",
    "before": "jít druhý den před snídaní",
    "smallest": "postát pět minut před domovními dveřmi",
    "reminder": "klíče leží nahoře na deníku",
    "bring": "deník expozic",
    "own_words": "přijít na to, že se mi nic nestane",
}


def form_of(n: Family) -> Any:
    """A record form with a scale, as a clinic keeps one and uses it again and again."""
    return n.RecordForm(
        name="Exposure diary",
        columns=(
            n.Column(heading="Date", asks=Asks.DATE),
            n.Column(heading="Fear before", asks=Asks.RATING_BEFORE, scale=percent_of(n)),
            n.Column(heading="Fear after", asks=Asks.RATING_AFTER, scale=percent_of(n)),
            n.Column(heading="What I learned", asks=Asks.LEARNED),
        ),
    )


def percent_of(n: Family) -> Any:
    return n.Scale(name="percent", least=0, most=100)


def spec_maker(n: Family, words: dict[str, str] = ENGLISH) -> Make:
    """Makes a spec of twelve fields: seven objects; the unit and the form are there already."""
    HomeworkSpec, Times, Target, Rationale, NoLose, Obstacle = (
        n.HomeworkSpec, n.Times, n.Target, n.Rationale, n.NoLose, n.Obstacle,
    )  # fmt: skip
    form, unit = form_of(n), n.Unit(name="minutes", minutes=1)
    kinds = (HomeworkKind.EXPOSURE, HomeworkKind.SELF_MONITORING)
    start, mornings = date(2026, 3, 3), (PartOfDay.MORNING,)
    w = words

    def make() -> Any:
        return HomeworkSpec(
            task=w["task"],
            kinds=kinds,
            schedule=Times(times=1, per=Period.DAY, part_of_day=mornings, start=start,
                           next_session=True),
            place=w["place"],
            target=Target(at_least=30, unit=unit, per=Per.OCCASION),
            rationale=Rationale(purpose=w["purpose"], for_patient=w["for_patient"]),
            no_lose=NoLose(if_it_goes_well=w["well"], if_it_does_not=w["badly"]),
            obstacles=(
                Obstacle(what=w["rain"], then=w["arcade"]),
                Obstacle(what=w["tired"], then=w["before"]),
            ),
            smallest_version=w["smallest"],
            reminder=w["reminder"],
            record_form=form,
            bring=(w["bring"],),
        )  # fmt: skip

    return make


def assignment_maker(n: Family, words: dict[str, str] = ENGLISH) -> Make:
    """Makes an assignment of fourteen objects: the spec, and an agreement with three ratings."""
    Assignment, Assignee, Agreement, Rating, SessionTime = (
        n.Assignment, n.Assignee, n.Agreement, n.Rating, n.SessionTime,
    )  # fmt: skip
    make_spec, percent = spec_maker(n, words), percent_of(n)
    steps = n.Scale(name="0-4", least=0, most=4, step=1)
    both = (Party.ASSIGNER, Party.ASSIGNEE)
    day = date(2026, 3, 2)
    w = words

    def make() -> Any:
        return Assignment(
            id="a1",
            spec=make_spec(),
            agreement=Agreement(
                own_words=w["own_words"],
                understanding=UnderstandingCheck.IN_OWN_WORDS,
                confidence=Rating(value=75, scale=percent),
                importance=Rating(value=3, scale=steps),
                expected_difficulty=Rating(value=62.5, scale=percent),
                proposed_by=Proposer.JOINTLY,
                agreed_by=both,
                in_writing=True,
                first_try=FirstTry.REHEARSED,
                time=SessionTime(minutes=8, at_minute=35, session_minutes=50),
            ),
            setting=Setting.THERAPY,
            assigned_by=Role.THERAPIST,
            assignees=(Assignee(id="p1", role=Role.PATIENT),),
            assigned_on=day,
        )

    return make


def record_maker(n: Family) -> Make:
    """Makes a thought record of twenty objects, all its parts filled in; the form is there."""
    ThoughtRecord, Thought, Emotion, Alternative, Rerating, Rating = (
        n.ThoughtRecord, n.Thought, n.Emotion, n.Alternative, n.Rerating, n.Rating,
    )  # fmt: skip
    form, percent, day = form_of(n), percent_of(n), date(2026, 3, 4)

    def rated(value: float) -> Any:
        return Rating(value=value, scale=percent)

    def make() -> Any:
        return ThoughtRecord(
            id="r1",
            on=day,
            form=form,
            situation="In the queue of the supermarket, the basket half full",
            thoughts=(
                Thought(words="I am going to faint in front of everybody", belief=rated(85)),
                Thought(words="Nobody is going to help me", belief=rated(60)),
            ),
            emotions=(
                Emotion(name="fear", intensity=rated(80)),
                Emotion(name="shame", intensity=rated(55.5)),
            ),
            body=("my heart was racing", "legs like jelly"),
            behavior=("left the basket and went out",),
            facts_for=("I felt dizzy",),
            facts_against=("I have felt dizzy a hundred times and never fainted",),
            alternatives=(
                Alternative(words="Dizziness comes with fear and passes", belief=rated(40)),
            ),
            emotions_after=(Emotion(name="fear", intensity=rated(45)),),
            thoughts_after=(Rerating(thought=0, belief=rated(50)),),
            actions=("queue again tomorrow, and stay until I have paid",),
            hot_thought=0,
        )

    return make


# ---------------------------------------------------------------------------- what must be refused


@dataclass(frozen=True)
class Fault:
    """A change of a sound document, at a path; what it adds is what must be refused."""

    what: str
    path: tuple[str | int, ...]
    value: object


def changed(data: dict[str, Any], *faults: Fault) -> dict[str, Any]:
    """A copy of a document with faults."""
    copy = deepcopy(data)
    for fault in faults:
        at: Any = copy
        for step in fault.path[:-1]:
            at = at[step]
        at[fault.path[-1]] = fault.value
    return copy


SEVEN = (
    Fault("blank text", ("spec", "task"), "   "),
    Fault("a word outside the vocabulary", ("spec", "kinds", 1), "self-monitorin"),
    Fault("a negative amount", ("spec", "target", "at_least"), -30),
    Fault("a number for a text", ("spec", "rationale", "for_patient"), 7),
    Fault("an unknown key", ("agreement", "colour"), "green"),
    Fault("a malformed id", ("assignees", 0, "id"), "Jane Doe"),
    Fault("a day that is none", ("assigned_on",), "2026-02-30"),
)
READ = (
    *SEVEN,
    Fault("empty text", ("spec", "place"), ""),
    Fault("text of 4001 characters", ("spec", "place"), "x" * 4001),
    Fault("half a surrogate pair", ("spec", "place"), "caf\ud83d"),
    Fault("text for a number", ("agreement", "time", "minutes"), "8"),
    Fault("true for a number", ("agreement", "time", "minutes"), value=True),
    Fault("a fraction for a whole number", ("agreement", "time", "minutes"), 8.5),
    Fault("one for true", ("agreement", "in_writing"), 1),
    Fault("not a number", ("agreement", "confidence", "value"), math.nan),
    Fault("a rating off its scale", ("agreement", "confidence", "value"), 101),
    Fault("a rating between the steps", ("agreement", "importance", "value"), 2.5),
    Fault("an end before its start", ("spec", "schedule", "end"), "2026-03-02"),
    Fault("planned after the session", ("agreement", "time", "at_minute"), 45),
    Fault("an unknown tag", ("spec", "schedule", "type"), "sometimes"),
    Fault("too many items", ("agreement", "agreed_by"), ["assigner"] * 3),
    Fault("an id with a newline at its end", ("assignees", 0, "id"), "p1\n"),
    Fault("nothing but control characters", ("spec", "place"), "\x1c\x1d"),
    Fault("a day spelled with a time", ("assigned_on",), "2026-03-02T00:00:00"),
    Fault("a day as seconds since 1970", ("assigned_on",), 1772409600),
)
READ_OF_A_RECORD = (
    Fault("a thought that is not there", ("hot_thought",), 2),
    Fault("a place before the first", ("hot_thought",), -1),
    Fault("blank words of a thought", ("thoughts", 1, "words"), " "),
    Fault("a belief off its scale", ("thoughts", 0, "belief", "value"), 101),
    Fault("a thought without words", ("thoughts", 0), {}),
    Fault("an unknown key of an emotion", ("emotions", 0, "colour"), "green"),
    Fault("a text for a list of texts", ("body",), "hot"),
    Fault("a thought rated again twice", ("thoughts_after",), [
        {"thought": 0, "belief": {"value": 1, "scale": {"name": "percent"}}}] * 2),
    Fault("a day that is no day", ("on",), "2026-02-30"),
)  # fmt: skip
OURS_ALONE = frozenset(
    {
        "nothing but control characters",  # white space to Python, not to a regex in Rust
        "a day spelled with a time",
        "a day as seconds since 1970",
    }
)
"""What pydantic lets in, without a hook in Python that would slow it down."""

CONSTRUCTED: dict[str, Callable[[Family], object]] = {
    "blank text": lambda n: n.Rationale(purpose=" \t\n"),
    "nothing but control characters": lambda n: n.Rationale(purpose="\x1c\x1d"),
    "empty text": lambda n: n.Obstacle(what=""),
    "text of 4001 characters": lambda n: n.NoLose(if_it_goes_well="x" * 4001),
    "half a surrogate pair": lambda n: n.Rationale(purpose="caf\ud83d"),
    "bytes for text": lambda n: n.Rationale(purpose=b"why"),
    "an unknown field": lambda n: n.Obstacle(what="rain", instead="walk"),
    "a missing field": lambda n: n.Assignment(id="a1"),
    "a key for a word of a vocabulary": lambda n: n.Agreement(proposed_by="jointly"),
    "a word of another vocabulary": lambda n: n.Agreement(proposed_by=Party.ASSIGNER),
    "a list for a tuple": lambda n: n.Agreement(agreed_by=[Party.ASSIGNER]),
    "too many items": lambda n: n.Agreement(agreed_by=(Party.ASSIGNER,) * 3),
    "one for true": lambda n: n.Agreement(in_writing=1),
    "true for a number": lambda n: n.SessionTime(minutes=True),
    "text for a number": lambda n: n.SessionTime(minutes="8"),
    "a number out of range": lambda n: n.SessionTime(minutes=1441),
    "infinity": lambda n: n.Target(at_least=math.inf, unit=n.Unit(name="pages")),
    "not a number": lambda n: n.Rating(value=math.nan, scale=percent_of(n)),
    "a rating off its scale": lambda n: n.Rating(value=101, scale=percent_of(n)),
    "a rating between the steps": lambda n: n.Rating(
        value=2.5, scale=n.Scale(name="0-4", least=0, most=4, step=1)
    ),
    "an end before its start": lambda n: n.Times(
        times=1, per=Period.DAY, start=date(2026, 3, 3), end=date(2026, 3, 2)
    ),
    "a range upside down": lambda n: n.Times(times=3, up_to=2, per=Period.WEEK),
    "no limit at all": lambda n: n.Target(unit=n.Unit(name="pages")),
    "a moment for a day": lambda n: n.Times(
        times=1, per=Period.DAY, start=datetime(2026, 3, 3, tzinfo=UTC)
    ),
    "planned after the session": lambda n: n.SessionTime(
        minutes=8, at_minute=45, session_minutes=50
    ),
    "another class": lambda n: n.HomeworkSpec(task="walk", rationale=n.Obstacle(what="rain")),
    "a malformed id": lambda n: n.Assignee(id="Jane Doe"),
}
