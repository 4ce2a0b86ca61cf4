import type { ComponentChildren } from "preact";
import { eventPath, programmePath, speakersPath, toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import type { Event } from "../../scripts/model/site.ts";
import { Own, Say } from "./words.tsx";

interface Props {
  readonly site: EventSite;
  readonly event: Event;
  /** The page that it stands on, if the links lead to it. */
  readonly current?: "programme" | "speakers" | undefined;
  readonly children: ComponentChildren;
}

/** The head of a page that belongs to an event: its own title, and the way to the event and its other parts. */
export const PartHeader = ({ site, event, current, children }: Props) => (
  <header class="masthead">
    <h1>{children}</h1>
    <p class="byline">
      <a href={toHref(site.address, eventPath(event))}>
        <Own lang={event.lang}>{event.title}</Own>
      </a>
    </p>
    <ProgrammeLinks site={site} event={event} current={current} />
  </header>
);

/** The way to the programme and to its speakers. */
export function ProgrammeLinks({ site, event, current }: Omit<Props, "children">) {
  const mark = (page: Props["current"]) =>
    page === current ? ({ "aria-current": "page" } as const) : {};
  const { programme, speakers } = event;
  if (programme === undefined && speakers.length === 0) return null;
  return (
    <ul class="page-list">
      {programme && (
        <li>
          <a href={toHref(site.address, programmePath(event))} {...mark("programme")}>
            <Say of="programme.title" />
          </a>
        </li>
      )}
      {speakers.length > 0 && (
        <li>
          <a href={toHref(site.address, speakersPath(event))} {...mark("speakers")}>
            <Say of="programme.speakers" />
          </a>
        </li>
      )}
    </ul>
  );
}
