// Who works without a mouse, with a screen reader or with large letters can do all of it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, test } from "node:test";
import { begin, close, open, retype, settled } from "./browser.mjs";

after(close);

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds that is serious. */
async function serious(page, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return grave.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${where}: ${id}: ${html.slice(0, 200)} ${failureSummary}`));
}

for (const [name, size] of [
  ["1366 × 768", {}],
  ["200 %", { scale: 2 }],
]) {
  test(`axe has nothing serious to say at ${name}`, async () => {
    const { page, context, faults } = await open(size);
    const found = await serious(page, "start");
    await begin(page);
    found.push(...(await serious(page, "desk")));
    await retype(page, "ngày: 01/2026", "ngày: 31/02/2026");
    if (size.scale) await page.click("#tab-findings");
    found.push(...(await serious(page, "findings")));
    await page.click("#language");
    await settled(page);
    found.push(...(await serious(page, "in English")));
    for (const item of ["#renew", "#drafts", "#help"]) {
      await page.click("#more");
      found.push(...(await serious(page, "menu")));
      await page.click(item);
      await page.locator("dialog[open]").waitFor();
      found.push(...(await serious(page, item)));
      await page.keyboard.press("Escape");
    }
    await context.close();
    assert.deepEqual([...found, ...faults], []);
  });
}

test("all is reached by the keyboard", async () => {
  const { page, context, faults } = await open();
  await page.locator("#begin").focus();
  await page.keyboard.press("Enter");
  await settled(page);
  const reached = new Set();
  // Tab indents in the editor; Escape and then Tab leaves it.
  for (let at = 0; at < 60; at++) {
    reached.add(await page.evaluate(() => document.activeElement.id || document.activeElement.className));
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
  }
  for (const id of ["new", "open", "save", "word", "pdf", "more", "language", "undo", "add-row", "split", "pages", "smaller", "found"]) {
    assert.ok(reached.has(id), `${id} is not reached: ${[...reached]}`);
  }
  await page.locator("#more").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.evaluate(() => document.activeElement.id), "renew");
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.id), "more");
  await context.close();
  assert.deepEqual(faults, []);
});

test("with letters twice as large nothing is cut off", async () => {
  const { page, context, faults } = await open({ scale: 2 });
  await begin(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${wide} pixels to the side`);
  for (const [tab, part] of [["#tab-pages", "#pages"], ["#tab-findings", "#found"], ["#tab-write", "#editor"]]) {
    await page.click(tab);
    assert.ok(await page.isVisible(part), part);
  }
  await context.close();
  assert.deepEqual(faults, []);
});
