"""Which languages have a folder: every package beside this module that declares a LANGUAGE."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module

from timeline.times.language import Language


@cache
def languages() -> Mapping[str, Language]:
    """The languages with rules of their own, by code. Only their declarations are imported, no rules and no words."""
    room = import_module(__name__.rpartition(".")[0])
    folders = sorted(it.name for it in pkgutil.iter_modules(room.__path__) if it.ispkg)
    declared = [import_module(f"{room.__name__}.{folder}").LANGUAGE for folder in folders]
    return {language.code: language for language in declared}
