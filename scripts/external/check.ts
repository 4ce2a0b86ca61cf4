import type { OutwardLink } from "../content/markdown/parsed-body.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { isWebAddress } from "../model/url.ts";
import type { Network } from "./network.ts";
import { type ProbeLimits, probe, type Verdict } from "./probe.ts";

export interface CheckLimits extends ProbeLimits {
  /** How many addresses are asked for at the same time. */
  readonly atOnce: number;
}

const usualLimits: CheckLimits = { milliseconds: 15_000, redirects: 5, atOnce: 8 };

/** Asks for every address that the links lead to, each once, and reports at each link what came of it. */
export async function checkOutward(
  links: readonly OutwardLink[],
  network: Network,
  limits: CheckLimits = usualLimits,
): Promise<Diagnostic[]> {
  const byAddress = new Map<string, OutwardLink[]>();
  for (const link of links) {
    const address = addressOf(link.url);
    if (address === undefined) continue;
    const same = byAddress.get(address);
    if (same === undefined) byAddress.set(address, [link]);
    else same.push(link);
  }
  const diagnostics: Diagnostic[] = [];
  const queue = byAddress.entries();
  const work = async () => {
    // All workers take from one queue.
    for (const [address, same] of queue) {
      const verdict = await probe(address, network, limits);
      for (const link of same) {
        const problem = describe(link, verdict);
        if (problem !== undefined) diagnostics.push(problem);
      }
    }
  };
  await Promise.all(Array.from({ length: limits.atOnce }, work));
  return diagnostics;
}

/** The address without its fragment, which no server gets to see; undefined for mail, telephones and the like. */
function addressOf(written: string): string | undefined {
  const whole = written.startsWith("//") ? `https:${written}` : written;
  return isWebAddress(whole) ? new URL(whole).href.replace(/#.*$/s, "") : undefined;
}

function describe({ url, place }: OutwardLink, verdict: Verdict): Diagnostic | undefined {
  if (verdict.kind === "found") return undefined;
  if (verdict.kind === "missing")
    return diagnose("external/missing", place, { url, status: verdict.status });
  if (verdict.kind === "private")
    return diagnose("external/private", place, { url, host: verdict.host });
  if (verdict.kind === "lost") return diagnose("external/lost", place, { url, why: verdict.why });
  return diagnose("external/unreachable", place, { url, why: verdict.why });
}
