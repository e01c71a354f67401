// What the buttons do: plans and Word files in and out.

import { busy, notice, showTab } from "./desk";
import { EngineFault } from "./engine";
import * as files from "./files";
import { OpenPlan, decode } from "./plan";
import type { Session } from "./session";
import { ask } from "./start";
import type { Watch } from "./watch";
import * as word from "./word";
import { say } from "./words";

const TYPES = {
  word: [".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  pdf: [".pdf", "application/pdf"],
} as const;

export class Actions {
  constructor(
    private readonly session: Session,
    private readonly watch: Watch | undefined,
  ) {}

  private readonly fault = () => notice(say("engine_fault"));

  /** True where nothing is lost from sight by opening something else. */
  private async mayLeave(): Promise<boolean> {
    const { plan, editor } = this.session;
    const now = editor.files();
    return !plan || plan.isStart(now) || !plan.unsaved(now).length || ask(say("leave"));
  }

  /** Begins a plan from the sample of a kind and level. */
  async write(kind: string, level: string): Promise<void> {
    if (!(await this.mayLeave())) return;
    busy("files", true);
    const text = await this.session.engine.startText(kind, level).finally(() => busy("files", false));
    const plan = new OpenPlan();
    plan.root = "ke-hoach.yaml";
    plan.start = text;
    plan.sources.set(plan.root, { saved: undefined, windows: false });
    this.session.take({ plan, texts: new Map([[plan.root, text]]) });
  }

  /** Opens a plan with the files that it includes, or looks at a Word file. */
  async open(picked?: files.Picked[]): Promise<void> {
    const pick = () => files.pick(files.PLANS, true, () => busy("files", true));
    const chosen = await (picked ? Promise.resolve(picked) : pick()).finally(() => busy("files", false));
    const [first] = chosen;
    if (!first) return;
    if (/\.(docx|docm|dotx)$/i.test(first.name)) return word.look(this.session.engine, first, this.fault);
    const read = [];
    for (const file of chosen) {
      const text = decode(file.bytes);
      if (!text || text.text.includes("\0")) return notice(say("cannot_read", { name: file.name }));
      read.push({ file, ...text });
    }
    if (!(await this.mayLeave())) return;
    this.session.take(OpenPlan.of(read));
  }

  /** Writes what is not saved; the plan itself where all is. */
  async save(): Promise<void> {
    const mine = this.session.plan;
    if (!mine) return;
    const all = this.session.editor.files();
    const unsaved = mine.unsaved(all);
    for (const name of unsaved.length ? unsaved : [mine.root]) {
      if (!(await this.saveOne(mine, name, all.get(name) ?? ""))) return;
    }
    await this.session.keepDraft(mine);
  }

  private async saveOne(mine: OpenPlan, name: string, text: string): Promise<boolean> {
    const source = mine.sources.get(name) ?? { saved: undefined, windows: false };
    const written = source.windows ? text.replace(/\n/g, "\r\n") : text;
    const over = () => ask(say("changed_outside", { name }));
    if (this.watch) {
      const refused = await this.watch.save(name, written);
      if (refused === "changed" && (await over())) await this.watch.save(name, written, true);
      else if (refused) return false;
      mine.sources.set(name, { ...source, saved: text });
      notice(say("watch_written", { name }));
      return true;
    }
    const short = name.split("/").at(-1) ?? name;
    const done = await files.save(short, written, source, over);
    if (done.how === "cancelled") return false;
    const known = this.renamed(mine, name, done.handle?.name);
    mine.sources.set(known, { ...source, saved: text, handle: done.handle ?? source.handle, changed: done.changed });
    notice(say("saved", { name: known }));
    return true;
  }

  /** A new plan is called as the file that it was saved to. */
  private renamed(mine: OpenPlan, name: string, chosen: string | undefined): string {
    if (!chosen || name !== mine.root || chosen === name || mine.sources.has(chosen)) return name;
    mine.sources.delete(name);
    this.session.editor.rename(name, chosen);
    mine.root = chosen;
    this.session.texts();
    void this.session.work();
    return chosen;
  }

  /** Hands out the Word file or the PDF. */
  async make(what: keyof typeof TYPES): Promise<void> {
    const { plan, engine, editor } = this.session;
    if (!plan) return;
    try {
      const [now, made] = await engine.turn(async () => {
        await engine.put(editor.files());
        return [await engine.check(plan.root), await engine.make(what)] as const;
      });
      if (!made.made || !made.bytes) {
        showTab("tab-findings");
        return notice(say("not_made", { count: Math.max(now.counts.errors, 1) }));
      }
      const [ending, type] = TYPES[what];
      const name = plan.root.split("/").at(-1)!.replace(/(\.ya?ml)?$/i, ending);
      files.download(name, made.bytes, type);
      notice(say(plan.unsaved(editor.files()).length ? "made_unsaved" : "made", { name }));
    } catch (fault) {
      if (!(fault instanceof EngineFault)) throw fault;
      this.fault();
    }
  }

  async checkWord(): Promise<void> {
    const [file] = await files.pick(files.WORD, false);
    if (file) await word.look(this.session.engine, file, this.fault);
  }

  renew(): void {
    const { plan, engine, editor } = this.session;
    if (!plan) return;
    const checked = async () => {
      await engine.put(editor.files());
      await engine.check(plan.root);
    };
    word.renew(engine, checked, this.fault);
  }

  /** Files changed on the disk: they take the place of what is shown, unless that was edited here. */
  followed(all: Map<string, string>): void {
    const { plan, editor } = this.session;
    if (!plan) return;
    const now = editor.files();
    const unsaved = new Set(plan.unsaved(now));
    for (const [name, raw] of all) {
      const { text, windows } = decode(new TextEncoder().encode(raw))!;
      if (now.get(name) !== text && unsaved.has(name)) {
        notice(say("changed_outside", { name }), { name: say("yes"), run: () => void this.save() });
        continue;
      }
      plan.sources.set(name, { saved: text, windows });
      if (now.get(name) !== text) editor.put(name, text);
    }
    this.session.texts();
    this.session.state();
    void this.session.work();
  }
}
