#!/usr/bin/env python3
"""Draws kehoach.ico beside this script: a page with two centred lines above a table.

Shapes are rectangles and one triangle in a square of 64 units, drawn four times too large and averaged, so that
small sizes are drawn for themselves and not shrunk from the large one.
"""

import struct
import zlib
from pathlib import Path

INK, PAPER, FOLD, RED, BAND = (38, 50, 56), (255, 255, 255), (176, 190, 197), (198, 40, 40), (187, 222, 251)
OVER = 4


def colour(x, y):
    """What lies at a point; None outside the page."""
    left, top, right, bottom, fold = 9, 2, 55, 62, 12
    if not (left <= x < right and top <= y < bottom):
        return None
    beyond = (x - (right - fold)) - (y - top)
    if beyond > 0:
        return None
    if x >= right - fold and y < top + fold:
        return FOLD if beyond < -2 else INK
    if x < left + 2 or x >= right - 2 or y < top + 2 or y >= bottom - 2:
        return INK
    if 17 <= y < 20 and 20 <= x < 44:
        return RED
    if 23 <= y < 25 and 25 <= x < 39:
        return INK
    table_left, table_top, table_right, table_bottom = 15, 31, 49, 56
    if table_left <= x < table_right and table_top <= y < table_bottom:
        rule = (y - table_top) % 8 < 1.6 or x < table_left + 1.6 or x >= table_right - 1.6 or 23 <= x < 24.6
        if rule:
            return INK
        return BAND if y < table_top + 8 else PAPER
    return PAPER


def pixels(size):
    """Rows of RGBA."""
    rows = []
    for row in range(size):
        line = []
        for column in range(size):
            found = [
                colour((column + (a + 0.5) / OVER) * 64 / size, (row + (b + 0.5) / OVER) * 64 / size)
                for a in range(OVER)
                for b in range(OVER)
            ]
            seen = [one for one in found if one]
            alpha = 255 * len(seen) // len(found)
            line.append(tuple(sum(c) // len(seen) for c in zip(*seen)) + (alpha,) if seen else (0, 0, 0, 0))
        rows.append(line)
    return rows


def png(rows):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    size = len(rows)
    raw = b"".join(b"\0" + bytes(value for pixel in row for value in pixel) for row in rows)
    head = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(raw, 9)) + chunk(b"IEND", b"")


def bitmap(rows):
    size = len(rows)
    data = b"".join(bytes((b, g, r, a)) for row in reversed(rows) for r, g, b, a in row)
    mask = b"\0" * ((size + 31) // 32 * 4 * size)
    return struct.pack("<IiiHHIIiiII", 40, size, size * 2, 1, 32, 0, len(data) + len(mask), 0, 0, 0, 0) + data + mask


def main():
    images = [(size, bitmap(pixels(size))) for size in (16, 24, 32, 48)] + [(256, png(pixels(256)))]
    head, at = struct.pack("<HHH", 0, 1, len(images)), 6 + 16 * len(images)
    for size, data in images:
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), at)
        at += len(data)
    Path(__file__).with_name("kehoach.ico").write_bytes(head + b"".join(data for _, data in images))


if __name__ == "__main__":
    main()
