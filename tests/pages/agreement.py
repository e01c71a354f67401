"""Holds our pages against those that another program makes of the same Word file.

    python3 tests/pages/agreement.py OURS.pdf THEIRS.pdf FILE.docx [--pages N]

For every page: the paragraph or table row that it begins with, found in FILE.docx. Then the lines of body text: how many
begin and end with the same words. Prints one line for each page that begins otherwise; exits 1 if there are more such
pages than --pages allows, or if the number of pages differs.
"""

import argparse
import sys
from collections import Counter

import docx
import pdfplumber

from measure import MM, TEXT, W, Page


def units(document):
    """The words of each body paragraph and each table row, without spaces, in order; the heads of tables are left out."""
    found = []

    def text(element):
        return "".join(TEXT.get(node.tag, lambda n: "")(node) for node in element.iter())

    for element in document.element.body.iterchildren():
        if element.tag == W + "tbl":
            for row in element.iter(W + "tr"):
                if row.find(f"{W}trPr/{W}tblHeader") is None:
                    found.append("".join(squeeze(text(p)) for p in row.iter(W + "p")))
        else:
            found.append(squeeze(text(element)))
    return found


def squeeze(text):
    return "".join(text.split()).replace("\u2011", "-").replace("\u00a0", "")


def begins(page, known, start):
    """The number of the unit that a page begins with: the first one, from `start` on, that holds its first line."""
    for line in page.lines:
        if line.base < 20 and line.squeezed.isdigit():
            continue
        words = line.squeezed
        for at in range(start, len(known)):
            if words and words in known[at]:
                return at
    return None


def pages(path):
    with pdfplumber.open(path) as pdf:
        return [Page(page) for page in pdf.pages]


def body_lines(all_pages):
    """Lines of upright pages that reach over most of the text's width."""
    lines = Counter()
    for page in all_pages:
        if page.width < page.height:
            lines.update(line.squeezed for line in page.lines if line.width > 100)
    return lines


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("ours")
    parser.add_argument("theirs")
    parser.add_argument("docx")
    parser.add_argument("--pages", type=int, default=0, help="how many pages may begin otherwise")
    args = parser.parse_args()
    known = units(docx.Document(args.docx))
    ours, theirs = pages(args.ours), pages(args.theirs)
    other, starts = 0, [0, 0]
    for at in range(max(len(ours), len(theirs))):
        found = []
        for which, some in enumerate((ours, theirs)):
            unit = begins(some[at], known, starts[which]) if at < len(some) else None
            starts[which] = starts[which] if unit is None else unit
            found.append(unit)
        if found[0] != found[1]:
            other += 1
            names = ["nothing" if unit is None else known[unit][:40] for unit in found]
            print(f"{args.ours}: page {at + 1} begins with “{names[0]}”, theirs with “{names[1]}”")
    mine, rest = body_lines(ours), body_lines(theirs)
    same = sum((mine & rest).values())
    tops = [abs(a.lines[0].top - b.lines[0].top) for a, b in zip(ours, theirs) if a.lines and b.lines]
    print(
        f"{args.ours}: {len(ours)} pages, theirs {len(theirs)}; {other} begin otherwise; "
        f"lines alike {same} of {sum(mine.values())}; first lines within {max(tops, default=0):.2f} mm"
    )
    sys.exit(1 if other > args.pages or len(ours) != len(theirs) and not args.pages else 0)


if __name__ == "__main__":
    main()
