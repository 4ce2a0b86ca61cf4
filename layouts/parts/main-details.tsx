import type { Meetup } from "../../scripts/model/site.ts";
import { MeetupDetails } from "./meetup-details.tsx";
import type { FragmentContext } from "./pictures.ts";
import { Say } from "./words.tsx";

/** What the ticket has no room for. */
export const MainDetails = ({ meetup, context }: { meetup: Meetup; context: FragmentContext }) => (
  <section class="more">
    <h2>
      <Say of="meetup.details" />
    </h2>
    <MeetupDetails meetup={meetup} context={context} />
  </section>
);
