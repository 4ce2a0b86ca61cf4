import type { ComponentChildren } from "preact";
import { eventPath, toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import type { Event } from "../../scripts/model/site.ts";
import { Own } from "./words.tsx";

interface Props {
  readonly site: EventSite;
  readonly event: Event;
  readonly children: ComponentChildren;
}

/** The head of a page that belongs to an event: its own title, and the way to the event. */
export const PartHeader = ({ site, event, children }: Props) => (
  <header class="masthead">
    <h1>{children}</h1>
    <p class="byline">
      <a href={toHref(site.address, eventPath(event))}>
        <Own lang={event.lang}>{event.title}</Own>
      </a>
    </p>
  </header>
);
