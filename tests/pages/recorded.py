"""Holds our pages against those that Word itself noted in a file: at every page end it met when it last saved.

    python3 tests/pages/recorded.py OURS.pdf FILE.docx

Prints each noted page (w:lastRenderedPageBreak; Word notes the first ones only when a file is long) with the words it
begins with, and whether one of ours begins so; then the number of pages that Word counted. Exits 1 if any differs.
"""

import re
import sys
import zipfile

import docx

from agreement import pages
from breaking import squeeze
from measure import TEXT, W


def noted(path):
    """The words behind each page end that Word noted, and all words before the first of them."""
    text, ends = "", []
    for node in docx.Document(path).element.body.iter():
        if node.tag == W + "lastRenderedPageBreak":
            ends.append(len(text))
        else:
            text += squeeze(TEXT.get(node.tag, lambda n: "")(node))
    return [text[end : end + 60] for end in ends]


def main():
    ours, path = pages(sys.argv[1]), sys.argv[2]
    first = []
    for page in ours:
        lines = [line for line in page.lines if not (line.base < 20 and line.squeezed.isdigit())]
        first.append("".join(line.squeezed for line in lines[:3]) if lines else "")
    faults = 0
    for number, words in enumerate(noted(path), start=2):
        begins = first[number - 1] if number <= len(first) else ""
        alike = begins[:25] == words[:25]
        faults += not alike
        print(f"page {number}: “{words[:40]}” {'as ours' if alike else f'ours “{begins[:40]}”'}")
    count = re.search(r"<Pages>(\d+)", zipfile.ZipFile(path).read("docProps/app.xml").decode())
    if count:
        faults += int(count[1]) != len(ours)
        print(f"pages counted by Word: {count[1]}, ours: {len(ours)}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
