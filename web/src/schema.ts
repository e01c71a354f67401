// What may be written where: the keys of the plan language at the cursor, out of its JSON Schema.

import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import type { Text } from "@codemirror/state";
import { language } from "./words";

interface Property {
  title?: string;
  description?: string;
  deprecated?: boolean;
  enum?: string[];
  anyOf?: Property[];
  items?: Property;
  $ref?: string;
  additionalProperties?: Property;
  properties?: Record<string, Property>;
  $defs?: Record<string, Property>;
}

let root: Property = {};

export function setSchema(schema: unknown): void {
  root = schema as Property;
}

/** Key and value of a line: `- tên: Rà soát`. */
const LINE = /^(\s*)((?:-\s+)*)([^\s#:"'][^:#"]*?)\s*:(?:\s+(.*))?$/;

/** As keys are compared: capitals, diacritics, spaces, `_` and `-` do not matter. */
export function bare(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();
}

/** The line that a key stands on, as it lies in the tree: its column, that of a dash before it counted in. */
export function keyOf(line: string): { indent: number; dash: boolean; key: string; value: string } | null {
  const found = LINE.exec(line);
  if (!found) return null;
  const [, space = "", dashes = "", key = "", value = ""] = found;
  return { indent: space.length + dashes.length, dash: dashes.length > 0, key, value };
}

/** The keys round a line, from the outside in; none within a text of several lines. */
export function pathAt(doc: Text, number: number): string[] | null {
  const line = doc.line(number).text;
  let indent = keyOf(line)?.indent ?? /^\s*(?:-\s+)?/.exec(line)?.[0].length ?? 0;
  const path: string[] = [];
  for (let at = number - 1; at >= 1 && indent > 0; at--) {
    const above = doc.line(at).text;
    if (!above.trim() || above.trimStart().startsWith("#")) continue;
    const key = keyOf(above);
    const column = key ? key.indent : /^\s*/.exec(above)![0].length;
    if (key && column < indent) {
      if (/^[|>]/.test(key.value.trim())) return null;
      // `- a:` and the lines below it are of one entry; what holds it is further out.
      path.unshift(key.key);
      indent = key.dash ? indentOfDash(above) : column;
      if (key.dash) path.shift();
    } else if (!key && column < indent && !above.trimStart().startsWith("-")) {
      indent = column;
    }
  }
  // A list may stand at the column of the key that it belongs to.
  if (indent === 0 && path.length === 0 && (keyOf(line)?.indent ?? 2) > 0) {
    for (let at = number - 1; at >= 1; at--) {
      const above = doc.line(at).text;
      const key = keyOf(above);
      if (key && key.indent === 0) {
        if (/^[|>]/.test(key.value.trim())) return null;
        path.unshift(key.key);
        break;
      }
    }
  }
  return path;
}

function indentOfDash(line: string): number {
  return /^\s*/.exec(line)![0].length;
}

function resolved(property: Property | undefined): Property[] {
  if (!property) return [];
  const here = property.$ref ? root.$defs?.[property.$ref.slice("#/$defs/".length)] : property;
  if (!here) return [];
  return [here, ...(here.anyOf ?? []).flatMap(resolved), ...resolved(here.items)];
}

function find(tables: Property[], key: string): Property | undefined {
  const wanted = bare(key);
  for (const table of tables) {
    for (const [name, property] of Object.entries(table.properties ?? {})) {
      if (bare(name) === wanted) return property;
    }
  }
  return undefined;
}

/** The tables whose keys may stand on a line. */
function tablesAt(doc: Text, number: number): Property[] | null {
  const path = pathAt(doc, number);
  if (!path) return null;
  let tables: Property[] = [root];
  for (const key of path) {
    const property = find(tables, key);
    if (!property) {
      const bodies = tables.flatMap((table) => resolved(table.additionalProperties));
      tables = bodies.filter((one) => one.properties);
      continue;
    }
    tables = resolved(property);
  }
  return tables;
}

/** What a key is for, in the language shown. */
function about(property: Property): string {
  const [vietnamese = "", english = "", example = ""] = (property.description ?? "").split("\n\n");
  return `${language() === "en" ? english : vietnamese}\n${language() === "en" ? example.replace("Ví dụ", "Example") : example}`;
}

/** What the key of a line is for. */
export function aboutKey(doc: Text, number: number): { key: string; text: string } | null {
  const key = keyOf(doc.line(number).text);
  const tables = key && tablesAt(doc, number);
  const property = tables && find(tables, key.key);
  return property ? { key: property.title ?? key.key, text: about(property) } : null;
}

/** The short names of bodies that the plan's directory has. */
function directory(doc: Text): Completion[] {
  const found: Completion[] = [];
  let inside = false;
  for (const line of doc.iterLines()) {
    const key = keyOf(line);
    if (key && key.indent === 0) inside = ["co quan", "agencies", "danh ba", "danh ba co quan"].includes(bare(key.key));
    else if (inside && key && key.indent === 2 && !key.dash) found.push({ label: key.key, detail: key.value, type: "text" });
  }
  return found;
}

const OF_BODIES = ["chu tri", "phoi hop", "theo doi", "lead", "partners", "monitor", "co quan chu tri", "co quan phoi hop"];

/** Keys at the beginning of a line, words to choose from behind a colon. */
export function complete(context: CompletionContext): CompletionResult | null {
  const line = context.state.doc.lineAt(context.pos);
  const before = line.text.slice(0, context.pos - line.from);
  const tables = tablesAt(context.state.doc, line.number);
  if (!tables) return null;
  const value = /^(\s*(?:-\s+)*)([^:#"]+?)\s*:\s+(.*)$/.exec(before);
  if (value) {
    const [, , key = "", typed = ""] = value;
    const part = /[^;]*$/.exec(typed)![0].trimStart();
    if (OF_BODIES.includes(bare(key))) {
      return { from: context.pos - part.length, options: directory(context.state.doc), validFor: /^[^;]*$/ };
    }
    const property = find(tables, key);
    const words = property?.anyOf?.[0]?.enum ?? [];
    // Both languages are offered by pairs; the one shown comes first.
    const shown = words.filter((_, at) => at % 2 === (language() === "en" ? 1 : 0));
    return shown.length ? { from: context.pos - typed.length, options: shown.map((label) => ({ label })), validFor: /^.*$/ } : null;
  }
  const typed = /^\s*(?:-\s+)*([^:#]*)$/.exec(before)?.[1];
  if (typed === undefined || (!typed && !context.explicit)) return null;
  const options: Completion[] = [];
  const seen = new Set<string>();
  for (const table of tables) {
    for (const [name, property] of Object.entries(table.properties ?? {})) {
      const [own = name, other = ""] = (property.title ?? name).replace(/\)$/, "").split(" (");
      const label = language() === "en" ? other : own;
      if (property.deprecated || seen.has(label) || !label) continue;
      seen.add(label);
      options.push({ label, apply: `${label}: `, type: "property", info: about(property) });
    }
  }
  return options.length ? { from: context.pos - typed.length, options, validFor: /^[^:#]*$/ } : null;
}
