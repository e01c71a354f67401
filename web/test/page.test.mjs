// A plan is written, mended, seen and handed on, as a person does it; held against the program for the command line.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import {
  PLANS,
  begin,
  built,
  choose,
  close,
  download,
  folder,
  invalid,
  office,
  open,
  readByOffice,
  retype,
  rows,
  same,
  select,
  settled,
  shown,
  text,
} from "./browser.mjs";

after(close);

test("a new plan: a row typed, a fault found and mended, seen on the page, handed on", async () => {
  const { page, context, faults } = await open();
  await begin(page);
  assert.match(await page.textContent("#fine"), /Không thấy điều gì cần sửa/);
  // A row below the last one, cell by cell.
  await select(page, "Trước ngày 30/11/2026");
  await page.click("#add-row");
  for (const [at, cell] of ["Kiểm tra nội bộ", "Kiểm tra việc niêm yết", "Biên bản kiểm tra", "văn phòng", "nội vụ", "Trước ngày 31/6/2026"].entries()) {
    if (at > 0) await page.keyboard.press("Tab");
    await page.keyboard.insertText(cell);
  }
  await settled(page);
  const fault = page.locator(".finding", { hasText: "31/6/2026" });
  await fault.first().waitFor();
  // What cannot be printed truthfully: the last good pages stay.
  assert.ok(await page.isVisible("#stale"));
  assert.match(await shown(page), /KẾ HOẠCH/);
  await retype(page, "31/6/2026", "30/6/2026");
  assert.deepEqual(await page.locator(".finding").allTextContents(), []);
  await page.evaluate(() => document.querySelector("#pages").scrollTo(0, 1e6));
  await page.waitForFunction(() => document.querySelector("#pages").textContent.includes("Biên bản kiểm tra"));
  // A row too many is taken out, and brought back.
  await select(page, "Chuyên mục được cập nhật");
  await page.click("#remove-row");
  await settled(page);
  assert.doesNotMatch(await text(page), /Đăng thủ tục|Chuyên mục|Quý I\/2026/);
  assert.match(await text(page), /Mở lớp/);
  await page.click("#undo");
  await settled(page);
  assert.match(await text(page), /Chuyên mục/);
  // A correction that is offered is taken by a click.
  await retype(page, "Mở lớp bồi dưỡng cho", "Mở lớp: bồi dưỡng cho");
  assert.match(await page.textContent(".finding .offer code"), /Mở lớp: bồi dưỡng/);
  await page.click("button.take");
  await settled(page);
  assert.equal(await page.locator(".finding").count(), 0);
  assert.match(await text(page), /["'|]\s*Mở lớp: bồi dưỡng/);
  // What is handed on is what the program builds.
  const path = join(await folder(), "ke-hoach.yaml");
  await writeFile(path, await text(page));
  const word = await download(page, "#word");
  assert.equal(word.name, "ke-hoach.docx");
  same(word.bytes, await built(path), "the Word file");
  assert.deepEqual(await invalid(word.bytes), []);
  if (office) assert.match(await readByOffice(word.bytes), /Biên bản kiểm tra/);
  const pdf = await download(page, "#pdf");
  assert.equal(pdf.name, "ke-hoach.pdf");
  assert.equal(pdf.bytes.subarray(0, 5).toString(), "%PDF-");
  const saved = await download(page, "#save");
  assert.equal(saved.bytes.toString(), await text(page));
  await context.close();
  assert.deepEqual(faults, []);
});

test("twelve rows are written one after the other, by the keyboard alone", async () => {
  const { page, context, faults } = await open();
  await page.locator("#level:focus").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await settled(page);
  await select(page, "Trước ngày 30/11/2026");
  for (let at = 4; at <= 12; at++) {
    await page.keyboard.press("Control+Enter");
    const cells = ["", `Việc thứ ${at}`, `Báo cáo việc thứ ${at}`, "văn phòng", "nội vụ; một cửa", `Tháng ${at}/2026`];
    for (const [place, cell] of cells.entries()) {
      if (place > 0) await page.keyboard.press("Tab");
      if (cell) await page.keyboard.type(cell);
    }
  }
  await settled(page);
  assert.deepEqual(await page.locator(".finding").allTextContents(), []);
  assert.equal((await text(page)).match(/^ *(?:- )?hoạt động: \S/gm).length, 12);
  await page.waitForFunction(() => document.querySelector("#pages").textContent.replaceAll("\u00a0", " ").includes("Báo cáo việc thứ 12"));
  await context.close();
  assert.deepEqual(faults, []);
});

test("Tab goes through the cells as in a table of Word, and a row that is still empty hurts nothing", async () => {
  const { page, context, faults } = await open();
  await begin(page);
  const line = () =>
    page.evaluate(() => {
      const { state } = document.querySelector(".cm-content").cmTile.view;
      const line = state.doc.lineAt(state.selection.main.head);
      return `${line.text.slice(0, state.selection.main.head - line.from)}|`;
    });
  await select(page, "Chuyên mục");
  await page.keyboard.press("Tab");
  assert.equal(await line(), "  chủ trì: văn phòng|");
  await page.keyboard.press("Shift+Tab");
  assert.equal(await line(), "  sản phẩm: Chuyên mục được cập nhật|");
  // From the last cell of a row to the first one of the next, and behind the last of all to a new row.
  await select(page, "Quý I/2026");
  await page.keyboard.press("Tab");
  assert.equal(await line(), "- nhóm: Cải cách chế độ công vụ|");
  await select(page, "phối hợp: đơn vị");
  await page.keyboard.press("Tab");
  assert.equal(await line(), "  thời gian: Trước ngày 30/11/2026|");
  await page.keyboard.press("Tab");
  assert.equal(await line(), "- nhiệm vụ: |");
  await settled(page);
  // Nothing is wrong yet: it is told of, and the pages follow.
  assert.deepEqual(await page.locator(".finding .weight").allTextContents(), ["Cảnh báo"]);
  assert.match(await page.textContent(".finding .message"), /còn trống/);
  assert.ok(await page.isHidden("#stale"));
  await page.keyboard.insertText("Việc mới");
  await settled(page);
  assert.doesNotMatch(await page.textContent("#findings"), /còn trống/);
  await page.waitForFunction(() => document.querySelector("#pages").textContent.replaceAll("\u00a0", " ").includes("Việc mới"));
  await context.close();
  assert.deepEqual(faults, []);
});

test("a click on a page goes to the line, the cursor shows its place on the page", async () => {
  const { page, context, faults } = await open();
  await begin(page);
  await select(page, "Mở lớp bồi dưỡng");
  await page.waitForFunction(() => document.querySelector(".mark.here"));
  const marked = await page.evaluate(() => {
    const box = document.querySelector(".mark.here").getBoundingClientRect();
    return [...document.querySelectorAll("#pages text")]
      .filter((text) => Math.abs(text.getBoundingClientRect().top - box.top) < 3 && text.getBoundingClientRect().left >= box.left - 3)
      .map((text) => text.textContent)
      .join(" ");
  });
  assert.match(marked, /Mở lớp|Bồi dưỡng|bồi dưỡng/);
  await page.locator("#pages text", { hasText: "Chuyên mục" }).first().click();
  const line = await page.evaluate(() => {
    const { state } = document.querySelector(".cm-content").cmTile.view;
    return state.doc.lineAt(state.selection.main.head).text;
  });
  assert.match(line, /sản phẩm: Chuyên mục được cập nhật/);
  // What is found is marked on the page: where the plan is printed, and on the last good pages, though lines were put in above.
  const on = (kind) =>
    page.evaluate((kind) => {
      const boxes = [...document.querySelectorAll(`.mark.${kind}`)].map((mark) => mark.getBoundingClientRect());
      return [...document.querySelectorAll("#pages text")]
        .filter((text) => {
          const own = text.getBoundingClientRect();
          const [x, y] = [(own.left + own.right) / 2, (own.top + own.bottom) / 2];
          return boxes.some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
        })
        .map((text) => text.textContent)
        .join(" ");
    }, kind);
  await retype(page, "chủ trì: nội vụ", "chủ trì: Công an xã");
  assert.match(await on("warning"), /Công.an xã/);
  await retype(page, "nhóm: Cải cách chế độ công vụ", "nhóm: Cải cách chế độ công vụ  # xem lại\n# tên nhóm");
  await retype(page, "Trước ngày 30/11/2026", "Trước ngày 31/11/2026");
  assert.ok(await page.isVisible("#stale"));
  assert.match(await on("error"), /30\/11\/2026/);
  assert.doesNotMatch(await on("error"), /Các.thôn|Mở.lớp/);
  await context.close();
  assert.deepEqual(faults, []);
});

test("keys, words and bodies are offered while one types, and told of under the pointer", async () => {
  const { page, context, faults } = await open();
  await begin(page);
  const offered = async () => {
    await page.locator(".cm-tooltip-autocomplete li").first().waitFor();
    const all = await page.locator(".cm-tooltip-autocomplete li").allTextContents();
    await page.keyboard.press("Escape");
    return all.join("|");
  };
  await select(page, "chủ trì: nội vụ");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("đ");
  assert.match(await offered(), /điểm/);
  await page.keyboard.press("Backspace");
  await page.keyboard.type("theo dõi: ");
  await page.keyboard.type("m");
  assert.match(await offered(), /một cửa.*Trung tâm Phục vụ/);
  await select(page, "khổ: ngang");
  await page.keyboard.type("khổ: d");
  assert.match(await offered(), /dọc/);
  // In running text nothing is offered.
  await select(page, "Nâng cao chất lượng");
  await page.keyboard.type("th");
  await page.waitForTimeout(500);
  assert.equal(await page.locator(".cm-tooltip-autocomplete").count(), 0);
  await select(page, "trích yếu:");
  await page.locator(".cm-line", { hasText: "trích yếu:" }).hover({ position: { x: 30, y: 8 } });
  await page.locator(".cm-tooltip .about", { hasText: "trích yếu" }).waitFor();
  await context.close();
  assert.deepEqual(faults, []);
});

test("shipped plans open with what they include, and give the program's bytes", async () => {
  const { page, context, faults } = await open();
  const names = execFileSync("ls", [PLANS], { encoding: "utf8" }).split("\n").filter((name) => name.endsWith(".yaml"));
  assert.ok(names.length >= 6);
  for (const name of names) {
    // What a plan includes is opened together with it.
    const own = await folder();
    await cp(PLANS, own, { recursive: true });
    const included = /^dùng chung: (.+)$/m.exec(await readFile(join(PLANS, name), "utf8"))?.[1];
    const chosen = [join(PLANS, name), ...(included ? [join(PLANS, included)] : [])];
    await choose(page, (await page.isVisible("#start-open")) ? "#start-open" : "#open", chosen);
    await page.locator("#name", { hasText: name }).waitFor();
    await settled(page);
    same((await download(page, "#word")).bytes, await built(join(own, name)), name);
  }
  // One that names another file asks for it.
  const own = await folder();
  await mkdir(join(own, "chung"));
  await writeFile(join(own, "chung", "co-quan.yaml"), "cơ quan:\n  ca: Công an xã\n");
  const plan = (await readFile(join(PLANS, "xa-cchc-2023.yaml"), "utf8")).replace(/^/, "dùng chung: chung/co-quan.yaml\n");
  await writeFile(join(own, "rieng.yaml"), plan);
  await choose(page, "#open", [join(own, "rieng.yaml")]);
  await page.locator("#notice", { hasText: "chung/co-quan.yaml" }).waitFor();
  await choose(page, "#notice-act", [join(own, "chung", "co-quan.yaml")]);
  await settled(page);
  assert.equal(await page.locator("#texts button").count(), 2);
  await context.close();
  assert.deepEqual(faults, []);
});

test("a Word file edited by hand is renewed once a person has decided", async () => {
  const { page, context, faults } = await open();
  await begin(page);
  const own = await folder();
  const word = await download(page, "#word");
  await writeFile(join(own, "a.docx"), word.bytes);
  execFileSync("python3", ["-c", EDIT, join(own, "a.docx"), join(own, "b.docx"), "Chuyên mục được cập nhật", "Chuyên mục đã sửa tay"]);
  await retype(page, "Quý I/2026", "Quý II/2026");
  await page.click("#more");
  await page.click("#renew");
  await choose(page, "dialog button.main", [join(own, "b.docx")]);
  await page.locator(".decide").first().waitFor();
  assert.equal(await page.locator(".decide input:checked").first().inputValue(), "keep");
  await page.locator(".decide input[value=replace]").first().check();
  const made = await download(page, "#renew-go");
  assert.equal(made.name, "b (cập nhật).docx");
  await writeFile(join(own, "c.docx"), made.bytes);
  const said = execFileSync("python3", ["-c", SAID, join(own, "c.docx")], { encoding: "utf8" });
  assert.match(said, /Quý II\/2026|Quý.II\/2026/);
  assert.doesNotMatch(said, /sửa tay/);
  await page.keyboard.press("Escape");
  // The file can be looked at, too.
  await page.click("#more");
  await choose(page, "#check-word", [join(own, "c.docx")]);
  await page.locator("dialog.wide .sheet text").first().waitFor();
  await page.keyboard.press("Escape");
  // What is wrong with it stands beside the words that are meant.
  execFileSync("python3", ["-c", EDIT, join(own, "c.docx"), join(own, "d.docx"), "Độc lập - Tự do", "Độc lập, tự do"]);
  await page.click("#more");
  await choose(page, "#check-word", [join(own, "d.docx")]);
  const told = page.locator("dialog.wide .finding", { hasText: "Độc lập, tự do" });
  await told.first().waitFor();
  assert.match(await told.first().textContent(), /bảng 1, hàng \d, cột \d: «Độc lập, tự do - Hạnh phúc»/);
  await context.close();
  assert.deepEqual(faults, []);
});

const EDIT = `
import sys, zipfile
old, new, was, now = sys.argv[1:]
with zipfile.ZipFile(old) as a, zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as b:
    for item in a.infolist():
        data = a.read(item)
        if item.filename == "word/document.xml":
            assert was.encode() in data
            data = data.replace(was.encode(), now.encode())
        b.writestr(item, data)
`;
const SAID = `
import sys, zipfile
print(zipfile.ZipFile(sys.argv[1]).read("word/document.xml").decode().replace("\\u00a0", " "))
`;

test("a reload in mid-work loses nothing, and drafts are wiped when asked", async () => {
  const { page, context, faults } = await open();
  await begin(page);
  await retype(page, "Nguyễn Văn A", "Trần Thị Bích");
  await page.reload();
  await settled(page);
  assert.match(await text(page), /Trần Thị Bích/);
  assert.match(await page.textContent("#state"), /chưa lưu vào tệp/);
  const saved = await download(page, "#save");
  assert.match(saved.bytes.toString(), /Trần Thị Bích/);
  await page.locator("#state", { hasText: "đã lưu" }).waitFor();
  await retype(page, "Trần Thị Bích", "Lê Văn Cường");
  await page.click("#more");
  await page.click("#drafts");
  assert.match(await page.textContent("dialog"), /30 ngày/);
  assert.equal(await page.locator("dialog .drafts li").count(), 1);
  await page.click("#wipe");
  await page.locator("dialog", { hasText: "Không có bản nháp nào" }).waitFor();
  await page.keyboard.press("Escape");
  // One that nobody has changed for 30 days goes.
  await page.evaluate(async () => {
    const done = (asked) => new Promise((resolve) => (asked.onsuccess = () => resolve(asked.result)));
    const base = await done(indexedDB.open("kehoach", 1));
    const store = base.transaction("drafts", "readwrite").objectStore("drafts");
    for (const days of [29, 31]) {
      const changed = Date.now() - days * 24 * 3600 * 1000;
      await done(store.put({ id: `${days}`, root: `${days}.yaml`, files: [[`${days}.yaml`, "trích yếu: A\n"]], changed }));
    }
    base.close();
  });
  await page.click("#more");
  await page.click("#drafts");
  await page.locator("dialog .drafts li").first().waitFor();
  assert.match((await page.locator("dialog .drafts li").allTextContents()).join("|"), /^[^|]*29\.yaml[^|]*$/);
  await context.close();
  assert.deepEqual(faults, []);
});

test("where the browser lets it, a plan is written to the file it was opened from, unless others changed it", async () => {
  const { page, context, faults } = await open({ pickers: true });
  const start = await readFile(join(PLANS, "xa-cchc-2023.yaml"), "utf8");
  // The system's dialogs cannot be worked: a file in memory stands for the one that a person chooses.
  await page.evaluate((start) => {
    const disk = { text: start.replaceAll("\n", "\r\n"), changed: 1 };
    const handle = {
      name: "ke-hoach.yaml",
      getFile: async () => new File([disk.text], "ke-hoach.yaml", { lastModified: disk.changed }),
      createWritable: async () => ({ write: async (text) => (disk.text = text), close: async () => disk.changed++ }),
    };
    window.disk = disk;
    window.showOpenFilePicker = async () => [handle];
    window.showSaveFilePicker = async () => handle;
  }, start);
  await page.click("#start-open");
  await settled(page);
  assert.match(await page.textContent("#state"), /đã lưu/);
  await retype(page, "ngày:", "# lời dặn");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("ngày:");
  await settled(page);
  await page.keyboard.press("Control+s");
  await page.locator("#notice", { hasText: "Đã lưu" }).waitFor();
  const written = await page.evaluate(() => window.disk.text);
  assert.ok(written.includes("# lời dặn\r\nngày:"), "lines end as they did");
  // Changed by another program meanwhile: nothing is written unasked.
  await page.evaluate(() => Object.assign(window.disk, { text: "của người khác", changed: 9 }));
  await retype(page, "# lời dặn", "# lời khác");
  await page.click("#save");
  await page.locator("dialog", { hasText: "chương trình khác sửa" }).waitFor();
  await page.locator("dialog .buttons button").last().click();
  assert.equal(await page.evaluate(() => window.disk.text), "của người khác");
  await page.click("#save");
  await page.locator("dialog .buttons .main").click();
  await page.locator("#notice", { hasText: "Đã lưu" }).waitFor();
  assert.match(await page.evaluate(() => window.disk.text), /# lời khác/);
  await context.close();
  assert.deepEqual(faults, []);
});

test("hostile names and texts stay text", async () => {
  const { page, context, faults } = await open();
  const own = await folder();
  const evil = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
  const name = '"><svg onload=alert(3)>.yaml';
  const start = await readFile(join(PLANS, "xa-cchc-2023.yaml"), "utf8");
  await writeFile(join(own, "a.yaml"), start.replace(/^trích yếu:.*$/m, `trích yếu: 'A ${evil}'`));
  await page.evaluate(() => (window.alert = () => document.body.setAttribute("hacked", "")));
  await choose(page, "#start-open", [{ name, mimeType: "application/yaml", buffer: await readFile(join(own, "a.yaml")) }]);
  await settled(page);
  await retype(page, "ngày:", "ngay </script><b>x</b>:");
  assert.equal(await page.getAttribute("body", "hacked"), null);
  assert.equal(await page.locator("img, #pages script, .finding b, #name svg").count(), 0);
  assert.equal(await page.textContent("#name"), name);
  // No text: told, and the plan that is open stays.
  const yes = page.locator("dialog .buttons .main");
  const yaml = (buffer) => choose(page, "#open", [{ name: "b.yaml", mimeType: "application/yaml", buffer }]);
  await yaml(Buffer.from([0, 1, 2, 255]));
  await page.locator("#notice", { hasText: "b.yaml" }).waitFor();
  assert.equal(await page.textContent("#name"), name);
  // No YAML, no end: told, and the page goes on. The first one takes the place of what was not saved.
  for (const [at, written] of ["", "- ".repeat(60_000), "{".repeat(60_000)].entries()) {
    await yaml(Buffer.from(written));
    if (at === 0) await yes.click();
    await page.waitForFunction((size) => document.querySelector(".cm-content").cmTile.view.state.doc.length === size, written.length);
    await settled(page);
  }
  for (const buffer of [Buffer.from("PK no zip"), Buffer.alloc(10)]) {
    await choose(page, "#open", [{ name: "b.docx", mimeType: "application/zip", buffer }]);
    await page.locator("dialog .finding.finding").first().waitFor();
    await page.keyboard.press("Escape");
  }
  await context.close();
  assert.deepEqual(faults, []);
});

test("with 3,000 rows typing does not wait for the pages", async () => {
  const { page, context, faults } = await open();
  await choose(page, "#start-open", [{ name: "a.yaml", mimeType: "application/yaml", buffer: Buffer.from(rows(3000)) }]);
  await settled(page);
  const { waits, pages } = await page.evaluate(async () => {
    const { view } = document.querySelector(".cm-content").cmTile;
    const desk = document.querySelector("#desk");
    const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const type = async (letter) => {
      const at = view.state.doc.toString().indexOf("thứ 2000 ");
      const begun = performance.now();
      view.dispatch({ changes: { from: at, insert: letter }, selection: { anchor: at + 1 }, userEvent: "input.type" });
      await drawn();
      return performance.now() - begun;
    };
    // Fast enough for a round of work to be always under way.
    const waits = [];
    for (let at = 0; at < 40; at++) {
      waits.push(await type("a"));
      await new Promise((done) => setTimeout(done, 100));
    }
    const begun = performance.now();
    await type(" Zzz ");
    while (desk.ariaBusy === "true") await new Promise((done) => setTimeout(done, 5));
    return { waits: waits.sort((one, other) => one - other), pages: performance.now() - begun };
  });
  // The pages take their time; a letter takes little of it.
  assert.ok(waits[20] < pages / 4 && waits[20] < 500, `a keystroke took ${waits}, the pages ${pages}`);
  await page.waitForFunction(() => document.querySelector("#pages").textContent.includes("Zzz"));
  await context.close();
  assert.deepEqual(faults, []);
});

test("a file of 16 MB opens, and typing in it does not wait", async () => {
  const { page, context, faults } = await open();
  const start = await readFile(join(PLANS, "xa-cchc-2023.yaml"), "utf8");
  const row = "- hoạt động: Rà soát, đơn giản hóa thủ tục hành chính thuộc lĩnh vực đất đai\n  sản phẩm: Báo cáo\n  chủ trì: Công an xã\n  thời gian: Quý I/2023\n";
  const many = start.replace(/^danh mục:\n/m, (head) => head + row.repeat(Math.ceil((16 << 20) / Buffer.byteLength(row))));
  assert.ok(Buffer.byteLength(many) > 16 << 20);
  const own = await folder();
  await writeFile(join(own, "lon.yaml"), many);
  await choose(page, "#start-open", [join(own, "lon.yaml")]);
  await page.waitForFunction(() => document.querySelector(".cm-content").cmTile.view.state.doc.lines > 100_000);
  const waits = await page.evaluate(async () => {
    const { view } = document.querySelector(".cm-content").cmTile;
    const waits = [];
    for (let at = 0; at < 20; at++) {
      const begun = performance.now();
      view.dispatch({ changes: { from: 0, insert: "#" } });
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      waits.push(performance.now() - begun);
    }
    return waits.sort((one, other) => one - other);
  });
  assert.ok(waits[10] < 500, `a keystroke took ${waits}`);
  await context.close();
  assert.deepEqual(faults, []);
});
