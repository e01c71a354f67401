// The page: a plan written on the left, its pages on the right, what is to be mended beneath.

import "./style.css";
import { desk, label, notice, showTab } from "./desk";
import { by, element } from "./dom";
import * as drafts from "./drafts";
import { Editor, takeCorrection } from "./editor";
import { Engine, EngineFault } from "./engine";
import * as files from "./files";
import * as findings from "./findings";
import { Pages, zoomButtons } from "./pages";
import { OpenPlan, decode } from "./plan";
import type { Checked, Finding } from "./protocol";
import { addRow, removeRow } from "./rows";
import { setSchema } from "./schema";
import { ask, showDrafts, showHelp, start } from "./start";
import { Watch } from "./watch";
import * as word from "./word";
import { language, say, setLanguage } from "./words";

const engine = new Engine(document.getElementById("engine")?.textContent?.trim() ?? "");
const watch = Watch.of(document);

let plan: OpenPlan | undefined;
/** What was found last; the pages that are shown belong to it or to the last plan that had some. */
let checked: Checked | undefined;
let onPages: Finding[] = [];
let hasPages = false;
let draftsWork = true;

const editor = new Editor(by("editor"), "kehoach", {
  changed: () => changed(),
  moved: () => moved(),
  save: () => void save(),
});
const pages = new Pages(
  by("pages"),
  (at) => engine.page(at),
  (place) => {
    showTab("tab-write");
    texts();
    editor.go(place);
    texts();
  },
  (at, count) => (by("at").textContent = count ? say("page_of", { at, count }) : ""),
);

// ---- what is typed becomes findings and pages ----

/** So long nothing was typed before work begins, in milliseconds; more where work takes longer. */
let pause = 120;
let timer = 0;
let running = false;
let again = false;

function changed(): void {
  state(true);
  busy(true);
  clearTimeout(timer);
  timer = window.setTimeout(() => void work(), pause);
  if (running) again = true;
}

function busy(is: boolean): void {
  by("desk").ariaBusy = String(is);
}

/** One round of work; what was typed meanwhile is the next round's. */
async function work(): Promise<void> {
  if (!plan) return;
  if (running) {
    again = true;
    return;
  }
  running = true;
  busy(true);
  clearTimeout(timer);
  const begun = performance.now();
  const slow = window.setTimeout(() => (by("busy").textContent = say("working")), 300);
  try {
    await round(plan);
  } catch (fault) {
    if (!(fault instanceof EngineFault)) throw fault;
    notice(say("engine_fault"), { name: say("undo"), run: () => (notice(""), editor.undo()) });
  } finally {
    running = false;
    clearTimeout(slow);
    by("busy").textContent = "";
    pause = Math.min(Math.max(120, (performance.now() - begun) / 4), 1000);
  }
  if (again) {
    again = false;
    void work();
  } else {
    busy(false);
  }
}

async function round(mine: OpenPlan): Promise<void> {
  const all = editor.files();
  await keepDraft(mine, all);
  await engine.put(all);
  const found = await engine.check(mine.root);
  if (again || mine !== plan) return;
  checked = found;
  onPages = [];
  show();
  missing(mine, found);
  if (again) return;
  const view = await engine.view();
  if (mine !== plan) return;
  const sizes = view.pages;
  by("stale").hidden = Boolean(sizes);
  by("pages").classList.toggle("old", !sizes);
  by("stale").textContent = say(hasPages ? "old_pages" : "no_pages");
  if (sizes) {
    hasPages = true;
    onPages = view.findings ?? [];
    pages.setFindings([...found.findings, ...onPages]);
    await pages.show(sizes);
    running = false;
    point(true);
  } else {
    pages.setFindings([]);
  }
  show();
}

/** Shows what was found. */
function show(): void {
  const all = [...(checked?.findings ?? []), ...onPages];
  editor.mark(all);
  findings.list(by("findings"), all, {
    go: (place) => {
      showTab("tab-write");
      editor.go(place, true);
      texts();
    },
    page: (at) => {
      showTab("tab-pages");
      pages.turn(at);
    },
    take: (finding) => {
      const place = finding.over ?? finding.place;
      if (place?.file) editor.show(place.file);
      takeCorrection(editor.view, finding);
      texts();
    },
    note: notice,
  });
  const count = (weight: Finding["severity"]) =>
    all.filter((one) => one.severity === weight).reduce((sum, one) => sum + Math.max(one.places.length, 1), 0);
  const weights = [
    ["error", say("errors", { count: count("error") })],
    ["warning", say("warnings", { count: count("warning") })],
    ["advice", say("advices", { count: count("advice") })],
  ] as const;
  by("counts").replaceChildren(
    ...weights.filter(([weight]) => count(weight)).map(([weight, text]) => element("span", { class: `weight ${weight}` }, text)),
  );
  by("tab-findings").textContent = all.length ? `${say("findings")} (${all.length})` : say("findings");
  by("fine").hidden = !checked || all.length > 0;
}

/** Offers to choose files that the plan includes and nobody has given. */
function missing(mine: OpenPlan, found: Checked): void {
  if (!found.missing.length) return;
  // One that was opened together with the plan is known by its name without folders.
  const there = found.missing.filter((name) => {
    const short = name.split("/").at(-1)!;
    if (short === name || short === mine.root || !mine.sources.has(short)) return false;
    editor.rename(short, name);
    mine.sources.set(name, mine.sources.get(short)!);
    return mine.sources.delete(short);
  });
  if (there.length) {
    texts();
    again = true;
    return;
  }
  notice(say("missing", { names: found.missing.join(", ") }), {
    name: say("choose_missing"),
    run: async () => {
      for (const file of await files.pick(files.PLANS, true)) {
        const name = found.missing.find((one) => one.split("/").at(-1) === file.name) ?? file.name;
        const text = decode(file.bytes);
        if (!text) return notice(say("cannot_read", { name: file.name }));
        mine.sources.set(name, { saved: text.text, windows: text.windows, handle: file.handle, changed: file.changed });
        editor.put(name, text.text);
      }
      notice("");
      texts();
      void work();
    },
  });
}

let asked = 0;

/** The cursor moved: its place is shown on the page. */
function moved(): void {
  clearTimeout(asked);
  asked = window.setTimeout(() => point(true), 150);
}

function point(follow: boolean): void {
  if (!plan || running || !hasPages) return;
  void engine
    .locate(editor.file, editor.line())
    .then((found) => found && "nodes" in found && pages.point(found.page, found.nodes, follow))
    .catch(() => {});
}

// ---- files ----

/** Shows which plan is open and whether it is saved. To compare long texts takes time: while somebody types, they are not. */
function state(typed = false): void {
  by("name").textContent = plan?.root ?? "";
  const unsaved = plan && (typed || plan.unsaved(editor.files()).length > 0);
  const kept = draftsWork ? say("draft_kept") : say("draft_failed");
  by("state").textContent = !plan ? "" : unsaved ? `${say("unsaved")}; ${kept}` : say("in_file");
  document.title = plan ? `${unsaved ? "• " : ""}${plan.root} – ${say("app")}` : say("app");
  for (const id of ["save", "word", "pdf", "renew", "undo", "add-row", "remove-row"]) by<HTMLButtonElement>(id).disabled = !plan;
}

/** The tabs of the files, where there are several. */
function texts(): void {
  const names = editor.names();
  by("texts").replaceChildren(
    ...(names.length < 2 ? [] : names).map((name) =>
      element(
        "button",
        {
          "aria-pressed": String(name === editor.file),
          onclick: () => {
            editor.show(name);
            texts();
            show();
          },
        },
        name,
      ),
    ),
  );
}

function take({ plan: opened, texts: all }: { plan: OpenPlan; texts: Map<string, string> }): void {
  plan = opened;
  checked = undefined;
  hasPages = false;
  notice("");
  pages.clear();
  editor.open(all, opened.root);
  drafts.current.set(opened.id);
  texts();
  state();
  void work();
  editor.view.focus();
}

async function keepDraft(mine: OpenPlan, all: Map<string, string>): Promise<void> {
  if (watch) return;
  try {
    if (mine.isStart(all)) return;
    if (mine.unsaved(all).length) {
      await drafts.keep({ id: mine.id, root: mine.root, files: [...all], changed: Date.now() });
    } else {
      await drafts.remove(mine.id);
    }
    draftsWork = true;
  } catch {
    draftsWork = false;
  }
  state();
}

/** True where nothing is lost from sight by opening something else. */
async function mayLeave(): Promise<boolean> {
  const now = editor.files();
  return !plan || plan.isStart(now) || !plan.unsaved(now).length || ask(say("leave"));
}

async function write(kind: string, level: string): Promise<void> {
  const text = await engine.start_text(kind, level);
  const name = "ke-hoach.yaml";
  const opened = new OpenPlan();
  opened.root = name;
  opened.start = text;
  opened.sources.set(name, { saved: undefined, windows: false });
  take({ plan: opened, texts: new Map([[name, text]]) });
}

async function open(picked?: files.Picked[]): Promise<void> {
  const chosen = picked ?? (await files.pick(files.PLANS, true));
  if (!chosen.length) return;
  const [first] = chosen;
  if (first && /\.(docx|docm|dotx)$/i.test(first.name)) return word.look(engine, first, () => notice(say("engine_fault")));
  if (!(await mayLeave())) return;
  const read = [];
  for (const file of chosen) {
    const text = decode(file.bytes);
    if (!text || text.text.includes("\0")) return notice(say("cannot_read", { name: file.name }));
    read.push({ file, ...text });
  }
  take(OpenPlan.of(read));
}

async function save(): Promise<void> {
  const mine = plan;
  if (!mine) return;
  const all = editor.files();
  const unsaved = mine.unsaved(all);
  for (const name of unsaved.length ? unsaved : [mine.root]) {
    const source = mine.sources.get(name) ?? { saved: undefined, windows: false };
    const text = all.get(name) ?? "";
    const written = source.windows ? text.replace(/\n/g, "\r\n") : text;
    if (watch) {
      const refused = await watch.save(name, written);
      if (refused && !(refused === "changed" && (await ask(say("changed_outside", { name }))) && !(await watch.save(name, written, true)))) return;
    } else {
      const short = name.split("/").at(-1) ?? name;
      const done = await files.save(short, written, source, () => ask(say("changed_outside", { name })));
      if (done.how === "cancelled") return;
      mine.sources.set(name, { ...source, handle: done.handle ?? source.handle, changed: done.changed });
    }
    const now = mine.sources.get(name);
    mine.sources.set(name, { windows: source.windows, ...now, saved: text });
    notice(say(watch ? "watch_written" : "saved", { name }));
  }
  await keepDraft(mine, editor.files());
  state();
}

const TYPES = {
  word: [".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  pdf: [".pdf", "application/pdf"],
} as const;

async function make(what: keyof typeof TYPES): Promise<void> {
  const mine = plan;
  if (!mine) return;
  try {
    await engine.put(editor.files());
    const now = await engine.check(mine.root);
    const made = await engine.make(what);
    if (!made.made || !made.bytes) {
      showTab("tab-findings");
      return notice(say("not_made", { count: Math.max(now.counts.errors, 1) }));
    }
    const [ending, type] = TYPES[what];
    const name = mine.root.split("/").at(-1)!.replace(/(\.ya?ml)?$/i, ending);
    files.download(name, made.bytes, type);
    notice(say("made", { name }));
  } catch (fault) {
    if (!(fault instanceof EngineFault)) throw fault;
    notice(say("engine_fault"));
  }
}

// ---- the desk ----

function shown(): void {
  label();
  state();
  editor.relabel();
  pages.label();
}

async function begin(): Promise<void> {
  await start({
    write: (kind, level) => void mayLeave().then((may) => (may ? write(kind, level) : undefined)),
    open: () => void open(),
    resume: (draft) => take(OpenPlan.draft(draft)),
    word: () => void checkWord(),
    language: () => {
      switchLanguage();
      void begin();
    },
  });
}

async function checkWord(): Promise<void> {
  const [file] = await files.pick(files.WORD, false);
  if (file) await word.look(engine, file, () => notice(say("engine_fault")));
}

desk();
shown();
zoomButtons(pages);
by("new").onclick = () => void begin();
by("open").onclick = () => void open();
by("save").onclick = () => void save();
by("word").onclick = () => void make("word");
by("pdf").onclick = () => void make("pdf");
by("check-word").onclick = () => void checkWord();
by("renew").onclick = () => void renew();
by("drafts").onclick = () =>
  void showDrafts(
    (draft) => take(OpenPlan.draft(draft)),
    () => notice(say("drafts_wiped")),
  );
by("help").onclick = showHelp;
by("undo").onclick = () => editor.undo();
by("add-row").onclick = () => addRow(editor.view) || notice(say("no_row"));
by("remove-row").onclick = () => removeRow(editor.view) || notice(say("no_row"));
by("language").onclick = () => switchLanguage();

function switchLanguage(): void {
  setLanguage(language() === "en" ? "vi" : "en");
  shown();
  void work();
}

async function renew(): Promise<void> {
  if (!plan) return;
  await engine.put(editor.files());
  await engine.check(plan.root);
  word.renew(engine, () => notice(say("engine_fault")));
}

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "s") {
    event.preventDefault();
    if (!editor.view.hasFocus) void save();
  }
});
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  const dropped = [...(event.dataTransfer?.files ?? [])];
  if (dropped.length) void Promise.all(dropped.map((file) => files.picked(file))).then(open);
});
// Where drafts are kept nothing is lost; elsewhere the browser asks.
window.addEventListener("beforeunload", (event) => {
  if (!draftsWork && plan?.unsaved(editor.files()).length) event.preventDefault();
});

async function main(): Promise<void> {
  if (watch) {
    watch.follow({
      opened: (root, all) => {
        const read = [...all].map(([name, text]) => ({
          file: { name, bytes: new Uint8Array(), changed: 0 },
          ...decode(new TextEncoder().encode(text))!,
        }));
        const opened = OpenPlan.of(read);
        opened.plan.root = root;
        take(opened);
        notice(say("watch", { name: root }));
      },
      changed: (all) => followed(all),
      ended: () => notice(say("watch_ended")),
    });
  } else {
    const id = drafts.current.get();
    const draft = id ? await drafts.get(id).catch(() => undefined) : undefined;
    if (draft) take(OpenPlan.draft(draft));
    else void begin();
  }
  setSchema(await engine.schema());
}

/** Files changed on the disk: they take the place of what is shown, unless that was edited here. */
function followed(all: Map<string, string>): void {
  const mine = plan;
  if (!mine) return;
  const now = editor.files();
  const unsaved = new Set(mine.unsaved(now));
  for (const [name, raw] of all) {
    const { text, windows } = decode(new TextEncoder().encode(raw))!;
    if (now.get(name) === text) {
      mine.sources.set(name, { saved: text, windows });
    } else if (unsaved.has(name)) {
      notice(say("changed_outside", { name }), {
        name: say("yes"),
        run: () => void save(),
      });
    } else {
      mine.sources.set(name, { saved: text, windows });
      editor.put(name, text);
    }
  }
  texts();
  state();
  void work();
}

void main();
