import { setImmediate } from "node:timers/promises";

const signals = ["SIGINT", "SIGTERM"] as const;

/**
 * Runs what Ctrl-C or an order to stop must not cut in two: they take effect right after it. Everywhere else nobody
 * listens for them, so that they end the process at once, whatever it computes. What an ended build leaves is cleared
 * away by the next one, as after a kill.
 */
export async function unbroken(action: () => void): Promise<void> {
  let ordered: NodeJS.Signals | undefined;
  const note = (signal: NodeJS.Signals) => {
    ordered = signal;
  };
  for (const signal of signals) process.on(signal, note);
  try {
    action();
    // What came meanwhile is told once the event loop has gone round: the first round may have begun before.
    await setImmediate();
    await setImmediate();
  } finally {
    for (const signal of signals) process.off(signal, note);
  }
  if (ordered !== undefined) process.kill(process.pid, ordered);
}
