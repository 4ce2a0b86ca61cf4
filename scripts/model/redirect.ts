import type { Place } from "../diagnostics/diagnostic.ts";

export interface Redirect {
  /** A path of this site that once was: "/2017/07/sprints/". */
  readonly from: string;
  /** "/<slug>/" */
  readonly to: string;
  readonly place: Place;
}
