import type { Notice } from "../../scripts/model/telling.ts";
import { Say } from "./words.tsx";

/** Notices as stickers. */
export const Marks = ({ notices }: { notices: readonly Notice[] }) => (
  <>
    {notices.map(({ kind, tone }) => (
      <p key={kind} class={`mark mark-${tone}`}>
        <Say of={`notice.${kind}`} />
      </p>
    ))}
  </>
);

/** Those of one meetup that its offer does not tell. */
export const MeetupMarks = ({ notices }: { notices: readonly Notice[] }) => (
  <>
    {notices
      .filter(({ aboutPlaces }) => !aboutPlaces)
      .map(({ kind, tone }) => (
        <p key={kind} class={`mark mark-${tone}`}>
          <Say of={kind === "over" ? "notice.overMeetup" : `notice.${kind}`} />
        </p>
      ))}
  </>
);
