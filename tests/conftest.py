"""Hypothesis profiles: quick in every run, long in `.ci/long`; no deadline, machines differ."""

from hypothesis import settings

settings.register_profile("quick", max_examples=60, deadline=None)
settings.register_profile("long", max_examples=600, deadline=None)
settings.load_profile("quick")
