// The plan that is open: its files, whether they are saved, and its draft.

import * as drafts from "./drafts";
import type { Picked } from "./files";

export interface Source {
  /** What stands in the file that it was opened from, or saved to. */
  saved: string | undefined;
  handle?: FileSystemFileHandle;
  changed?: number;
  /** The file ends its lines as Windows does. */
  windows: boolean;
}

/** The text of a file as the editor has it; nothing where it is none. */
export function decode(bytes: Uint8Array): { text: string; windows: boolean } | undefined {
  const [first, second] = bytes;
  const name = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(name, { fatal: true }).decode(bytes).normalize("NFC");
    return { text: text.replace(/\r\n?/g, "\n"), windows: text.includes("\r\n") };
  } catch {
    return undefined;
  }
}

export class OpenPlan {
  readonly sources = new Map<string, Source>();
  id = newId();
  root = "";
  /** The sample that it began as. */
  start: string | undefined;

  /** Takes up files; the plan is the first one that none of the others includes. */
  static of(files: { file: Picked; text: string; windows: boolean }[]): { plan: OpenPlan; texts: Map<string, string> } {
    const plan = new OpenPlan();
    const texts = new Map<string, string>();
    for (const { file, text, windows } of files) {
      texts.set(file.name, text);
      plan.sources.set(file.name, { saved: text, handle: file.handle, changed: file.changed, windows });
    }
    const named = (name: string) => [...texts].some(([other, text]) => other !== name && text.includes(name));
    plan.root = [...texts.keys()].find((name) => !named(name)) ?? [...texts.keys()][0] ?? "";
    return { plan, texts };
  }

  static draft(draft: drafts.Draft): { plan: OpenPlan; texts: Map<string, string> } {
    const plan = new OpenPlan();
    plan.id = draft.id;
    plan.root = draft.root;
    for (const [name] of draft.files) plan.sources.set(name, { saved: undefined, windows: false });
    return { plan, texts: new Map(draft.files) };
  }

  /** Nobody has written anything yet. */
  isStart(texts: Map<string, string>): boolean {
    return this.start !== undefined && texts.size === 1 && texts.get(this.root) === this.start;
  }

  /** Which files are not as they were saved. */
  unsaved(texts: Map<string, string>): string[] {
    return [...texts].filter(([name, text]) => this.sources.get(name)?.saved !== text).map(([name]) => name);
  }
}

function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}
