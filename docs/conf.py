"""Sphinx's configuration."""

from pygments.lexers.special import TextLexer
from sphinx.application import Sphinx

import cbt_homework

project = "cbt_homework"
author = "The cbt_homework authors"
copyright = "2026, the cbt_homework authors"
release = version = cbt_homework.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
html_theme = "furo"
html_title = "cbt_homework"
exclude_patterns = ["_build"]
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "description"
napoleon_google_docstring = True
nitpicky = False


def setup(app: Sphinx) -> None:
    """A diagram is shown as its source where nothing draws it."""
    app.add_lexer("mermaid", TextLexer)
