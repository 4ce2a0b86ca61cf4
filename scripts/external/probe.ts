import { type Answer, ask, NotAllowed } from "./ask.ts";
import type { Network } from "./network.ts";

/** What is known about an address after asking for it. */
export type Verdict =
  /** Something is there, or at least somebody who does not talk to programs. */
  | { readonly kind: "found" }
  | { readonly kind: "missing"; readonly status: number }
  /** The network or the server failed: that says nothing about the link. */
  | { readonly kind: "unreachable"; readonly why: string }
  | { readonly kind: "private"; readonly host: string }
  | { readonly kind: "lost"; readonly why: string };

export interface ProbeLimits {
  /** For one address with all its redirects. */
  readonly milliseconds: number;
  readonly redirects: number;
}

/** Asks for an address and follows it where it leads. Never rejects. */
export async function probe(
  address: string,
  network: Network,
  { milliseconds, redirects }: ProbeLimits,
): Promise<Verdict> {
  const signal = AbortSignal.timeout(milliseconds);
  let url = new URL(address);
  try {
    for (let step = 0; step <= redirects; step++) {
      const answer = await askTwice(url, network, signal);
      const next = target(answer, url);
      if (next === undefined) return judge(answer.status);
      if (!["http:", "https:"].includes(next.protocol))
        return { kind: "lost", why: `it redirects to ${next.protocol}` };
      url = next;
    }
    return { kind: "lost", why: `it redirects more than ${redirects} times` };
  } catch (error) {
    if (error instanceof NotAllowed) return { kind: "private", host: url.hostname };
    if (signal.aborted)
      return { kind: "unreachable", why: `no answer within ${milliseconds / 1000} seconds` };
    return { kind: "unreachable", why: reasonOf(error) };
  }
}

/** HEAD first, because it costs nobody anything; many servers only answer GET as they should. */
async function askTwice(url: URL, network: Network, signal: AbortSignal): Promise<Answer> {
  const head = await ask(url, "HEAD", network, signal).catch((error) => {
    if (error instanceof NotAllowed || signal.aborted || notThere.has(codeOf(error))) throw error;
    return undefined;
  });
  return head !== undefined && head.status < 400 ? head : ask(url, "GET", network, signal);
}

function target({ status, location }: Answer, from: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  return URL.canParse(location, from) ? new URL(location, from) : undefined;
}

// 401, 403 and 429 are what sites tell programs while they show people the page.
function judge(status: number): Verdict {
  if (status === 404 || status === 410) return { kind: "missing", status };
  if (status >= 500) return { kind: "unreachable", why: `the server answers ${status}` };
  return { kind: "found" };
}

/** A second try with GET would meet the same. */
const notThere: ReadonlySet<string> = new Set(["ENOTFOUND", "ECONNREFUSED"]);

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the name server does not answer",
  ECONNREFUSED: "the server refuses the connection",
  ECONNRESET: "the server breaks off",
  EHOSTUNREACH: "there is no way to the host",
  ENETUNREACH: "there is no network",
  ETIMEDOUT: "the server does not answer",
  CERT_HAS_EXPIRED: "its certificate has expired",
};

function reasonOf(error: unknown): string {
  // Several addresses were tried, and each failed in its own way.
  const single = error instanceof AggregateError ? error.errors[0] : error;
  const code = codeOf(single);
  return (
    reasons[code] ?? (code === "" ? "the connection failed" : `the connection failed, ${code}`)
  );
}
