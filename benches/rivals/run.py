#!/usr/bin/env python3
"""kehoach beside others on the same cells, whole processes in turn.

    cargo build --release
    python3 benches/rivals/run.py --kehoach target/release/kehoach

Makes plans of 30, 300, 3,000 and 30,000 rows of nine columns in a scratch folder (always the same ones), builds the floor
and the docx-rs program of `programs/`, and runs `build` and each of the others in turn: A B A B … The ratio is that of each
pair, and of the ratios the median. docxtpl is measured where `--python` has it (`pip install docxtpl PyYAML`). Beside that:
`check` and `renew` against `build`, the peak of memory, `check` of a Word file of about 100 pages against building it, and
many plans at once with `--plans 3321`.

Only the Python standard library is needed. Time is that of a whole process, its start and end included.
"""
import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
FIELDS = "lĩnh vực đất đai|đăng ký kinh doanh|hộ tịch, chứng thực|giáo dục mầm non|y tế dự phòng|lao động, việc làm|xây dựng|giao thông".split("|")
DEEDS = "Rà soát, đơn giản hóa thủ tục hành chính|Công khai kết quả giải quyết hồ sơ|Bồi dưỡng công chức cấp xã|Kiểm tra việc thực hiện nhiệm vụ được giao|Số hóa hồ sơ, kết quả|Tiếp nhận, xử lý phản ánh, kiến nghị".split("|")
CAUSES = "Hai báo cáo gửi chậm so với thời hạn|Một số đơn vị chưa phân công rõ người làm|Hồ sơ còn thiếu thành phần phải bổ sung|Phần mềm chưa kết nối với cơ sở dữ liệu quốc gia".split("|")
REMEDIES = "Giao một đầu mối tổng hợp, nhắc hạn trước 05 ngày làm việc|Tập huấn, hướng dẫn trực tiếp tại từng đơn vị|Cắt giảm tối thiểu 20% thời gian giải quyết|Đưa vào tiêu chí xếp loại hằng quý".split("|")
BODIES = "Sở Nội vụ|Sở Tài chính|Sở Tư pháp|Sở Xây dựng|Văn phòng UBND tỉnh".split("|")
PLACES = [f"{one} {other}" for one in "Tân|Phú|Bình|Yên|Đồng|Hòa|Sơn|Vĩnh|Thanh|Kim".split("|") for other in "Lập|Xuân|Thành|Thịnh|Hợp|Lộc|Minh|Sơn|An|Hà".split("|")]
TIMES = "Quý I/2026|Quý II/2026|Quý III/2026|Tháng 11/2026|Thường xuyên trong năm 2026|Trước ngày 30/10/2026".split("|")
HEADERS = "TT|Nhiệm vụ|Hoạt động|Kết quả|Nguyên nhân|Giải pháp|Chủ trì|Phối hợp|Thời gian".split("|")


def rows(count, seed=20261122):
    """Groups of rows: what is done, and who does it by when. A task has one to three rows: its cells go on in the others, where
    they are empty. Hundreds of communes work together."""
    dice = random.Random(seed + count)
    groups, number, left = [], 0, 0
    for at in range(count):
        if at % 25 == 0:
            groups.append({"name": f"Nhóm việc thứ {at // 25 + 1} về {dice.choice(FIELDS)}", "rows": []})
            number, left = 0, 0
        if left == 0:
            field = dice.choice(FIELDS)
            number, left = number + 1, dice.randrange(1, 4)
            task = [str(number), f"{dice.choice(DEEDS)} về {field} số {at + 1}"]
        else:
            task = ["", ""]
        left -= 1
        remedies = dice.sample(REMEDIES, 2)
        lead = dice.choice(BODIES) if dice.random() < 0.7 else f"UBND xã {dice.choice(PLACES)}"
        partners = "UBND các xã, phường" if dice.random() < 0.3 else f"{dice.choice(BODIES)}; UBND xã {dice.choice(PLACES)}, xã {dice.choice(PLACES)}"
        groups[-1]["rows"].append([
            *task, f"{dice.choice(DEEDS)} thuộc {field}, đợt {dice.randrange(1, 9)}",
            f"Đạt {dice.randrange(60, 99)}% kế hoạch", f"{dice.choice(CAUSES)} ({dice.randrange(2, 60)} hồ sơ)",
            "\n".join(f"- {one}, về {field};" for one in remedies), lead, partners, dice.choice(TIMES),
        ])
    return groups


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def plan(groups, title):
    """The rows as a plan of ours."""
    out = ["cơ quan ban hành: Sở Nội vụ tỉnh Thái Nguyên", "cơ quan chủ quản: UBND tỉnh Thái Nguyên", "ngày: 22/12/2025",
           f"trích yếu: {title}", "danh mục:"]
    for group in groups:
        out.append(f"- nhóm: {quoted(group['name'])}")
        for _, task, deed, result, cause, remedies, lead, partners, term in group["rows"]:
            out += [f"- nhiệm vụ: {quoted(task)}", f"  hoạt động: {quoted(deed)}"] if task else [f"- hoạt động: {quoted(deed)}"]
            out += [f"  kết quả: {quoted(result)}", f"  nguyên nhân: {quoted(cause)}", "  giải pháp: |"]
            out += [f"    {line}" for line in remedies.split("\n")]
            out += [f"  chủ trì: {quoted(lead)}", f"  phối hợp: {quoted(partners)}", f"  thời gian: {quoted(term)}"]
    out += ["nội dung: |", "  # MỤC ĐÍCH", "  Thực hiện các nhiệm vụ tại Phụ lục kèm theo.", "phụ lục:", "- tên: Danh mục nhiệm vụ",
            "  cột: tt; nhiệm vụ; hoạt động; kết quả; nguyên nhân; giải pháp; chủ trì; phối hợp; thời gian",
            "nơi nhận: |", "  - UBND tỉnh", "  - Lưu: VT", "ký: |", "  GIÁM ĐỐC", "  Nguyễn Văn A"]
    return "\n".join(out) + "\n"


def plain(groups, title):
    """The rows as plain YAML, for the others."""
    out = [f"title: {quoted(title)}", "body:", '- "Thực hiện các nhiệm vụ tại Phụ lục kèm theo."', "headers:"]
    out += [f"- {quoted(header)}" for header in HEADERS] + ["groups:"]
    for group in groups:
        out += [f"- name: {quoted(group['name'])}", "  rows:"]
        for row in group["rows"]:
            out += [("  - - " if at == 0 else "    - ") + quoted(cell) for at, cell in enumerate(row)]
    return "\n".join(out) + "\n"


def apart(make):
    """Does something in a process of its own: the peak of one that is measured counts what this one held when it began."""
    made = os.fork()
    if made == 0:
        make()
        os._exit(0)
    os.waitpid(made, 0)


def written(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def once(command, gone=()):
    """Wall seconds, processor seconds and peak MB of one process; `gone` are files that it is to write anew."""
    for path in filter(os.path.exists, gone):
        os.remove(path)
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"failed ({process.returncode}): {' '.join(command)}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def pairs(one, other, runs):
    """Two commands in turn: the medians of the ratios (wall, processor), and the median of each one's seconds."""
    once(*one), once(*other)
    measured = [(once(*one), once(*other)) for _ in range(runs)]
    ratio = lambda at: statistics.median(a[at] / max(b[at], 1e-6) for a, b in measured)
    middle = lambda side, at: statistics.median(pair[side][at] for pair in measured)
    return ratio(0), ratio(1), middle(0, 0), middle(1, 0), max(pair[0][2] for pair in measured)


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--kehoach", default="target/release/kehoach")
    asked.add_argument("--rows", default="30,300,3000,30000")
    asked.add_argument("--runs", type=int, default=9)
    asked.add_argument("--python", default=sys.executable, help="a Python with docxtpl")
    asked.add_argument("--programs", help="folder of floor and docx_rs, built already")
    asked.add_argument("--plans", type=int, default=0, help="so many plans of 60 rows at once")
    asked.add_argument("--work", help="scratch folder [default: a new one, deleted at the end]")
    asked = asked.parse_args()
    ours = os.path.abspath(asked.kehoach)
    work = asked.work or tempfile.mkdtemp(prefix="kehoach-rivals-")
    os.makedirs(work, exist_ok=True)
    at = lambda name: os.path.join(work, name)
    programs = asked.programs
    if not programs:
        built = subprocess.run(["cargo", "build", "--release", "--manifest-path", f"{HERE}/programs/Cargo.toml", "--target-dir", at("target")])
        if built.returncode != 0:
            sys.exit("the other programs cannot be built")
        programs = at("target/release")
    has_docxtpl = subprocess.run([asked.python, "-c", "import docxtpl, yaml"], capture_output=True).returncode == 0
    print("| rows | build, s | : floor | : docx-rs | : docxtpl | check : build | renew : build | peak, MB |")
    print("|---:|---:|---:|---:|---:|---:|---:|---:|", flush=True)
    for count in map(int, asked.rows.split(",")):
        def make():
            groups, title = rows(count), "Danh mục nhiệm vụ năm 2026"
            written(at("plan.yaml"), plan(groups, title))
            written(at("data.yaml"), plain(groups, title))
            groups[-1]["rows"][-1][8] = "Tháng 12/2026"
            written(at("changed.yaml"), plan(groups, title))

        apart(make)
        runs = asked.runs if count < 10000 else max(3, asked.runs // 3)
        out, other, renewed = at("plan.docx"), at("other.docx"), at("renewed.docx")
        build = ([ours, "build", at("plan.yaml"), "-o", out], (out,))
        floor = ([f"{programs}/floor", at("data.yaml"), other], (other,))
        docx_rs = ([f"{programs}/docx_rs", at("data.yaml"), other], (other,))
        wall, cpu, seconds, _, peak = pairs(build, floor, runs)
        tree = pairs(build, docx_rs, runs)
        docxtpl = "–"
        if has_docxtpl and count <= 3000:
            template = ([asked.python, f"{HERE}/docxtpl_rival.py", at("data.yaml"), other, at("template.docx")], (other,))
            docxtpl = f"{pairs(build, template, max(3, runs // 3))[0]:.2f}"
        once(*build)
        os.replace(out, at("old.docx"))
        check = pairs(([ours, "check", at("plan.yaml")],), build, runs)
        again = ([ours, "renew", at("changed.yaml"), at("old.docx"), "-o", renewed], (renewed,))
        # A larger file is refused: renewing holds the old file, the new one and the plan as built.
        renew = f"{pairs(again, build, runs)[0]:.2f}" if count <= 3000 else "–"
        print(f"| {count:,} | {seconds:.3f} | {wall:.1f} (cpu {cpu:.1f}) | {tree[0]:.2f} (cpu {tree[1]:.2f}) | {docxtpl} | {check[0]:.2f} | {renew} | {peak:.0f} |", flush=True)
    apart(lambda: written(at("plan.yaml"), plan(rows(490), "Danh mục nhiệm vụ năm 2026")))
    build = ([ours, "build", at("plan.yaml"), "-o", at("plan.docx")], (at("plan.docx"),))
    once(*build)
    os.replace(at("plan.docx"), at("word.docx"))
    wall, cpu, *_ = pairs(([ours, "check", at("word.docx")],), build, asked.runs)
    print(f"490 rows, 100 pages: check of the Word file : build {wall:.2f} (cpu {cpu:.2f})", flush=True)
    if asked.plans:
        folder = at("plans")
        os.makedirs(folder, exist_ok=True)
        def make():
            for number in range(asked.plans):
                title = f"Danh mục nhiệm vụ năm 2026 của xã thứ {number}"
                written(f"{folder}/xa-{number:04}.yaml", plan(rows(60, number), title))

        apart(make)
        made = at("made")
        for threads in (1, 2):
            shutil.rmtree(made, ignore_errors=True)
            os.makedirs(made)
            wall, cpu, peak = once([ours, "build", folder, "-o", made, "-j", str(threads)])
            print(f"{asked.plans:,} plans of 60 rows, {threads} at a time: {wall:.1f} s, {cpu:.1f} s of processor, {peak:.0f} MB", flush=True)
    if not asked.work:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
