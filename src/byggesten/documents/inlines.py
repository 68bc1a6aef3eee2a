# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Inlines as HTML: everything escaped, and no markup that is not made here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from markupsafe import Markup

from byggesten.documents.memo import (
    Break,
    ChangeLink,
    Code,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Name,
    Small,
    Strong,
    Text,
    Value,
)  # fmt: skip

_ELEMENTS = {Strong: Markup("<strong>{}</strong>"), Emphasis: Markup("<em>{}</em>"), Small: Markup("<small>{}</small>")}
_LINK = Markup('<a href="{}">{}</a>')
_VALUE = Markup('<a class="value" href="#{}">{}</a>')
_KEY = Markup('<a class="key" href="#{}">{}</a>')


class InlineWriter:
    """Writes inlines; ``anchors`` leads from changes to where they are shown, ``figures`` is where the figures are.

    ``shown`` writes values in another way, where a page has one.
    """

    def __init__(self, anchors: Mapping[str, str], figures: str) -> None:
        self.anchors, self.figures = anchors, figures
        self.shown: Callable[[Value], Markup] | None = None

    def write(self, inlines: Inlines) -> Markup:
        """Inlines as HTML."""
        return Markup("").join(self._one(each) for each in inlines)

    def _one(self, inline: Inline) -> Markup:
        match inline:
            case Text():
                return Markup.escape(inline.text)
            case Name():
                return Markup.escape(inline.name)
            case Code():
                return Markup("<code>{}</code>").format(inline.text)
            case Break():
                return Markup("<br>")
            case Link():
                return _LINK.format(inline.address, self.write(inline.inlines))
            case Value():
                return self.value(inline)
            case ChangeLink():
                return self._key(inline.key)
            case Strong() | Emphasis() | Small():
                return _ELEMENTS[type(inline)].format(self.write(inline.inlines))

    def value(self, value: Value) -> Markup:
        """A value, leading to the change behind it, or to the list of figures where there are several."""
        if self.shown is not None:
            return self.shown(value)
        known = [self.anchors[key] for key in value.changes if key in self.anchors]
        if not known or (len(known) > 1 and not self.figures):
            return Markup('<span class="value">{}</span>').format(value.text)
        return _VALUE.format(known[0] if len(known) == 1 else self.figures, value.text)

    def _key(self, key: str) -> Markup:
        anchor = self.anchors.get(key, "")
        return _KEY.format(anchor, key) if anchor else Markup.escape(key)
