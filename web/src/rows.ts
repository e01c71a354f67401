// Rows of the table: a further one with the keys of the one above.

import { snippet } from "@codemirror/autocomplete";
import { EditorSelection, type Text } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { bare, keyOf } from "./schema";

const LISTS = ["danh muc", "items"];

/** Keys that open what a new row mostly goes on with. */
const UPPER = ["nhom", "linh vuc", "group", "muc tieu", "objective"];

interface Entry {
  /** The lines of the entry, from 1. */
  from: number;
  to: number;
  indent: number;
  keys: string[];
}

/** The entries of the list that a line is in or under; those of the plan's list of rows where it is in none. */
function entries(view: EditorView): Entry[] {
  const doc = view.state.doc;
  const found: Entry[] = [];
  let inside = false;
  let indent: number | undefined;
  for (let at = 1; at <= doc.lines; at++) {
    const text = doc.line(at).text;
    const key = keyOf(text);
    if (key && key.indent === 0) {
      inside = LISTS.includes(bare(key.key));
      indent = undefined;
      continue;
    }
    if (!inside) continue;
    const dash = /^(\s*)-\s/.exec(text);
    if (dash && (indent === undefined || dash[1]!.length === indent)) {
      indent = dash[1]!.length;
      found.push({ from: at, to: at, indent, keys: key ? [key.key] : [] });
    } else if (text.trim() && !text.trimStart().startsWith("#")) {
      const last = found.at(-1);
      if (!last) continue;
      last.to = at;
      if (key && key.indent === last.indent + 2) last.keys.push(key.key);
    }
  }
  return found;
}

/** Adds a row below the one that the cursor is in; false where the plan has no rows. */
export function addRow(view: EditorView): boolean {
  const all = entries(view);
  const line = view.state.doc.lineAt(view.state.selection.main.head).number;
  const here = all.filter((entry) => entry.from <= line).at(-1) ?? all.at(-1);
  const inRange = here && (line <= here.to || all.at(-1) !== here);
  const at = inRange ? here : all.at(-1);
  if (!at) return false;
  // A row that opens a group says little of what rows are like.
  const before = all.filter((entry) => entry.from <= at.from && entry.keys.some((key) => !UPPER.includes(bare(key))));
  const model = before.at(-1) ?? all.find((entry) => entry.keys.some((key) => !UPPER.includes(bare(key)))) ?? at;
  const keys = model.keys.filter((key) => !UPPER.includes(bare(key)));
  const space = " ".repeat(at.indent);
  const lines = keys.map((key, index) => `${space}${index ? "  " : "- "}${key}: \${}`);
  const end = view.state.doc.line(at.to).to;
  view.dispatch({ changes: { from: end, insert: "\n" }, selection: EditorSelection.cursor(end + 1) });
  snippet(lines.join("\n"))(view, null, end + 1, end + 1);
  view.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main.head, { y: "center" }) });
  view.focus();
  return true;
}

/** Where one goes on writing in a cell: behind its words, before the advice that follows them. Nothing where the line is no cell. */
function endOfCell(doc: Text, entry: Entry, number: number): number | undefined {
  const line = doc.line(number);
  const key = keyOf(line.text);
  if (!key || key.indent !== entry.indent + 2) return undefined;
  const advice = key.value.search(/(?:^|\s)#/);
  const words = advice < 0 ? key.value : key.value.slice(0, advice);
  const start = line.to - key.value.length;
  return words.trim() ? start + words.trimEnd().length : start;
}

/** Goes to the next cell, or the one before it, as Tab does in a table of Word: behind the last one a row is added. False where the
 * cursor is in no cell. */
function toCell(view: EditorView, step: 1 | -1): boolean {
  const { doc, selection } = view.state;
  const line = doc.lineAt(selection.main.head).number;
  const all = entries(view);
  const here = all.findIndex((entry) => entry.from <= line && line <= entry.to);
  const entry = all[here];
  if (!entry || endOfCell(doc, entry, line) === undefined) return false;
  const last = step > 0 ? all.at(-1)!.to : all[0]!.from;
  for (let at = line + step; step > 0 ? at <= last : at >= last; at += step) {
    const within = all.find((one) => one.from <= at && at <= one.to);
    const end = within && endOfCell(doc, within, at);
    if (end === undefined) continue;
    view.dispatch({ selection: EditorSelection.cursor(end), scrollIntoView: true });
    return true;
  }
  return step > 0 ? addRow(view) : true;
}

export const nextCell = (view: EditorView): boolean => toCell(view, 1);
export const previousCell = (view: EditorView): boolean => toCell(view, -1);

/** Takes out the row that the cursor is in; false where it is in none. */
export function removeRow(view: EditorView): boolean {
  const { doc, selection } = view.state;
  const line = doc.lineAt(selection.main.head).number;
  const here = entries(view).find((entry) => entry.from <= line && line <= entry.to);
  if (!here) return false;
  const from = doc.line(here.from).from;
  const to = Math.min(doc.line(here.to).to + 1, doc.length);
  view.dispatch({ changes: { from, to }, selection: EditorSelection.cursor(from), userEvent: "delete" });
  view.focus();
  return true;
}
