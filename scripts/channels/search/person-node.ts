import type { Organization, Person as PersonThing } from "schema-dts";
import type { Person } from "../../model/site.ts";
import { known } from "./json-ld.ts";

export const personNode = ({ name, url, email }: Person): PersonThing => ({
  "@type": "Person",
  name,
  ...known({ url, email }),
});

/** Who stands behind an event or a site: mostly a group, and the model does not tell. */
export const organizationNode = ({ name, url, email }: Person): Organization => ({
  "@type": "Organization",
  name,
  ...known({ url, email }),
});
