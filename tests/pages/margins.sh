#!/usr/bin/env bash
# Copies of the shipped plans with other margins of the page, to be built and set like the plans themselves.
#   tests/pages/margins.sh OUT PLAN…     writes OUT/PLAN-LEFT-RIGHT.yaml and prints the names
set -euo pipefail
cd "$(dirname "$0")/../.."
out=$1
shift
mkdir -p "$out"
cp -r plans/. "$out/"
for plan in "$@"; do
  for margins in 35-20 30-15 33-19; do
    line="  lề: 20; 20; ${margins%-*}; ${margins#*-}"
    awk -v line="$line" '
      /^nền nếp:/ { print; print line; found = 1; next }
      { print }
      END { if (!found) print "\nnền nếp:\n" line }' "plans/$plan.yaml" >"$out/$plan-$margins.yaml"
    printf '%s\n' "$plan-$margins"
  done
done
