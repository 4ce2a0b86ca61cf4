import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { type LiveState, openLiveChannel } from "../../../scripts/cli/dev/live.ts";

const first: LiveState = { version: "1", styles: "", noted: 0, problems: [] };

test("tells a page the state at once and whenever it is another one, and ends", async (t) => {
  const live = openLiveChannel(first);
  const server = createServer((_, response) => live.connect(response, "/")).listen(0, "127.0.0.1");
  t.after(() => server.close());
  await once(server, "listening");
  const { body } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  live.tell({ ...first });
  live.tell({ ...first, problems: ["a mistake"] });
  live.tell({ ...first, problems: ["a mistake"] });
  live.tell({ ...first });
  live.close();
  const events = (await new Response(body).text()).trim().split("\n\n");
  const problems = events.map((event) => JSON.parse(event.replace("data: ", "")).problems);
  assert.deepEqual(problems, [[], ["a mistake"], []]);
});
