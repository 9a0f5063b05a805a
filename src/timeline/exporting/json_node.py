"""A value of a JSON document and its place there, so that whoever reads a wrong one can say which it is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast, get_args

from attrs import frozen

from timeline.errors import DateError, ReadingError
from timeline.model import whole

Value = TypeVar("Value")
_LARGEST = sys.float_info.max


@frozen
class Node:
    """One value, read by what it should be.

    Args:
        value: As `json.loads` gives it.
        place: Where it stands, such as `events[3].title`; "" for the whole document.
    """

    value: Any
    place: str = ""

    def wrong(self, what: str) -> ReadingError:
        """The error that names this place."""
        return ReadingError(f"{self.place or 'the document'} {what}")

    def __contains__(self, name: str) -> bool:
        return name in self.object()

    def __getitem__(self, name: str) -> Node:
        if name not in self:
            raise self.wrong(f'has no "{name}"')
        return Node(self.value[name], f"{self.place}.{name}" if self.place else name)

    def object(self) -> Mapping[str, Any]:
        """An object."""
        if not isinstance(self.value, Mapping):
            raise self.wrong(f"is {self._shown()}, no object")
        return self.value

    def each(self, read: Callable[[Node], Value]) -> tuple[Value, ...]:
        """The items of a list."""
        if not isinstance(self.value, list):
            raise self.wrong(f"is {self._shown()}, no list")
        return tuple(read(Node(item, f"{self.place}[{number}]")) for number, item in enumerate(self.value))

    def or_none(self, read: Callable[[Node], Value]) -> Value | None:
        """What `read` makes of it; None for null."""
        return None if self.value is None else read(self)

    def text(self) -> str:
        """A string."""
        if not isinstance(self.value, str):
            raise self.wrong(f"is {self._shown()}, no text")
        if whole(self.value) != self.value:
            raise self.wrong(f"is {self._shown()}, no valid Unicode")
        return self.value

    def one_of(self, allowed: Any) -> Any:
        """One of the strings of a `Literal`."""
        if (found := self.text()) not in get_args(allowed):
            raise self.wrong(f"is {self._shown()}, none of {', '.join(get_args(allowed))}")
        return found

    def flag(self) -> bool:
        """True or false."""
        if not isinstance(self.value, bool):
            raise self.wrong(f"is {self._shown()}, neither true nor false")
        return self.value

    def offset(self) -> int:
        """A whole number from 0 on."""
        if type(self.value) is not int or self.value < 0:
            raise self.wrong(f"is {self._shown()}, no offset")
        return self.value

    def number(self) -> float:
        """A number that is not endless."""
        if type(self.value) not in (int, float) or not -_LARGEST <= self.value <= _LARGEST:
            raise self.wrong(f"is {self._shown()}, no number")
        return cast(float, self.value)

    def share(self) -> float:
        """A number from 0 to 1."""
        if not 0 <= (found := self.number()) <= 1:
            raise self.wrong(f"is {self._shown()}, no number from 0 to 1")
        return found

    def dated(self, read: Callable[[str], Value]) -> Value:
        """What `read` makes of a string."""
        try:
            return read(self.text())
        except DateError as error:
            raise self.wrong(f"cannot be read: {error}") from None

    def _shown(self) -> str:
        return f"{self.value!r:.60}"
