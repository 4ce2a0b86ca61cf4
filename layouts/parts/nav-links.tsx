import { eventPath, toHref } from "../../scripts/model/address.ts";
import type { NavLink } from "../../scripts/model/nav-link.ts";
import type { Route } from "../../scripts/model/route.ts";
import type { SiteAddress } from "../../scripts/model/site.ts";
import { useLang } from "./words.tsx";

interface Props {
  readonly address: SiteAddress;
  readonly links: readonly NavLink[];
  readonly route: Route;
}

/** The links of a menu, with the page that they stand on marked. */
export const NavLinks = ({ address, links, route }: Props) => (
  <ul>
    {links.map((link) => (
      <li key={link.label}>
        <Link address={address} link={link} route={route} />
      </li>
    ))}
  </ul>
);

const Link = ({
  address,
  link: { label, lang, to },
  route,
}: Omit<Props, "links"> & { link: NavLink }) => (
  <a
    href={"path" in to ? toHref(address, to.path) : to.url}
    aria-current={"path" in to ? currentOf(to.path, route) : undefined}
    {...useLang(lang)}
  >
    {label}
  </a>
);

/** Whether a link leads to the page that it stands on, or to one that this page is a part of (WAI-ARIA 1.2, aria-current). */
export function currentOf(path: string, route: Route): "page" | "true" | undefined {
  if (path === route.path) return "page";
  if (route.kind === "home" && route.event !== undefined)
    return path === eventPath(route.event) ? "page" : undefined;
  const isTop = "event" in route && route.event !== undefined && path === eventPath(route.event);
  return !isTop && path !== "/" && route.path.startsWith(path) ? "true" : undefined;
}
