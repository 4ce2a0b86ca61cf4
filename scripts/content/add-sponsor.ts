import { isMap, isSeq, parseDocument, type YAMLMap } from "yaml";
import { formatYaml, type YamlFields, yamlLayout, yamlNode } from "./format-yaml.ts";

/**
 * The text of a sponsors.yaml with one more sponsor, at the end of the tier of this name. Comments and all else stay. "there" when
 * the tiers have one of this name; "unreadable" when it is no list of tiers.
 */
export function withSponsor(
  text: string | undefined,
  tier: string,
  sponsor: { readonly name: string } & YamlFields,
): { readonly text: string } | "unreadable" | "there" {
  if (text === undefined || text.trim() === "")
    return { text: formatYaml({ tiers: [{ name: tier, sponsors: [sponsor] }] }) };
  const document = parseDocument(text, { uniqueKeys: false });
  const tiers = document.get("tiers");
  if (document.errors.length > 0 || !isMap(document.contents) || !isSeq(tiers)) return "unreadable";
  const maps = tiers.items.filter((item): item is YAMLMap => isMap(item));
  const names = maps.flatMap((map) => {
    const sponsors = map.get("sponsors");
    return isSeq(sponsors)
      ? sponsors.items.map((item) => same(isMap(item) ? item.get("name") : item))
      : [];
  });
  if (names.includes(same(sponsor.name))) return "there";
  const own = maps.find((map) => same(map.get("name")) === same(tier));
  const list = own?.get("sponsors");
  if (isSeq(list)) list.add(yamlNode(sponsor));
  else if (own !== undefined) own.set("sponsors", yamlNode([sponsor]));
  else tiers.add(yamlNode({ name: tier, sponsors: [sponsor] }));
  return { text: document.toString(yamlLayout) };
}

const same = (name: unknown) => String(name).trim().toLowerCase();
