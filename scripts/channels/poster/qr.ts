import { encodeQR } from "qr";
import { eventPath, toAbsolute } from "../../model/address.ts";
import type { EventSite } from "../../model/event-site.ts";
import { escapeHtml } from "../../model/fragment.ts";
import type { Event } from "../../model/site.ts";
import { wordsOf } from "../../words/words.ts";
import type { EventPublication } from "../publication.ts";

// ISO/IEC 18004 asks for four empty modules on every side; scanners miss codes that touch other ink.
const quietZone = 4;

/**
 * The event's absolute address as a QR code, an inline SVG element of one unit a module. Level M survives a
 * fold or a drop of rain on 15 % of it. Undefined while the site's own address is not known.
 */
export function eventQrSvg(
  { site }: Pick<EventPublication, "site">,
  event: Event,
): string | undefined {
  const address = toAbsolute(site.address, eventPath(event));
  if (address === undefined) return undefined;
  const name = wordsOf(site, event.lang).text("poster.code", { address });
  // On paper the event's page has it too, and which of its shapes is easiest to read takes a while.
  const codes = drawn.get(site) ?? new Map<string, string>();
  drawn.set(site, codes);
  const key = `${address} ${name}`;
  const code = codes.get(key) ?? qrSvg(address, name);
  codes.set(key, code);
  return code;
}

const drawn = new WeakMap<EventSite, Map<string, string>>();

// Black on white whatever the page's colours are: inverted codes are not read by every phone.
function qrSvg(text: string, name: string): string {
  const modules = encodeQR(text, "raw", { ecc: "medium", border: quietZone });
  const size = modules.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="150" height="150" role="img"`,
    ` aria-label="${escapeHtml(name)}" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/>`,
    `<path stroke="#000" d="${modules.map(rowToPath).join("")}"/></svg>`,
  ].join("");
}

/*
 * One stroke, as high as a module, for each run of dark modules: single squares show hairlines between them in print. The
 * first run of a row is placed, the others by their distance: the code stands in the event's page, and must stay small.
 */
function rowToPath(row: readonly boolean[], y: number): string {
  let path = "";
  let at: number | undefined;
  for (let start = row.indexOf(true); start !== -1; ) {
    const light = row.indexOf(false, start);
    const end = light === -1 ? row.length : light;
    path += at === undefined ? `M${start} ${y}.5` : `m${start - at} 0`;
    path += `h${end - start}`;
    at = end;
    start = row.indexOf(true, end);
  }
  return path;
}
