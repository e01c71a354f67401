// What the page costs beside the program: node test/speed.mjs. Times in milliseconds, the median of several runs; the ratios are those
// to two runs of the program on the same plan, from start to end: `kehoach check`, which reads and checks it, and `kehoach pdf`, which
// sets it on pages besides and writes them.

import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PAGE, PROGRAM, begin, choose, close, folder, open, rows, settled, text } from "./browser.mjs";

const RUNS = 5;
const median = (all) => [...all].sort((one, other) => one - other)[Math.floor(all.length / 2)];

const own = await folder();
async function program(name, text) {
  const path = join(own, `${name}.yaml`);
  await writeFile(path, text);
  const time = (args) => {
    const times = [];
    for (let run = 0; run < RUNS; run++) {
      const begun = performance.now();
      // Findings end a check with 1.
      spawnSync(PROGRAM, [...args, path], { stdio: "ignore" });
      times.push(performance.now() - begun);
    }
    return median(times);
  };
  return { check: time(["check"]), pdf: time(["pdf", "--force"]) };
}

const told = [];
function tell(what, page, native) {
  const ratio = (to) => `${(page / to).toFixed(page < to / 10 ? 2 : 1)} ×`;
  const [check, pdf] = [Math.round(native.check), Math.round(native.pdf)];
  told.push({ what, page: Math.round(page), check, "to check": ratio(native.check), pdf, "to pdf": ratio(native.pdf) });
}

// Opened from the disk, until one may choose; and from the choice to the first pages.
const [opened, first] = [[], []];
let sample = "";
for (let run = 0; run < RUNS; run++) {
  const begun = performance.now();
  const { page, context } = await open({ url: pathToFileURL(PAGE).href });
  await page.locator("#begin").waitFor();
  opened.push(performance.now() - begun);
  const chosen = performance.now();
  await begin(page);
  await page.locator("#pages text").first().waitFor();
  first.push(performance.now() - chosen);
  sample = await text(page);
  await context.close();
}
const native = await program("sample", sample);
tell("opened, until one may choose", median(opened), native);
tell("a new plan, until its pages stand", median(first), native);

for (const count of [300, 3000]) {
  const plan = rows(count);
  const { page, context } = await open();
  await page.locator("#begin").waitFor();
  await choose(page, "#start-open", [{ name: "a.yaml", mimeType: "application/yaml", buffer: Buffer.from(plan) }]);
  await settled(page);
  const times = [];
  const letters = [];
  for (let run = 0; run < RUNS; run++) {
    const [pages, letter] = await page.evaluate(async (run) => {
      const { view } = document.querySelector(".cm-content").cmTile;
      const desk = document.querySelector("#desk");
      const at = view.state.doc.toString().indexOf("Rà soát") + 7;
      const begun = performance.now();
      view.dispatch({ changes: { from: at, insert: String(run) }, selection: { anchor: at + 1 }, userEvent: "input.type" });
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const letter = performance.now() - begun;
      await new Promise((done) => {
        const look = () => (desk.ariaBusy === "false" ? done() : setTimeout(look, 2));
        look();
      });
      return [performance.now() - begun, letter];
    }, run);
    times.push(pages);
    letters.push(letter);
  }
  await context.close();
  const native = await program(`rows-${count}`, plan);
  tell(`${count} rows: a keystroke, until the pages are new`, median(times), native);
  tell(`${count} rows: a keystroke, until the letter is drawn`, median(letters), native);
}
console.table(told);
await close();
