// The first thing a person sees: what can be done here.

import { dialog, element } from "./dom";
import * as drafts from "./drafts";
import { helpLines, language, say } from "./words";

export interface Choices {
  write: (kind: string, level: string) => void;
  open: () => void;
  resume: (draft: drafts.Draft) => void;
  word: () => void;
  language: () => void;
}

const LEVELS = ["xa", "so", "tinh", "huyen"] as const;
const KINDS = ["nhiem-vu", "tieu-chi"] as const;

const when = (time: number) =>
  new Date(time).toLocaleString(language() === "en" ? "en-GB" : "vi-VN", { dateStyle: "short", timeStyle: "short" });

function titleOf(draft: drafts.Draft): string {
  const text = draft.files.find(([name]) => name === draft.root)?.[1] ?? "";
  const title = /^(?:trích yếu|title)\s*:\s*(.+)$/im.exec(text)?.[1];
  return title ? `${title} (${draft.root})` : draft.root;
}

/** The form for a new plan. */
function newForm(begin: (kind: string, level: string) => void): HTMLElement {
  const level = element("select", { id: "level", autofocus: true }, ...LEVELS.map((one) => element("option", { value: one }, say(`level_${one}`))));
  const kind = element("select", { id: "kind" }, ...KINDS.map((one) => element("option", { value: one }, say(`kind_${one}`))));
  const form = element(
    "form",
    { class: "new-form" },
    element("label", { for: "level" }, say("who")),
    level,
    element("label", { for: "kind" }, say("what")),
    kind,
    element("button", { class: "main", id: "begin", type: "submit" }, say("begin")),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    begin(kind.value, level.value);
  };
  return form;
}

function draftList(known: drafts.Draft[], resume: (draft: drafts.Draft) => void, gone?: (draft: drafts.Draft) => void) {
  return element(
    "ul",
    { class: "drafts" },
    ...known.map((draft) =>
      element(
        "li",
        {},
        element("button", { class: "link", onclick: () => resume(draft) }, titleOf(draft)),
        element("span", { class: "muted" }, ` ${when(draft.changed)} `),
        gone ? element("button", { onclick: () => gone(draft), "aria-label": `${say("delete")} ${titleOf(draft)}` }, say("delete")) : null,
      ),
    ),
  );
}

/** Asks what to do. */
export async function start(choices: Choices): Promise<void> {
  const known = await drafts.all().catch(() => []);
  dialog(say("start_title"), (close) => {
    const then = <T extends unknown[]>(act: (...args: T) => void) => (...args: T) => {
      close();
      act(...args);
    };
    return [
      element(
        "div",
        { class: "choices" },
        element("section", {}, element("h3", {}, say("start_new")), element("p", {}, say("start_new_about")), newForm(then(choices.write))),
        element(
          "section",
          {},
          element("h3", {}, say("start_open")),
          element("p", {}, say("start_open_about")),
          element("button", { id: "start-open", onclick: then(choices.open) }, say("file_pick")),
          element("h3", {}, say("start_word")),
          element("p", {}, say("start_word_about")),
          element("button", { id: "start-word", onclick: then(choices.word) }, say("file_pick")),
        ),
      ),
      known.length
        ? element("section", {}, element("h3", {}, say("start_draft")), draftList(known.slice(0, 5), then(choices.resume)))
        : null,
      element(
        "p",
        { class: "muted" },
        say("stays"),
        " ",
        element("button", { class: "link", id: "start-language", title: say("language_title"), onclick: then(choices.language) }, say("language")),
      ),
    ];
  });
}

/** The drafts of this browser. */
export async function showDrafts(resume: (draft: drafts.Draft) => void, wiped: () => void): Promise<void> {
  const known = await drafts.all().catch(() => []);
  dialog(say("drafts_title"), (close) => {
    const again = () => {
      close();
      void showDrafts(resume, wiped);
    };
    return [
      element("p", {}, say("drafts_about", { days: drafts.DAYS })),
      known.length
        ? draftList(
            known,
            (draft) => {
              close();
              resume(draft);
            },
            (draft) => void drafts.remove(draft.id).then(again),
          )
        : element("p", {}, say("drafts_none")),
      known.length
        ? element("button", { id: "wipe", onclick: () => void drafts.wipe().then(() => (wiped(), again())) }, say("drafts_wipe"))
        : null,
    ];
  });
}

export function showHelp(): void {
  dialog(say("help_title"), (close) => [
    element("ol", { class: "how" }, ...helpLines().map((line) => element("li", {}, line))),
    element("button", { class: "main", onclick: close }, say("close")),
  ]);
}

/** Asks yes or no. */
export function ask(question: string): Promise<boolean> {
  return new Promise((resolve) => {
    let answer = false;
    const made = dialog(say("app"), (close) => [
      element("p", {}, question),
      element(
        "p",
        { class: "buttons" },
        element("button", { class: "main", onclick: () => ((answer = true), close()) }, say("yes")),
        element("button", { onclick: close }, say("no")),
      ),
    ]);
    made.addEventListener("close", () => resolve(answer));
  });
}
