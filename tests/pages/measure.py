"""Measures the pages that LibreOffice makes of a built plan.

    python3 tests/pages/measure.py FILE.pdf [--pages N] [--annexes portrait,landscape]

Every figure is one of NĐ 30/2020, Phụ lục I: sizes in millimetres, positions taken from the glyphs and lines
of the PDF itself. Prints one line per fault and exits 1 if there is any; prints what it measured otherwise.
"""

import argparse
import re
import sys

import pdfplumber

MM = 72 / 25.4
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


class Page:
    """A page's lines of text (top to bottom) and drawn lines, in millimetres from the top left corner."""

    def __init__(self, page):
        self.width, self.height = page.width / MM, page.height / MM
        self.chars = [c for c in page.chars]
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
    number, date = page.find("Số:"), next(iter(page.all(r",ngày.*tháng.*năm\d{4}$")), None)
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
            rule = page.rule_below(title[-1])
            if check.that(rule is not None, "a rule stands under the trích yếu"):
                shares = [(rule[1] - rule[0]) / line.width for line in (title[-1], max(title, key=lambda l: l.width))]
                check.that(any(0.33 <= s <= 0.5 for s in shares), f"1/3 to 1/2 of its line: {shares[0]:.2f}")


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
    body = [page for page in pages if page.width < page.height]
    if not body or body[0].find(NATION) is None:
        return
    left = min(line.x0 for page in body for line in page.lines if line.base > 100 or page is not body[0])
    check.that(29.5 <= left <= 35.5, f"the left margin is {left:.1f} mm")
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
    check_fonts(pages, check)
    for fault in check.faults:
        print(f"{args.pdf}: FAULT: {fault}")
    print(f"{args.pdf}: {len(pages)} pages, {len(check.seen)} measurements right, {len(check.faults)} wrong")
    sys.exit(1 if check.faults else 0)


if __name__ == "__main__":
    main()
