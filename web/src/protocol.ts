// What page and engine say to each other; `src/engine/mod.rs` tells what each request does.

export type Severity = "error" | "warning" | "advice";

/** A stretch of a file; lines and columns from 1, columns in characters. */
export interface Place {
  file: string;
  line: number;
  column: number;
  end_line: number;
  end_column: number;
}

export interface Finding {
  code: string;
  severity: Severity;
  message: string;
  label: string | null;
  /** Of files that are no text the line may be missing. */
  place: AnyPlace | null;
  places: { place: AnyPlace | null; message: string | null }[];
  others: { place: Partial<Place> | null; message: string }[];
  help: string[];
  /** The place's line as it should read, or the lines of `over`. */
  corrected: string | null;
  over: Place | null;
  /** Lines to be pasted. */
  paste: string | null;
  region?: string;
  page?: string;
}

export interface Counts {
  errors: number;
  warnings: number;
  advice: number;
}

export interface Checked {
  findings: Finding[];
  counts: Counts;
  printable: boolean;
  files: string[];
  missing: string[];
}

export interface View {
  printable: boolean;
  pages?: [number, number][];
  findings?: Finding[];
}

export interface PageShown {
  svg: string;
  places: Record<string, Place>;
}

export interface Located {
  page: number | null;
  nodes: number[];
}

export interface Made {
  made: boolean;
  findings: Finding[];
}

export interface Renewed extends Made {
  changed?: boolean;
  report?: { region: string; message: string }[];
}

export interface Read {
  readable: boolean;
  sound?: boolean;
  pages?: [number, number][];
  counts: Counts;
  /** What the form that is laid down asks of the file, where the engine holds it against that. */
  checks?: { passed: number; failed: number; not_evaluated: number };
  findings: Finding[];
}

/** A place in a Word file: a paragraph, its words, and the stretch of them that is meant, in bytes of UTF-8. */
export interface WordPlace {
  text: string;
  mark: [number, number];
  cell?: { table: number; row: number; column: number };
}

/** What a finding is about: a line of a plan or a paragraph of a Word file. */
export type AnyPlace = Partial<Place> & Partial<WordPlace>;

export function isWordPlace(place: AnyPlace | null | undefined): place is AnyPlace & WordPlace {
  return typeof place?.text === "string" && Array.isArray(place.mark);
}

/** A place in a source file, complete. */
export function isPlace(place: Partial<Place> | null | undefined): place is Place {
  return typeof place?.line === "number" && typeof place.end_line === "number" && typeof place.file === "string";
}
