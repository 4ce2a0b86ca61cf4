import type { Notice, NoticeKind } from "../../scripts/model/telling.ts";
import { StateIcon } from "./icon.tsx";
import { Say } from "./words.tsx";

/** Notices as stickers. */
export const Marks = ({ notices }: { notices: readonly Notice[] }) => (
  <StateMarks states={notices.map(({ kind }) => kind)} />
);

export const StateMarks = ({ states }: { states: readonly NoticeKind[] }) => (
  <>
    {states.map((kind) => (
      <p key={kind} class={`mark state-${kind}`}>
        <StateIcon kind={kind} />
        <Say of={`notice.${kind}`} />
      </p>
    ))}
  </>
);

/** Those of one meetup of several. */
export const MeetupMarks = ({ notices }: { notices: readonly Notice[] }) => (
  <>
    {notices.map(({ kind }) => (
      <p key={kind} class={`mark state-${kind}`}>
        <StateIcon kind={kind} />
        <Say of={kind === "over" ? "notice.overMeetup" : `notice.${kind}`} />
      </p>
    ))}
  </>
);
