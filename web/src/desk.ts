// The desk: words of the page, the menu, the notice, the border between text and pages, tabs on a narrow screen.

import { by } from "./dom";
import { language, say } from "./words";

/** Puts the page's words into it, in the language shown. */
export function label(): void {
  document.documentElement.lang = language();
  const text = {
    app: say("app"),
    new: say("new"),
    open: say("open"),
    save: say("save"),
    word: say("word"),
    pdf: say("pdf"),
    more: `${say("more")} ▾`,
    "check-word": say("check_word"),
    renew: say("renew"),
    drafts: say("drafts"),
    help: say("help"),
    language: say("language"),
    "left-title": say("editor"),
    "right-title": say("pages"),
    "below-title": say("findings"),
    "tab-write": say("tab_write"),
    "tab-pages": say("pages"),
    "tab-findings": say("findings"),
    undo: say("undo"),
    "add-row": `+ ${say("add_row")}`,
    "remove-row": `− ${say("remove_row")}`,
    fit: say("fit"),
    hint: say("click_page"),
    fine: say("sound"),
  };
  for (const [id, words] of Object.entries(text)) by(id).textContent = words;
  by("language").lang = language() === "en" ? "vi" : "en";
  const titles = {
    save: say("save_title"),
    undo: say("undo_title"),
    "add-row": say("add_row_title"),
    "remove-row": say("remove_row_title"),
    language: say("language_title"),
    smaller: say("smaller"),
    larger: say("larger"),
    split: say("splitter"),
  };
  for (const [id, words] of Object.entries(titles)) by(id).title = words;
  const names = {
    smaller: say("smaller"),
    larger: say("larger"),
    split: say("splitter"),
    "notice-close": say("close"),
    pages: say("pages"),
    found: say("findings"),
    tabs: say("app"),
    actions: say("app"),
  };
  for (const [id, words] of Object.entries(names)) by(id).setAttribute("aria-label", words);
}

/** What is said asks for nothing. */
let passing = true;

/** Work goes on: what was said and asks for nothing goes. */
export function passed(): void {
  if (passing) notice("");
}

/** Says something above the desk, until it is closed or something else is said. */
export function notice(text: string, act?: { name: string; run: () => void }): void {
  by("notice").hidden = !text;
  passing = !act;
  by("notice-text").textContent = text;
  const button = by<HTMLButtonElement>("notice-act");
  button.hidden = !act;
  button.textContent = act?.name ?? "";
  button.onclick = () => act?.run();
}

const working = new Set<string>();

/** Says whether the desk is at work: on what was typed, or on files that were chosen. */
export function busy(on: "text" | "files", is: boolean): void {
  if (is) working.add(on);
  else working.delete(on);
  by("desk").ariaBusy = String(working.size > 0);
}

function menu(): void {
  const [button, list] = [by<HTMLButtonElement>("more"), by("more-list")];
  const show = (open: boolean) => {
    list.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  };
  button.onclick = () => {
    show(list.hidden);
    if (!list.hidden) list.querySelector("button")?.focus();
  };
  list.addEventListener("click", () => show(false));
  list.parentElement?.addEventListener("focusout", (event) => {
    if (!list.parentElement?.contains(event.relatedTarget as Node)) show(false);
  });
  list.parentElement?.addEventListener("keydown", (event) => {
    const items = [...list.querySelectorAll("button")];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === "Escape") {
      show(false);
      button.focus();
    } else if (event.key === "ArrowDown") items[(at + 1) % items.length]?.focus();
    else if (event.key === "ArrowUp") items[(at + items.length - 1) % items.length]?.focus();
    else return;
    event.preventDefault();
  });
}

function border(): void {
  const [split, desk] = [by("split"), by("desk")];
  const put = (share: number) => {
    const wide = Math.round(Math.min(Math.max(share, 20), 80));
    desk.style.setProperty("--left", `${wide}fr`);
    desk.style.setProperty("--right", `${100 - wide}fr`);
    split.setAttribute("aria-valuenow", String(wide));
  };
  split.onpointerdown = (event) => split.setPointerCapture(event.pointerId);
  split.onpointermove = (event) => {
    if (!split.hasPointerCapture(event.pointerId)) return;
    const { left, width } = desk.getBoundingClientRect();
    put(((event.clientX - left) / width) * 100);
  };
  split.onkeydown = (event) => {
    const by = { ArrowLeft: -5, ArrowRight: 5 }[event.key];
    if (by) put(Number(split.getAttribute("aria-valuenow")) + by);
  };
}

const TABS = { "tab-write": "left", "tab-pages": "right", "tab-findings": "below" } as const;

/** Shows one part of the desk where there is no room for all; all are shown where there is. */
export function showTab(tab: keyof typeof TABS): void {
  for (const [id, part] of Object.entries(TABS)) {
    const chosen = id === tab;
    by(id).setAttribute("aria-selected", String(chosen));
    by(id).tabIndex = chosen ? 0 : -1;
    by(part).classList.toggle("chosen", chosen);
  }
}

function tabs(): void {
  const ids = Object.keys(TABS) as (keyof typeof TABS)[];
  ids.forEach((id, at) => {
    by(id).onclick = () => showTab(id);
    by(id).onkeydown = (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      const next = step && ids[(at + step + ids.length) % ids.length];
      if (!next) return;
      showTab(next);
      by(next).focus();
    };
  });
  showTab("tab-write");
}

export function desk(): void {
  menu();
  border();
  tabs();
  by("notice-close").onclick = () => notice("");
}
