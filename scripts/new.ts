import { runNew } from "./cli/new.ts";

/* npm run new: starts an event, an update, a meetup or a site. */

await runNew();
