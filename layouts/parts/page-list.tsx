import { pagePath, toHref } from "../../scripts/model/address.ts";
import type { PageLink, Site } from "../../scripts/model/site.ts";
import { Isolated, useLang } from "./words.tsx";

type Address = Pick<Site, "address">;

/** Links to pages, by their titles. */
export const PageList = ({
  site,
  pages,
}: {
  readonly site: Address;
  readonly pages: readonly PageLink[];
}) => (
  <ul class="page-list">
    {pages.map((page) => (
      <li key={page.slug}>
        <Link site={site} page={page} />
      </li>
    ))}
  </ul>
);

const Link = ({ site, page }: { readonly site: Address; readonly page: PageLink }) => (
  <a href={toHref(site.address, pagePath(page))} {...useLang(page.lang)}>
    <Isolated>{page.title}</Isolated>
  </a>
);
