// Long lines are wrapped below their own beginning, not at the edge, so that what belongs to what stays plain.

import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";

/** The deepest beginning that the styles know, in characters. */
const DEEPEST = 16;

const looks = Array.from({ length: DEEPEST + 1 }, (_, deep) => Decoration.line({ class: `hang-${deep}` }));

/** How far the further lines of a line begin from the edge. */
function depth(text: string): number {
  const spaces = /^ *(?:[-+] )?/.exec(text)![0].length;
  return Math.min(text.startsWith("#") ? 2 : spaces + 2, DEEPEST);
}

function decorated(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      builder.add(line.from, line.from, looks[depth(line.text)]!);
      at = line.to + 1;
    }
  }
  return builder.finish();
}

export const hang = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorated(view);
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.decorations = decorated(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
