// Builds the page: worker, script and styles by Vite, all of it and the engine in one file, target/kehoach.html.
//
// node build.mjs OUT.html; the engine lies in engine/ (packaging/page/build puts it there).

import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "kehoach.html");

/** The largest page that is handed out. */
const LIMIT = 8 * 1024 * 1024;
/** Marks the styles that the editor adds while it runs. */
const NONCE = "kehoach";

const sha = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const { output } = await build({
  root: here,
  logLevel: "warn",
  configFile: false,
  build: {
    write: false,
    target: "es2022",
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    rollupOptions: { output: { format: "iife", inlineDynamicImports: true } },
  },
  worker: { format: "iife" },
});

const code = output.find((one) => one.type === "chunk" && one.isEntry).code.replaceAll("</script", "<\\/script").trim();
const style = output.find((one) => one.fileName.endsWith(".css")).source.trim();
const engine = gzipSync(await readFile(join(here, "engine/kehoach_bg.wasm")), { level: 9 }).toString("base64");

const policy = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  `script-src ${sha(code)} 'wasm-unsafe-eval'`,
  "worker-src blob:",
  "img-src data:",
  `style-src ${sha(style)} 'nonce-${NONCE}'`,
  // Browsers write such attributes themselves where a coloured word is typed over.
  "style-src-attr 'unsafe-inline'",
  "connect-src 'none'",
].join("; ");

const page = (await readFile(join(here, "index.html"), "utf8"))
  .replace(/\s*<script[^>]*><\/script>/, "")
  .replace(
    '<meta charset="utf-8" />',
    () => `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  )
  .replace("</head>", () => `<style>${style}</style>\n  </head>`)
  .replace(
    "</body>",
    () => `<script type="text/plain" id="engine">${engine}</script>\n    <script>${code}</script>\n  </body>`,
  );

if (/(?:src|href)="(?!#)/.test(page.slice(0, page.indexOf("<style>")))) throw new Error("the page names another file");
if (page.length > LIMIT) throw new Error(`the page has ${page.length} bytes, more than ${LIMIT}`);
await writeFile(out, page);
console.log(`${out}: ${page.length} bytes, the script ${code.length}, the engine ${engine.length}`);
