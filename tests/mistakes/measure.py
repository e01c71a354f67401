#!/usr/bin/env python3
"""How many mistakes does `kehoach check` find, and does it stay quiet otherwise?

    python3 tests/mistakes/measure.py KEHOACH [--list [--found] [--held-out]] [--golden] [--validate]

Makes each changed plan in a temporary folder, runs `check --format json` on it and holds what is said against what the
case says. README.md beside this file tells the format of a case and what counts.

--list       every case of open/ and issued/ that is not found, with what was said instead; every false alarm
--found      with --list, also those that are found, with what was said
--held-out   with --list, those of held-out/ too (whoever writes rules leaves this alone)
--golden     writes issued/*.expected.txt anew: what is said of the five plans as they were issued
--validate   only looks whether the cases themselves are sound; runs nothing but the bases

Needs Python 3.9 and nothing else. Ends with 1 if a case is not sound: a text to replace or a place that is not there
exactly once, replacements that overlap, a changed file that cannot be read, a base of which something is said.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

HERE = pathlib.Path(__file__).resolve().parent
PLANS = HERE.parent.parent / "plans"
SETS = ["open", "held-out", "issued"]

# The place of something that is missing from the whole plan.
ANYWHERE = "anywhere"


# ---------- reading the case files: the few shapes of YAML that they use ----------


class Bad(Exception):
    """A case file that cannot be read or does not fit its base."""


def read_yaml(path):
    """Maps, lists, plain and double-quoted scalars, and `|` or `|-` blocks; nothing else occurs in a case."""
    lines = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        lines.append(line.rstrip("\r"))
    value, end = node(lines, skip(lines, 0), 0, path)
    if skip(lines, end) < len(lines):
        raise Bad(f"{path}:{end + 1}: cannot read this line")
    return value


def skip(lines, at):
    while at < len(lines) and (not lines[at].strip() or lines[at].lstrip().startswith("#")):
        at += 1
    return at


def indent(line):
    return len(line) - len(line.lstrip(" "))


def node(lines, at, depth, path):
    at = skip(lines, at)
    if at >= len(lines) or indent(lines[at]) < depth:
        raise Bad(f"{path}:{at + 1}: a value is missing")
    depth = indent(lines[at])
    return sequence(lines, at, depth, path) if lines[at].lstrip().startswith("- ") else mapping(lines, at, depth, path)


def sequence(lines, at, depth, path):
    items = []
    while True:
        at = skip(lines, at)
        if at >= len(lines) or indent(lines[at]) != depth or not lines[at].lstrip().startswith("- "):
            return items, at
        rest = lines[at][depth + 2 :]
        if key_of(rest) is None:
            value, at = scalar(rest, lines, at, depth, path)
        else:
            lines[at] = " " * (depth + 2) + rest
            value, at = mapping(lines, at, depth + 2, path)
        items.append(value)


def key_of(text):
    if text.startswith('"'):
        return None
    key, colon, rest = text.partition(":")
    return key if colon and (not rest or rest.startswith(" ")) else None


def mapping(lines, at, depth, path):
    found = {}
    while True:
        at = skip(lines, at)
        if at >= len(lines) or indent(lines[at]) != depth or lines[at].lstrip().startswith("- "):
            return found, at
        key = key_of(lines[at][depth:])
        if key is None or key in found:
            raise Bad(f"{path}:{at + 1}: not a key, or a key twice")
        rest = lines[at][depth + len(key) + 1 :].strip(" ")
        if rest:
            found[key], at = scalar(rest, lines, at, depth, path)
        else:
            below = skip(lines, at + 1)
            # a list may stand at the depth of its key
            flat = below < len(lines) and lines[below][depth:].startswith("- ") and indent(lines[below]) == depth
            found[key], at = node(lines, at + 1, depth if flat else depth + 1, path)


def scalar(text, lines, at, depth, path):
    if text in ("|", "|-"):
        first = at + 1
        inner = indent(lines[first]) if first < len(lines) else 0
        end = first
        while end < len(lines) and (not lines[end].strip() or indent(lines[end]) > depth):
            end += 1
        while end > first and not lines[end - 1].strip():
            end -= 1
        block = "\n".join(line[inner:] for line in lines[first:end])
        return block + ("\n" if text == "|" else ""), end
    if text.startswith('"'):
        try:
            return json.loads(text), at + 1
        except ValueError:
            raise Bad(f"{path}:{at + 1}: a quoted text that cannot be read") from None
    return text, at + 1


# ---------- cases ----------


class Case:
    def __init__(self, name, set_name, base, kind, edits, places, fault):
        self.name, self.set, self.base, self.kind = name, set_name, base, kind
        self.edits, self.places, self.fault = edits, places, fault


def base_path(base):
    return PLANS / base.removeprefix("plans/") if base.startswith("plans/") else HERE / "bases" / f"{base}.yaml"


def as_list(value):
    return value if isinstance(value, list) else [value]


def cases():
    """All cases; one of issued/ for each fault of each list."""
    found = []
    for set_name in ["open", "held-out", "sound"]:
        for path in sorted((HERE / set_name).glob("*.yaml")):
            case = read_yaml(path)
            places = [] if set_name == "sound" else as_list(case.get("at") or fail(path, "at"))
            edits = [edit(e) for e in case["replace"]]
            says = case["sound" if set_name == "sound" else "fault"]["en"]
            found.append(Case(path.stem, set_name, case["base"], case["kind"], edits, places, says))
    for path in sorted((HERE / "issued").glob("*.yaml")):
        whole = read_yaml(path)
        for number, fault in enumerate(whole["faults"], 1):
            edits = [edit(e) for e in [fault, *fault.get("also", [])]]
            name = f"{path.stem}#{number}"
            found.append(
                Case(name, "issued", whole["base"], fault["kind"], edits, as_list(fault["at"]), fault["fault"]["en"])
            )
    return found


def edit(entry):
    """Old text, new text, and the text behind which the old one is meant, if it occurs more than once."""
    return entry["from"], entry["to"], entry.get("after")


def fail(path, what):
    raise Bad(f"{path}: «{what}» is missing")


def change(text, edits, name):
    """The changed text, and where each new text stands in it. Each old text occurs exactly once, or is the first one
    behind a text that does."""
    spots = []
    for old, new, after in edits:
        unique = old if after is None else after
        if text.count(unique) != 1 or old not in text:
            raise Bad(f"{name}: «{unique}» occurs {text.count(unique)} times in the base")
        start = text.find(old, text.index(unique))
        if start < 0:
            raise Bad(f"{name}: «{old}» does not occur behind «{unique}»")
        spots.append((start, start + len(old), new))
    order = sorted(spots)
    for (_, end, _), (start, _, _) in zip(order, order[1:]):
        if start < end:
            raise Bad(f"{name}: two replacements overlap")
    out, at, spans = "", 0, {}
    for start, end, new in order:
        out += text[at:start]
        spans[start] = (len(out), len(out) + len(new))
        out += new
        at = end
    return out + text[at:], [spans[start] for start, _, _ in spots]


def place(text, words, spans, name):
    """Lines (first, last) and columns (first, behind the last) where these words stand, looked for first in what was
    put in, then in the whole file, where they may occur only once."""
    if words == ANYWHERE:
        return []
    hits = []
    for start, end in spans:
        hit = text.find(words, start, end)
        while hit >= 0:
            hits.append(hit)
            hit = text.find(words, hit + 1, end)
    if not hits:
        if text.count(words) != 1:
            raise Bad(f"{name}: the place «{words}» occurs {text.count(words)} times")
        hits = [text.index(words)]
    return [region(text, hit, hit + len(words.rstrip("\n"))) for hit in hits]


def region(text, start, end):
    line = text.count("\n", 0, start) + 1
    last = text.count("\n", 0, end) + 1
    column = start - text.rfind("\n", 0, start)
    behind = end - text.rfind("\n", 0, end)
    return line, last, column, behind


# ---------- running ----------


def check(kehoach, text, base, folder, name):
    """What `check` says of this text, put where `dùng chung` of the base finds its files."""
    here = folder / name.replace("#", "-")
    here.mkdir()
    shared = base.parent / "chung"
    if shared.is_dir():
        shutil.copytree(shared, here / "chung")
    plan = here / base.name
    plan.write_text(text, encoding="utf-8")
    run = subprocess.run(
        [kehoach, "check", "--format", "json", "--lang", "en", str(plan)], capture_output=True, text=True, check=False
    )
    try:
        return json.loads(run.stdout)
    except ValueError:
        raise Bad(f"{name}: check gave no JSON: {run.stderr.strip()[:200]}") from None


def regions(finding):
    spots = [finding.get("place"), *(p.get("place") for p in finding.get("places") or [])]
    spots = [p for p in spots if p and p.get("line")]
    return [
        (p["line"], p.get("end_line") or p["line"], p["column"], p.get("end_column") or p["column"]) for p in spots
    ]


def on_lines(spot, target):
    return spot[0] <= target[1] and target[0] <= spot[1]


def on_words(spot, target):
    if not on_lines(spot, target):
        return False
    if spot[0] == spot[1] == target[0] == target[1]:
        return spot[2] < max(target[3], target[2] + 1) and target[2] < max(spot[3], spot[2] + 1)
    return True


def beyond(said, base_said):
    """What is said beyond what is said of the base."""
    left = [(f["code"], f["message"]) for f in base_said]
    new = []
    for finding in said:
        key = (finding["code"], finding["message"])
        if key in left:
            left.remove(key)
        else:
            new.append(finding)
    return new


class Result:
    def __init__(self, case, new, targets):
        self.case, self.new = case, new
        self.here = [f for f in new if any(on_lines(s, t) for s in regions(f) for t in targets)]
        if ANYWHERE in case.places:
            self.here = list(new)
        self.words = [f for f in self.here if any(on_words(s, t) for s in regions(f) for t in targets)]
        self.echoes = [f for f in new if f not in self.here] + self.here[1:]

    @property
    def found(self):
        return bool(self.here) and not self.echoes

    @property
    def told(self):
        return bool(self.here)


def line_of(finding):
    where = finding.get("place") or {}
    return f"{finding['severity']}[{finding['code']}] line {where.get('line', '?')}: {finding['message']}"


def unreadable(findings):
    """The codes of the file itself: its YAML and its keys. A mistake of the corpus is in the text, never in the file."""
    return [f for f in findings if f["severity"] == "error" and f["code"][:3] in ("K10", "K11", "K12", "K90")]


def main():
    options = {a for a in sys.argv[1:] if a.startswith("--")}
    words = [a for a in sys.argv[1:] if not a.startswith("--")]
    if len(words) != 1 or options - {"--list", "--found", "--held-out", "--golden", "--validate"}:
        sys.exit(__doc__)
    kehoach = os.path.abspath(words[0]) if os.path.exists(words[0]) else words[0]
    all_cases = cases()
    problems = []
    with tempfile.TemporaryDirectory() as temp, ThreadPoolExecutor() as pool:
        folder = pathlib.Path(temp)
        bases = {case.base for case in all_cases} | {p.stem for p in (HERE / "bases").glob("*.yaml")}
        texts = {b: base_path(b).read_text(encoding="utf-8") for b in bases}
        base_said = {b: check(kehoach, texts[b], base_path(b), folder, f"base{n}") for n, b in enumerate(sorted(bases))}

        def run(case):
            text, spans = change(texts[case.base], case.edits, case.name)
            targets = [t for words in case.places for t in place(text, words, spans, case.name)]
            if "--validate" in options:
                return Result(case, [], targets)
            said = check(kehoach, text, base_path(case.base), folder, f"{case.set}-{case.name}")
            if unreadable(said):
                raise Bad(f"{case.name}: the file cannot be read: {line_of(unreadable(said)[0])}")
            return Result(case, beyond(said, base_said[case.base]), targets)

        def guarded(case):
            try:
                return run(case)
            except Bad as bad:
                problems.append(str(bad))
                return None

        results = [r for r in pool.map(guarded, all_cases) if r]
        together = {} if "--validate" in options else as_issued(kehoach, all_cases, texts, base_said, folder, problems)
    for stem, (said, _) in together.items():
        lines = sorted(said, key=lambda f: (f.get("place") or {}).get("line") or 0)
        text, golden = "".join(line_of(f) + "\n" for f in lines), HERE / "issued" / f"{stem}.expected.txt"
        if "--golden" in options:
            golden.write_text(text, encoding="utf-8")
        elif golden.exists() and golden.read_text(encoding="utf-8") != text:
            print(f"{golden.name} says otherwise; look, then write it anew with --golden")
    for base, said in sorted(base_said.items()):
        if not base.startswith("plans/"):
            problems += [f"bases/{base}: {line_of(f)}" for f in said]
    if "--validate" not in options:
        report(results, together, base_said, options)
    for problem in problems:
        print(f"not sound: {problem}")
    print(f"{len(all_cases)} cases, {len(problems)} not sound")
    sys.exit(1 if problems else 0)


def as_issued(kehoach, all_cases, texts, base_said, folder, problems):
    """The five plans with all their faults at once: what is said, and which faults are told at their place."""
    out = {}
    for stem in sorted({c.name.split("#")[0] for c in all_cases if c.set == "issued"}):
        mine = [c for c in all_cases if c.set == "issued" and c.name.split("#")[0] == stem]
        try:
            text, spans = change(texts[mine[0].base], [e for c in mine for e in c.edits], stem)
            said = check(kehoach, text, base_path(mine[0].base), folder, f"together-{stem}")
            if unreadable(said):
                raise Bad(f"{stem}, all at once: {line_of(unreadable(said)[0])}")
            new, at, told = beyond(said, base_said[mine[0].base]), 0, []
            for case in mine:
                own = spans[at : at + len(case.edits)]
                at += len(case.edits)
                told.append(Result(case, new, [t for w in case.places for t in place(text, w, own, case.name)]).told)
            out[stem] = (new, told)
        except Bad as bad:
            problems.append(str(bad))
    return out


def report(results, together, base_said, options):
    faults = [r for r in results if r.case.set != "sound"]
    sound = [r for r in results if r.case.set == "sound"]
    shown = {"open", "issued"} | ({"held-out"} if "--held-out" in options else set())
    if "--list" in options:
        for result in faults:
            if result.case.set in shown and ("--found" in options or not result.found):
                mark = "found: " if result.found else ""
                print(f"{mark}{result.case.set}/{result.case.name}: {result.case.fault}")
                for finding in result.here[:1]:
                    print(f"    there: {line_of(finding)}")
                for finding in result.echoes:
                    print(f"    beside: {line_of(finding)}")
        for result in sound:
            for finding in result.new:
                print(f"false alarm in sound/{result.case.name}: {line_of(finding)}")
        for base, said in sorted(base_said.items()):
            for finding in said:
                print(f"false alarm in {base}: {line_of(finding)}")
        print()
    kinds = sorted({r.case.kind for r in faults})
    head = "".join(f"{s:>22}" for s in SETS)
    print(f"{'kind':<14}{head}    (found; of all; told there with others beside)")
    for kind in [*kinds, "all"]:
        row = ""
        for set_name in SETS:
            of = [r for r in faults if r.case.set == set_name and kind in (r.case.kind, "all")]
            found = sum(r.found for r in of)
            beside = sum(r.told and not r.found for r in of)
            cell = f"{found}/{len(of)} {100 * found // len(of)} % (+{beside})" if of else "-"
            row += f"{cell:>22}"
        print(f"{kind:<14}{row}")
    at_words = sum(bool(r.words) for r in faults if r.found)
    print(f"\nfound and at the very words, not only on the line: {at_words} of {sum(r.found for r in faults)}")
    for stem, (new, told) in together.items():
        print(f"as issued, all at once: {stem}: {sum(told)} of {len(told)} faults told; {len(new)} findings")
    if together:
        told = [t for _, list_ in together.values() for t in list_]
        print(f"as issued, all at once: {sum(told)} of {len(told)}")
    alarms = [(r.case.name, f) for r in sound for f in r.new]
    print(f"sound look-alikes: {len(sound)}, with a finding: {len({name for name, _ in alarms})}, findings: {len(alarms)}")
    print(f"bases: {len(base_said)}, findings: {sum(map(len, base_said.values()))}")


if __name__ == "__main__":
    try:
        main()
    except Bad as bad:
        sys.exit(f"not sound: {bad}")
