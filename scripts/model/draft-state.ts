import type { PartialDate } from "../time/moment.ts";

/** Whether something is published. */
export interface DraftState {
  /** It is here for its organizer only: see `drafts` of a build. */
  readonly draft: boolean;
  /** When it will be published; undefined when it does not wait for a time. Held back, it is a draft until then. */
  readonly held: PartialDate | undefined;
}
