"""What PLOVER would call a mention: its types know no status, ours do."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from timeline.events.lexicon import plover_of
from timeline.model import Mention


@cache
def _rules() -> dict[str, Any]:
    return tomllib.loads(files("timeline.events").joinpath("data", "plover.toml").read_text("utf-8"))


def plover_type(mention: Mention) -> str | None:
    """One of PLOVER's 16 event types; None for a POLICY that is like none of them.

    PLOVER writes the future of cooperation as AGREE and that of conflict as THREATEN, what is asked for as REQUEST,
    and cooperation that did not come about as REJECT.
    """
    rules = _rules()
    kind = plover_of(mention.trigger_text, mention.kind) or mention.kind
    for rule in rules["rule"]:
        if not (mention.status in rule["status"] and kind in rules["side"][rule["side"]]):
            continue
        if mention.cue in rule.get("cue", [mention.cue]):
            return str(rule["type"])
    return None if kind == "POLICY" else kind
