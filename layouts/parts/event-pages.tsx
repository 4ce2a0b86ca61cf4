import type { EventSite } from "../../scripts/model/event-site.ts";
import type { Event } from "../../scripts/model/site.ts";
import { PageList } from "./page-list.tsx";
import { useWords } from "./words.tsx";

/** A row of links to the pages of this event: a code of conduct, a way to the venue. */
export function EventPages({ site, event: { pages } }: { site: EventSite; event: Event }) {
  const words = useWords();
  if (pages.length === 0) return null;
  return (
    <nav class="pages" aria-label={words.text("event.pages")}>
      <PageList site={site} pages={pages} />
    </nav>
  );
}
