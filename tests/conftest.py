"""Hypothesis profiles. Quick: the same examples in every run, so that the gate fails only for what changed.
Long, in `.ci/long`: ten times as many, new ones each time. No deadlines, machines differ.
"""

from hypothesis import settings

settings.register_profile("quick", max_examples=60, deadline=None, derandomize=True)
settings.register_profile("long", max_examples=600, deadline=None)
settings.load_profile("quick")
