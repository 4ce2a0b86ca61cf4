import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { recordStore } from "../../scripts/output/record-store.ts";
import { temporaryFolder } from "../fixtures/project.ts";

function openStore() {
  let read = 0;
  const decode = (bytes: Buffer): string[] => {
    read += 1;
    return JSON.parse(bytes.toString());
  };
  return { ...recordStore(decode, JSON.stringify), reads: () => read };
}

test("does not read what it wrote, and reads what another process wrote once", (t) => {
  const file = join(temporaryFolder(t), "builds/a.json");
  const [own, other] = [openStore(), openStore()];
  assert.equal(own.recall(file), undefined);
  own.keep(file, ["own"]);
  assert.deepEqual([own.recall(file), own.reads()], [["own"], 0]);
  other.keep(file, ["another"]);
  assert.deepEqual(
    [own.recall(file), own.recall(file), own.reads()],
    [["another"], ["another"], 1],
  );
});

test("knows nothing when the file is gone or cut short", (t) => {
  const file = join(temporaryFolder(t), "a.json");
  const store = openStore();
  store.keep(file, ["own"]);
  writeFileSync(file, '["ow');
  assert.equal(store.recall(file), undefined);
  rmSync(file);
  assert.equal(store.recall(file), undefined);
});
