import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, it, type TestContext } from "node:test";
import { devHandler } from "../../scripts/cli/dev/handler.ts";
import { openLiveChannel } from "../../scripts/cli/dev/live.ts";
import { type Handler, listenLocally, originOf } from "../../scripts/cli/serve/listen.ts";
import { previewHandler } from "../../scripts/cli/serve/preview.ts";
import { temporaryFolder } from "../fixtures/project.ts";

/* What another machine, or a page of another site in the same browser, can have of the two servers: nothing. */

const handlers: Readonly<Record<string, (folder: string) => Handler>> = {
  dev: (folder) =>
    devHandler(folder, openLiveChannel({ version: "1", stylesheet: undefined, problems: [] })),
  preview: (folder) => previewHandler(folder, "/"),
};

/** The first line of the answer to these bytes, and all that follows it. */
async function send(port: number, bytes: string): Promise<{ status: string; rest: string }> {
  const socket = connect(port, "127.0.0.1");
  socket.write(bytes);
  const answer = await text(socket);
  const [, status = "", rest = ""] = /^HTTP\/1\.1 (\d+)[^\n]*\n(.*)$/s.exec(answer) ?? [];
  return { status, rest };
}

for (const [name, handlerFor] of Object.entries(handlers)) {
  const start = async (t: TestContext) => {
    const folder = temporaryFolder(t);
    const site = join(folder, "site");
    mkdirSync(join(site, "s"), { recursive: true });
    writeFileSync(join(folder, "secret.txt"), "the secret");
    writeFileSync(join(site, "index.html"), "<body>home</body>");
    writeFileSync(join(site, "s/index.html"), "<body>talk</body>");
    writeFileSync(join(site, "s/100% café (1).txt"), "odd name");
    const server = await listenLocally(0, handlerFor(site));
    t.after(() => {
      server.closeAllConnections();
      server.close();
    });
    return { site, port: Number(new URL(originOf(server)).port) };
  };
  const get = (port: number, target: string, host = "localhost") =>
    send(port, `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

  describe(`the ${name} server`, () => {
    it("listens on the loopback only", async (t) => {
      const { port } = await start(t);
      const others = Object.values(networkInterfaces())
        .flatMap((addresses) => addresses ?? [])
        .filter(({ internal, address }) => !internal && !address.startsWith("fe80"));
      for (const { address } of others) {
        const socket = connect(port, address);
        const refused = await new Promise((resolve) => {
          socket.once("error", () => resolve(true)).once("connect", () => resolve(false));
        });
        socket.destroy();
        assert.ok(refused, address);
      }
    });

    it("refuses every Host but its own names", async (t) => {
      const { port } = await start(t);
      const foreign = [
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evil.example:8080",
        "localhost@evil.example",
        "localhost:80@evil.example",
        "evil.example#localhost",
        "localhost, evil.example",
        "127.0.0.2",
        "127.1",
        "2130706433",
        "0x7f.0.0.1",
        "0.0.0.0",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::1].evil.example",
        "::1",
        "[::1%25lo]",
        "localhost:",
        "localhost:x",
        "",
        "192.168.1.5",
      ];
      for (const host of foreign) assert.equal((await get(port, "/", host)).status, "403", host);
      const missing = await send(port, "GET / HTTP/1.0\r\n\r\n");
      assert.equal(missing.status, "403");
      for (const host of [
        "localhost",
        "LOCALHOST:1",
        "127.0.0.1",
        `127.0.0.1:${port}`,
        "[::1]:8080",
      ])
        assert.equal((await get(port, "/", host)).status, "200", host);
    });

    it("is not told otherwise by headers that a proxy would add, or by a second Host", async (t) => {
      const { port } = await start(t);
      const lines = ["X-Forwarded-Host: localhost", "Forwarded: host=localhost", "Host: localhost"];
      for (const line of lines) {
        const { status } = await send(
          port,
          `GET / HTTP/1.1\r\nHost: evil.example\r\n${line}\r\nConnection: close\r\n\r\n`,
        );
        assert.ok(["400", "403"].includes(status), `${line}: ${status}`);
      }
    });

    it("gives out no file beside the site", async (t) => {
      const { site, port } = await start(t);
      writeFileSync(join(site, "404.html"), "<body>lost</body>");
      const targets = [
        "/../secret.txt",
        "/s/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%2fsecret.txt",
        "/%252e%252e/secret.txt",
        "/%252e%252e%252fsecret.txt",
        "/..\\secret.txt",
        "/..%5csecret.txt",
        "/%c0%ae%c0%ae/secret.txt",
        "/%uff0e%uff0e/secret.txt",
        "/....//secret.txt",
        "/../secret.txt%00.html",
        "/s/%00/../../secret.txt",
        "//secret.txt",
        "//evil.example/..",
        "/./../secret.txt",
        "/s/..;/../secret.txt",
        "../secret.txt",
        "secret.txt",
        "?/../secret.txt",
        "/?/../../secret.txt",
        "http://localhost/../secret.txt",
        "file:///etc/passwd",
        `/${encodeURIComponent(join(site, "../secret.txt"))}`,
        join(site, "../secret.txt"),
        "*",
      ];
      for (const target of targets) {
        const { status, rest } = await get(port, target);
        assert.ok(!rest.includes("the secret"), target);
        assert.match(status, /^(?:200|301|302|400|404)$/, target);
        assert.doesNotMatch(rest, /^location: *(?:\/\/|\/\\|https?:)/im, target);
      }
    });

    it("only reads", async (t) => {
      const { port } = await start(t);
      for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"]) {
        const request = `${method} / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`;
        assert.equal((await send(port, request)).status, "405", method);
      }
      const head = await send(
        port,
        "HEAD /s/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
      );
      assert.equal(head.status, "200");
      assert.ok(!head.rest.includes("talk"));
    });

    it("allows no other site to read its answers", async (t) => {
      const { port } = await start(t);
      const request =
        "GET / HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\nConnection: close\r\n\r\n";
      assert.doesNotMatch((await send(port, request)).rest, /access-control-allow/i);
    });

    it("finds a file whose name must be encoded", async (t) => {
      const { port } = await start(t);
      const { status, rest } = await get(port, `/s/${encodeURIComponent("100% café (1).txt")}`);
      assert.deepEqual([status, rest.endsWith("odd name")], ["200", true]);
    });
  });
}
