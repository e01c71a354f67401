#!/usr/bin/env bash
# Every shipped plan, built, saved by LibreOffice as .docx and by way of .odt, then renewed with another title, with
# another annex, and after it was issued.
#   tests/edited/libreoffice.sh [PROGRAM]
set -euo pipefail
cd "$(dirname "$0")/../.."
kehoach=$(realpath "${1:-target/release/kehoach}")
here=$PWD
out=target/edited-libreoffice
rm -rf "$out" && mkdir -p "$out"
out=$(realpath "$out")
cd "$out"
export FONTCONFIG_FILE="$here/tests/pages/fonts.conf" XDG_CACHE_HOME="$here/target/cache"
office() { (cd "$here" && soffice "-env:UserInstallation=file://$here/target/soffice" --headless "$@" >/dev/null 2>&1); }
faults=0
run() { "$kehoach" "$@" --lang en >log 2>&1 || { echo "failed: kehoach $*"; cat log; faults=1; }; }

cp -r "$here"/plans/. .
for plan in *.yaml; do
  name=${plan%.yaml}
  run build "$plan" -o "$name.docx"
  sed -E 's/^(trích yếu|title): .*/& (điều chỉnh)/' "$plan" >"$name.title.yml"
  # The title of the first annex.
  awk '/^(phụ lục|annexes):/ { annexes = 1 } annexes && !done && /^(- |  )(tên|name|title): / { $0 = $0 " (sửa)"; done = 1 } { print }' "$plan" >"$name.annex.yml"
done
for kind in title annex; do for file in *."$kind".yml; do mv "$file" "${file%.yml}.yaml"; done; done

office --convert-to 'docx:MS Word 2007 XML' --outdir "$out/docx" "$out"/*.docx
office --convert-to odt --outdir "$out/odt.odt" "$out"/*.docx
office --convert-to 'docx:MS Word 2007 XML' --outdir "$out/odt" "$out"/odt.odt/*.odt

# The lines that a renewal changed, in the file as it was saved: no more than those of a title or of an annex's head.
check() { # saved renewed words
  [ -e "$2" ] || { echo "$2: not written"; faults=1; return 0; }
  "$kehoach" text "$1" >before.txt && "$kehoach" text "$2" >after.txt
  grep -q "$3" after.txt || { echo "$2: does not say «$3»"; faults=1; }
  local gone
  gone=$(diff before.txt after.txt | grep -c '^<' || true)
  ((gone <= 4)) || { echo "$2: $gone lines are gone"; diff before.txt after.txt | head -20; faults=1; }
}
for way in docx odt; do
  for saved in "$way"/*.docx; do
    name=$(basename "$saved" .docx)
    # A plan of annexes alone prints its title nowhere; one that names its number says so already.
    if "$kehoach" text "$saved" | grep -q 'region Phần đầu'; then
      run renew "$name.title.yaml" "$saved" -o "$way/$name.title.docx"
      check "$saved" "$way/$name.title.docx" 'điều chỉnh\|ĐIỀU CHỈNH'
    fi
    run renew "$name.annex.yaml" "$saved" -o "$way/$name.annex.docx"
    check "$saved" "$way/$name.annex.docx" '(sửa)\|(SỬA)'
    number=$(sed -nE 's/^(số|number): //p' "$name.yaml")
    date=$(sed -nE 's/^(ngày|date): ([0-9]+\/[0-9]+\/[0-9]{4})$/\2/p' "$name.yaml")
    run issue "$saved" --number "${number:-99}" ${date:+--date "$date"} -o "$way/$name.issued.docx"
    issued=$saved
    [ ! -e "$way/$name.issued.docx" ] || issued=$way/$name.issued.docx
    run renew "$name.annex.yaml" "$issued" -o "$way/$name.both.docx"
    check "$issued" "$way/$name.both.docx" '(sửa)\|(SỬA)'
    grep -q "${number:-99}" after.txt || { echo "$way/$name.both.docx: the number is gone"; faults=1; }
  done
done
[ "$faults" = 0 ] && echo "LibreOffice: 6 plans, 2 ways: renewed"
exit "$faults"
