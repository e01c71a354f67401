// What was typed since the pages were set: where a place of the texts as they are now lay in those that the pages show.

import { ChangeSet, type Text } from "@codemirror/state";
import type { Place } from "./protocol";

interface Base {
  doc: Text;
  changes: ChangeSet;
}

export class Since {
  /** The texts that the pages show. */
  private shown = new Map<string, Base>();
  /** Those that pages are being set of. */
  private next = new Map<string, Base>();

  /** Pages are being set of these texts. */
  begin(texts: Map<string, Text>): void {
    this.next = new Map([...texts].map(([file, doc]) => [file, { doc, changes: ChangeSet.empty(doc.length) }]));
  }

  /** The pages that were being set are shown. */
  stand(): void {
    this.shown = this.next;
  }

  changed(file: string, changes: ChangeSet): void {
    for (const base of new Set([this.shown.get(file), this.next.get(file)])) {
      if (base && base.changes.newLength === changes.length) base.changes = base.changes.compose(changes);
    }
  }

  /** A place of a text, of which it takes the characters `from` to `to`, as it lay in the text that the pages show. */
  before(place: Place, now: Text, { from, to }: { from: number; to: number }): Place {
    const base = this.shown.get(place.file);
    if (!base || base.changes.newLength !== now.length) return place;
    const back = base.changes.invertedDesc;
    const at = (position: number) => {
      const line = base.doc.lineAt(position);
      return { line: line.number, column: [...line.text.slice(0, position - line.from)].length + 1 };
    };
    const [start, end] = [at(back.mapPos(from, -1)), at(back.mapPos(to, 1))];
    return { file: place.file, ...start, end_line: end.line, end_column: end.column };
  }
}
