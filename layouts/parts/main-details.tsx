import type { Event, Meetup } from "../../scripts/model/site.ts";
import { MeetupDetails } from "./meetup-details.tsx";
import type { FragmentContext } from "./pictures.ts";
import { Say } from "./words.tsx";

interface Props {
  readonly event: Event;
  readonly meetup: Meetup;
  readonly context: FragmentContext;
}

/** What the ticket has no room for. */
export const MainDetails = (props: Props) => (
  <section class="more">
    <h2>
      <Say of="meetup.details" />
    </h2>
    <MeetupDetails {...props} />
  </section>
);
