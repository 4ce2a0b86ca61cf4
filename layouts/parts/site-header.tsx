import type { EventPublication } from "../../scripts/channels/publication.ts";
import { logoFile } from "../../scripts/images/picture.ts";
import { toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import type { Route } from "../../scripts/model/route.ts";
import type { EventSummary } from "../../scripts/model/site.ts";
import { EventNav } from "./event-nav.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { NavLinks } from "./nav-links.tsx";
import { Say, useLang, useWords } from "./words.tsx";

interface Props {
  readonly publication: EventPublication;
  readonly route: Route;
  /** The event that the page is about, or a part of. */
  readonly event: EventSummary | undefined;
}

export const SiteHeader = ({ publication, publication: { site }, route, event }: Props) => (
  <header class="site-header">
    <Home publication={publication} route={route} />
    <Breadcrumbs site={site} route={route} />
    {site.menu.length > 0 && (
      <nav class="site-menu" aria-label={useWords().text("nav.menu")}>
        <NavLinks address={site.address} links={site.menu} route={route} />
      </nav>
    )}
    <EventNav site={site} event={event} route={route} />
    <LanguageSwitch site={site} route={route} />
  </header>
);

function Home({ publication, route }: Pick<Props, "publication" | "route">) {
  const { site } = publication;
  return (
    <a
      class="site-name"
      href={toHref(site.address, site.path)}
      aria-current={route.kind === "home" ? "page" : undefined}
      {...useLang(site.lang)}
    >
      <Logo publication={publication} />
      {site.title}
    </a>
  );
}

/** Beside the site's name, which says the same in words. */
function Logo({ publication: { site, images } }: Pick<Props, "publication">) {
  const planned = site.logo && images.get(site.logo.path);
  if (planned === undefined) return null;
  const { address, width, height } = logoFile(planned);
  return (
    <img class="logo" src={toHref(site.address, address)} width={width} height={height} alt="" />
  );
}

/** On the page of an event that is not the home page itself. */
function Breadcrumbs({ site, route }: { site: EventSite; route: Route }) {
  if (route.kind !== "event" || route.event.slug === site.home) return null;
  const label = useWords().text("page.breadcrumbs");
  return (
    <nav class="breadcrumbs" aria-label={label}>
      <ol>
        <li>
          <a href={toHref(site.address, site.path)}>
            <Say of="page.allEvents" />
          </a>
        </li>
        <li aria-current="page">{route.event.title}</li>
      </ol>
    </nav>
  );
}
