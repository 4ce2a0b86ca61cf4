import { eventQrSvg } from "../../scripts/channels/poster/qr.ts";
import { eventPath, tagPath, toAbsolute, toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import type { Event } from "../../scripts/model/site.ts";
import { tagSlug } from "../../scripts/site/tags.ts";
import { PersonNames } from "./person.tsx";
import { RawHtml } from "./raw-html.tsx";
import { DateOf } from "./time.tsx";
import { Say } from "./words.tsx";

interface Props {
  readonly site: EventSite;
  readonly event: Event;
}

/** Who announced it and when, and what it is about. */
export const EventFoot = (props: Props) => (
  <footer class="event-foot">
    <Byline {...props} />
    <TagList {...props} />
    <OnPaper {...props} />
  </footer>
);

/** Where the page is, for who has it on paper. */
function OnPaper({ site, event }: Props) {
  const code = eventQrSvg({ site }, event);
  if (code === undefined) return null;
  return (
    <div class="paper">
      <RawHtml html={code} />
      {/* Its slashes would change sides between Arabic or Hebrew letters. */}
      <bdi dir="ltr">{toAbsolute(site.address, eventPath(event))}</bdi>
    </div>
  );
}

/** When and by whom it was announced, as far as anybody said so. */
function Byline({ site, event }: Props) {
  const { authors, dated, date, updated } = event;
  const isChanged = updated !== undefined && (!dated || updated.iso !== date.iso);
  const address = toHref(site.address, eventPath(event));
  return (
    <p class="byline">
      {dated ? (
        <a class="u-url" href={address}>
          <Say of="event.announced" date={<DateOf class="dt-published" date={date} />} />
        </a>
      ) : (
        <data class="u-url" value={address} />
      )}
      {authors.length > 0 && (
        <>
          {dated && " "}
          <Say of="event.authors" names={<PersonNames class="p-author" people={authors} />} />
        </>
      )}
      {isChanged && (
        <Say
          of={dated || authors.length > 0 ? "event.updated" : "event.updatedAlone"}
          date={<DateOf class="dt-updated" date={updated} />}
        />
      )}
    </p>
  );
}

/** Those of the event's tags that have a page. */
export function tagsOf(site: EventSite, event: Event) {
  const slugs = new Set(event.tags.map(tagSlug));
  return site.tags.filter(({ slug }) => slugs.has(slug));
}

function TagList({ site, event }: Props) {
  const tags = tagsOf(site, event);
  if (tags.length === 0) return null;
  return (
    <ul class="tags">
      {tags.map(({ slug, name }) => (
        <li key={slug}>
          <a class="p-category" rel="tag" href={toHref(site.address, tagPath(slug))}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
