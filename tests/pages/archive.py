"""What PDF/A-2b (ISO 19005-2) asks of a file, as far as its objects show it.

    python3 tests/pages/archive.py FILE.pdf…

The version and level in its metadata, an output intent with a colour profile, every font embedded with its way back to
text, nothing encrypted, no script, no reference outside; title, language and marks for readers beside it. Exits 1 at
any fault.
"""

import sys

import pikepdf


def fonts(pdf):
    for page in pdf.pages:
        for font in page.get("/Resources", {}).get("/Font", {}).values():
            yield font


def faults(path):
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        with pdf.open_metadata() as metadata:
            if metadata.pdfa_status != "2B":
                yield f"its metadata say {metadata.pdfa_status or 'nothing'} of PDF/A"
            if not metadata.get("dc:title"):
                yield "no title"
        if pdf.is_encrypted:
            yield "encrypted"
        if len(pdf.trailer.get("/ID", [])) != 2:
            yield "no identifier in the trailer"
        intents = list(root.get("/OutputIntents", []))
        if not any(i.get("/S") == "/GTS_PDFA1" and "/DestOutputProfile" in i for i in intents):
            yield "no output intent with a colour profile"
        if not root.get("/MarkInfo", {}).get("/Marked", False) or "/StructTreeRoot" not in root:
            yield "not tagged"
        if root.get("/Lang") != "vi-VN":
            yield f"its language is {root.get('/Lang')}"
        if "/OpenAction" in root or "/JavaScript" in root.get("/Names", {}):
            yield "an action of its own"
        for font in fonts(pdf):
            name = font.get("/BaseFont")
            descriptors = [d.get("/FontDescriptor") for d in font.get("/DescendantFonts", [font])]
            if not all(d is not None and {"/FontFile", "/FontFile2", "/FontFile3"} & set(d.keys()) for d in descriptors):
                yield f"{name} is not embedded"
            if "/ToUnicode" not in font:
                yield f"{name} has no way back to text"
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream) and "/LZWDecode" in str(item.get("/Filter", "")):
                yield "a stream in LZW"
            if isinstance(item, pikepdf.Stream) and "/F" in item:
                yield "a stream outside the file"


def main():
    found = 0
    for path in sys.argv[1:]:
        for fault in sorted(set(faults(path))):
            print(f"{path}: not PDF/A-2b: {fault}")
            found += 1
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
