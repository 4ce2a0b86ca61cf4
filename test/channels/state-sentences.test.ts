import assert from "node:assert/strict";
import { test } from "node:test";
import { inOneLine } from "../../scripts/channels/state-sentences.ts";

test("puts a space between sentences, and none behind the full stop of Chinese and Japanese", () => {
  assert.equal(inOneLine(["Sold out.", "", "Join the waitlist."]), "Sold out. Join the waitlist.");
  assert.equal(
    inOneLine(["満席です。", "キャンセル待ちを受け付けています。", "春の会"]),
    "満席です。キャンセル待ちを受け付けています。春の会",
  );
});
