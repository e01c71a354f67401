"""Holds our pages against those that another program makes of the same Word file.

    python3 tests/pages/agreement.py OURS.pdf THEIRS.pdf FILE.docx [--pages N]

For every page: the paragraph or table row that it begins with, found in FILE.docx. Then the lines of body text: how many
begin and end with the same words, and which of the two is right by the rule of `breaking.py` where they do not. Where
a page begins alike, how far apart lines and rules stand. Prints one line for each page that begins otherwise and each
fault of ours; exits 1 if there are more such pages than --pages allows, if the number of pages differs, if a line of ours
ends against the rule, or if a line or rule stands more than --apart millimetres off.
"""

import argparse
import sys
from collections import Counter

import docx
import pdfplumber

from breaking import squeeze, verdicts
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


def heads(document):
    """The words of all rows that are repeated, squeezed."""
    rows = document.element.body.iter(W + "tr")
    return [squeeze("".join(row.itertext())) for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]


def begins(page, known, start, repeated):
    """The number of the unit that a page begins with: of those from `start` on the one that says most of the page's first
    lines, the first of them if several do."""
    own = [line.squeezed for line in page.lines if not (line.base < 20 and line.squeezed.isdigit())]
    while own and any(own[0] in head for head in repeated):
        own.pop(0)
    first = [words for words in own[:8] if len(words) > 2]
    best, most = None, 0
    for at in range(start, len(known)):
        said = next((n for n, words in enumerate(first) if words not in known[at]), len(first))
        if said > most:
            best, most = at, said
    return best


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


def levels(page):
    """Where the drawn rules of a page stand, from the top."""
    found = []
    for _, _, top in sorted(page.rules, key=lambda rule: rule[2]):
        if not found or top - found[-1] > 0.3:
            found.append(top)
    return found


def baseline(line, page):
    """Where a line stands, in mm from the top; not its box, which depends on what a PDF says of its fonts."""
    return page.height - line.chars[0]["matrix"][5] / MM


def apart(mine, other):
    """How far apart the lines of two pages stand, up to the first that is not the same, and their rules if all are."""
    same = 0
    far = 0.0
    for own, theirs in zip(mine.lines, other.lines):
        if own.squeezed != theirs.squeezed:
            break
        far = max(far, abs(baseline(own, mine) - baseline(theirs, other)))
        same += 1
    rules = levels(mine), levels(other)
    if same == len(mine.lines) == len(other.lines) and len(rules[0]) == len(rules[1]):
        far = max([far] + [abs(a - b) for a, b in zip(*rules)])
    return same, far


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("ours")
    parser.add_argument("theirs")
    parser.add_argument("docx")
    parser.add_argument("--pages", type=int, default=0, help="how many pages may begin otherwise")
    parser.add_argument("--apart", type=float, default=0.5, help="how far apart lines and rules may stand, in mm")
    args = parser.parse_args()
    document = docx.Document(args.docx)
    known, repeated = units(document), heads(document)
    ours, theirs = pages(args.ours), pages(args.theirs)
    other, starts, distances = 0, [0, 0], []
    for at in range(max(len(ours), len(theirs))):
        found = []
        for which, some in enumerate((ours, theirs)):
            unit = begins(some[at], known, starts[which], repeated) if at < len(some) else None
            starts[which] = starts[which] if unit is None else unit
            found.append(unit)
        if found[0] == found[1] and at < min(len(ours), len(theirs)):
            distances.append((at + 1, *apart(ours[at], theirs[at])))
        if found[0] != found[1]:
            other += 1
            names = ["nothing" if unit is None else known[unit][:40] for unit in found]
            print(f"{args.ours}: page {at + 1} begins with “{names[0]}”, theirs with “{names[1]}”")
    mine, rest = body_lines(ours), body_lines(theirs)
    same = sum((mine & rest).values())
    judged = verdicts(ours, theirs, args.docx)
    count = Counter(who for _, _, who in judged)
    far = max((far for _, _, far in distances), default=0)
    compared = sum(same for _, same, _ in distances)
    faults = 0
    for own, rest, who in judged:
        if who == "theirs":
            faults += 1
            print(f"{args.ours}: by the rule this line ends as theirs, “{rest.squeezed[-30:]}”: “{own.squeezed[-30:]}”")
    for page, _, distance in distances:
        if distance > args.apart:
            faults += 1
            print(f"{args.ours}: page {page}: a line or rule stands {distance:.2f} mm off theirs")
    print(
        f"{args.ours}: {len(ours)} pages, theirs {len(theirs)}; {other} begin otherwise; "
        f"lines alike {same} of {sum(mine.values())}; of {len(judged)} paragraphs broken otherwise ours are right by the "
        f"rule in {count['ours']}, theirs in {count['theirs']}, not told {len(judged) - count['ours'] - count['theirs']}; "
        f"{compared} lines within {far:.2f} mm"
    )
    sys.exit(1 if faults or other > args.pages or len(ours) != len(theirs) and not args.pages else 0)


if __name__ == "__main__":
    main()
