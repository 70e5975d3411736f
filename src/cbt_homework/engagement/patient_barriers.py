"""The entries of the catalogue for the side of the person who does the homework."""

from __future__ import annotations

from cbt_homework.engagement.barrier_citations import (
    ACTS,
    BELIEFS,
    CHECKLIST,
    CONCRETE,
    INQUIRY,
    YOUTH,
)
from cbt_homework.engagement.barrier_entries import (
    barrier_entry,
    expert_option,
    observed_option,
    suggested_option,
)
from cbt_homework.engagement.barriers import Barrier, BarrierEntry
from cbt_homework.foundation.citations import Citation, CitationStatus, article

PATIENT_BARRIERS: tuple[BarrierEntry, ...] = (
    barrier_entry(
        Barrier.NOT_UNDERSTOOD,
        "the task was not clear",
        "How would you put in your own words what we agreed on?",
        observed_option("planning it again, concretely", CONCRETE),
        suggested_option("hearing it in the person's own words"),
        sources=(INQUIRY,),
    ),
    barrier_entry(
        Barrier.LOW_IMPORTANCE,
        "it was not seen as important",
        "How much does it matter to you that this changes, and what would this task do for it?",
        observed_option(
            "linking it to what the person wants to take away from therapy",
            ACTS,
            in_supervision="linking it to what the person wants to learn in supervision",
        ),
        sources=(INQUIRY,),
    ),
    barrier_entry(
        Barrier.LOW_MOTIVATION,
        "the wish to do it was small",
        "What speaks for doing it, and what for leaving it, as you see it now?",
        suggested_option("choosing another task toward the same goal together"),
        sources=(INQUIRY, Citation("helbig-fehm-2004", CitationStatus.VERIFIED,
                 says="Motivation went together with doing homework (77 therapists).")),
    ),
    barrier_entry(
        Barrier.LOW_CONFIDENCE,
        "confidence of being able to do it was low",
        "How sure were you that you could do it, and what would have raised that?",
        expert_option("solving what is in the way until confidence is 7 of 10 or more",
                      Citation("gutnick-2014", CitationStatus.VERIFIED,
                               says="Solves problems first where confidence is below 7 of 10.")),
        suggested_option("making it smaller until confidence rises"),
        sources=(article("Box 2: asks whether the patient believes he can handle it."),),
    ),
    barrier_entry(
        Barrier.PATIENT_BELIEF,
        "a belief of the person stood in the way",
        "What went through your mind when you agreed to it, and what when you sat down to it?",
        suggested_option("looking at the thought with the same tools as any other thought"),
        sources=(article("Box 2: thoughts, feelings and behavior when accepting and starting."),
                 BELIEFS),
    ),
    barrier_entry(
        Barrier.HOPELESSNESS,
        "it seemed that nothing could help",
        "How low have things been for you lately, and do you feel safe?",
        suggested_option(
            "asking how low things have been, and about safety, before planning anything"
        ),
        suggested_option("asking what was expected to come of it, and testing that expectation"),
        sources=(CHECKLIST,),
    ),
    barrier_entry(
        Barrier.FEAR_OF_EVALUATION,
        "it felt like being judged",
        "What did you imagine I would think when you showed it to me?",
        suggested_option(
            "asking how the reaction of the other person is expected, and checking it"
        ),
        sources=(article("Box 1: fear of what the therapist will think."),),
    ),
    barrier_entry(
        Barrier.ALL_OR_NOTHING,
        "it seemed to count only when done perfectly",
        "What would have been a half of it, and what would that half have been worth?",
        suggested_option("agreeing on a smallest version that counts"),
        sources=(article("Box 1: understanding it fully, or leaving it."),),
    ),
    barrier_entry(
        Barrier.AVOIDANCE,
        "the feelings that come with it were kept away",
        "Which feeling would have come up, and what did putting it off do for you?",
        suggested_option("grading the task, and foreseeing the feeling in the plan"),
        sources=(YOUTH, article("Box 1: procrastination, and a canceled session.")),
    ),
    barrier_entry(
        Barrier.SYMPTOMS,
        "symptoms left no room for it",
        "How were you on those days: sleep, energy, pain, mood?",
        suggested_option("asking about the symptoms first, and fitting the size of it to them"),
        sources=(YOUTH, CHECKLIST),
    ),
    barrier_entry(
        Barrier.FORGETTING,
        "nothing brought it to mind at the right moment",
        "Many people forget. What could remind you at the right moment next time?",
        observed_option("writing it down, with a reminder where it will be seen", CONCRETE),
        sources=(YOUTH,),
    ),
    barrier_entry(
        Barrier.OWN_IDEAS,
        "the person would rather go about it in another way",
        "Which way of going about it would you choose yourself?",
        suggested_option("trying the person's own idea as the next task"),
        sources=(CHECKLIST,),
    ),
    barrier_entry(
        Barrier.FEELING_BETTER,
        "things were better, and it could have spoiled that",
        "What is better now, and what might the task do to it?",
        suggested_option("asking what is feared for the good days, and planning with it"),
        sources=(CHECKLIST,),
    ),
)  # fmt: skip
"""The entries for the side of the person who does the homework."""
