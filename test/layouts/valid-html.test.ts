import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { pages } from "./example-pages.ts";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // The renderer closes every void element with a slash, which HTML permits and ignores.
    "void-style": "off",
    // The stylesheet comes from where the page comes from.
    "require-sri": ["error", { target: "crossorigin" }],
  },
});

for (const [name, html] of pages) {
  test(`writes valid HTML for ${name}`, async () => {
    const { results } = await validator.validateString(html);
    const said = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
    );
    assert.deepEqual(said, []);
  });
}
