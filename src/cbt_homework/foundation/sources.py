"""Where a statement comes from, and how well it is established."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from cbt_homework.foundation.terms import Term
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.words import Label, Slug


class Standing(Term):
    """How well it is established that a source says what we cite it for.

    It does not grade the evidence: much of the field's advice is expert opinion, which a verified
    citation of it remains.
    """

    VERIFIED = "verified"
    """Seen in the source itself."""
    REPORTED = "reported"
    """Seen in a secondary description of it."""
    CONTESTED = "contested"
    """Other sources disagree."""
    RECONSTRUCTED = "reconstructed"
    """Put together from partial descriptions."""
    POLICY = "policy"
    """A convention of this library; no source gives it."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Source(Value):
    """One publication.

    Attributes:
        key: The key that rules and policies cite it by.
        citation: Authors, year, title and place of publication.
        doi: The digital object identifier, where it is known.
        note: What a reader should know about citing it.
    """

    key: Slug = attrs.field(kw_only=False)
    citation: Label
    doi: Label | None = None
    note: Label | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Citation(Value):
    """A source as one statement uses it.

    Attributes:
        source: The key of the source.
        standing: How well it is established that the source says this.
        says: What it says, in this library's words.
    """

    source: Slug = attrs.field(kw_only=False)
    standing: Standing = attrs.field(kw_only=False)
    says: Label | None = None


def _catalogue(*sources: Source) -> Mapping[str, Source]:
    return MappingProxyType({s.key: s for s in sources})


SOURCES: Mapping[str, Source] = _catalogue(
    Source(
        "prasko-2022",
        citation="Prasko J, Krone I, Burkauskas J, et al. Homework in cognitive behavioral "
        "supervision. Psychol Res Behav Manag 2022;15:3809-3824",
        doi="10.2147/PRBM.S382246",
        note="The source article: expert opinion and work samples.",
    ),
    Source(
        "detweiler-bedell-whisman-2005",
        citation="Detweiler-Bedell JB, Whisman MA 2005 (homework behaviors of therapists, N = 24)",
        note="Better outcome with concrete goals, barriers discussed, written reminders, involvement.",
    ),
    Source(
        "ryum-2023",
        citation="Ryum T, Bennion M, Kazantzis N. Psychotherapy 2023 (review of 25 studies)",
        note="1304 clients, 118 therapists.",
    ),
    Source(
        "helbig-fehm-2004",
        citation="Helbig S, Fehm L. Behav Cogn Psychother 2004 (77 therapists)",
    ),
    Source(
        "conklin-2018",
        citation="Conklin LR, Strunk DR, Cooper AA. Cogn Ther Res 2018;42:16-23 (n = 66)",
    ),
    Source(
        "tompkins-2004",
        citation="Tompkins MA. Using Homework in Psychotherapy. 2004",
    ),
    Source(
        "haarhoff-kazantzis-2007",
        citation="Haarhoff BA, Kazantzis N. Cogn Behav Pract 2007;14:325-332",
    ),
    Source(
        "beck-2021",
        citation="Beck JS. Cognitive Behavior Therapy, 3rd ed., 2021, chapter 8",
        note="Known to us from a secondary description.",
    ),
    Source(
        "gutnick-2014",
        citation="Gutnick D, et al. Brief Action Planning. 2014",
    ),
    Source(
        "bunnell-2021",
        citation="Bunnell BE, et al. 2021, PMC8183976 (barriers in youth and family treatment)",
    ),
    Source(
        "framework-synthesis-2024",
        citation="Framework synthesis of 59 studies on homework engagement. Cogn Behav Ther 2024",
        doi="10.1080/16506073.2024.2369939",
    ),
    Source(
        "greenberger-padesky-2016",
        citation="Greenberger D, Padesky CA. Mind Over Mood, 2nd ed., 2016 (form)",
    ),
    Source(
        "octc-2006",
        citation="Oxford Cognitive Therapy Centre. Behavioral experiment sheet, 2006",
    ),
    Source(
        "library",
        citation="A convention of this library, stated as policy so that it can be changed",
    ),
)
