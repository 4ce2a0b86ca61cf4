import { commandLine } from "./bundle/installed.mjs";
import { outputOption } from "./cli/build-options.ts";
import { exitCodes } from "./cli/exit-codes.ts";
import { option } from "./cli/options.ts";
import { portTrouble } from "./cli/port.ts";
import { runCommand } from "./cli/run.ts";
import { listenLocally, originOf } from "./cli/serve/listen.ts";
import { previewHandler } from "./cli/serve/preview.ts";
import { readPort } from "./cli/values.ts";
import { printable } from "./diagnostics/diagnostic.ts";
import { readManifest } from "./output/manifest.ts";

/* npm run preview: the built site as a static host would serve it, on this machine only. */

const command = {
  name: "preview",
  purpose: "Serves the built site as a static host would.",
  options: {
    output: outputOption,
    port: option("N", "the port to listen on (4173)", 4173, readPort),
  },
};

await runCommand(command, async ({ output, port }) => {
  const manifest = readManifest(output);
  if (manifest === undefined) {
    console.error(
      printable(`There is no built site in ${output}: run ${commandLine("build")} first.`),
    );
    return exitCodes.failed;
  }
  const { pathPrefix } = manifest;
  try {
    const server = await listenLocally(port, previewHandler(output, pathPrefix));
    console.log(printable(`${output} is at ${originOf(server)}${pathPrefix}`));
    return exitCodes.done;
  } catch (error) {
    console.error(portTrouble(error, port));
    return exitCodes.failed;
  }
});
