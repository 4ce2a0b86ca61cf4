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
  headersFiles,
  redirectFiles,
];

export const channelFiles: Channel = (publication, routes) =>
  channels.flatMap((channel) => channel(publication, routes));
