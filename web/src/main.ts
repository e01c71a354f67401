// The page: a plan written on the left, its pages on the right, what is to be mended beneath.

import "./style.css";
import { Actions } from "./actions";
import { desk, label, notice } from "./desk";
import { by } from "./dom";
import * as drafts from "./drafts";
import { Engine } from "./engine";
import * as files from "./files";
import { zoomButtons } from "./pages";
import { OpenPlan, decode } from "./plan";
import { addRow, removeRow } from "./rows";
import { setSchema } from "./schema";
import { Session } from "./session";
import { showDrafts, showHelp, start } from "./start";
import { Watch } from "./watch";
import { language, say, setLanguage } from "./words";

const engine = new Engine(document.getElementById("engine")?.textContent?.trim() ?? "");
const watch = Watch.of(document);
const session = new Session(engine, !watch, () => void actions.save());
const actions = new Actions(session, watch);
const { editor } = session;

function shown(): void {
  label();
  session.state();
  editor.relabel();
  session.pages.label();
}

function switchLanguage(): void {
  setLanguage(language() === "en" ? "vi" : "en");
  shown();
  void session.work();
}

const resume = (draft: drafts.Draft) => session.take(OpenPlan.draft(draft));

/** Asks what to do. */
async function begin(): Promise<void> {
  await start({
    write: (kind, level) => void actions.write(kind, level),
    open: () => void actions.open(),
    resume,
    word: () => void actions.checkWord(),
    language: () => {
      switchLanguage();
      void begin();
    },
  });
}

desk();
shown();
zoomButtons(session.pages);
by("new").onclick = () => void begin();
by("open").onclick = () => void actions.open();
by("save").onclick = () => void actions.save();
by("word").onclick = () => void actions.make("word");
by("pdf").onclick = () => void actions.make("pdf");
by("check-word").onclick = () => void actions.checkWord();
by("renew").onclick = () => actions.renew();
by("drafts").onclick = () => void showDrafts(resume, () => notice(say("drafts_wiped")));
by("help").onclick = showHelp;
by("undo").onclick = () => editor.undo();
by("add-row").onclick = () => addRow(editor.view) || notice(say("no_row"));
by("remove-row").onclick = () => removeRow(editor.view) || notice(say("no_row"));
// Pages that were hidden could not be turned.
by("tab-pages").addEventListener("click", () => session.point(true));
by("language").onclick = switchLanguage;

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "s") {
    event.preventDefault();
    if (!editor.view.hasFocus) void actions.save();
  }
});
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  const dropped = [...(event.dataTransfer?.files ?? [])];
  if (dropped.length) void Promise.all(dropped.map((file) => files.picked(file))).then((all) => actions.open(all));
});
// Where drafts are kept nothing is lost; elsewhere the browser asks.
window.addEventListener("beforeunload", (event) => {
  if (session.wouldLose()) event.preventDefault();
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
        session.take({ plan: opened.plan, texts: opened.texts });
        notice(say("watch", { name: root }));
      },
      changed: (all) => actions.followed(all),
      ended: () => notice(say("watch_ended")),
    });
  } else {
    const id = drafts.current.get();
    const draft = id ? await drafts.get(id).catch(() => undefined) : undefined;
    if (draft) resume(draft);
    else void begin();
  }
  setSchema(await engine.schema());
}

void main();
