"""Text as text in four languages: nothing that a person wrote becomes markup.

Control characters, and two code points that XML has no place for, are shown as U+FFFD.
"""

from __future__ import annotations

import re

from cbt_homework.show.layout import text_without_controls

_SPACE = re.compile("[ \t\n]+")
_NO_CHARACTER = re.compile("[\ufffe\uffff]")
_XML = {ord(c): f"&#{ord(c)};" for c in "\"'"} | {38: "&amp;", 60: "&lt;", 62: "&gt;"}

_MARKDOWN = re.compile(
    r"""[\\`*_{}\[\]<>|\#&~!$^=+@]   # markup wherever it stands, here or in a usual extension
    | (?<=\S)\.(?=\S) | :(?=\S)      # what makes an address, and with it a link
    | --+                            # a dash, a rule, the line below a heading
    """,
    re.VERBOSE,
)
_NUMBERED = re.compile(r"^([0-9]+)([.)])")
_OUTER_SPACE = re.compile(r"^\s+|\s+$")
_FIRST = ("-", ":", "%", "(")
"""What begins a list, a comment or a target where it stands first in a line."""

_MERMAID = re.compile(
    r"""(?<![a-z0-9])(?:end|click|style|class|classdef|linkstyle|subgraph|graph|flowchart|direction
    |call|href|default|init)(?![a-z0-9])  # words of the language: the first letter is enough
    | [^a-zA-Z0-9 \u00c0-\u024f\u0370-\u1fff]  # all but letters of living alphabets
    | [\u00d7\u00f7]  # two signs among them
    """,
    re.VERBOSE | re.IGNORECASE,
)


def visible_text(text: str) -> str:
    """A text whose line breaks are plain ones, and whose control characters can be seen."""
    return _NO_CHARACTER.sub(
        "\N{REPLACEMENT CHARACTER}", "\n".join(text_without_controls(text).splitlines())
    )


def text_in_one_line(text: str) -> str:
    """A text in one line, its words apart by one space."""
    return " ".join(words_of(visible_text(text)))


def words_of(text: str) -> list[str]:
    """Splits a text at spaces, tabs and line breaks, but not at no-break spaces."""
    return [word for word in _SPACE.split(text) if word]


def escape_xml(text: str) -> str:
    """A text for SVG and HTML, between tags or in quotes; its line breaks are kept."""
    return visible_text(text).translate(_XML)


def escape_markdown(text: str) -> str:
    """A text for Markdown, in one line: it may stand first in a line, or in a table."""
    line = _MARKDOWN.sub(lambda found: "".join("\\" + c for c in found[0]), text_in_one_line(text))
    line = _NUMBERED.sub(r"\1\\\2", line)
    # A space that stayed would keep what stands around the text from being bold.
    line = _OUTER_SPACE.sub(lambda found: "".join(f"&#{ord(c)};" for c in found[0]), line)
    return f"\\{line}" if line.startswith(_FIRST) else line


def escape_mermaid(text: str) -> str:
    """A text for a quoted label of Mermaid, in one line: all but letters and digits by number."""
    return _MERMAID.sub(lambda found: f"#{ord(found[0][0])};{found[0][1:]}", text_in_one_line(text))
