import type { DraftState } from "../../scripts/model/draft-state.ts";
import { DateOf } from "./time.tsx";
import { Say } from "./words.tsx";

/** Says to its organizer, who alone sees it, that nobody else does yet. */
export function DraftMark({ draft, held }: Pick<DraftState, "draft"> & Partial<DraftState>) {
  if (!draft) return null;
  return (
    <p class="mark mark-wait">
      {held === undefined ? (
        <Say of="draft.mark" />
      ) : (
        <Say of="draft.held" date={<DateOf date={held} />} />
      )}
    </p>
  );
}
