import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parse } from "./print-body.ts";

const piece = fc.constantFrom(
  ..."# |## |### |UPDATE|UPDATES|Update your|: | - | 2017-07-20| 2017-13-45| 20 Juli 2017|July 2023|**|__|<b>|</b>".split(
    "|",
  ),
  ..."[a](b)|![a](b 'c')|[^1]|[^1]: x|^[n]|[r]|[r]: /x|> |- |1. |    |```|---|===|<div>|</div>|<!-- |-->|<a id=x>".split(
    "|",
  ),
  ..."\n\n|\n|\n\n|\r\n|text|é|東|\u0000|\ufeff|\ud800|&#0;|&amp;|\\|#a|<details>|<img src=x>|<td>".split(
    "|",
  ),
);
const flavours = fc.constantFrom(
  ..."- [x] |> [!NOTE]\n|==|: |{: #a}|{#b}|www.a.example|a@a.example|{{ site.baseurl }}/|{{ a|}}|{%|%}|{% raw %}|{% endraw %}|{% highlight c %}|{% endhighlight %}|{% comment %}|{% endcomment %}|{{< figure src=a.png >}}|{{< youtube abcdefg >}}|{#|#}|\ufdd0\ufdd2\ufdd2\ufdd2\ufdd2|a b.jpg".split(
    "|",
  ),
);
const markdown = fc
  .array(fc.oneof(piece, flavours), { maxLength: 40 })
  .map((pieces) => pieces.join(""));
const html = fc.constantFrom("safe" as const, "trusted" as const, "off" as const);
const kind = fc.constantFrom("announcement" as const, "update" as const, "meetup" as const);
const settings = { numRuns: 1000, seed: 20170720 };

test("makes plain data of whatever is written, and leaves no marker in it", () => {
  fc.assert(
    fc.property(markdown, html, kind, (text, html, kind) => {
      const { body, diagnostics } = parse(text, { html, kind });
      assert.doesNotMatch(JSON.stringify(body), /\\u0000|[\ufdd0-\ufdef]/);
      const lines = text.split(/\r\n|\n|\r/).length;
      for (const { place } of [...diagnostics, ...body.updates]) {
        assert.ok(place.line >= 1 && place.line <= lines + 1 && place.column >= 1);
      }
    }),
    settings,
  );
});

test("marks every notice once in the body or in a section", () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const { body } = parse(text);
      const sections = body.updates.filter(({ form }) => form === "section");
      const marked = [body.body, ...sections.map((section) => section.body)]
        .flat()
        .flatMap((part) =>
          typeof part !== "string" && part.kind === "update-id" ? [part.index] : [],
        );
      const notices = body.updates.flatMap(({ form }, index) => (form === "notice" ? [index] : []));
      assert.deepEqual(
        marked.sort((a, b) => a - b),
        notices,
      );
    }),
    settings,
  );
});

test("gives no id twice on a page", () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const { body } = parse(text);
      const sections = body.updates.filter(({ form }) => form === "section");
      const page = [body.body, ...sections.map((section) => section.body)].flat().join("");
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length, ids.join());
    }),
    settings,
  );
});
