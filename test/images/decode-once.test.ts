import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { limitDecoders, openCodec } from "../../scripts/images/codec.ts";
import { makeFolder } from "./folder.ts";
import { photo } from "./pictures.ts";

test("decodes a source once, shrinks step by step, and encodes each file once", async (t) => {
  const bytes = await photo();
  const folder = await makeFolder(t, { "a.jpg": bytes, "again/b.jpg": bytes });
  const planning = await folder.plan();
  const sharp = await openCodec();
  let events = 0;
  const count = () => {
    events += 1;
    // The second event is after the first decode: whoever decodes again now fails.
    if (events === 2) sharp.block({ operation: ["VipsForeignLoad"] });
  };
  sharp.queue.on("change", count);
  t.after(() => {
    sharp.queue.off("change", count);
    limitDecoders(sharp);
  });
  const { encoded, images } = await folder.encode(planning);
  await setImmediate();
  assert.deepEqual(folder.diagnostics, []);
  assert.equal(images.size, 2);
  assert.equal(encoded, 6);
  // Three widths (one decode and two steps) and six files; sharp tells the start and the end of each.
  assert.equal(events, 2 * (3 + 6));
});
