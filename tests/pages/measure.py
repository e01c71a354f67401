"""Measures the pages that LibreOffice makes of a built plan.

    python3 tests/pages/measure.py FILE.pdf [--pages N]

Every figure is one of NĐ 30/2020, Phụ lục I: sizes in millimetres, positions taken from the glyphs and lines
of the PDF itself; words and grids are held against FILE.docx, if it lies beside it. Prints one line per fault
and exits 1 if there is any; then how much it measured.
"""

import argparse
import itertools
import os
import re
import sys

import docx
import pdfplumber

MM = 72 / 25.4
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


class Page:
    """A page's lines of text (top to bottom) and drawn lines, in millimetres from the top left corner."""

    def __init__(self, page):
        self.width, self.height = page.width / MM, page.height / MM
        self.chars = [c for c in page.chars]
        self.tables = [Table(table, self.chars) for table in page.find_tables()]
        self.lines = self.group([c for c in page.chars if c["text"].strip()])
        self.rules = []
        for shape in list(page.lines) + list(page.rects):
            width, height = (shape["x1"] - shape["x0"]) / MM, (shape["bottom"] - shape["top"]) / MM
            if width > 3 and height < 0.6:
                self.rules.append((shape["x0"] / MM, shape["x1"] / MM, shape["top"] / MM))
        self.grid = [edge for edge in page.edges if edge["orientation"] == "v" and edge["bottom"] - edge["top"] > 3]

    def group(self, chars):
        """Characters on one baseline make one line; a wide gap (a column) cuts it."""
        rows = []
        for char in sorted(chars, key=lambda c: (round(c["bottom"] - c.get("descent", 0), 1), c["x0"])):
            base = char["bottom"]
            row = next((row for row in reversed(rows[-12:]) if abs(row[0]["bottom"] - base) < 1.5), None)
            if row is None:
                rows.append([char])
            else:
                row.append(char)
        lines = []
        for row in rows:
            row.sort(key=lambda c: c["x0"])
            piece = [row[0]]
            for char in row[1:]:
                if char["x0"] - piece[-1]["x1"] > 1.3 * char["size"]:
                    lines.append(Line(piece))
                    piece = []
                piece.append(char)
            lines.append(Line(piece))
        return sorted(lines, key=lambda line: (round(line.base), line.x0))

    def find(self, text):
        squeezed = text.replace(" ", "")
        return next((line for line in self.lines if line.squeezed.startswith(squeezed)), None)

    def all(self, pattern):
        return [line for line in self.lines if re.search(pattern, line.squeezed)]

    def rule_below(self, line, within=6):
        """The drawn line right under a line of text."""
        below = [r for r in self.rules if -1 < r[2] - line.base < within and r[0] < line.x1 and r[1] > line.x0]
        return min(below, key=lambda r: r[2], default=None)


class Line:
    def __init__(self, chars):
        self.chars = chars
        self.x0, self.x1 = chars[0]["x0"] / MM, max(c["x1"] for c in chars) / MM
        self.top, self.base = min(c["top"] for c in chars) / MM, chars[0]["bottom"] / MM
        self.squeezed = "".join(c["text"] for c in chars).replace("\u00a0", "")
        self.size = round(chars[0]["size"] * 2) / 2
        self.bold = all("Bold" in c["fontname"] for c in chars)
        self.italic = all("Italic" in c["fontname"] for c in chars)

    @property
    def width(self):
        return self.x1 - self.x0

    @property
    def middle(self):
        return (self.x0 + self.x1) / 2


class Table:
    """A drawn table: its rows of cells, and in each cell the lines of text."""

    def __init__(self, table, chars):
        self.x0, self.top, self.x1, self.bottom = (edge / MM for edge in table.bbox)
        self.edges = sorted({round(edge / MM) for cell in table.cells for edge in (cell[0], cell[2])})
        self.cells = [Cell(box, chars) for box in table.cells]
        by_box = {cell.box: cell for cell in self.cells}
        self.rows = [[by_box[box] for box in row.cells if box] for row in table.rows]

    def text(self, row):
        return [cell.text for cell in self.rows[row]]


class Cell:
    def __init__(self, box, chars):
        self.box = box
        x0, top, x1, bottom = box
        inside = lambda c: x0 <= (c["x0"] + c["x1"]) / 2 <= x1 and top <= (c["top"] + c["bottom"]) / 2 <= bottom
        self.chars = [c for c in chars if inside(c)]
        self.printed = [c for c in self.chars if c["text"].strip()]
        self.outside = [c for c in self.printed if c["x0"] < x0 - 0.3 or c["x1"] > x1 + 0.3]
        self.bold = all("Bold" in c["fontname"] for c in self.printed)
        lines = {}
        for char in sorted(self.chars, key=lambda c: (c["top"], c["x0"])):
            base = next((base for base in lines if abs(base - char["bottom"]) < 2), char["bottom"])
            lines.setdefault(base, []).append(char)
        ordered = [sorted(chars, key=lambda c: c["x0"]) for _, chars in sorted(lines.items())]
        self.lines = ["".join(c["text"] for c in chars).replace("\u00a0", " ").strip() for chars in ordered]
        self.text = " ".join(self.lines)


class Check:
    def __init__(self):
        self.faults, self.seen = [], []

    def that(self, holds, words):
        (self.seen if holds else self.faults).append(words)
        return holds


def check_front(page, check):
    nation, motto = page.find(NATION), page.find(MOTTO)
    if not check.that(nation is not None, "Quốc hiệu stands on one line"):
        return
    check.that(nation.bold and not nation.italic, "Quốc hiệu is bold and upright")
    check.that(abs(nation.top - 20) < 1.5, f"the letterhead begins at the margin: {nation.top:.1f} mm")
    check.that(nation.x0 > page.width * 0.36, f"Quốc hiệu lies right: starts at {nation.x0:.1f} mm")
    if not check.that(motto is not None, "Tiêu ngữ stands on one line"):
        return
    sizes = (nation.size, motto.size)
    check.that(sizes in ((12, 13), (13, 14)), f"sizes of Quốc hiệu and Tiêu ngữ go together: {sizes}")
    check.that(abs(nation.middle - motto.middle) < 0.6, "Tiêu ngữ is centred under Quốc hiệu")
    rule = page.rule_below(motto)
    if check.that(rule is not None, "a rule stands under Tiêu ngữ"):
        share = (rule[1] - rule[0]) / motto.width
        check.that(0.95 <= share <= 1.05, f"that rule is as long as Tiêu ngữ: {share:.3f}")
        check.that(abs((rule[0] + rule[1]) / 2 - motto.middle) < 0.6, "and centred under it")
    number = page.find("Số:")
    # A blank for the day or the month cuts the line.
    pieces = [l for l in page.lines if number and abs(l.base - number.base) < 1 and l.x0 > number.x1 + 5 and l.italic]
    date = Line([char for piece in pieces for char in piece.chars]) if pieces else None
    if date is not None and not re.search(r",ngày.*tháng.*năm\d{4}$", date.squeezed):
        date = None
    issuer = [line for line in page.lines if line.x1 < nation.x0 + 2 and line.bold and number and line.base < number.base]
    if check.that(bool(issuer), "the issuing body stands bold on the left"):
        check.that(all(line.size == nation.size for line in issuer), "in the size of Quốc hiệu")
        rule = page.rule_below(issuer[-1])
        if check.that(rule is not None, "a rule stands under the issuing body"):
            shares = [(rule[1] - rule[0]) / line.width for line in (issuer[-1], max(issuer, key=lambda l: l.width))]
            check.that(any(0.33 <= share <= 0.5 for share in shares), f"1/3 to 1/2 of its line: {shares[0]:.2f}")
            check.that(abs((rule[0] + rule[1]) / 2 - issuer[-1].middle) < 0.6, "and centred under it")
    if check.that(number is not None and date is not None, "number and date are there"):
        check.that(abs(number.base - date.base) < 1.0, "number and date stand on one row")
        check.that(number.size == 13 and not number.bold and not number.italic, "the number is 13 pt upright")
        check.that(date.italic and date.size == motto.size, f"the date is italic, {date.size} pt")
        check.that(abs(date.middle - motto.middle) < 1.0, "the date is centred under Tiêu ngữ")
    kind = page.find("KẾ HOẠCH")
    if check.that(kind is not None and kind.bold, "KẾ HOẠCH is bold"):
        check.that(abs(kind.middle - (30 + page.width - 20) / 2) < 1.0, f"and centred in the text: {kind.middle:.1f} mm")
        under = [line for line in page.lines if line.base > kind.base and line.bold]
        title = []
        for line in under:
            if line.base - (title[-1].base if title else kind.base) > 8 or abs(line.middle - kind.middle) > 1.5:
                break
            title.append(line)
        if check.that(bool(title), "the trích yếu is bold under it"):
            check_even(title, "the trích yếu", check)
            rule = page.rule_below(title[-1])
            if check.that(rule is not None, "a rule stands under the trích yếu"):
                shares = [(rule[1] - rule[0]) / line.width for line in (title[-1], max(title, key=lambda l: l.width))]
                check.that(any(0.33 <= s <= 0.5 for s in shares), f"1/3 to 1/2 of its line: {shares[0]:.2f}")


def check_even(lines, name, check):
    """Centred lines are of similar length: no stub of a word or two is left."""
    if len(lines) > 1:
        widths = [line.width for line in lines]
        check.that(min(widths) > 0.55 * max(widths), f"lines of {name} are of similar length: {[round(w) for w in widths]} mm")


def check_sections(pages, check):
    """Numbers in the top margin from each section's second page on, every page inside its margins."""
    expected = 0
    for at, page in enumerate(pages, 1):
        portrait = page.width < page.height
        size = (210, 297) if portrait else (297, 210)
        check.that(abs(page.width - size[0]) < 1 and abs(page.height - size[1]) < 1, f"page {at} is A4")
        label = any(re.match(r"(?i)^phụlục([IVX]+)?(\.|$)", line.squeezed) and line.top < 45 for line in page.lines)
        expected = 1 if at == 1 or label else expected + 1
        top = [line for line in page.lines if line.base < 20 and re.fullmatch(r"\d+", line.squeezed)]
        if expected == 1:
            check.that(not top, f"page {at} opens a section and shows no number")
        elif check.that(len(top) == 1 and top[0].squeezed == str(expected), f"page {at} is numbered {expected}"):
            check.that(top[0].size in (13, 14) and not top[0].bold, f"the number of page {at} is 13–14 pt upright")
            left, right = (30, 20) if portrait and at <= 40 else (20, 20)
            middles = [(left + page.width - right) / 2, page.width / 2]
            check.that(min(abs(top[0].middle - m) for m in middles) < 1, f"and centred: {top[0].middle:.1f} mm")
        text = [line for line in page.lines if line not in top]
        if text:
            bottom = max(line.base for line in text)
            check.that(bottom < page.height - 15, f"page {at} ends inside its margin: {page.height - bottom:.1f} mm left")
            right = max(line.x1 for line in text)
            check.that(right < page.width - 14.5, f"page {at} keeps its right margin: {page.width - right:.1f} mm")
        check.that(bool(text), f"page {at} is not empty")


def check_body(pages, check):
    body = list(itertools.takewhile(lambda page: annex_label(page) is None, pages))
    if not body or body[0].find(NATION) is None:
        return
    lefts = [line.x0 for page in body for line in page.lines if line.base > 100 or page is not body[0]]
    left = min(lefts, default=30)
    check.that(29.5 <= left <= 35.5, f"the left margin is {left:.1f} mm")
    for at, page in enumerate(body[:-1], 1):
        text = [line.base for line in page.lines if line.base > 20]
        white = page.height - 20 - max(text, default=0)
        check.that(white < (page.height - 40) * 0.45, f"page {at} is used: {white:.0f} mm are left white")
    for at, page in enumerate(body[:-1], 1):
        text = [line for line in page.lines if line.base > 20 and line.size > 12]
        last = max(text, key=lambda line: (line.base, line.x1), default=None)
        check.that(last is None or not last.squeezed.endswith(":"), f"page {at} ends in what announces something")
    heading = next((line for page in body for line in page.all(r"^I\.")), None)
    if heading:
        check.that(heading.bold and heading.size in (13, 14), "section headings are bold, 13–14 pt")
    closing = next((page for page in body if page.find("Nơi nhận:")), None)
    if closing:
        label = closing.find("Nơi nhận:")
        check.that(label.bold and label.italic and label.size == 12, "Nơi nhận is bold italic 12 pt")
        level = [l for l in closing.lines if abs(l.base - label.base) < 1.5 and l.x0 > closing.width * 0.4 and l.bold]
        check.that(bool(level), "the signature stands level with Nơi nhận")
        above = [l for l in closing.lines if 20 < l.base < label.base - 2 and len(l.squeezed) > 3]
        check.that(bool(above), "the closing block is not alone on its page")
        right = [l for l in closing.lines if l.base > label.base + 1 and l.bold and l.x0 > closing.width * 0.4]
        if check.that(bool(right), "titles and name stand on the page of Nơi nhận"):
            name = right[-1]
            before = [l for l in right[:-1]] + level
            gap = name.top - max(l.base for l in before)
            check.that(gap >= 20, f"room for signature and seal: {gap:.1f} mm")
    ends = [(page, line) for page in body for line in page.lines if "./." in line.squeezed]
    check.that(len(ends) >= 1, "the text ends with ./.")


def annex_label(page):
    """The line "Phụ lục" or "Phụ lục II" at the head of a page."""
    found = [line for line in page.lines if re.match(r"(?i)^phụlục([IVXL]+)?(\.|$)", line.squeezed) and line.top < 45]
    return found[0] if found and found[0].bold else None


def check_annexes(pages, check):
    """What stands above each annex, and its tables from page to page."""
    annex = None
    for at, page in enumerate(pages, 1):
        label = annex_label(page)
        if label is not None:
            annex = at
            check_annex_front(page, label, at, check)
        if annex is None:
            continue
        for table in page.tables:
            check_table(page, table, at, check)
        before = pages[at - 2] if at > annex else None
        if before is None or not before.tables or not page.tables:
            continue
        above, table = before.tables[-1], page.tables[0]
        if above.edges != table.edges or table.top > 35:
            continue
        header = [row for row in range(min(len(above.rows), len(table.rows), 3)) if above.text(row) == table.text(row)]
        check.that(header[:1] == [0], f"the header of page {at} is that of the page before")
        last = [cell for cell in above.rows[-1] if cell.printed]
        group = bool(last) and all(cell.bold for cell in last) and not last[0].text.startswith("Cộng")
        check.that(not group, f"page {at - 1} does not end in a group row")
        white = before.height - 20 - above.bottom
        # A row of up to half a page does not split.
        check.that(white < (before.height - 40) * 0.45, f"page {at - 1} is used: {white:.0f} mm are left white")


def check_annex_front(page, label, at, check):
    text = (page.width - 20 + (30 if page.width < page.height else 20)) / 2
    check.that(label.size == 14, f"the label of the annex on page {at} is 14 pt")
    check.that(abs(label.middle - text) < 1, f"and centred: {label.middle:.1f} mm")
    reference = next((line for line in page.lines if line.squeezed.startswith("(Kèmtheo")), None)
    if not check.that(reference is not None, f"the annex on page {at} says what it belongs to"):
        return
    lines = [line for line in page.lines if line.base > label.base + 1]
    title = [line for line in lines if line.base < reference.base - 1]
    check.that(all(line.bold and line.squeezed == line.squeezed.upper() for line in title), "its title is bold capitals")
    check.that(all(abs(line.middle - text) < 1 for line in title), "and centred")
    check_even(title, f"the title on page {at}", check)
    kind = [line for line in lines if reference.base - 1 < line.base < reference.base + 8 and line.italic]
    check.that(bool(kind) and all(line.size in (13, 14) for line in kind), "the reference is italic, 13–14 pt")
    last = max(kind or [reference], key=lambda line: line.base)
    rules = [r for r in page.rules if -0.5 < r[2] - last.base < 6 and 10 < r[1] - r[0] < 70]
    if check.that(bool(rules), f"a short rule stands under the reference on page {at}"):
        check.that(abs((rules[0][0] + rules[0][1]) / 2 - text) < 1, "and is centred")


def check_table(page, table, at, check):
    left, right = (30, 20) if page.width < page.height else (20, 20)
    check.that(table.x0 > left - 6 and table.x1 < page.width - right + 1, f"a table of page {at} lies inside the margins")
    for cell in table.cells:
        words = "".join(c["text"] for c in cell.outside)
        check.that(not cell.outside, f"page {at}: {words!r} sticks out of “{cell.text[:40]}”")
    header = table.rows[0] if table.rows else []
    high = max((len(cell.lines) for cell in header), default=0)
    check.that(high <= 4, f"page {at}: the header takes {high} lines")


def check_words(pages, document, check):
    """No word is broken: each piece of a line in a cell is a word of the file, or ends where one may break."""
    words = set()
    for element in document.element.body.iter(W + "p"):
        text = "".join(TEXT.get(node.tag, lambda n: "")(node) for node in element.iter())
        for word in re.split(r"[\s\u00a0]+", text):
            pieces = re.split(r"(?<=[-–—])|(?<=/)(?=[^\d\W])", word)
            joined = [pieces[a:b] for a in range(len(pieces)) for b in range(a + 1, len(pieces) + 1)]
            words.update("".join(some) for some in joined)
    for at, page in enumerate(pages, 1):
        for cell in (cell for table in page.tables for cell in table.cells):
            for line in cell.lines:
                for word in line.split():
                    check.that(word in words, f"page {at}: “{word}” in “{cell.text[:40]}” is a whole word")


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = {
    W + "t": lambda node: node.text or "",
    W + "tab": lambda node: " ",
    W + "br": lambda node: " ",
    W + "noBreakHyphen": lambda node: "-",
}


def check_widths(document, check):
    """The columns of each annex table add up to the text width of its section, to half a millimetre."""
    waiting = []
    for element in document.element.body.iter(W + "tbl", W + "sectPr"):
        if element.tag == W + "tbl":
            if element.find(f".//{W}tblHeader") is not None:
                waiting.append(sum(int(column.get(W + "w")) for column in element.find(W + "tblGrid")))
            continue
        size, margins = element.find(W + "pgSz"), element.find(W + "pgMar")
        text = int(size.get(W + "w")) - int(margins.get(W + "left")) - int(margins.get(W + "right"))
        for width in waiting:
            check.that(abs(width - text) <= 28, f"a table is {width / 56.7:.1f} mm wide on {text / 56.7:.1f} mm")
        waiting = []


def check_fonts(pages, check):
    fonts = {char["fontname"].split("+")[-1] for page in pages for char in page.chars if char["text"].strip()}
    check.that(all(name.startswith("LiberationSerif") for name in fonts), f"one typeface: {sorted(fonts)}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pdf")
    parser.add_argument("--pages", help="N or N-M: how many pages there must be")
    args = parser.parse_args()
    check = Check()
    with pdfplumber.open(args.pdf) as pdf:
        pages = [Page(page) for page in pdf.pages]
    if args.pages:
        low, _, high = args.pages.partition("-")
        check.that(int(low) <= len(pages) <= int(high or low), f"{len(pages)} pages (expected {args.pages})")
    if pages[0].find(NATION) or not pages[0].all("(?i)^phụlục"):
        check_front(pages[0], check)
        check_body(pages, check)
    check_sections(pages, check)
    check_annexes(pages, check)
    check_fonts(pages, check)
    word = os.path.splitext(args.pdf)[0] + ".docx"
    if os.path.exists(word):
        document = docx.Document(word)
        check_words(pages, document, check)
        check_widths(document, check)
    for fault in check.faults:
        print(f"{args.pdf}: FAULT: {fault}")
    print(f"{args.pdf}: {len(pages)} pages, {len(check.seen)} measurements right, {len(check.faults)} wrong")
    sys.exit(1 if check.faults else 0)


if __name__ == "__main__":
    main()
