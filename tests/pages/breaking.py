"""Word's rule for the ends of justified lines, worked out once more from the letters of a PDF: who is right where two
programs break a paragraph otherwise.

A word that does not fit is still taken when no space of the line shrinks by more than a quarter of its width, and the
shrink of each space with the word is at most half the stretch of each without it. Only ordinary spaces give way.
"""

import difflib
import functools
import pathlib

import docx
from fontTools.ttLib import TTFont

from measure import MM, TEXT, W

SPACE = 0.25  # of the size, in all four faces of Liberation Serif
FONTS = pathlib.Path(__file__).parents[2] / "fonts"
# Points: programs that place letters on a grid of their own may differ by this much; nobody can tell who is right.
ROUNDING = 0.1


def squeeze(text):
    return "".join(text.split()).replace("\u2011", "-").replace("\u00a0", "")


def paragraphs(path):
    """The words of each paragraph of the body, with their spaces."""
    body = docx.Document(path).element.body
    return ["".join(TEXT.get(node.tag, lambda n: "")(node) for node in p.iter()) for p in body.iterchildren(W + "p")]


@functools.cache
def face(name):
    """The widths of a face's letters, in parts of the size."""
    style = ("Bold" if "Bold" in name else "") + ("Italic" if "Italic" in name else "")
    font = TTFont(FONTS / f"LiberationSerif-{style or 'Regular'}.ttf")
    metrics, units = font["hmtx"].metrics, font["head"].unitsPerEm
    return {chr(code): metrics[glyph][0] / units for code, glyph in font.getBestCmap().items()}


def width(chars):
    """The natural width of letters, in points: the figures a PDF holds are rounded."""
    return sum(face(c["fontname"]).get(c["text"], c["width"] / c["size"]) * c["size"] for c in chars)


def takes(chars, word, spaces, fixed, added, room):
    """Whether a line takes a word behind `added` spaces; `None` where it is too close to tell.

    `spaces` and `fixed`: how many of the line's spaces give way and how many do not."""
    space = SPACE * chars[0]["size"]
    ink = width(chars) + (spaces + fixed) * space
    over = ink + added * space + width(word) - room
    if over <= 0 or spaces + added == 0:
        return None if abs(over) < ROUNDING else over <= 0
    limits = [space * 0.25] + ([(room - ink) / spaces / 2] if spaces else [])
    slack = (min(limits) - over / (spaces + added)) * (spaces + added)
    return None if abs(slack) < ROUNDING else slack > 0


def original(words, texts):
    """The first line of words as the file has it, with its spaces; `None` if not found."""
    for text in texts:
        at = squeeze(text).find(words)
        if at < 0:
            continue
        places = [i for i, c in enumerate(text) if squeeze(c)]
        start, end = places[at], places[at + len(words) - 1] + 1
        return text[start:end]
    return None


def judge(mine, other, texts, edge):
    """Who ends the line by the rule: “ours”, “theirs”, or a word on why nobody can tell. `edge`: the text's right, mm."""
    short, long = sorted((mine, other), key=lambda line: len(line.squeezed))
    if not long.squeezed.startswith(short.squeezed):
        return "unlike"
    found = original(long.squeezed, texts)
    if found is None:
        return "not found"
    line = found
    count = len(short.squeezed)
    ends = [i for i, c in enumerate(line) if squeeze(c)][count - 1] + 1
    begun, rest = line[:ends], line[ends:]
    word = squeeze(rest.lstrip(" ").split(" ")[0])
    added = len(rest) - len(rest.lstrip(" "))
    room = (edge - mine.x0) * MM
    letters = long.chars[:count], long.chars[count : count + len(word)]
    taken = takes(*letters, begun.count(" "), begun.count("\u00a0"), added, room)
    if taken is None:
        return "too close"
    return "ours" if (long if taken else short) is mine else "theirs"


def wide(all_pages):
    """Lines of upright pages that reach over most of the text's width, in order."""
    return [line for page in all_pages if page.width < page.height for line in page.lines if line.width > 100]


def verdicts(ours, theirs, path):
    """For each place where a paragraph is broken otherwise: its two lines and who is right."""
    mine, rest, texts = wide(ours), wide(theirs), paragraphs(path)
    first = docx.Document(path).sections[0]
    edge = first.page_width.mm - first.right_margin.mm
    matcher = difflib.SequenceMatcher(None, [l.squeezed for l in mine], [l.squeezed for l in rest], autojunk=False)
    found = []
    for kind, i, _, j, _ in matcher.get_opcodes():
        if kind == "replace":
            found.append((mine[i], rest[j], judge(mine[i], rest[j], texts, edge)))
    return found
