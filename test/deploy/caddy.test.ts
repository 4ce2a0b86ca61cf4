import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { temporaryFolder } from "../fixtures/project.ts";
import { meetsExpectations } from "./expectations.ts";
import { type Published, publishDemo } from "./published.ts";
import { findServer, freePort, startServer } from "./servers.ts";

/* .github/deploy/Caddyfile as it is, but for the lines that are marked with "yours", in a real Caddy. */

const caddy = findServer("caddy", "/usr/bin/caddy");
const skip = "skip" in caddy ? caddy.skip : false;

async function serve(t: TestContext, site: Published): Promise<string> {
  if ("skip" in caddy) throw new Error(caddy.skip);
  const folder = temporaryFolder(t);
  const port = await freePort();
  const written = readFileSync(".github/deploy/Caddyfile", "utf8")
    .replace("example.org {", `http://127.0.0.1:${port} {`)
    .replace("/srv/www", site.root)
    .replace(/(\/\S+)( # yours)$/gm, (_, path: string, mark: string) =>
      path === site.root ? path + mark : site.pathPrefix + path.slice(1) + mark,
    );
  const config = join(folder, "Caddyfile");
  writeFileSync(config, `{\n\tadmin off\n}\n${written}`);
  const origin = `http://127.0.0.1:${port}`;
  // It keeps its own files there.
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  await startServer(
    t,
    caddy.path,
    ["run", "--config", config, "--adapter", "caddyfile"],
    origin,
    env,
  );
  return origin;
}

for (const pathPrefix of ["/", "/repo/"]) {
  test(`Caddy serves the demo under ${pathPrefix}`, { skip }, async (t) => {
    const site = await publishDemo(t, pathPrefix, "admin: { repo: me/sprints }\n");
    await meetsExpectations(t, site, await serve(t, site));
  });
}
