import { overIso } from "../../scripts/channels/clocks.ts";
import type { MeetupSummary } from "../../scripts/model/site.ts";
import { StateIcon } from "./icon.tsx";
import { Say } from "./words.tsx";

/** That a meetup is over, for a site that is not built again when it ends: a script shows it from then on. */
export function Passed({ meetup }: { meetup: MeetupSummary }) {
  // What repeats goes on.
  if (meetup.telling.over || meetup.recurrence !== undefined) return null;
  return (
    <p class="passed state-over" hidden data-over={overIso(meetup.telling.next)}>
      <StateIcon kind="over" />
      <Say of="notice.overMeetup" />
    </p>
  );
}
