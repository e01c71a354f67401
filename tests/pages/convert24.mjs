// Turns Word files into PDF with LibreOffice 24.8, which comes as one npm package (the whole program as WebAssembly) and
// breaks justified lines nearly as Word does; Debian's 7.4 does not.
//   node convert24.mjs TOOLS FONTS OUT FILE.docx…     TOOLS holds node_modules
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const [tools, fonts, out, ...files] = process.argv.slice(2);
const require = createRequire(path.resolve(tools, "package.json"));
const { createWorkerConverter, loadFontsFromDirectory } = require("@matbee/libreoffice-converter/server");
const wasm = path.resolve(tools, "node_modules/@matbee/libreoffice-converter/wasm");

const converter = await createWorkerConverter({ wasmPath: wasm, fonts: await loadFontsFromDirectory(fonts) });
for (const file of files) {
  const made = await converter.convert(fs.readFileSync(file), { outputFormat: "pdf" }, path.basename(file));
  fs.writeFileSync(path.join(out, `${path.basename(file, ".docx")}.pdf`), made.data);
}
await converter.destroy();
process.exit(0);
