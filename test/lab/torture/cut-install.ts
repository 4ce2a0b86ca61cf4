import { mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { tryEach } from "./attempt.ts";
import { createBench } from "./bench.ts";
import type { Fault } from "./fault.ts";
import { fractions } from "./random.ts";

const installed = fileURLToPath(new URL("../../../node_modules", import.meta.url));

/** `npm ci` was ended before all packages were there: the build says what to do, or does not need them. */
export const cutInstall: Fault = {
  id: "npm-ci",
  name: "`npm ci` cut off: some packages are missing",
  run: ({ runs, seed, folder, pair }) => {
    const bench = createBench(folder);
    const modules = join(bench.folder, "node_modules");
    return tryEach({
      bench,
      pair,
      items: fractions(seed, Math.ceil(runs / 20)),
      disturb: async (share, run) => {
        if (run % 2 === 0) rmSync(join(bench.folder, ".cache"), { recursive: true, force: true });
        rmSync(modules);
        mkdirSync(modules);
        for (const [index, name] of readdirSync(installed).entries())
          if ((index * 0.618) % 1 < share) symlinkSync(join(installed, name), join(modules, name));
        const outcome = await bench.start().outcome;
        rmSync(modules, { recursive: true });
        symlinkSync(installed, modules);
        return outcome;
      },
      broken: ({ code, stderr }) =>
        code === 0 || /npm (?:ci|install)/.test(stderr)
          ? []
          : [`it does not say what to do: ${stderr.trim().slice(0, 300)}`],
    });
  },
};
