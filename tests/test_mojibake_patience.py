"""Text that is no text is given up; mojibake behind it, or behind good text that is odd, is still found."""

from __future__ import annotations

import random

import pytest

import cleantext
from benchmarks.repair.misreading import READERS
from cleantext.repair.mojibake.windows.patience import PATIENCE, Patience

LINE = "昨天晚上下了一场大雨，路上的车很少，我们的服务员非常热情。"
WAYS = [("utf-8", "gbk (browser)"), ("utf-8", "latin-1"), ("gb18030", "cp1252 (browser)"), ("utf-8", "cp1252")]


def garbage(size: int, codec: str) -> str:
    chance = random.Random(11)
    data = bytes(chance.choice(range(256)) if chance.random() < 0.98 else 10 for _ in range(size))
    return data.decode(codec, "replace")


def test_no_more_is_searched_in_vain_the_longer_a_text_is() -> None:
    chance = random.Random(3)
    patience, searched = Patience(), 0
    for _ in range(10_000):
        window = "".join(chr(chance.randrange(0xA1, 0x100)) for _ in range(50))
        if patience.lasts_for(window):
            patience.account(len(window), 0)
            searched += len(window)
    assert PATIENCE < searched < 3 * PATIENCE


def test_what_is_found_gives_patience_back() -> None:
    patience = Patience()
    patience.account(100_000, 0)
    window = "".join(random.Random(4).choices("¿¡ÐÞ×÷±¶", k=40))
    assert not patience.lasts_for(window)
    patience.account(40_000, 40_000)
    assert patience.lasts_for(window)


@pytest.mark.parametrize(("codec", "writer", "reader"), [("latin-1", *WAYS[0]), ("utf-8", *WAYS[2]), ("gbk", *WAYS[1])])
def test_mojibake_behind_garbage_is_found(codec: str, writer: str, reader: str) -> None:
    damaged = READERS[reader](LINE.encode(writer))
    text = garbage(6_000, codec) + "\n" + "\n".join([damaged] * 3)
    cleaned = cleantext.clean(text)
    assert cleaned.split("\n")[-3:] == [cleantext.clean(damaged)] * 3
    assert cleantext.clean(cleaned) == cleaned


@pytest.mark.parametrize(("writer", "reader"), WAYS[1:3])
def test_mojibake_behind_much_good_text_with_rare_characters_is_found(writer: str, reader: str) -> None:
    chance = random.Random(5)
    rare = (
        f"《集韵》：{chr(chance.randrange(0x4E00, 0x9FA5))}，{chr(chance.randrange(0x3400, 0x4DB5))}也，音同{LINE}"
        for _ in range(2_600)
    )
    text = "\n".join([*rare, READERS[reader](LINE.encode(writer))])
    assert len(text) > 100_000
    assert cleantext.clean(text).split("\n")[-1] == cleantext.clean(READERS[reader](LINE.encode(writer)))
