// Word files that a person brings: looked at, and renewed.

import { dialog, element } from "./dom";
import type { Engine } from "./engine";
import { EngineFault } from "./engine";
import { WORD, download, pick } from "./files";
import type { Picked } from "./files";
import * as findings from "./findings";
import { Pages } from "./pages";
import type { Finding, Read } from "./protocol";
import { say } from "./words";

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Shows a Word file with what is to be said of it. */
export async function look(engine: Engine, file: Picked, fault: () => void): Promise<void> {
  let read: Read;
  try {
    read = await engine.read(file.name, file.bytes);
  } catch (thrown) {
    if (!(thrown instanceof EngineFault)) throw thrown;
    return fault();
  }
  const list = element("div", { class: "pages", tabindex: 0, role: "region", "aria-label": say("pages") });
  const found = element("ul", { class: "findings" });
  const text = element("div", { class: "found", tabindex: 0, role: "region", "aria-label": say("findings") });
  if (read.sound === false) text.append(element("p", { class: "help" }, say("word_unsound")));
  if (read.checks) {
    const { passed, failed, not_evaluated: left } = read.checks;
    text.append(element("p", {}, say("word_checks", { passed, failed, left })));
  }
  if (!read.findings.length) text.append(element("p", {}, say("word_fine")));
  text.append(found);
  dialog(say("word_title", { name: file.name }), () => [element("div", { class: "beside" }, text, list)], true);
  const pages = new Pages(list, (at) => engine.readPage(at));
  findings.list(found, read.findings, { page: (at) => pages.turn(at) });
  pages.setFindings(read.findings);
  await pages.show(read.pages ?? []);
}

/** What a person decided about a part. */
type Decision = "keep" | "replace";

/** Asks for a Word file and carries the plan into it; `checked` sees to it that the engine has the plan. */
export function renew(engine: Engine, checked: () => Promise<void>, fault: () => void): void {
  const body = element("div", {});
  const status = element("p", { role: "status" });
  const choose = element("button", { class: "main" }, say("file_pick"));
  dialog(say("renew_title"), () => [element("p", {}, say("renew_about")), choose, status, body]);
  choose.onclick = async () => {
    const [file] = await pick(WORD, false);
    if (file) await run(file, new Map());
  };

  const run = async (file: Picked, decided: Map<string, Decision>): Promise<void> => {
    const of = (wanted: Decision) => [...decided].filter(([, one]) => one === wanted).map(([region]) => region);
    status.textContent = "";
    body.replaceChildren();
    try {
      const made = await engine.turn(async () => {
        await checked();
        return engine.renew(file.name, file.bytes, of("keep"), of("replace"));
      });
      const list = element("ul", { class: "findings" });
      if (!made.made) {
        status.textContent = say("renew_refused");
        refused(file, made.findings, decided);
        return;
      }
      const name = file.name.replace(/(\.\w+)?$/, ` (${say("renew_suffix")})$1`);
      if (made.changed && made.bytes) {
        download(name, made.bytes, WORD_TYPE);
        status.textContent = say("renew_done", { name });
      } else {
        status.textContent = say("renew_same");
      }
      body.append(element("ul", {}, ...(made.report ?? []).map((one) => element("li", {}, one.message))), list);
      findings.list(list, made.findings, {});
    } catch (thrown) {
      if (!(thrown instanceof EngineFault)) throw thrown;
      fault();
    }
  };

  /** The parts about which a person decides, each with what stands against renewing it. */
  const refused = (file: Picked, found: Finding[], decided: Map<string, Decision>): void => {
    const regions = [...new Set(found.flatMap((one) => one.region ?? []))];
    const open = (region: string) =>
      found.some((one) => one.region === region && one.help.some((help) => help.includes("--")));
    for (const region of regions) {
      const list = element("ul", { class: "findings" });
      findings.list(list, found.filter((one) => one.region === region), {});
      const set = element("fieldset", { class: "decide" }, element("legend", {}, region), list);
      if (open(region)) {
        for (const wanted of ["keep", "replace"] as const) {
          const input = element("input", { type: "radio", name: `part-${regions.indexOf(region)}`, value: wanted });
          input.checked = (decided.get(region) ?? "keep") === wanted;
          input.onchange = () => decided.set(region, wanted);
          set.append(element("label", {}, input, " ", say(wanted === "keep" ? "renew_keep" : "renew_replace")));
        }
        if (!decided.has(region)) decided.set(region, "keep");
      }
      body.append(set);
    }
    const rest = found.filter((one) => !one.region);
    const list = element("ul", { class: "findings" });
    findings.list(list, rest, {});
    body.append(list);
    if (regions.some(open)) {
      body.append(element("button", { class: "main", id: "renew-go", onclick: () => void run(file, decided) }, say("renew_go")));
    }
  };
}
