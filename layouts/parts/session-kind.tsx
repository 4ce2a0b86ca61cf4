import type { PlainKey } from "../../scripts/words/words.ts";
import { Say } from "./words.tsx";

/** What a session is, where it is more than a talk or a break: in the words of the site, else in the organizer's. */
export function SessionKind({ kind }: { readonly kind: string }) {
  const known = kinds.get(kind.toLowerCase());
  if (known === "ordinary") return null;
  return <span>{known === undefined ? kind : <Say of={known} />}</span>;
}

type Known = "ordinary" | Extract<PlainKey, `programme.${string}`>;

const kinds: ReadonlyMap<string, Known> = new Map([
  ["talk", "ordinary"],
  ["break", "ordinary"],
  ["keynote", "programme.keynote"],
  ["workshop", "programme.workshop"],
  ["tutorial", "programme.workshop"],
  ["panel", "programme.panel"],
  ["lightning", "programme.lightning"],
  ["lightning talk", "programme.lightning"],
  ["lightning talks", "programme.lightning"],
]);
