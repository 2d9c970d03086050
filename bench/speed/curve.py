"""A curve of cost against size, on two logarithmic scales: as text, and as SVG."""

from dataclasses import dataclass, field
from html import escape
from math import ceil, floor, log10

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 720, 360, 64, 40, 250, 36
COLOURS = ("#8a8a8a", "#b3541e", "#2b6ca3", "#1f7a3f")


@dataclass
class Curve:
    """Lines by name, each with its points (size, cost)."""

    title: str
    lines: dict[str, list[tuple[int, float]]] = field(default_factory=dict)

    def add(self, line: str, size: int, cost: float) -> None:
        """Another point of that line."""
        self.lines.setdefault(line, []).append((size, cost))

    def told(self) -> str:
        """The points as a table of plain text."""
        sizes = [size for size, _ in next(iter(self.lines.values()))]
        head = f"{self.title:<58}" + "".join(f"{size:>12,}" for size in sizes)
        body = [
            f"  {name:<56}" + "".join(f"{cost:>12.2f}" for _, cost in points)
            for name, points in self.lines.items()
        ]
        return "\n".join([head, *body])


def drawn(curve: Curve) -> str:
    """The curve as an SVG picture of its own, readable on white and on dark paper."""
    points = [point for line in curve.lines.values() for point in line]
    low, high = floor(log10(min(cost for _, cost in points))), ceil(log10(max(cost for _, cost in points)))
    first, last = log10(min(size for size, _ in points)), log10(max(size for size, _ in points))

    def x(size: float) -> float:
        return LEFT + (log10(size) - first) / max(last - first, 1e-9) * (WIDTH - LEFT - RIGHT)

    def y(cost: float) -> float:
        return HEIGHT - BOTTOM - (log10(cost) - low) / max(high - low, 1) * (HEIGHT - TOP - BOTTOM)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'font-family="sans-serif" font-size="12" fill="#555"><title>{escape(curve.title)}</title>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{LEFT}" y="20" font-size="14">{escape(curve.title)}</text>',
    ]
    for power in range(low, high + 1):
        at = y(10**power)
        parts.append(f'<path d="M{LEFT} {at:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{at + 4:.1f}" text-anchor="end">{10.0**power:g}</text>')
    for size in sorted({size for size, _ in points}):
        parts.append(f'<text x="{x(size):.1f}" y="{HEIGHT - 14}" text-anchor="middle">{size:,}</text>')
    for (name, line), colour in zip(curve.lines.items(), COLOURS, strict=False):
        path = "L".join(f"{x(size):.1f} {y(cost):.1f}" for size, cost in line)
        parts.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        size, cost = line[-1]
        label = f"{escape(name)}: {cost:.3g}"
        parts.append(f'<text x="{x(size) + 8:.1f}" y="{y(cost) + 4:.1f}" fill="{colour}">{label}</text>')
    return "\n".join([*parts, "</svg>", ""])
