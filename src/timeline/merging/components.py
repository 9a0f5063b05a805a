"""What is tied together, directly or through others: connected components, the same in whatever order ties come."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

_REMEMBERED = 4  # members of a component that stand for it
Item = TypeVar("Item", bound=Hashable)


class Components(Generic[Item]):
    """Items given in order, each a component of its own until tied."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._parent = {item: item for item in items}
        self._rank = {item: number for number, item in enumerate(self._parent)}
        self._first: dict[Item, list[Item]] = {}

    def __contains__(self, item: object) -> bool:
        return item in self._parent

    def _root(self, item: Item) -> Item:
        parent = self._parent
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    def tied(self, left: Item, right: Item) -> bool:
        """Whether two items are in one component already."""
        return self._root(left) == self._root(right)

    def tie(self, left: Item, right: Item) -> None:
        """Make one component of two."""
        a, b = self._root(left), self._root(right)
        if a != b:
            self._first[a] = sorted(self.first(a) + self.first(b), key=self._rank.__getitem__)[:_REMEMBERED]
            self._first.pop(b, None)
            self._parent[b] = a

    def first(self, item: Item) -> list[Item]:
        """The first few members of an item's component."""
        root = self._root(item)
        return self._first.get(root, [root])

    def groups(self) -> list[list[Item]]:
        """The components by their first items, each in the items' order."""
        found: dict[Item, list[Item]] = {}
        for item in self._parent:
            found.setdefault(self._root(item), []).append(item)
        return list(found.values())
