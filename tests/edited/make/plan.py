"""Changes the smallest golden plan as an author would. Usage: plan.py FILE.yaml [CHANGE]"""

import sys
from pathlib import Path

path, changes = Path(sys.argv[1]), sys.argv[2:]
text = path.read_text(encoding="utf-8")


def put(old, new):
    global text
    assert old in text, old
    text = text.replace(old, new, 1)


ROW = """- nhiệm vụ: Rà soát thủ tục hành chính
  hoạt động: Lập danh mục cần cắt giảm
  sản phẩm: Danh mục
  chủ trì: vp
  thời gian: Quý II/2026
nội dung: |
"""
SECOND = """\
- mã: hai
  tên: Sản phẩm
  khổ: dọc
  cột: tt; nhiệm vụ; sản phẩm; thời gian
nơi nhận: |
"""

for change in changes:
    match change:
        case "cell":
            put("Niêm yết tại Bộ phận Một cửa", "Niêm yết tại trụ sở")
        case "row":
            put("nội dung: |\n", ROW)
        case "body":
            put("Nâng cao chất lượng", "Tiếp tục nâng cao chất lượng")
        case "annex":
            put("nơi nhận: |\n", SECOND)
        case "none":
            put(text[text.index("phụ lục:\n"):text.index("nơi nhận:")], "")
            put("  (Chi tiết tại Phụ lục kèm theo)\n", "  Thực hiện trong năm 2026.\n")
        case "portrait":
            put("  cột: tt", "  khổ: dọc\n  cột: tt")
        case "columns":
            put("; phối hợp; thời gian", "; thời gian")
        case "note":
            put("phục vụ người dân.", "phục vụ người dân[^1].\n\n  [^1]: Theo số liệu năm 2025.\n")
        case other:
            raise SystemExit(f"no change {other!r}")
path.write_text(text, encoding="utf-8")
