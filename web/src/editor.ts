// The editor: one text at a time, with what was found marked in it.

import { autocompletion, closeBrackets, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab, undo } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { HighlightStyle, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, type Extension, type Text } from "@codemirror/state";
import {
  EditorView,
  drawSelection,
  highlightActiveLine,
  highlightActiveLineGutter,
  hoverTooltip,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { element } from "./dom";
import type { Finding, Place } from "./protocol";
import { isPlace } from "./protocol";
import { hang } from "./hang";
import { addRow, nextCell, previousCell } from "./rows";
import { aboutKey, complete } from "./schema";
import { Since } from "./since";
import { language, say } from "./words";

const looks = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "#0b4f8a", fontWeight: "600" },
  { tag: [tags.comment, tags.lineComment], color: "#5c6670" },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: "#5c6670" },
]);

/** A place in a file as characters from its start. */
export function offset(doc: Text, line: number, column: number): number {
  const found = doc.line(Math.min(Math.max(line, 1), doc.lines));
  // Columns count characters; a few of them take two places here.
  const before = [...found.text].slice(0, Math.max(column - 1, 0)).join("");
  return Math.min(found.from + before.length, found.to);
}

/** The range of a place, at least one character where its line has one. */
export function range(doc: Text, place: Place): { from: number; to: number } {
  const from = offset(doc, place.line, place.column);
  const to = Math.max(offset(doc, place.end_line, place.end_column), from);
  if (to > from) return { from, to };
  const line = doc.lineAt(from);
  return from < line.to ? { from, to: from + 1 } : { from: line.from, to: line.to };
}

/** Puts the offered lines in the place of the faulty ones. */
export function takeCorrection(view: EditorView, finding: Finding): void {
  const at = finding.over ?? finding.place;
  if (!isPlace(at) || finding.corrected === null) return;
  const doc = view.state.doc;
  const last = finding.over ? at.end_line : at.line;
  const from = doc.line(Math.min(at.line, doc.lines)).from;
  const to = doc.line(Math.min(last, doc.lines)).to;
  view.dispatch({ changes: { from, to, insert: finding.corrected.replace(/\n$/, "") }, userEvent: "input.correct" });
  view.focus();
}

/** What was found in a file, for the editor's marks. */
function marks(doc: Text, file: string, findings: Finding[]): Diagnostic[] {
  const all: Diagnostic[] = [];
  for (const finding of findings) {
    finding.places.forEach(({ place, message }, at) => {
      if (!isPlace(place) || place.file !== file || all.length >= 500) return;
      const offers = at === 0 && finding.corrected !== null;
      all.push({
        ...range(doc, place),
        severity: finding.severity === "advice" ? "info" : finding.severity,
        message: message ?? finding.message,
        actions: offers ? [{ name: say("take"), apply: (view) => takeCorrection(view, finding) }] : [],
      });
    });
  }
  return all.sort((one, other) => one.from - other.from);
}

export interface Events {
  changed: () => void;
  moved: () => void;
  save: () => void;
}

export class Editor {
  readonly view: EditorView;
  private readonly texts = new Map<string, EditorState>();
  private readonly phrases = new Compartment();
  /** The file that is shown. */
  file = "";
  private readonly since = new Since();

  constructor(parent: HTMLElement, nonce: string, private readonly events: Events) {
    this.extensions = this.all(nonce);
    this.view = new EditorView({ parent, state: EditorState.create({ extensions: this.extensions }) });
  }

  private readonly extensions: Extension;

  private all(nonce: string): Extension {
    return [
      EditorView.cspNonce.of(nonce),
      lineNumbers(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      history(),
      drawSelection(),
      EditorView.lineWrapping,
      hang,
      indentUnit.of("  "),
      EditorState.tabSize.of(2),
      closeBrackets(),
      yaml(),
      syntaxHighlighting(looks),
      lintGutter(),
      search({ top: true }),
      highlightSelectionMatches(),
      autocompletion({ override: [complete], activateOnTyping: true, icons: false }),
      hoverTooltip((view, at) => {
        const line = view.state.doc.lineAt(at);
        const colon = line.text.indexOf(":");
        if (colon < 0 || at > line.from + colon) return null;
        const found = aboutKey(view.state.doc, line.number);
        if (!found) return null;
        return {
          pos: line.from,
          above: true,
          create: () => ({ dom: element("div", { class: "about" }, element("b", {}, found.key), found.text) }),
        };
      }),
      this.phrases.of(this.labels()),
      keymap.of([
        { key: "Mod-s", preventDefault: true, run: () => (this.events.save(), true) },
        { key: "Mod-Enter", run: addRow },
        { key: "Tab", run: nextCell, shift: previousCell },
        ...completionKeymap,
        ...searchKeymap,
        ...historyKeymap,
        ...defaultKeymap,
        indentWithTab,
      ]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) {
          this.since.changed(this.file, update.changes);
          this.events.changed();
        }
        if (update.docChanged || update.selectionSet) this.events.moved();
      }),
    ];
  }

  private labels(): Extension {
    return [
      EditorView.contentAttributes.of({ "aria-label": say("editor"), spellcheck: "false", lang: "vi", tabindex: "0" }),
      EditorState.phrases.of(language() === "en" ? {} : VIETNAMESE),
    ];
  }

  /** Follows the language of the page. */
  relabel(): void {
    this.view.dispatch({ effects: this.phrases.reconfigure(this.labels()) });
  }

  /** Takes up files; the first one named is shown. */
  open(files: Map<string, string>, shown: string): void {
    this.texts.clear();
    for (const [name, doc] of files) this.texts.set(name, EditorState.create({ doc, extensions: this.extensions }));
    this.file = "";
    this.show(shown);
  }

  /** Adds or replaces a file beside the others. */
  put(name: string, doc: string): void {
    if (name === this.file) {
      const { from, to } = { from: 0, to: this.view.state.doc.length };
      this.view.dispatch({ changes: { from, to, insert: doc } });
    } else {
      this.texts.set(name, EditorState.create({ doc, extensions: this.extensions }));
    }
  }

  /** Calls a file by the name that the plan names it by. */
  rename(old: string, name: string): void {
    const state = this.texts.get(old);
    if (!state) return;
    this.texts.delete(old);
    this.texts.set(name, state);
    if (this.file === old) this.file = name;
  }

  show(name: string): void {
    if (name === this.file) return;
    if (this.file) this.texts.set(this.file, this.view.state);
    const state = this.texts.get(name);
    if (!state) return;
    this.file = name;
    this.view.setState(state);
    this.relabel();
    this.view.dispatch({ effects: EditorView.scrollIntoView(state.selection.main.head, { y: "center" }) });
  }

  /** All files as they stand. */
  files(): Map<string, string> {
    const all = new Map<string, string>();
    for (const [name, state] of this.texts) all.set(name, (name === this.file ? this.view.state : state).doc.toString());
    return all;
  }

  private docs(): Map<string, Text> {
    return new Map([...this.texts].map(([name, state]) => [name, (name === this.file ? this.view.state : state).doc]));
  }

  /** Pages are being set of the texts as they stand. */
  setting(): void {
    this.since.begin(this.docs());
  }

  /** Those pages are shown. */
  set(): void {
    this.since.stand();
  }

  /** What was found, where it lies in the texts that the pages show. */
  onPages(findings: Finding[]): Finding[] {
    const docs = this.docs();
    const before = (place: Partial<Place> | null) => {
      const doc = isPlace(place) && docs.get(place.file);
      return doc ? this.since.before(place, doc, range(doc, place)) : place;
    };
    return findings.map((one) => ({ ...one, places: one.places.map((at) => ({ ...at, place: before(at.place) })) }));
  }

  names(): string[] {
    return [...this.texts.keys()];
  }

  /** Marks what was found in the file that is shown. */
  mark(findings: Finding[]): void {
    const { state } = this.view;
    this.view.dispatch(setDiagnostics(state, marks(state.doc, this.file, findings)));
  }

  /** Goes to a place; the file that it lies in is shown. */
  go(place: Place, select = false): void {
    this.show(place.file);
    const { from, to } = range(this.view.state.doc, place);
    this.view.dispatch({
      selection: select ? { anchor: from, head: to } : { anchor: from },
      effects: EditorView.scrollIntoView(from, { y: "center" }),
    });
    this.view.focus();
  }

  line(): number {
    return this.view.state.doc.lineAt(this.view.state.selection.main.head).number;
  }

  undo(): void {
    undo(this.view);
    this.view.focus();
  }
}

const VIETNAMESE: Record<string, string> = {
  "Control character": "Ký tự điều khiển",
  "Go to line": "Đến dòng",
  go: "đi",
  Find: "Tìm",
  Replace: "Thay bằng",
  next: "tiếp",
  previous: "trước",
  all: "tất cả",
  "match case": "phân biệt hoa thường",
  "by word": "trọn từ",
  regexp: "biểu thức",
  replace: "thay",
  "replace all": "thay hết",
  close: "đóng",
  "current match": "chỗ đang chọn",
  "on line": "ở dòng",
  "replaced match on line $": "đã thay ở dòng $",
  "replaced $ matches": "đã thay $ chỗ",
  Completions: "Gợi ý",
  Diagnostics: "Điều cần sửa",
  "No diagnostics": "Không có điều gì cần sửa",
};
