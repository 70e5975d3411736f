"""Why a record may be known well enough without a field: the reasons of the exceptions."""

from __future__ import annotations

MORE = (
    "The rule judges each part that is on record. The field brings in more parts to judge, and "
    "where it matters another rule asks for the field itself."
)
ANSWERED = (
    "Two fields tell of the same thing, and the one on record answers the question. The other one "
    "can only contradict it: that is new evidence, and it weighs more."
)
CONSENT = (
    "A consent on record holds until the record says that it ended. Nobody records that a consent "
    "was not withdrawn."
)
HEARD = (
    "A recording that does not say who is heard is taken to be one of therapy with the patient, so "
    "that a consent is asked for at all."
)
ONE_PERSON = (
    "Where the record does not say who is heard, the consents of a role are those of one person. "
    "Another id says that somebody else is heard as well: that is new, and asks for a consent."
)
SAME_SERIES = (
    "Sessions that name no setting follow one another. A setting that only one of them names sets "
    "it apart, and another session becomes the next one."
)
NOT_USABLE = (
    "Listening to a recording counts as seen. A recording that consent does not cover counts for "
    "nothing, and SU84 says so first in every list."
)
OWN = (
    "The field holds the person's own number. Only a rater on record who is somebody else speaks "
    "against that."
)
USUAL_ROLE = "Where no role is on record the usual one of the recorded setting counts."
LATEST = (
    "The rule speaks of the last entry in which the party is described. A later description is new "
    "evidence, not a gap that was filled."
)
NO_WORDS = (
    "Without words the record says that a reason was given. Words that are filled in may turn out "
    "to say nothing: a single sign, or the task again."
)
ASKED_HERE = (
    "The field says whether the question belongs here. It can withdraw the question, and never "
    "turns the answer round."
)
FORM = (
    "The form says what a record is asked for. Without a form every part that is on record is "
    "judged; a form without that column withdraws the question, and never turns the answer round."
)
WORDS = "A hint reads the words of a task only; what is on record beside them makes it needless."
