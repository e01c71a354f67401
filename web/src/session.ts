// The plan that is open on the desk: what is typed becomes findings and pages.

import { busy, notice, passed, showTab } from "./desk";
import { by, element } from "./dom";
import * as drafts from "./drafts";
import { Editor, takeCorrection } from "./editor";
import { Engine, EngineFault } from "./engine";
import * as files from "./files";
import * as findings from "./findings";
import { Pages } from "./pages";
import { OpenPlan, decode } from "./plan";
import type { Checked, Finding, Place } from "./protocol";
import { say } from "./words";

/** So long nothing is typed before work begins, in milliseconds; more where work takes longer. */
const PAUSE = { least: 120, most: 1000 };

export class Session {
  plan: OpenPlan | undefined;
  draftsWork = true;
  readonly editor: Editor;
  readonly pages: Pages;
  /** What was found last; the pages that are shown belong to it or to the last plan that had some. */
  private checked: Checked | undefined;
  private onPages: Finding[] = [];
  private hasPages = false;
  private pause = PAUSE.least;
  private timer = 0;
  private running = false;
  private again = false;
  private asked = 0;

  /** `keeps`: drafts are kept, for no other program has the files. */
  constructor(
    readonly engine: Engine,
    private readonly keeps: boolean,
    save: () => void,
  ) {
    this.editor = new Editor(by("editor"), "kehoach", {
      changed: () => this.changed(),
      moved: () => this.moved(),
      save,
    });
    this.pages = new Pages(
      by("pages"),
      (at) => engine.page(at),
      (place) => this.go(place),
      (at, count) => (by("at").textContent = count ? say("page_of", { at, count }) : ""),
    );
  }

  /** Takes up a plan. */
  take({ plan, texts }: { plan: OpenPlan; texts: Map<string, string> }): void {
    this.plan = plan;
    this.checked = undefined;
    this.hasPages = false;
    notice("");
    this.pages.clear();
    this.editor.open(texts, plan.root);
    drafts.current.set(plan.id);
    this.texts();
    this.state();
    void this.work();
    this.editor.view.focus();
  }

  /** Goes to a place in a text. */
  private go(place: Place, select = false): void {
    passed();
    showTab("tab-write");
    this.editor.go(place, select);
    this.texts();
  }

  private changed(): void {
    this.state(true);
    passed();
    busy("text", true);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.work(), this.pause);
    if (this.running) this.again = true;
  }

  /** Rounds of work until nothing is new; what is typed meanwhile is the next round's. */
  async work(): Promise<void> {
    if (!this.plan) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    busy("text", true);
    clearTimeout(this.timer);
    const begun = performance.now();
    const slow = window.setTimeout(() => (by("busy").textContent = say("working")), 300);
    try {
      await this.round(this.plan);
    } catch (fault) {
      if (!(fault instanceof EngineFault)) throw fault;
      notice(say("engine_fault"), { name: say("undo"), run: () => (notice(""), this.editor.undo()) });
    } finally {
      this.running = false;
      clearTimeout(slow);
      by("busy").textContent = "";
      this.pause = Math.min(Math.max(PAUSE.least, (performance.now() - begun) / 4), PAUSE.most);
    }
    if (this.again) {
      this.again = false;
      void this.work();
    } else {
      busy("text", false);
      this.point(true);
    }
  }

  private async round(mine: OpenPlan): Promise<void> {
    const all = this.editor.files();
    this.editor.setting();
    await this.keepDraft(mine, all);
    await this.engine.turn(() => this.worked(mine, all));
  }

  /** Checks the texts and sets them on pages. */
  private async worked(mine: OpenPlan, all: Map<string, string>): Promise<void> {
    await this.engine.put(all);
    const found = await this.engine.check(mine.root);
    if (this.again || mine !== this.plan) return;
    this.checked = found;
    this.onPages = [];
    this.show();
    this.missing(mine, found);
    if (this.again) return;
    const view = await this.engine.view();
    if (mine !== this.plan) return;
    const sizes = view.pages;
    by("stale").hidden = Boolean(sizes);
    by("pages").classList.toggle("old", !sizes);
    by("stale").textContent = say(this.hasPages ? "old_pages" : "no_pages");
    if (sizes) {
      this.hasPages = true;
      this.editor.set();
      this.onPages = view.findings ?? [];
      this.pages.setFindings([...found.findings, ...this.onPages]);
      await this.pages.show(sizes);
    } else {
      this.pages.setFindings(this.editor.onPages(found.findings));
    }
    this.show();
  }

  /** Shows what was found. */
  show(): void {
    const all = [...(this.checked?.findings ?? []), ...this.onPages];
    this.editor.mark(all);
    findings.list(by("findings"), all, {
      go: (place) => this.go(place, true),
      page: (at) => {
        showTab("tab-pages");
        this.pages.turn(at);
      },
      take: (finding) => {
        const file = (finding.over ?? finding.place)?.file;
        if (file) this.editor.show(file);
        takeCorrection(this.editor.view, finding);
        this.texts();
      },
      note: notice,
    });
    findings.count(by("counts"), all);
    by("tab-findings").textContent = all.length ? `${say("findings")} (${all.length})` : say("findings");
    by("fine").hidden = !this.checked || all.length > 0;
  }

  /** Files that the plan includes and nobody has given: those opened with it are known, others are asked for. */
  private missing(mine: OpenPlan, found: Checked): void {
    if (!found.missing.length) return;
    const there = found.missing.filter((name) => {
      // One that was opened together with the plan is known by its name without folders.
      const short = name.split("/").at(-1)!;
      const source = mine.sources.get(short);
      if (short === name || short === mine.root || !source) return false;
      this.editor.rename(short, name);
      mine.sources.set(name, source);
      return mine.sources.delete(short);
    });
    if (there.length) {
      this.texts();
      this.again = true;
      return;
    }
    notice(say("missing", { names: found.missing.join(", ") }), {
      name: say("choose_missing"),
      run: () => void this.choose(mine, found.missing),
    });
  }

  private async choose(mine: OpenPlan, missing: string[]): Promise<void> {
    for (const file of await files.pick(files.PLANS, true)) {
      const name = missing.find((one) => one.split("/").at(-1) === file.name) ?? file.name;
      const read = decode(file.bytes);
      if (!read) return notice(say("cannot_read", { name: file.name }));
      mine.sources.set(name, { saved: read.text, windows: read.windows, handle: file.handle, changed: file.changed });
      this.editor.put(name, read.text);
    }
    notice("");
    this.texts();
    void this.work();
  }

  /** The cursor moved: its place is shown on the page. */
  private moved(): void {
    clearTimeout(this.asked);
    this.asked = window.setTimeout(() => this.point(true), 150);
  }

  /** Marks the cursor's place on its page. */
  point(follow: boolean): void {
    if (!this.plan || this.running || !this.hasPages) return;
    void this.engine
      .locate(this.editor.file, this.editor.line())
      .then((found) => found && "nodes" in found && this.pages.point(found.page, found.nodes, follow))
      .catch(() => {});
  }

  /** Shows which plan is open and whether it is saved. To compare long texts takes time: while somebody types, they are not. */
  state(typed = false): void {
    const plan = this.plan;
    by("name").textContent = plan?.root ?? "";
    const unsaved = plan && (typed || plan.unsaved(this.editor.files()).length > 0);
    const kept = this.draftsWork ? say("draft_kept") : say("draft_failed");
    by("state").textContent = !plan ? "" : !unsaved ? say("in_file") : this.keeps ? `${say("unsaved")}; ${kept}` : say("unsaved");
    document.title = plan ? `${unsaved ? "• " : ""}${plan.root} – ${say("app")}` : say("app");
    for (const id of ["save", "word", "pdf", "renew", "undo", "add-row", "remove-row"]) by<HTMLButtonElement>(id).disabled = !plan;
  }

  /** The tabs of the texts, where there are several. */
  texts(): void {
    const names = this.editor.names();
    const tab = (name: string) => {
      const show = () => {
        this.editor.show(name);
        this.texts();
        this.show();
      };
      return element("button", { "aria-pressed": String(name === this.editor.file), onclick: show }, name);
    };
    by("texts").replaceChildren(...(names.length < 2 ? [] : names).map(tab));
  }

  /** Keeps what is not in a file; what is, needs no draft. */
  async keepDraft(mine: OpenPlan, all = this.editor.files()): Promise<void> {
    if (!this.keeps || mine.isStart(all)) return this.state();
    try {
      if (mine.unsaved(all).length) {
        await drafts.keep({ id: mine.id, root: mine.root, files: [...all], changed: Date.now() });
      } else {
        await drafts.remove(mine.id);
      }
      this.draftsWork = true;
    } catch {
      this.draftsWork = false;
    }
    this.state();
  }

  /** True where something would be lost that is neither in a file nor in a draft. */
  wouldLose(): boolean {
    const unsaved = () => Boolean(this.plan?.unsaved(this.editor.files()).length);
    return (!this.keeps || !this.draftsWork) && unsaved();
  }
}
