"""Edits a Word file inside its generated regions, with python-docx and lxml.

    region.py FILE.docx OUT.docx OLD NEW       changes words
    region.py FILE.docx OUT.docx --bold TEXT   makes the run with this text bold
"""

import sys

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

source, target, what, text = sys.argv[1:]
document = Document(source)
def inside():
    """The texts between the first and the last paragraph of a region, those included."""
    open_regions = set()
    for paragraph in document.element.body.iter(qn("w:p")):
        names = [one.get(qn("w:name")) for one in paragraph.iter(qn("w:bookmarkStart"))]
        ours = [name for name in names if name.startswith("kehoach_")]
        begins = {name for name in ours if f'w:name="{name}__end"' in document.element.body.xml}
        open_regions |= begins
        if open_regions:
            yield from paragraph.iter(qn("w:t"))
        open_regions -= {name.removesuffix("__end") for name in ours if name.endswith("__end")}


wanted = text if what == "--bold" else what
found = next((one for one in inside() if wanted in one.text), None)
if found is None:
    raise SystemExit(f"no {wanted!r} inside a region")
if what == "--bold":
    run = found.getparent()
    looks = run.find(qn("w:rPr"))
    if looks is None:
        looks = OxmlElement("w:rPr")
        run.insert(0, looks)
    looks.append(OxmlElement("w:b"))
else:
    found.text = found.text.replace(what, text)
document.save(target)
