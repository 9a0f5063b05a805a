"""What is tied together, directly or through others: connected components."""

from __future__ import annotations

_REMEMBERED = 4  # members of a component that stand for it


class Components:
    """Numbers from 0 on, each a component of its own until tied."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))
        self._first: dict[int, list[int]] = {}

    def root(self, item: int) -> int:
        """The number that stands for a component, until it is tied to another."""
        parent = self._parent
        while (above := parent[item]) != item:
            parent[item] = parent[above]
            item = above
        return item

    def tied(self, left: int, right: int) -> bool:
        """Whether two numbers are in one component already."""
        parent = self._parent
        return parent[left] == parent[right] or self.root(left) == self.root(right)

    def tie(self, left: int, right: int) -> None:
        """Make one component of two."""
        a, b = self.root(left), self.root(right)
        if a != b:
            ones, others = self.first(a), self._first.pop(b, None) or [b]
            if len(ones) < _REMEMBERED or others[0] < ones[-1]:
                self._first[a] = sorted(ones + others)[:_REMEMBERED]
            self._parent[b] = a

    def first(self, item: int) -> list[int]:
        """The first few members of a number's component."""
        root = self.root(item)
        return self._first.get(root, [root])

    def groups(self) -> list[list[int]]:
        """The components by their first members, each in order."""
        found: dict[int, list[int]] = {}
        for item in range(len(self._parent)):
            found.setdefault(self.root(item), []).append(item)
        return list(found.values())
