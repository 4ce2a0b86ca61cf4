import { parentPort, workerData } from "node:worker_threads";
import { openStage } from "./stage.ts";
import type { StageAnswer, StageRequest } from "./stage-thread.ts";

/* Where the thread of openStageThread starts. Whatever it throws, the other side is told. */

const stage = openStage(workerData);
const answer = (message: StageAnswer) => parentPort?.postMessage(message);

parentPort?.on("message", async (request: StageRequest) => {
  if (request === null) {
    answer(await stage.close());
    parentPort?.close();
  } else {
    await stage.write(request);
    answer(undefined);
  }
});
