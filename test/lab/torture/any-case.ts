import { spawnSync } from "node:child_process";
import { mkdirSync, renameSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createBench } from "./bench.ts";
import { type Fault, skipped, type Verdict } from "./fault.ts";
import { rebuild } from "./pair.ts";

/** A file system that knows no difference between "a" and "A", as those of macOS and Windows; and a name in other case. */
export const anyCase: Fault = {
  id: "any-case",
  name: "a file system without upper and lower case",
  run: async ({ folder, pair }) =>
    withFoldingDisk(folder, async (place) => {
      const bench = createBench(join(place, "bench"));
      const broken: string[] = [];
      for (const state of ["old", "new"] as const)
        broken.push(...(await rebuild(bench, pair[state])));
      const content = join(bench.folder, "content");
      renameSync(join(content, "sprints"), join(content, "Sprints"));
      const { code, stderr } = await bench.start().outcome;
      if (code !== 0) broken.push(`with a folder in other case: ${stderr.trim().slice(-300)}`);
      return { runs: 3, result: "the same bytes", broken };
    }),
};

async function withFoldingDisk(
  folder: string,
  action: (place: string) => Promise<Verdict>,
): Promise<Verdict> {
  const [image, disk] = [join(folder, "disk.img"), join(folder, "disk")];
  mkdirSync(disk, { recursive: true });
  writeFileSync(image, "");
  truncateSync(image, 256 * 2 ** 20);
  const run = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
  if (!run("mkfs.ext4", "-q", "-O", "casefold", image) || !run("mount", "-o", "loop", image, disk))
    return skipped("this user or this kernel mounts none (ext4 with casefold)");
  const unmount = () => spawnSync("umount", ["-l", disk]);
  process.prependOnceListener("exit", unmount);
  try {
    const place = join(disk, "folded");
    mkdirSync(place);
    if (!run("chattr", "+F", place)) return skipped("this kernel folds no case (CONFIG_UNICODE)");
    return await action(place);
  } finally {
    process.off("exit", unmount);
    unmount();
  }
}
