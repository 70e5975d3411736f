"""The catalogue of barriers: what each means, what to ask, and what could be considered."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from cbt_homework.engagement.barrier_citations import (
    ACTS,
    CHECKLIST,
    CONCRETE,
    FOUR_SIDES,
    INQUIRY,
    PLANNING,
    REPAIR,
    SUGGESTED,
    TWO_REASONS,
    YOUTH,
)
from cbt_homework.engagement.barrier_entries import (
    barrier_entry,
    expert_option,
    observed_option,
    suggested_option,
)
from cbt_homework.engagement.barriers import Barrier, BarrierEntry
from cbt_homework.engagement.patient_barriers import PATIENT_BARRIERS
from cbt_homework.foundation.citations import Citation, CitationStatus, article

_TASK: tuple[BarrierEntry, ...] = (
    barrier_entry(
        Barrier.PURPOSE_UNCLEAR,
        "what it is for was not clear",
        "What was it good for, as you understood it?",
        observed_option("giving a convincing rationale", ACTS),
        suggested_option("hearing in the person's own words what it is for"),
        sources=(INQUIRY, YOUTH),
    ),
    barrier_entry(
        Barrier.TOO_DEMANDING,
        "it was too demanding for the present state",
        "Which part of it could you have done as you felt then?",
        expert_option("choosing a step that is feasible and still an effort",
                      article("Homework is feasible, and takes an effort.")),
        sources=(INQUIRY,),
    ),
    barrier_entry(
        Barrier.NOT_PLANNED,
        "when, where and how it would be done was open",
        "When and where had you meant to do it, and what came in its place?",
        observed_option("planning it concretely, and writing it down", CONCRETE),
        sources=(YOUTH,),
    ),
    barrier_entry(
        Barrier.NOT_SUITED,
        "it does not suit this person",
        "Was anything about the form of it awkward: writing, the language, your health, home, or "
        "what matters to you?",
        expert_option("fitting the form of it to the person's life and culture",
                      Citation("tompkins-2004", CitationStatus.VERIFIED,
                               says="Fits homework to the social and cultural context.")),
        sources=(article("One of four aspects of how homework is assigned: suitability."),),
    ),
    barrier_entry(
        Barrier.OFF_GOAL,
        "it does not serve what the person wants",
        "Which of the things you want from therapy would this have brought nearer, if any?",
        observed_option("setting the task out from the goal, together", ACTS),
        sources=(YOUTH, article("Returns to problem and goals where attempts stay away.")),
        in_supervision="Which of the things you want from supervision would this have brought "
        "nearer, if any?",
    ),
    barrier_entry(
        Barrier.TEDIOUS,
        "doing it, or writing it down, is tedious",
        "What made it dull or laborious, and what is the least writing that would still help?",
        suggested_option("shortening the form"),
        sources=(YOUTH,),
    ),
)  # fmt: skip

_ENVIRONMENT: tuple[BarrierEntry, ...] = (
    barrier_entry(
        Barrier.UNFORESEEN_CIRCUMSTANCES,
        "something came up that nobody foresaw",
        "What came up, and could it come up again?",
        observed_option("talking over what could come in the way again", CONCRETE),
        suggested_option("adding it to the obstacles of the next plan, with what then"),
        sources=(INQUIRY, FOUR_SIDES),
    ),
    barrier_entry(
        Barrier.NO_TIME,
        "daily life left no time",
        "What does an ordinary day look like, and where would ten minutes be?",
        suggested_option("tying it to something that happens every day anyway"),
        sources=(YOUTH, CHECKLIST),
    ),
    barrier_entry(
        Barrier.NO_SUPPORT,
        "there was little support for it from people nearby",
        "Does anybody at home make this easier, or harder?",
        suggested_option("asking who could help, and how"),
        sources=(FOUR_SIDES,),
        in_supervision="Does anybody at work make this easier, or harder?",
    ),
    barrier_entry(
        Barrier.CAREGIVER,
        "the caregiver who was to take part was not able to",
        "How was it for the person who was to do it with you?",
        suggested_option("planning it with the caregiver in the room"),
        sources=(YOUTH,),
    ),
    barrier_entry(
        Barrier.NO_REWARD,
        "nothing good followed when it was done",
        "What came right after you had done it, or would have?",
        suggested_option("planning something pleasant for afterwards"),
        sources=(YOUTH,),
    ),
    barrier_entry(
        Barrier.NO_MEANS,
        "what it takes was not at hand",
        "What was missing: a form, a room, money, a way to get there?",
        suggested_option("handing over what it takes before the end of the session"),
        sources=(FOUR_SIDES,),
    ),
)

_THERAPIST: tuple[BarrierEntry, ...] = (
    barrier_entry(
        Barrier.NOT_ASSIGNED,
        "in several sessions no homework was assigned",
        "What makes it easy, or hard, to come to homework in these sessions?",
        suggested_option("keeping ten minutes in the middle of the session for it"),
        suggested_option("looking at what speaks against homework with this person"),
        sources=(article("Attitudes lead to avoiding homework altogether."),),
    ),
    barrier_entry(
        Barrier.NOT_REVIEWED,
        "earlier homework was not talked about afterwards",
        "Was the last homework looked at together, and how long?",
        observed_option("reviewing what became of the last homework, difficulties included",
                        PLANNING),
        sources=(article("What is not discussed comes to look unimportant, and is given up."),
                 Citation("conklin-2018", CitationStatus.CONTESTED,
                          says="Reviewing did not predict engagement there; assigning did "
                          "(n = 66).")),
    ),
    barrier_entry(
        Barrier.ASSIGNING_STYLE,
        "how it was assigned left little room for it",
        "How was it assigned: with how much time, with which rationale, in which tone?",
        observed_option("giving a convincing rationale, and designing it together", ACTS),
        suggested_option("planning it earlier in the session, and checking what was understood"),
        sources=(article("In haste at the end, without a rationale, apologetically (Box 3)."),
                 Citation("conklin-2018", CitationStatus.VERIFIED,
                          says="How homework was assigned predicted engagement (n = 66).")),
    ),
    barrier_entry(
        Barrier.THERAPIST_ATTITUDE,
        "a belief of the one who assigns it stood in the way",
        "What goes through your own mind when you are about to assign it?",
        expert_option("testing the belief in an experiment of one's own",
                      article("A supervisee tests her belief in an experiment of her own.")),
        sources=(article("Five attitudes of trainees, and what they lead to."),
                 Citation("kazantzis-lampropoulos-2005", CitationStatus.VERIFIED,
                          says="Attitudes of 827 practitioners: harm to in-session work, and "
                          "help to outcome, as two factors.")),
    ),
    barrier_entry(
        Barrier.LOW_ENTHUSIASM,
        "the one who assigns it had little enthusiasm for it",
        "How much did you yourself believe in this task when you suggested it?",
        suggested_option("choosing a task that one would do oneself, and doing it first"),
        sources=(YOUTH,),
    ),
    barrier_entry(
        Barrier.RECOMMENDATIONS_TOO_STRICT,
        "what is recommended about homework seems too strict to the one who assigns it",
        "Which of the recommendations feels too strict for this person, and what would you keep?",
        suggested_option("keeping the part of a recommendation that fits, and seeing what comes"),
        sources=(TWO_REASONS,),
    ),
    barrier_entry(
        Barrier.LITTLE_CAN_BE_ASSIGNED,
        "the one who assigns it believes that only little can be assigned",
        "How much would you dare to suggest, and what do you expect to happen?",
        suggested_option("asking the person how much would fit, and holding that against the "
                         "belief"),
        sources=(TWO_REASONS,),
    ),
)  # fmt: skip

_RELATIONSHIP: tuple[BarrierEntry, ...] = (
    barrier_entry(
        Barrier.EXPECTATION_OF_THERAPIST,
        "what the person expects of the one who assigns it stood in the way",
        "How do you expect me to take it, when something was done or was not done?",
        expert_option("validating how it was, and exploring what came between the two", REPAIR),
        suggested_option("testing the expectation: asking what was feared, and how it was in fact"),
        sources=(article("Box 1: was afraid to come without it, and of what she would be told."),
                 article("Examine the relationship where homework is not done (Box 2).")),
    ),
    barrier_entry(
        Barrier.THERAPIST_REACTION,
        "how the one who assigns it reacts stood in the way",
        "What do you feel, think and do yourself when it was not done once more?",
        expert_option("mapping the vicious circle of one's own reactions",
                      article("Supervision maps the therapist's reactions to homework not done.")),
        expert_option("asking *how* and *what* in place of *why*, and letting the person be the "
                      "expert", article("Box 2: *why* can sound like a teacher.")),
        sources=(article("Examine the relationship where homework is not done (Box 2)."),),
    ),
    barrier_entry(
        Barrier.FEELING_BOSSED,
        "it felt like being ordered about",
        "Whose task did it feel like to you: yours, mine, or ours?",
        suggested_option("letting the person choose the task, or whether there is one"),
        sources=(CHECKLIST,),
    ),
)  # fmt: skip

_OTHER: tuple[BarrierEntry, ...] = (
    barrier_entry(
        Barrier.OTHER,
        "a reason in the person's own words",
        "What else came in between, as you see it?",
        suggested_option("planning with this reason in mind"),
        sources=(SUGGESTED,),
    ),
)

BARRIERS: Mapping[Barrier, BarrierEntry] = MappingProxyType(
    {
        entry.barrier: entry
        for entries in (PATIENT_BARRIERS, _TASK, _ENVIRONMENT, _THERAPIST, _RELATIONSHIP, _OTHER)
        for entry in entries
    }
)
"""The catalogue, by barrier, in the order of the vocabulary."""
