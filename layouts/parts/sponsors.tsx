import type { EventPublication } from "../../scripts/channels/publication.ts";
import { logoHtml } from "../../scripts/images/picture.ts";
import { toHref } from "../../scripts/model/address.ts";
import type { Sponsor, SponsorTier } from "../../scripts/model/extras.ts";
import type { EventSummary } from "../../scripts/model/site.ts";
import { RawHtml } from "./raw-html.tsx";
import { Say } from "./words.tsx";

interface Props {
  readonly publication: EventPublication;
  readonly event: EventSummary;
}

/** One calm row of logos a tier, the first tier's larger than the others'. */
export function Sponsors({ publication, event: { sponsors } }: Props) {
  if (sponsors.length === 0) return null;
  return (
    <section class="sponsors" aria-labelledby="event-sponsors">
      <h2 id="event-sponsors">
        <Say of="sponsors.title" />
      </h2>
      {sponsors.map((tier) => (
        <Tier key={tier.name} publication={publication} tier={tier} />
      ))}
    </section>
  );
}

const Tier = ({ publication, tier }: { publication: EventPublication; tier: SponsorTier }) => (
  <>
    <h3>{tier.name}</h3>
    <ul>
      {tier.sponsors.map((sponsor) => (
        <li key={sponsor.name}>
          <SponsorLink publication={publication} sponsor={sponsor} />
          {sponsor.text && <p>{sponsor.text}</p>}
        </li>
      ))}
    </ul>
  </>
);

function SponsorLink({
  publication,
  sponsor,
}: {
  publication: EventPublication;
  sponsor: Sponsor;
}) {
  const { name, url, logo, logoDark } = sponsor;
  const { site, images } = publication;
  const planned = logo && images.get(logo.path);
  const dark = logoDark && images.get(logoDark.path);
  const shown =
    planned === undefined ? (
      <bdi>{name}</bdi>
    ) : (
      <RawHtml
        class={dark === undefined ? "logo plate" : "logo"}
        html={logoHtml(planned, dark, name, (path) => toHref(site.address, path))}
      />
    );
  return url === undefined ? (
    shown
  ) : (
    <a href={url} rel="sponsored">
      {shown}
    </a>
  );
}
