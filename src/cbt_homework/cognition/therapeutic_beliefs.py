"""The therapeutic belief system: how patient and therapist see each other, themselves, treatment.

Each party has three views that are recorded apart. What they resemble together is derived, from a
table that is data: a reconstruction, to be edited, and a prompt to reflect on, never a validator.
"""

from __future__ import annotations

from typing import Annotated

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Ref, Text
from cbt_homework.foundation.ratings import Rater, Rating
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term


class TherapeuticBeliefCriterion(Term):
    """The criteria of a record of therapeutic beliefs that is worth reflecting on."""

    SELF_DESCRIBED = "self-described"
    """The therapist's three views, as the therapist describes them."""
    BOTH_PARTIES = "both-parties"
    """The patient's side stands beside it."""
    FELT_AND_DONE = "felt-and-done"
    """What was felt and done stands beside what is believed."""
    REFLECTED_ON = "reflected-on"
    """It was used to reflect, by whom it is about."""


class TherapyParty(Term):
    """The two parties of a therapeutic belief system."""

    THERAPIST = "therapist"
    PATIENT = "patient"


class ViewOfOther(Term):
    """One party's view of the other."""

    AGGRESSOR = "aggressor"
    HELPLESS_VICTIM = "helpless-victim"
    COLLABORATOR = "collaborator"
    CARETAKER = "caretaker"
    RESCUER = "rescuer"


class ViewOfSelf(Term):
    """A party's view of itself."""

    VICTIM = "victim"
    COLLABORATOR = "collaborator"
    CARETAKER = "caretaker"
    RESCUER = "rescuer"
    AGGRESSOR = "aggressor"
    """The one who imposes; not in the source article's list, and found in one of its cases."""
    HELPLESS_VICTIM = "helpless-victim"


class ViewOfTreatment(Term):
    """A party's view of treatment, and of homework in it."""

    HOPELESS = "hopeless"
    PRODUCTIVE = "productive"
    STATIC = "static"
    """Nothing changes by it."""


class HomeworkAttitude(Term):
    """Attitudes of therapists toward homework that may keep them from giving it."""

    LIKE_SCHOOL = "like-school"
    """It feels like school, and is resented."""
    CONTROLLING = "controlling"
    """Patients feel controlled and limited by it."""
    MAKES_VULNERABLE = "makes-vulnerable"
    """It makes some patients more vulnerable."""
    ADDS_STRESS = "adds-stress"
    """It is one more stress for those under stress."""
    LESS_SPONTANEOUS = "less-spontaneous"
    """Structure takes away spontaneity and harms the relationship."""


class AssigningHabit(Term):
    """A habit of assigning that follows from such attitudes and keeps them up."""

    NOT_ASSIGNED = "not-assigned"
    RUSHED_AT_END = "rushed-at-end"
    NOT_REVIEWED = "not-reviewed"
    WITHOUT_RATIONALE = "without-rationale"


THERAPIST_OF_PATIENT = (
    ViewOfOther.AGGRESSOR,
    ViewOfOther.HELPLESS_VICTIM,
    ViewOfOther.COLLABORATOR,
)
"""The source article's words for how a therapist may see a patient."""
THERAPIST_OF_SELF = (
    ViewOfSelf.VICTIM,
    ViewOfSelf.COLLABORATOR,
    ViewOfSelf.CARETAKER,
    ViewOfSelf.RESCUER,
)
"""The source article's words for how a therapist may see himself or herself."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class TherapeuticBeliefs(Value):
    """The three views of one party, with what was felt and done.

    Attributes:
        of_other: The view of the other party.
        of_self: The party's view of itself.
        of_treatment: The view of treatment, and of homework in it.
        emotions: What was felt; empty where nothing was.
        behaviors: What was done; empty where nothing was.
        described_by: The role of the one who described it.
    """

    of_other: ViewOfOther | Missing | None = None
    of_self: ViewOfSelf | Missing | None = None
    of_treatment: ViewOfTreatment | Missing | None = None
    emotions: Annotated[tuple[Text, ...], k.Size(0, 20)] | None = None
    behaviors: Annotated[tuple[Text, ...], k.Size(0, 20)] | None = None
    described_by: Rater | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class TherapeuticBeliefEntry(Value):
    """The beliefs of both parties at one time.

    Attributes:
        therapist: The therapist's.
        patient: The patient's.
        session: The session they are about.
    """

    therapist: TherapeuticBeliefs | None = None
    patient: TherapeuticBeliefs | None = None
    session: Ref | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class HeldAttitude(Value):
    """An attitude toward homework that a therapist holds, and what keeps it up.

    Attributes:
        attitude: The attitude.
        strength: The strength of the belief.
        leads_to: What it leads to; empty where nothing.
        put_to_the_test: The id of an experiment or assignment that puts it to the test.
    """

    attitude: HomeworkAttitude = attrs.field(kw_only=False)
    strength: Rating | Missing | None = None
    leads_to: Annotated[tuple[AssigningHabit, ...], k.Size(0, 4)] | None = None
    put_to_the_test: Ref | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class TherapeuticBeliefSystem(Value):
    """The beliefs of a patient and a therapist about each other and about treatment, over time.

    Attributes:
        entries: The beliefs at one time each, from the first to the last.
        attitudes: Attitudes toward homework the therapist holds; empty where there are none.
        reflection: What the therapist makes of it.
    """

    entries: Annotated[tuple[TherapeuticBeliefEntry, ...], k.Size(1, 60)]
    attitudes: Annotated[tuple[HeldAttitude, ...], k.Size(0, 20)] | None = None
    reflection: Text | Missing | None = None
