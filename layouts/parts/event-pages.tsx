import type { EventSite } from "../../scripts/model/event-site.ts";
import type { Event, PageLink } from "../../scripts/model/site.ts";
import type { Words } from "../../scripts/words/words.ts";
import { PageList } from "./page-list.tsx";
import { useWords } from "./words.tsx";

/** A row of links to the pages of this event: its programme and speakers, a code of conduct, a way to the venue. */
export function EventPages({ site, event }: { site: EventSite; event: Event }) {
  const words = useWords();
  const pages = [...programmeLinks(event, words), ...event.pages];
  if (pages.length === 0) return null;
  return (
    <nav class="pages" aria-label={words.text("event.pages")}>
      <PageList site={site} pages={pages} />
    </nav>
  );
}

/** Unless somebody wrote a page for the same address, which is among the pages. */
function programmeLinks(event: Event, words: Words): PageLink[] {
  const { slug, lang, programme, speakers, pages } = event;
  const links = [
    ...(programme === undefined
      ? []
      : [{ slug: "programme", title: words.text("programme.title") }]),
    ...(speakers.length === 0
      ? []
      : [{ slug: "speakers", title: words.text("programme.speakers") }]),
  ].map((link) => ({ ...link, slug: `${slug}/${link.slug}`, lang }));
  return links.filter((link) => !pages.some((page) => page.slug === link.slug));
}
