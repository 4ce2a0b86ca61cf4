import { overIso } from "../../scripts/channels/clocks.ts";
import type { MeetupSummary } from "../../scripts/model/site.ts";
import { StateIcon } from "./icon.tsx";
import { Say } from "./words.tsx";

/**
 * That the date beside it is over, for a site that is not built again when it ends: a script shows it from then on. What repeats
 * goes on, and so do its ways in.
 */
export function Passed({ meetup: { telling, recurrence } }: { meetup: MeetupSummary }) {
  if (telling.over) return null;
  const classes = recurrence === undefined ? "passed" : "passed goes-on";
  return (
    <p class={`${classes} state-over`} hidden data-over={overIso(telling.next)}>
      <StateIcon kind="over" />
      <Say of="notice.overMeetup" />
    </p>
  );
}
