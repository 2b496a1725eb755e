"""The pictures of links: one for each card that a page can have, and what the program draws."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageChops, ImageStat

from support.cards import FOLDER, PICTURES, drawn, png
from unhrc_site.pages.head import CARD_SIZE, CARD_WORDS

MOST = 16_000
"""Bytes of one picture."""


def test_each_card_has_its_picture() -> None:
    """There is one picture for each card that pages have, and no other."""
    assert {path.stem for path in FOLDER.iterdir()} == set(PICTURES) == set(CARD_WORDS)


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_a_kept_picture_is_what_is_drawn(name: str) -> None:
    """A kept picture has its size and shows what the program draws; `make cards` renews it.

    Another version of the drawing library may soften an edge otherwise, so pixels are compared on
    average and not one by one.
    """
    content = (FOLDER / f"{name}.png").read_bytes()
    with Image.open(io.BytesIO(content)) as kept:
        assert kept.format == "PNG"
        assert kept.size == CARD_SIZE
        assert kept.info.keys() <= {"gamma"}
        apart = ImageChops.difference(kept.convert("RGB"), drawn(name))
    assert max(ImageStat.Stat(apart).mean) < 1.5
    assert len(content) <= MOST


def test_a_picture_is_drawn_alike_each_time() -> None:
    """Drawn twice, a card is the same to the byte."""
    assert png("event") == png("event")
