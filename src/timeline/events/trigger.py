"""The words that name an act, and the parts that actors can have in it."""

from __future__ import annotations

from typing import NamedTuple

from timeline.events.standing import Standing
from timeline.model import Kind
from timeline.prose import VerbGroup

PHRASE = 6  # words between a noun and whoever stands behind its "of"
GOAL = 2  # words from "visit" or "arrived" to the place
MUTUAL = frozenset(["CONSULT", "AGREE", "COOPERATE"])
OF_AUTHORITY = frozenset(["COERCE", "SANCTION"])  # what the authorities of a state do on its own ground


class Trigger(NamedTuple):
    """The words that name an act.

    Args:
        group: The verb group that carries it.
        noun: Its head is a noun, under a light verb perhaps.
    """

    first: int
    last: int
    group: VerbGroup
    noun: bool
    kind: Kind | None

    @property
    def carried(self) -> bool:
        """A verb is part of it, so that it has a subject."""
        return not self.noun or (self.group.tense != "none" and self.group.first <= self.first)


class Cast(NamedTuple):
    """Who acts and on whom; whoever is in neither takes part in a way that nothing shows."""

    sources: tuple[Standing, ...] = ()
    targets: tuple[Standing, ...] = ()
