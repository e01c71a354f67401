#!/usr/bin/env python3
"""Draws the pictures of docs/windows.md and docs/may-windows.md: one file for each picture and language.

The window shows the words of the catalogues (src/diag), so that the pictures say what the program says.
"""

import base64
import importlib.util
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = {"vi": "C:/Users/An/Documents/kehoach", "en": "C:/Users/An/Documents/kehoach"}

spec = importlib.util.spec_from_file_location("icon", ROOT / "packaging/windows/icon.py")
icon = importlib.util.module_from_spec(spec)
spec.loader.exec_module(icon)
ICON = "data:image/png;base64," + base64.b64encode(icon.png(icon.pixels(48))).decode()

SANS = 'font-family="Segoe UI, Arial, sans-serif"'
MONO = 'font-family="Consolas, Liberation Mono, monospace"'


def svg(width, height, parts):
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
    return "\n".join([head, *parts, "</svg>", ""])


def text(x, y, words, size=13, fill="#222", family=SANS, anchor="start", weight="normal"):
    more = f'{family} font-size="{size}" fill="{fill}" text-anchor="{anchor}" font-weight="{weight}"'
    return f'<text x="{x}" y="{y}" {more} xml:space="preserve">{escape(words)}</text>'


def box(x, y, width, height, fill="#fff", line="#9e9e9e", round=3):
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{round}" fill="{fill}" stroke="{line}"/>'


def message(lang, name):
    """The lines of a multi-line message of a catalogue."""
    lines = (ROOT / f"src/diag/{lang}/cli.ftl").read_text("utf-8").split("\n")
    at = lines.index(f"{name} =") + 1
    found = []
    while lines[at].startswith("    ") or not lines[at].strip():
        found.append(lines[at][4:])
        at += 1
    return [line.replace("{ $path }", f"{FOLDER[lang]}/kehoach.html") for line in found]


def window(lang):
    lines = message(lang, "cli-window-page") + ["█"]
    height = 44 + 17 * len(lines)
    parts = [box(1, 1, 718, height - 2, "#0c0c0c", "#555"), box(1, 1, 718, 26, "#e8e8e8", "#555")]
    parts += [f'<image x="8" y="6" width="16" height="16" href="{ICON}"/>', text(30, 19, f"{FOLDER[lang]}/kehoach.exe".replace("/", "\\"), 12)]
    parts += [text(702, 19, "×", 16, anchor="middle")]
    parts += [text(10, 46 + 17 * at, line, 12.5, "#ddd", MONO) for at, line in enumerate(lines)]
    return svg(720, height, parts)


def file(x, y, name, drawn):
    return [*drawn(x, y), text(x + 24, y + 66, name, 12, anchor="middle")]


def program(x, y):
    return [f'<image x="{x}" y="{y}" width="48" height="48" href="{ICON}"/>']


def page(x, y, mark, colour):
    outline = f'<path d="M{x + 8} {y}h24l10 10v38h-34z" fill="#fff" stroke="#666"/>'
    return [outline, box(x + 4, y + 24, 30, 15, colour, colour), text(x + 19, y + 35.5, mark, 10, "#fff", anchor="middle", weight="bold")]


DROP = {
    "vi": ("kéo tệp kế hoạch thả lên chương trình", "tệp Word hiện ra ngay bên cạnh"),
    "en": ("drop the plan on the program", "the Word file appears beside it"),
}


def drop(lang):
    first, second = DROP[lang]
    arrow = '<path d="M{0} 84 C {1} 58, {2} 58, {3} 82" fill="none" stroke="#c62828" stroke-width="2" marker-end="url(#a)"/>'
    head = '<defs><marker id="a" markerWidth="8" markerHeight="8" refX="6" refY="3" orient="auto"><path d="M0 0L7 3L0 6z" fill="#c62828"/></marker></defs>'
    parts = [head, box(1, 1, 558, 198), box(1, 1, 558, 28, "#f3f3f3"), text(14, 20, FOLDER[lang].replace("/", " › ").removeprefix("C: › "), 12)]
    parts += file(70, 92, "ke-hoach.yaml", lambda x, y: page(x, y, "YAML", "#607d8b"))
    parts += file(256, 92, "kehoach.exe", program)
    parts += file(442, 92, "ke-hoach.docx", lambda x, y: page(x, y, "W", "#1e5fb4"))
    parts += [arrow.format(104, 150, 210, 262), arrow.format(300, 346, 406, 456)]
    parts += [text(186, 54, first, 12, "#c62828", anchor="middle"), text(416, 184, second, 12, "#c62828", anchor="middle")]
    return svg(560, 200, parts)


UNSIGNED = {
    "vi": ("1. bấm «More info»", "2. bấm «Run anyway»"),
    "en": ("1. click “More info”", "2. click “Run anyway”"),
}


def unsigned(lang):
    first, second = UNSIGNED[lang]
    blue = "#1a5fb4"
    parts = [box(1, 1, 438, 228, blue, blue), text(24, 44, "Windows protected your PC", 20, "#fff")]
    said = ["Microsoft Defender SmartScreen prevented an unrecognized app", "from starting. Running this app might put your PC at risk."]
    parts += [text(24, 78 + 18 * at, line, 12.5, "#fff") for at, line in enumerate(said)]
    parts += ['<text x="24" y="120" font-family="Segoe UI, Arial, sans-serif" font-size="12.5" fill="#fff" text-decoration="underline">More info</text>']
    parts += [text(24, 150, "App:            kehoach.exe", 12.5, "#fff"), text(24, 168, "Publisher:   Unknown publisher", 12.5, "#fff")]
    parts += [box(206, 188, 102, 28, blue, "#fff", 0), text(257, 206, "Run anyway", 12.5, "#fff", anchor="middle")]
    parts += [box(320, 188, 102, 28, blue, "#fff", 0), text(371, 206, "Don't run", 12.5, "#fff", anchor="middle")]
    parts += ['<path d="M446 116H88M446 178H257V186" stroke="#c62828" stroke-width="2"/>']
    parts += [text(452, 120, first, 13, "#c62828"), text(452, 182, second, 13, "#c62828")]
    return svg(600, 230, parts)


def main():
    for lang in ("vi", "en"):
        for name, drawn in (("window", window), ("drop", drop), ("unsigned", unsigned)):
            (ROOT / f"docs/windows/{name}.{lang}.svg").write_text(drawn(lang), "utf-8")


if __name__ == "__main__":
    main()
