// `kehoach watch`: the page follows a plan that another program edits.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { PAGE, PLANS, PROGRAM, close, folder, open, retype, settled, shown, text } from "./browser.mjs";

after(close);

/** Starts the program on a copy of a shipped plan. */
async function watch() {
  const own = await folder();
  const path = join(own, "ke-hoach.yaml");
  await writeFile(path, await readFile(join(PLANS, "xa-cchc-2023.yaml")));
  const child = spawn(PROGRAM, ["watch", path, "--no-browser", "--page", PAGE], { stdio: ["ignore", "ignore", "pipe"] });
  const url = await new Promise((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (data) => {
      said += data;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\w+\//.exec(said);
      if (found) resolve(found[0]);
    });
    child.on("exit", () => reject(new Error(said)));
  });
  return { path, child, url };
}

/** Waits until a page shows words, or a finding tells them. */
const until = (page, where, words) =>
  page.waitForFunction(
    ([where, words]) => document.querySelector(where).textContent.replaceAll("\u00a0", " ").includes(words),
    [where, words],
  );

test("the page follows saves, keeps the last good pages, and writes what is saved in it", async () => {
  const { path, child, url } = await watch();
  const { page, context, faults } = await open({ url });
  await settled(page);
  await until(page, "#notice", "ke-hoach.yaml");
  const start = await readFile(path, "utf8");
  const title = (words) => start.replace(/^trích yếu:.*$/m, `trích yếu: ${words}`);
  // Two quick saves: the last one counts.
  await writeFile(path, title("Công tác thứ nhất"));
  await writeFile(path, title("Công tác thứ hai"));
  await until(page, "#pages", "Công tác thứ hai");
  // A broken plan: it is told, and the pages stay.
  await writeFile(path, title("Công tác thứ ba").replace(/^ngày:.*$/m, "ngày: 31/02/2023"));
  await until(page, "#findings", "31/02/2023");
  assert.match(await shown(page), /Công tác thứ hai/);
  // Mended by an editor that replaces the file.
  await writeFile(`${path}.tmp`, title("Công tác thứ tư"));
  await rename(`${path}.tmp`, path);
  await until(page, "#pages", "Công tác thứ tư");
  // What is written in the page goes into the file when it is saved, and not before.
  await retype(page, "Công tác thứ tư", "Công tác thứ năm");
  assert.match(await readFile(path, "utf8"), /thứ tư/);
  await page.click("#save");
  await until(page, "#notice", "ke-hoach.yaml");
  assert.equal(await readFile(path, "utf8"), title("Công tác thứ năm"));
  // What both changed is asked about.
  await retype(page, "Công tác thứ năm", "Công tác thứ sáu");
  await writeFile(path, title("Công tác thứ bảy"));
  await until(page, "#notice", "chương trình khác sửa");
  assert.match(await text(page), /thứ sáu/);
  child.kill("SIGINT");
  const code = await new Promise((resolve) => child.on("exit", resolve));
  assert.equal(code, 0);
  await until(page, "#notice", "đã dừng");
  await context.close();
  // The browser complains of the connection that ended.
  assert.deepEqual(faults.filter((fault) => !/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE/.test(fault)), []);
});

test("without the token, and from another page, nothing is answered", async () => {
  const { child, url } = await watch();
  const { origin, pathname } = new URL(url);
  assert.equal((await fetch(`${origin}/`)).status, 403);
  assert.equal((await fetch(`${origin}/x${pathname}`)).status, 403);
  assert.equal((await fetch(url)).status, 200);
  const body = JSON.stringify({ name: "ke-hoach.yaml", text: "", over: true });
  const foreign = { method: "POST", body, headers: { origin: "http://example.com" } };
  assert.equal((await fetch(`${url}save`, foreign)).status, 403);
  child.kill();
});
