#!/bin/sh
# Makes the files of this folder again from base.docx. Needs python-docx and LibreOffice.
set -e
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
office() { soffice -env:UserInstallation="file://$work/profile" --headless "$@" >/dev/null 2>&1; }
python3 "$here/make/edit.py" "$here"
office --convert-to 'docx:MS Word 2007 XML' --outdir "$work/saved" "$here/base.docx" "$here/outside.docx" "$here/words.docx"
office --convert-to odt --outdir "$work/odt" "$here/outside.docx" "$here/words.docx"
office --convert-to 'docx:MS Word 2007 XML' --outdir "$work/back" "$work/odt/outside.odt" "$work/odt/words.odt"
cp "$work/saved/base.docx" "$here/libreoffice.docx"
cp "$work/saved/outside.docx" "$here/outside-libreoffice.docx"
cp "$work/saved/words.docx" "$here/words-libreoffice.docx"
cp "$work/back/outside.docx" "$here/outside-odt.docx"
cp "$work/back/words.docx" "$here/words-odt.docx"
rm -r "$work"
