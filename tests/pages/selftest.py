"""Breaks a built plan on purpose and sees measure.py name each fault.

    python3 tests/pages/selftest.py FILE.docx OUT

A measure that never fails measures nothing: each way of breaking is one that a hand in Word could do.
"""

import contextlib
import copy
import io
import os
import subprocess
import sys

import docx
from docx.oxml.ns import qn
from docx.shared import Mm

import measure


def annex_rows(document):
    """Rows of the last annex table: the longest table with a repeated header."""
    tables = [t for t in document.element.body.iter(qn("w:tbl")) if t.find(".//" + qn("w:tblHeader")) is not None]
    return list(max(tables, key=len).iter(qn("w:tr")))


def header_not_repeated(document):
    for mark in list(document.element.body.iter(qn("w:tblHeader"))):
        mark.getparent().remove(mark)


def group_row_last(document):
    """All hold of rows on each other goes, and a group row comes before each row."""
    rows = annex_rows(document)
    group = next(row for row in rows if row.find(".//" + qn("w:gridSpan")) is not None)
    for row in rows[2:]:
        row.addprevious(copy.deepcopy(group))
    for paragraph in document.element.body.iter(qn("w:p")):
        paragraph.get_or_add_pPr().keepNext_val = False


def word_too_long(document):
    cell = annex_rows(document)[-1].findall(qn("w:tc"))[-1]
    next(cell.iter(qn("w:p"))).add_r().text = "Khôngthểxuốngdòng" * 3


def margins_changed(document):
    for section in document.sections:
        section.left_margin = Mm(10)


def title_not_bold(document):
    document.styles["KH Trích yếu"].font.bold = False


def letterhead_too_low(document):
    """What LibreOffice does where a document with footnotes begins with a table."""
    document.element.body[0].getparent().remove(document.element.body[0])
    first = document.element.body[0]
    first.addprevious(copy.deepcopy(next(first.iter(qn("w:p")))))


def title_not_even(document):
    """A title whose last line is a stub."""
    title = next(p for p in document.element.body.iter(qn("w:p")) if p.style == "KHTitle")
    first, *others = title.iter(qn("w:t"))
    for text in others:
        text.text = ""
    first.text = "Cải cách hành chính của Ủy ban nhân dân xã và các đơn vị trực thuộc trên địa bàn năm 2023"


def nation_too_large(document):
    document.styles["KH Quốc hiệu"].font.size = docx.shared.Pt(16)


WAYS = {
    header_not_repeated: "the header of page",
    group_row_last: "does not end in a group row",
    word_too_long: "is a whole word",
    margins_changed: "left margin is",
    title_not_bold: "trích yếu is bold",
    letterhead_too_low: "the letterhead begins at the margin",
    title_not_even: "are of similar length",
    nation_too_large: "Quốc hiệu",
}


def faults(pdf):
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.suppress(SystemExit):
        sys.argv = ["measure.py", pdf]
        measure.main()
    return [line for line in said.getvalue().splitlines() if "FAULT" in line]


def main():
    source, out = sys.argv[1:]
    os.makedirs(out, exist_ok=True)
    broken = {}
    for way in WAYS:
        document = docx.Document(source)
        way(document)
        broken[way] = os.path.join(out, way.__name__ + ".docx")
        document.save(broken[way])
    profile = "-env:UserInstallation=file://" + os.path.abspath("target/soffice")
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", out, *broken.values()],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    missed = 0
    for way, words in WAYS.items():
        named = [fault for fault in faults(broken[way].replace(".docx", ".pdf")) if words in fault]
        if not named:
            print(f"selftest: {way.__name__} was not noticed")
            missed += 1
    print(f"selftest: {len(WAYS) - missed} of {len(WAYS)} broken files were named")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
