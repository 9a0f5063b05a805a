"""The reliability diagram as a picture: what was said against what came true."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.calibrating.measures import Point, reliability
from timeline.calibrating.report import events

_SIDE, _EDGE = 320, 46  # pixels
_LARGEST = 9.0  # radius of the dot of the fullest bin


def diagram(points: Sequence[Point], title: str) -> str:
    """An SVG picture: a dot a bin, as large as the bin is full; on the diagonal, what was said came true.

    Args:
        title: One line of plain text.
    """
    bins = reliability(points)
    fullest = max((one.count for one in bins), default=1)
    whole = _SIDE + 2 * _EDGE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="{whole}" viewBox="0 0 {whole} {whole}" '
        'font-family="sans-serif" font-size="12" role="img">',
        f"<title>{_escaped(title)}</title>",
        f'<rect width="{whole}" height="{whole}" fill="white"/>',
        f'<text x="{whole / 2}" y="{_EDGE / 2}" text-anchor="middle">{_escaped(title)}</text>',
        f'<line x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}" stroke="#999" stroke-dasharray="4 4"/>',
        f'<rect x="{_x(0)}" y="{_y(1)}" width="{_SIDE}" height="{_SIDE}" fill="none" stroke="#333"/>',
    ]
    for tick in (0, 0.25, 0.5, 0.75, 1):
        parts.append(f'<text x="{_x(tick):g}" y="{_y(0) + 16:g}" text-anchor="middle">{tick:g}</text>')
        parts.append(f'<text x="{_x(0) - 6:g}" y="{_y(tick) + 4:g}" text-anchor="end">{tick:g}</text>')
    parts.append(f'<text x="{whole / 2}" y="{whole - 10}" text-anchor="middle">score (what was said)</text>')
    parts.append(
        f'<text transform="translate(14 {whole / 2}) rotate(-90)" text-anchor="middle">share that was right</text>'
    )
    for one in bins:
        radius = _LARGEST * (one.count / fullest) ** 0.5
        parts.append(
            f'<circle cx="{_x(one.said):.1f}" cy="{_y(one.right):.1f}" r="{radius:.1f}" '
            'fill="#1f5fa8" fill-opacity="0.75">'
            f"<title>{events(one.count)}: said {one.said:.2f}, right {one.right:.2f}</title></circle>"
        )
    return "\n".join([*parts, "</svg>", ""])


def _x(share: float) -> float:
    return _EDGE + _SIDE * share


def _y(share: float) -> float:
    return _EDGE + _SIDE * (1 - share)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
