// What mammoth makes of a Word file, as HTML.
const mammoth = require("mammoth");

mammoth.convertToHtml({ path: process.argv[2] }).then((result) => process.stdout.write(result.value));
