import sharp from "sharp";
import type { ContentFiles } from "../fixtures/content.ts";
import { bystander, steps } from "./steps.ts";

const picture = await sharp({
  create: { width: 64, height: 48, channels: 3, background: "#336699" },
})
  .png()
  .toBuffer();

/** An event that links to everything that one can link to. */
const linking: ContentFiles = {
  "links/index.md": `---
title: Links
date: 2017-07-03
tags: [talks, "C & C++"]
redirect_from: [/2017/links/, /old page.html]
image: board.png
---

![A board](board.png) See [the talks](../talks/index.md), [their programme](/talks/#update-2017-07-02),
[the flyer](flyer.pdf), [below](#notes) and [a note][^1].

## Notes

Here.

[^1]: Small print.
`,
  "links/board.png": picture,
  "links/flyer.pdf": "%PDF-1.4\n",
};

/** The story's last chapter beside other events: every kind of page, file and link. */
export const wholeSite: ContentFiles = {
  ...bystander,
  ...linking,
  ...Object.assign({}, ...steps.map(({ files }) => files)),
};
