/**
 * Properties without which Google shows no rich result, by the type of the thing that must have them: its pages
 * "Event", "Breadcrumb" and "Site name" in Search Central. Other engines ask for less.
 */
const requiredFields: ReadonlyMap<string, readonly string[]> = new Map([
  ["Event", ["name", "startDate", "location"]],
  ["Place", ["address"]],
  ["VirtualLocation", ["url"]],
  ["BreadcrumbList", ["itemListElement"]],
  ["ListItem", ["position", "name", "item"]],
  ["WebSite", ["name", "url"]],
]);

/** What an organizer writes to fill a field. */
export const remedies: ReadonlyMap<string, string> = new Map([
  [
    "location",
    'write "venue:" with a name and an address, or "online:" with the address to join at',
  ],
  [
    "location.address",
    'write "address:" below "venue:", and "locality:", "postalCode:" and "country:" if you like',
  ],
  ["location.url", 'write "online:" with the address to join at'],
]);

/** The paths of the required properties that a node and the nodes in it lack: "location.address". */
export function missingFields(node: unknown): string[] {
  if (Array.isArray(node)) return [...new Set(node.flatMap(missingFields))];
  if (typeof node !== "object" || node === null) return [];
  const properties = new Map<string, unknown>(Object.entries(node));
  const required = requiredFields.get(String(properties.get("@type"))) ?? [];
  const missing = required.filter((name) => isMissing(properties.get(name)));
  const inner = [...properties].flatMap(([name, value]) =>
    missingFields(value).map((path) => `${name}.${path}`),
  );
  return [...missing, ...inner];
}

const isMissing = (value: unknown): boolean =>
  value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
