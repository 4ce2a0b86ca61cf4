import type { Report } from "../content/post.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import type { ConductLink } from "../model/extras.ts";
import { classifyUrl } from "../model/link.ts";
import type { LinkBase, References } from "./references.ts";
import { resolveLink } from "./resolve-link.ts";

/** Where the code of conduct is. A link that leads nowhere is left out: who looks for it is in need of it. */
export function readConduct(
  written: string,
  place: Place,
  base: LinkBase,
  references: References,
  report: Report,
): ConductLink | undefined {
  const kind = classifyUrl(written);
  if (kind === "external") return { url: written };
  if (kind === "refused") {
    report(diagnose("markdown/unsafe-url", place, { url: written }));
    return undefined;
  }
  let isBroken = false;
  const link = { kind: "address", href: written, written, isPost: false, place } as const;
  const resolved = resolveLink(link, base, references, (found) => {
    isBroken ||= found.code === "site/broken-link";
    report(found);
  });
  const isPath = typeof resolved === "object" && resolved.kind === "address";
  return isPath && !isBroken ? { path: resolved.path } : undefined;
}
