import type { EventPublication } from "../../scripts/channels/publication.ts";
import { shareLinks } from "../../scripts/channels/share.ts";
import type { Event } from "../../scripts/model/site.ts";
import { Say } from "./words.tsx";

/** Telling others. The button is for browsers that share with the visitor's own programs: a script shows it there. */
export function Share({ publication, event }: { publication: EventPublication; event: Event }) {
  const links = shareLinks(publication, event);
  if (links === undefined) return null;
  return (
    <details class="share">
      <summary>
        <Say of="take.share" />
      </summary>
      <ul>
        <li hidden>
          <button type="button" class="web-share">
            <Say of="take.share" />…
          </button>
        </li>
        <li>
          <a href={links.mail}>
            <Say of="take.mail" />
          </a>
        </li>
        <li>
          <a href={links.whatsApp}>WhatsApp</a>
        </li>
        <li>
          <a href={links.mastodon}>Mastodon</a>
        </li>
      </ul>
    </details>
  );
}
