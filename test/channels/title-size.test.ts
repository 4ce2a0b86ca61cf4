import assert from "node:assert/strict";
import { test } from "node:test";
import { titleSize } from "../../scripts/channels/title-size.ts";

for (const [title, size] of [
  ["Radio repair", "short"],
  ["Radio repair afternoon at the boat shed", "middle"],
  ["Rettungsschwimmerausbildung", "long"],
  ["An afternoon of soldering, listening and telling stories", "long"],
  ["Die Donaudampfschifffahrtsgesellschaft", "longest"],
  ["古いラジオを直す会：真空管からトランジスタまで一日で学ぶ", "long"],
  ["กิจกรรมซ่อมวิทยุเก่าที่ท่าเรือริมแม่น้ำเจ้าพระยา", "long"],
  ["W".repeat(300), "longest"],
] as const)
  test(`sets "${title.slice(0, 60)}" in ${size} type, so that its longest word fits into a phone`, () => {
    assert.equal(titleSize(title), size);
  });
