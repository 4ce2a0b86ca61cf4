import type { EventSummary } from "./summary.ts";

export interface Tag {
  /** Its page is `/tags/<slug>/`. */
  readonly slug: string;
  readonly name: string;
  readonly events: readonly EventSummary[];
}
