export default {
  site: "https://bench.example",
  outDir: "./_site",
  // No colours in code: no other tool here has them.
  markdown: { syntaxHighlight: false },
};
