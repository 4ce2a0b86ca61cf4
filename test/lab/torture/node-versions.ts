import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { type ContentFiles, createBench } from "./bench.ts";
import { manyLanguages } from "./content.ts";
import { type Fault, skipped } from "./fault.ts";
import { makeReference } from "./pair.ts";
import { difference, type Snapshot } from "./snapshot.ts";

const majors = [20, 22, 24, 26];

/**
 * Every version of Node that is supported makes the same texts, though their language data differ. Their time zone
 * data differ, too, and there they must: a zone whose law was changed lately (Morocco's in 2026) is in no content here.
 */
export const nodeVersions: Fault = {
  id: "node",
  name: `Node ${majors.join(", ")} (text outputs)`,
  run: async ({ folder, pair }) => {
    const files: ContentFiles = { ...pair.new.files, ...manyLanguages };
    const { reference } = await makeReference(join(folder, "plain"), files);
    const nodes = majors.flatMap((major) => downloadNode(major, folder) ?? []);
    if (nodes.length === 0) return skipped("npm has no Node for this machine, or is out of reach");
    const broken: string[] = [];
    for (const { version, path } of nodes) {
      const bench = createBench(join(folder, version));
      bench.write(files);
      const { code, stderr } = await bench.start({ node: path }).outcome;
      if (code !== 0) broken.push(`${version}: ended with ${code}: ${stderr.trim().slice(-300)}`);
      const other = difference(texts(bench.site()), texts(reference.site));
      if (other !== undefined) broken.push(`${version} and ${process.version}: ${other}`);
    }
    const versions = nodes.map(({ version }) => version).join(", ");
    return { runs: nodes.length, result: `${versions}: the same texts`, broken };
  },
};

/** npm's registry holds Node's own binaries, one package for a system and a processor. */
function downloadNode(major: number, folder: string) {
  const name = `node-${process.platform}-${process.arch}`;
  const prefix = join(folder, `node-${major}`);
  const install = ["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
  spawnSync("npm", [...install, "--prefix", prefix, `${name}@${major}`]);
  const path = join(prefix, "node_modules", name, "bin", "node");
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8" });
  return status === 0 ? { version: stdout.trim(), path } : undefined;
}

const texts = (site: Snapshot | undefined) =>
  site && new Map([...site].filter(([path]) => !/\.(?:png|jpeg|webp|avif|woff2?)$/.test(path)));
