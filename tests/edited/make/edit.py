"""Edits of base.docx as a person makes them in Word, with python-docx. Usage: edit.py FOLDER"""

import sys
from pathlib import Path

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

folder = Path(sys.argv[1])


def opened():
    return Document(folder / "base.docx")


def tables(document):
    return [Table(one, document.element.body) for one in document.element.body.iter(qn("w:tbl"))]


def paragraph(document, start):
    for one in document.element.body.iter(qn("w:p")):
        found = Paragraph(one, document.element.body)
        if found.text.startswith(start):
            return found
    raise SystemExit(f"no paragraph {start!r}")


def annex(document, header):
    return next(one for one in tables(document) if one.cell(0, 1).text == header)


# Words inside the regions, and a paragraph outside of them.
document = opened()
tasks = annex(document, "Nhiệm vụ")
tasks.cell(1, 3).paragraphs[0].runs[0].text = "Quý II"
products = annex(document, "Sản phẩm")
products.add_row()
for cell, text in zip(products.rows[-1].cells, ["4", "Báo cáo chuyên đề", "15/12/2021"]):
    cell.text = text
paragraph(document, "Phòng Nội vụ theo dõi").runs[0].text = "Thanh tra huyện theo dõi, đôn đốc việc thực hiện."
paragraph(document, "Các phòng báo cáo").insert_paragraph_before("Ủy ban nhân dân các xã chủ động triển khai.")
document.element.body.insert(0, document.add_paragraph("DỰ THẢO LẦN 2, xem Phụ lục II")._p)
document.save(folder / "words.docx")

# Looks only.
document = opened()
tasks = annex(document, "Nhiệm vụ")
tasks.cell(2, 1).paragraphs[0].runs[0].bold = True
tasks.cell(2, 1).paragraphs[0].runs[0].font.size = Pt(11)
document.save(folder / "looks.docx")

# Only outside of the regions.
document = opened()
document.element.body.insert(0, document.add_paragraph("BẢN TRÌNH KÝ")._p)
document.save(folder / "outside.docx")
