"""Numbers as SVG attributes want them."""

from __future__ import annotations


def percent(value: float) -> str:
    """Return a share of a drawing's width, 0 to 100, as an attribute: `12.5%`, `30%`.

    Two decimals are a tenth of a pixel on the widest page; more would only be bytes.
    """
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return f"{'0' if text == '-0' else text}%"
