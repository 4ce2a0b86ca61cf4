import type { EventPublication } from "../../scripts/channels/publication.ts";
import { eventPath, serviceWorkerPath, toHref } from "../../scripts/model/address.ts";
import type { Route } from "../../scripts/model/route.ts";
import type { EventSummary } from "../../scripts/model/site.ts";
import { PageScriptOf } from "./page-script.tsx";
import { Say } from "./words.tsx";

interface Props {
  readonly publication: EventPublication;
  readonly route: Route;
  readonly event: EventSummary | undefined;
}

/**
 * That the page was kept on the visitor's device, and when: the service worker fills it in and shows it where there is no
 * network (assets/scripts/offline.js). It marks the pages that may be kept: those of events, and the home page.
 */
export function Offline({ publication: { site }, route, event }: Props) {
  if (!site.offline || (event === undefined && route.kind !== "home")) return null;
  return (
    <>
      <div
        class="offline"
        hidden
        data-worker={toHref(site.address, serviceWorkerPath)}
        data-event={event && toHref(site.address, eventPath(event))}
      >
        <p class="notice">
          <Say of="offline.page" date={<span class="kept-at" />} /> <Say of="offline.old" />
        </p>
      </div>
      <PageScriptOf name="offline" />
    </>
  );
}
