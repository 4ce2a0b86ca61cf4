import type { Route } from "../model/route.ts";
import { calendarFiles } from "./calendar.ts";
import { feedFiles } from "./feeds.ts";
import { headersFiles } from "./headers.ts";
import { manifestFiles } from "./manifest.ts";
import type { OutputFile } from "./output.ts";
import type { Publication } from "./publication.ts";
import { redirectFiles } from "./redirects.ts";
import { robotsFiles } from "./robots.ts";
import { sitemapFiles } from "./sitemap.ts";

type Channel = (publication: Publication, routes: readonly Route[]) => OutputFile[];

/** Everything that is published beside the pages, in the order in which it is rendered. */
const channels: readonly Channel[] = [
  calendarFiles,
  feedFiles,
  sitemapFiles,
  robotsFiles,
  manifestFiles,
  redirectFiles,
];

export const channelFiles: Channel = (publication, routes) => {
  const files = channels.flatMap((channel) => channel(publication, routes));
  const { icons } = publication.assets;
  return [
    ...files,
    ...headersFiles(publication, [
      ...routes.map(({ output }) => output),
      ...files.map(({ path }) => path),
      ...publication.site.attachments.map(({ address }) => address.slice(1)),
      ...icons.keys(),
      "assets/",
    ]),
  ];
};
