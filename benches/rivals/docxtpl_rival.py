"""The same table through docxtpl (Word template, Jinja): docxtpl_rival.py DATA.yaml OUT.docx TEMPLATE.docx

The template is made where there is none: a row for the groups and one for their rows, repeated by `{%tr for %}`.
"""
import os
import sys

import yaml
from docxtpl import DocxTemplate


def make(path, columns):
    from docx import Document

    document = Document()
    document.add_paragraph("{{ title }}")
    for line in ("{%p for line in body %}", "{{ line }}", "{%p endfor %}"):
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=columns)

    def row(*texts):
        cells = table.add_row().cells
        for cell, text in zip(cells, texts):
            cell.text = text

    row(*["{{ headers[%d] }}" % at for at in range(columns)])
    row("{%tr for group in groups %}")
    row("{{ group.name }}")
    row("{%tr for row in group.rows %}")
    row(*["{{ row[%d] }}" % at for at in range(columns)])
    row("{%tr endfor %}")
    row("{%tr endfor %}")
    document.save(path)


data, out, template = sys.argv[1:4]
with open(data, encoding="utf-8") as file:
    data = yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
if not os.path.exists(template):
    make(template, len(data["headers"]))
document = DocxTemplate(template)
document.render(data, autoescape=True)
document.save(out)
