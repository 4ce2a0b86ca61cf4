import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { readHostRules } from "../../scripts/cli/serve/rules.ts";
import { temporaryFolder } from "../fixtures/project.ts";
import { meetsExpectations } from "./expectations.ts";
import { type Published, publishDemo } from "./published.ts";
import { findServer, freePort, startServer } from "./servers.ts";

/* .github/deploy/nginx.conf as it is, but for the lines that are marked with "yours", in a real nginx. */

const nginx = findServer("nginx", "/usr/sbin/nginx");
const skip = "skip" in nginx ? nginx.skip : false;

async function serve(t: TestContext, site: Published): Promise<string> {
  if ("skip" in nginx) throw new Error(nginx.skip);
  const folder = temporaryFolder(t);
  const port = await freePort();
  const written = readFileSync(".github/deploy/nginx.conf", "utf8")
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("root /srv/www;", `root ${site.root};`)
    .replace('handbill_prefix ""', `handbill_prefix "${site.pathPrefix.replace(/\/$/, "")}"`)
    .replace('"~^/admin/"', `"~^${site.pathPrefix}admin/"`)
    .replace("include /etc/nginx/handbill/*.map;", `include ${folder}/*.map;`);
  const moved = readHostRules(site.folder).redirects.map(({ from, to }) => `"${from}" "${to}";\n`);
  writeFileSync(join(folder, "redirects.map"), moved.join(""));
  writeFileSync(join(folder, "site.conf"), written);
  mkdirSync(join(folder, "temp"));
  const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/temp/${name};`,
  );
  // As root it would become another user, who may not read a folder of this one's.
  const user = process.getuid?.() === 0 ? "user root;" : "";
  writeFileSync(
    join(folder, "nginx.conf"),
    `${user} daemon off; pid ${folder}/nginx.pid; error_log stderr; worker_processes 1;
    events { worker_connections 64; }
    http { access_log off; ${paths.join(" ")} include ${folder}/site.conf; }\n`,
  );
  const origin = `http://127.0.0.1:${port}`;
  await startServer(t, nginx.path, ["-c", join(folder, "nginx.conf"), "-p", folder], origin);
  return origin;
}

for (const pathPrefix of ["/", "/repo/"]) {
  test(`nginx serves the demo under ${pathPrefix}`, { skip }, async (t) => {
    const site = await publishDemo(t, pathPrefix, "admin: { repo: me/sprints }\n");
    await meetsExpectations(t, site, await serve(t, site));
  });
}
