// Takes the pictures of the documentation: node test/pictures.mjs. Text in them is that of the sample plans.

import { join, resolve } from "node:path";
import { PLANS, begin, close, open, retype, settled } from "./browser.mjs";

const docs = resolve(PLANS, "../docs/trang");

for (const lang of ["vi", "en"]) {
  const { page, context } = await open();
  const take = (name) => page.screenshot({ path: join(docs, `${name}.${lang}.png`) });
  if (lang === "en") {
    await page.click("#start-language");
  }
  await page.locator("#begin").waitFor();
  await take("mo");
  await begin(page);
  await retype(page, "Niêm yết thủ tục hành chính tại nơi tiếp nhận hồ sơ", "Niêm yết thủ tục hành chính tại nơi tiếp nhận hồ sơ");
  await page.waitForTimeout(800);
  await take("viet");
  await retype(page, "hoạt động: Đăng thủ tục", "hoạt động: Đăng tin: thủ tục");
  await settled(page);
  await page.waitForTimeout(800);
  await take("loi");
  await context.close();
}
await close();
