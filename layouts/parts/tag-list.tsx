import { searchPath, tagPath, toHref } from "../../scripts/model/address.ts";
import type { Site } from "../../scripts/model/site.ts";
import { Say, useWords } from "./words.tsx";

const most = 40;

/** The topics with the most events, by name. */
export function Tags({ site }: { site: Site }) {
  const words = useWords();
  const tags = site.tags
    .toSorted((a, b) => b.events.length - a.events.length)
    .slice(0, most)
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
  if (tags.length === 0) return null;
  return (
    <nav aria-labelledby="topics">
      <h2 id="topics">
        <Say of="home.tags" />
      </h2>
      <ul class="tags">
        {tags.map(({ slug, name, events }) => (
          <li key={slug}>
            <a href={toHref(site.address, tagPath(slug))}>
              <bdi>{name}</bdi> <span class="count">{words.number(events.length)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The way to the page that finds events by their words. */
export const SearchLink = ({ site }: { site: Pick<Site, "address"> }) => (
  <p class="search-link">
    <a href={toHref(site.address, searchPath)}>
      <Say of="search.title" />
    </a>
  </p>
);
