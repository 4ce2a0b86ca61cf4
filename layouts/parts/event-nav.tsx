import { eventPath, pagePath, toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import { partPages } from "../../scripts/model/part-pages.ts";
import type { Route } from "../../scripts/model/route.ts";
import type { EventSummary } from "../../scripts/model/site.ts";
import type { PlainKey } from "../../scripts/words/words.ts";
import { updatesAnchor } from "./anchors.ts";
import { currentOf } from "./nav-links.tsx";
import { Isolated, Say, useLang, useWords } from "./words.tsx";

interface Props {
  readonly site: EventSite;
  readonly event: EventSummary | undefined;
  readonly route: Route;
}

interface EventLink {
  readonly path: string;
  /** A word of ours, or the title of a page. */
  readonly label: PlainKey | { readonly title: string; readonly lang: string };
}

/** The row of links of an event, on each of its pages: what there is of it beside its first page and the site's menu above. */
export function EventNav({ site, event, route }: Props) {
  const label = useWords().text("event.pages");
  if (event === undefined) return null;
  const inMenu = site.menu.map(({ to }) => ("path" in to ? to.path : ""));
  const parts = partsOf(event).filter(({ path }) => !inMenu.includes(path));
  if (parts.length === 0 && !isLong(event)) return null;
  const links = [
    { path: eventPath(event), label: "nav.about" } as const,
    ...parts,
    ...newsOf(event),
  ];
  return (
    <nav class="event-nav" aria-label={label}>
      <ul>
        {links.map((link) => (
          <li key={link.path}>
            <a href={toHref(site.address, link.path)} aria-current={currentOf(link.path, route)}>
              <Label of={link.label} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Label({ of }: { of: EventLink["label"] }) {
  const around = useWords().lang;
  const lang = useLang(typeof of === "string" ? around : of.lang);
  return typeof of === "string" ? (
    <Say of={of} />
  ) : (
    <span {...lang}>
      <Isolated>{of.title}</Isolated>
    </span>
  );
}

/** In the order of the row. */
function partsOf(event: EventSummary): EventLink[] {
  const written = event.pages.map((page): EventLink => ({ path: pagePath(page), label: page }));
  // Somebody may have written a page for the same address.
  return [
    ...partPages(event).filter(({ path }) => !written.some((one) => one.path === path)),
    ...written,
  ];
}

/** So that somebody who comes for the news would scroll for long. */
const isLong = ({ updates }: EventSummary) =>
  updates.filter(({ form }) => form !== "notice").length > 3;

/** Updates stand on the first page. A notice stands in its text. */
const newsOf = (event: EventSummary): EventLink[] =>
  event.updates.some(({ form }) => form !== "notice")
    ? [{ path: `${eventPath(event)}#${updatesAnchor}`, label: "updates.title" }]
    : [];
