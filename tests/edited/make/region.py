"""Edits a Word file inside its content controls, with python-docx and lxml.

    region.py FILE.docx OUT.docx OLD NEW       changes words
    region.py FILE.docx OUT.docx --bold TEXT   makes the run with this text bold
"""

import sys

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

source, target, what, text = sys.argv[1:]
document = Document(source)
inside = [one for control in document.element.body.iter(qn("w:sdt")) for one in control.iter(qn("w:t"))]
wanted = text if what == "--bold" else what
found = next((one for one in inside if wanted in one.text), None)
if found is None:
    raise SystemExit(f"no {wanted!r} inside a control")
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
