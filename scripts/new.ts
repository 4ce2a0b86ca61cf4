import { runNew } from "./command/new.ts";

/* npm run new: starts an event, an update, a meetup or a site. */

await runNew();
