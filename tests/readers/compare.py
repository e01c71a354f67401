"""Holds what other programs read in a built file against the XML and against `kehoach text`.

compare.py NAME reads NAME.docx, NAME.txt (kehoach text), NAME.mammoth.html and NAME.pandoc.html.
compare.py --selftest NAME puts all blocks into a content control, as some programs do: python-docx must then fail.
"""

import copy
import io
import re
import sys
import zipfile
from html.parser import HTMLParser

import docx
from docx.enum.section import WD_ORIENT
from docx.table import Table
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def split(text):
    return text.replace("\u2011", "-").replace("\u00ad", "").split()


def of_xml(body):
    """The words of the body, straight from the XML."""
    out = []
    for element in body.iter():
        if element.tag == W + "t":
            out.append(element.text or "")
        elif element.tag == W + "noBreakHyphen":
            out.append("-")
        elif element.tag in (W + "br", W + "tab", W + "p"):
            out.append(" ")
    return split("".join(out))


class Html(HTMLParser):
    """Words and rows of HTML, without footnotes and the marks that point to them."""

    VOID = {"br", "col", "img", "hr"}
    BLOCKS = {"p", "br", "td", "th", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "div", "blockquote"}

    def __init__(self):
        super().__init__()
        self.out, self.rows, self.hidden, self.open = [], 0, 0, []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        note = "footnote" in (attributes.get("class") or "") or "footnote" in (attributes.get("id") or "")
        if tag in self.VOID:
            self.out.append(" ")
            return
        self.open.append((tag, note))
        self.hidden += note
        self.rows += tag == "tr"
        if tag in self.BLOCKS:
            self.out.append(" ")

    def handle_endtag(self, tag):
        while self.open and tag not in self.VOID:
            name, note = self.open.pop()
            self.hidden -= note
            if name == tag:
                break
        if tag in self.BLOCKS:
            self.out.append(" ")

    def handle_data(self, data):
        if not self.hidden:
            self.out.append(data)


def html(path):
    parser = Html()
    with open(path, encoding="utf-8") as file:
        parser.feed(file.read())
    text = "".join(parser.out)
    # mammoth writes footnotes as a list at the end, each with an arrow back.
    return split(re.sub(r"↑", " ", text)), parser.rows


def python_docx(document):
    """The words of python-docx's paragraphs and tables, in order."""
    words = []

    def table(one):
        for row in one.rows:
            for cell in row._tr.tc_lst:
                for block in cell.xpath("./w:p | ./w:tbl"):
                    if block.tag == W + "p":
                        words.extend(split(docx.text.paragraph.Paragraph(block, one).text))
                    else:
                        table(Table(block, one))

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            table(block)
        else:
            words.extend(split(block.text))
    return words


def first_difference(one, other):
    for at, (a, b) in enumerate(zip(one, other)):
        if a != b:
            return "at word %d: %r, not %r" % (at, " ".join(other[at - 3 : at + 4]), " ".join(one[at - 3 : at + 4]))
    return "%d words, not %d" % (len(other), len(one))


def compare(name):
    faults = []

    def same(what, wanted, found):
        if wanted != found:
            lists = isinstance(wanted, list)
            faults.append("%s: %s" % (what, first_difference(wanted, found) if lists else "%r, not %r" % (found, wanted)))

    body = etree.fromstring(zipfile.ZipFile(name + ".docx").read("word/document.xml")).find(W + "body")
    words, rows = of_xml(body), len(body.findall(".//" + W + "tr"))
    shown = open(name + ".txt", encoding="utf-8").read()
    document = docx.Document(name + ".docx")

    same("python-docx, words", words, python_docx(document))
    same("python-docx, paragraphs", len(body.findall(".//" + W + "p")) - len(body.findall(".//" + W + "tc//" + W + "p")), len(document.paragraphs))
    same("python-docx, tables", len(re.findall(r"^\[table ", shown, re.M)), len(document.tables))
    heads = [sum(row._tr.xpath("boolean(./w:trPr/w:tblHeader)") for row in table.rows) for table in document.tables]
    wanted = [1 if found == "header row repeats" else int(found.split()[0]) if found else 0 for found in headers(shown)]
    same("python-docx, header rows", wanted, [int(head) for head in heads])
    across = [section.orientation == WD_ORIENT.LANDSCAPE for section in document.sections]
    same("python-docx, pages that lie across", [" landscape" in page for page in re.findall(r"^\[page [^\]]*\]", shown, re.M)], across)
    for program in ("mammoth", "pandoc"):
        found, count = html("%s.%s.html" % (name, program))
        if program == "mammoth":
            # Its footnotes come last, with their marks [1] in the text.
            found = [word for word in (re.sub(r"\[\d+\]", "", word) for word in found) if word][: len(words)]
        same(program + ", words", words, found)
        same(program + ", rows", rows, count)
    print("%s: %d words and %d rows read alike by three programs" % (name, len(words), rows) if not faults else "\n".join("%s: %s" % (name, fault) for fault in faults))
    return not faults


def headers(shown):
    """Of each table: what `kehoach text` says of its header rows, `header row repeats` or `2 header rows repeat`."""
    for line in re.findall(r"^\[table [^\]]*\]", shown, re.M):
        found = re.search(r"header row repeats|\d+ header rows repeat", line)
        yield found.group() if found else None


def selftest(name):
    source = zipfile.ZipFile(name + ".docx")
    root = etree.fromstring(source.read("word/document.xml"))
    body = root.find(W + "body")
    wanted = of_xml(body)
    control = etree.Element(W + "sdt")
    content = etree.SubElement(control, W + "sdtContent")
    for block in [child for child in body if child.tag != W + "sectPr"]:
        content.append(copy.copy(block))
        body.remove(block)
    body.insert(0, control)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as out:
        for member in source.namelist():
            out.writestr(member, etree.tostring(root) if member == "word/document.xml" else source.read(member))
    named = python_docx(docx.Document(packed)) != wanted
    print("selftest: blocks inside a content control %s" % ("are missed" if named else "were not noticed"))
    return named


if __name__ == "__main__":
    done = selftest(sys.argv[2]) if sys.argv[1] == "--selftest" else compare(sys.argv[1])
    sys.exit(0 if done else 1)
