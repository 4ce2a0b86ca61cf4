import type { EventPublication } from "../../scripts/channels/publication.ts";
import { logoFile } from "../../scripts/images/picture.ts";
import type { PlannedImage } from "../../scripts/images/plan.ts";
import { toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import type { Route } from "../../scripts/model/route.ts";
import type { EventSummary } from "../../scripts/model/site.ts";
import { EventNav } from "./event-nav.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { NavLinks } from "./nav-links.tsx";
import { Isolated, Say, useLang, useWords } from "./words.tsx";

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

/** The site's name; where the page is headed by it, only its logo. */
function Home({ publication, route }: Pick<Props, "publication" | "route">) {
  const { site, images } = publication;
  const isHeading = headingOf(site, route) === site.title;
  const logo = site.logo && images.get(site.logo.path);
  if (isHeading && logo === undefined) return null;
  return (
    <a
      class="site-name"
      href={toHref(site.address, site.path)}
      aria-current={route.kind === "home" ? "page" : undefined}
      {...useLang(site.lang)}
    >
      {/* Beside the site's name it says the same. */}
      {logo && <Logo site={site} planned={logo} alt={isHeading ? site.title : ""} />}
      {!isHeading && <Isolated>{site.title}</Isolated>}
    </a>
  );
}

/** What the largest letters of an event's page and of the home page say. */
function headingOf(site: EventSite, route: Route): string | undefined {
  if (route.kind === "home") return route.event?.title ?? site.title;
  return route.kind === "event" ? route.event.title : undefined;
}

interface LogoProps {
  readonly site: EventSite;
  readonly planned: PlannedImage;
  readonly alt: string;
}

function Logo({ site, planned, alt }: LogoProps) {
  const { address, width, height } = logoFile(planned);
  return (
    <img class="logo" src={toHref(site.address, address)} width={width} height={height} alt={alt} />
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
        <li aria-current="page">
          <Isolated>{route.event.title}</Isolated>
        </li>
      </ol>
    </nav>
  );
}
