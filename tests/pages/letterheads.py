"""Builds the letterheads of many bodies with many dates and measures them.

    python3 tests/pages/letterheads.py KEHOACH OUT

Names of real provinces and communes, short and long, and of bodies under them; each with a whole date, with a blank
day, with blank day and month, and with nothing known. However long the place: Quốc hiệu, Tiêu ngữ, place and date
stand on one line each, the date level with the number, and no line of the issuing body is a torn name.
"""

import os
import subprocess
import sys

import pdfplumber

import measure

# The issuing body, the body above it, and its lines.
BODIES = [
    ("UBND xã Tân Lập, tỉnh Thái Nguyên", None, ["ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP"]),
    ("UBND phường Bến Thành, Thành phố Hồ Chí Minh", None, ["ỦY BAN NHÂN DÂN", "PHƯỜNG BẾN THÀNH"]),
    ("UBND phường Buôn Ma Thuột, tỉnh Đắk Lắk", None, ["ỦY BAN NHÂN DÂN", "PHƯỜNG BUÔN MA THUỘT"]),
    ("UBND phường Trần Hưng Đạo, thành phố Hải Phòng", None, ["ỦY BAN NHÂN DÂN", "PHƯỜNG TRẦN HƯNG ĐẠO"]),
    ("UBND phường Nguyễn Văn Linh, tỉnh Lâm Đồng", None, ["ỦY BAN NHÂN DÂN", "PHƯỜNG NGUYỄN VĂN LINH"]),
    ("UBND xã Nguyễn Lương Bằng, thành phố Hải Phòng", None, ["ỦY BAN NHÂN DÂN", "XÃ NGUYỄN LƯƠNG BẰNG"]),
    ("UBND xã Nguyễn Bỉnh Khiêm, thành phố Hải Phòng", None, ["ỦY BAN NHÂN DÂN", "XÃ NGUYỄN BỈNH KHIÊM"]),
    ("UBND đặc khu Bạch Long Vĩ, thành phố Hải Phòng", None, ["ỦY BAN NHÂN DÂN", "ĐẶC KHU BẠCH LONG VĨ"]),
    (
        "UBND phường Văn Miếu - Quốc Tử Giám, thành phố Hà Nội",
        None,
        None,
    ),
    ("UBND tỉnh Thái Nguyên", None, ["ỦY BAN NHÂN DÂN", "TỈNH THÁI NGUYÊN"]),
    ("UBND Thành phố Hồ Chí Minh", None, ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"]),
    ("UBND thành phố Hà Nội", None, ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HÀ NỘI"]),
    ("Phòng Văn hóa - Xã hội xã Tân Lập", None, ["PHÒNG VĂN HÓA - XÃ HỘI", "XÃ TÂN LẬP"]),
    (
        "Sở Nông nghiệp và Môi trường",
        "UBND Thành phố Hồ Chí Minh",
        ["SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"],
    ),
    (
        "Ban Chỉ đạo Cải cách hành chính và Chuyển đổi số",
        "UBND Thành phố Hồ Chí Minh",
        None,
    ),
    ("Phòng Kinh tế, Hạ tầng và Đô thị", "UBND phường Trần Hưng Đạo", None),
]

DATES = ["29/12/2026", "12/2026", "2026", None]


def plan(issuer, above, date):
    lines = [f"cơ quan ban hành: {issuer}"]
    lines += [f"cơ quan chủ quản: {above}"] if above else []
    lines += [f"ngày: {date}"] if date else []
    lines += ["trích yếu: Cải cách hành chính năm 2026", "nội dung: |", "  Thực hiện."]
    return "\n".join(lines) + "\n"


def look_at(name, wanted, page, check):
    nation, motto, number = page.find(measure.NATION), page.find(measure.MOTTO), page.find("Số:")
    if not check.that(None not in (nation, motto, number), f"{name}: Quốc hiệu, Tiêu ngữ and number on one line each"):
        return
    check.that((nation.size, motto.size) in ((12, 13), (13, 14)), f"{name}: sizes go together: {nation.size}, {motto.size}")
    right = [line for line in page.lines if line.italic and line.x0 > number.x1 and line.base < number.base + 12]
    bases = sorted({round(line.base) for line in right})
    check.that(len(bases) == 1, f"{name}: place and date stand on {len(bases)} lines")
    words = "".join(line.squeezed for line in right)
    check.that(words.count("ngày") == 1 and "năm" in words, f"{name}: the whole date is there: {words}")
    check.that(all(abs(line.base - number.base) < 1 for line in right), f"{name}: level with the number")
    left = [line for line in page.lines if line.x1 < nation.x0 and line.bold and line.base < number.base]
    said = [line.squeezed for line in left]
    if wanted:
        check.that(said == [line.replace(" ", "") for line in wanted], f"{name}: the lines are {said}")
    rule = page.rule_below(left[-1]) if left else None
    if check.that(rule is not None, f"{name}: a rule stands under the issuing body"):
        shares = [(rule[1] - rule[0]) / line.width for line in left]
        check.that(any(0.33 <= share <= 0.5 for share in shares), f"{name}: 1/3 to 1/2 of a line: {shares}")
        check.that(rule[1] - rule[0] > 10, f"{name}: the rule is {rule[1] - rule[0]:.1f} mm long")


def main():
    kehoach, out = sys.argv[1:]
    os.makedirs(out, exist_ok=True)
    check, files = measure.Check(), {}
    for at, (issuer, above, lines) in enumerate(BODIES):
        for day, date in enumerate(DATES):
            stem = os.path.join(out, f"{at:02}-{day}")
            with open(stem + ".yaml", "w", encoding="utf-8") as file:
                file.write(plan(issuer, above, date))
            built = subprocess.run([kehoach, "build", stem + ".yaml", "-o", stem + ".docx"], capture_output=True)
            if check.that(built.returncode == 0, f"{issuer}: {built.stderr.decode()}"):
                files[stem] = (f"{issuer}, {date or 'no date'}", lines)
    profile = "-env:UserInstallation=file://" + os.path.abspath("target/soffice")
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", out, *(stem + ".docx" for stem in files)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    for stem, (name, lines) in files.items():
        with pdfplumber.open(stem + ".pdf") as pdf:
            look_at(name, lines, measure.Page(pdf.pages[0]), check)
    for fault in check.faults:
        print(f"letterheads: FAULT: {fault}")
    print(f"letterheads: {len(files)} built, {len(check.seen)} measurements right, {len(check.faults)} wrong")
    sys.exit(1 if check.faults else 0)


if __name__ == "__main__":
    main()
