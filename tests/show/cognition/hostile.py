"""Things full of text that tries to be markup, and the same things with harmless words."""

from __future__ import annotations

import re
from typing import Any

import attrs
from hypothesis import assume, strategies as st

from cbt_homework.cognition.downward_arrow import DownwardArrow
from cbt_homework.cognition.formulation import CaseFormulation, Conceptualization
from cbt_homework.cognition.thought_record import ThoughtRecord
from cbt_homework.cognition.vicious_circle import ViciousCircle
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.constructor_source import source
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.values import Value
from cbt_homework.homework.forms import RecordForm
from cbt_homework.show.layout import text_without_controls
from cbt_homework.testing import strategies

SNIPPETS = (
    "</text></svg><script>alert(1)</script>", "<b>x</b>", "<!-- ", "-->", "]]>", "<![CDATA[",
    "</td></tr></table>", "</style>", "&amp;", "&#60;", "&lt", '" onload="x', "' x='", "<?xml ?>",
    "a | b", "\\| c", "\\", "\\\\|", "`code`", "```\ncode\n```", "~~x~~", "**x**", "__x__", "*",
    "_",     "[x](http://y.example)", "![x](y.png)", "<http://y.example>", "http://y.example/a?b=c#d",
    "www.example.com", "who@example.com", "example.com", "[x]: /y", "[^1]", "- x", "+ x", "1. x",
    "2) x", "# x", "> x", "---", "===", "    code", "\tcode", "| a | b |\n| - | - |", ":::",
    "{x}`y`", "$x$", "$$", "%% x", "%%{init: {}}%%", "end", "END", "click b0 x", "#quot;", "#35;",
    "#9829;",
    '"]', "]", "b0 --> b1", "\n", "\r\n", "a\u2028b", "\x85", "\x01", "\x1b[31m", "\u202e",
    "\ufffe", "\uffff", ";", "fa:fa-ban", "\ufb02\xb0\xb060\xb6\xdf", "<br/>", "\xa0",
    "e\u0301\u0301",
    "\u017elu\u0165ou\u010dk\u00fd k\u016f\u0148", "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\u05e9\u05dc\u05d5\u05dd", "\u4f60\u597d", "\ufdfd", "W" * 70, "style x:#1;", "classDef a:#b;",
)  # fmt: skip

_ANY = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
texts = st.lists(st.sampled_from(SNIPPETS) | _ANY, min_size=1, max_size=3).map("".join)

SHOWN: tuple[type[Any], ...] = (
    ThoughtRecord,
    ViciousCircle,
    DownwardArrow,
    CaseFormulation,
    Conceptualization,
)


@attrs.frozen
class Pair:
    """A thing with hostile words, the same with harmless ones, and which stands for which."""

    hostile: Any
    harmless: Any
    words: dict[str, str]

    def expected(self, said: str) -> str:
        """What a reading of the harmless one says of the hostile one, without white space."""
        return _TOKEN.sub(lambda found: squeezed(shown(self.words[found[0]])), squeezed(said))


_TOKEN = re.compile("q[0-9]+q")


def shown(text: str) -> str:
    """A text as it may be shown: control characters are visible."""
    return re.sub("[\ufffe\uffff]", "\ufffd", text_without_controls(text))


def squeezed(text: str) -> str:
    """A text without white space."""
    return "".join(text.split())


@st.composite
def pairs(draw: st.DrawFn, *classes: type[Any]) -> Pair:
    """A thing of one of these classes, twice."""
    thing = draw(st.one_of(*(strategies.values(cls) for cls in classes or SHOWN)))
    # A drawn key may look like a harmless word, also once its hyphens are shown as spaces.
    assume(not _TOKEN.search(re.sub("[-_.]", "", source(thing))))
    drawn = draw(st.lists(texts, min_size=1, max_size=12))
    tokens: dict[str, str] = {}
    words: dict[str, str] = {}

    def token(text: str) -> str:
        key = text.strip().casefold()
        tokens.setdefault(key, f"q{len(tokens)}q")
        return tokens[key]

    def hostile(text: str) -> str:
        name = token(text)
        number = int(name[1:-1])
        # Two different texts stay different, so that what is found by its name still is.
        words[name] = f"{drawn[number % len(drawn)]} {number}"
        return words[name]

    return Pair(_filled(thing, hostile), _filled(thing, token), words)


def forms() -> st.SearchStrategy[Pair]:
    """A record form, twice."""
    return pairs(RecordForm)


def _filled(thing: Value, say: Any) -> Any:
    changes = {
        name: _replaced(getattr(thing, name), kind, say)
        for name, kind in kinds_of(type(thing)).items()
    }
    return attrs.evolve(thing, **changes)


def _replaced(value: Any, kind: k.Kind, say: Any) -> Any:
    match kind:
        case k.Text() | k.Label() if isinstance(value, str):
            return say(value)
        case k.Maybe(kind=inner) | k.Answer(kind=inner):
            return value if value is None else _replaced(value, inner, say)
        case k.Many(item=item) if isinstance(value, tuple):
            return tuple(_replaced(one, item, say) for one in value)
        case k.One() | k.OneOf() if isinstance(value, Value):
            return _filled(value, say)
        case _:
            return value
