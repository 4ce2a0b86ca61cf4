import assert from "node:assert/strict";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, it, type TestContext } from "node:test";
import fc from "fast-check";
import { devHandler } from "../../scripts/cli/dev/handler.ts";
import { openLiveChannel } from "../../scripts/cli/dev/live.ts";
import { type Handler, listenLocally, originOf } from "../../scripts/cli/serve/listen.ts";
import { previewHandler } from "../../scripts/cli/serve/preview.ts";
import { temporaryFolder } from "../fixtures/project.ts";

/* What another machine, or a page of another site in the same browser, can have of the two servers: nothing. */

const handlers: Readonly<Record<string, (folder: string) => Handler>> = {
  dev: (folder) =>
    devHandler(folder, openLiveChannel({ version: "1", styles: "", noted: 0, problems: [] }), {
      memory: () => undefined,
      contentDir: "content",
    }),
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

/** Sends the bytes, whatever they are, and waits until something comes back or the connection ends. */
async function provoke(port: number, bytes: Uint8Array): Promise<void> {
  const socket: Socket = connect(port, "127.0.0.1");
  const done = new Promise<void>((resolve) => {
    socket.once("data", () => resolve()).once("close", () => resolve());
    // The server may have closed before all was sent.
    socket.on("error", () => resolve());
  });
  socket.end(bytes);
  await done;
  socket.destroy();
}

/* Requests from nearly sound to noise. Names of the site are among them, so that what serves files is reached, too. */

const oneOf = (...values: readonly string[]) => fc.constantFrom(...values);
const noise = fc.string({ unit: "binary", maxLength: 40 });
const segment = fc.oneof(
  oneOf("", "s", "index.html", "404.html", "..", ".", "%", "%00", "%2e%2e", "%c0", "%ff", "~", "*"),
  oneOf("a".repeat(256), "%C3%A9".repeat(128), "a/".repeat(3000), "__handbill", "client.js"),
  noise,
);
const path = fc.array(segment, { maxLength: 5 }).map((segments) => `/${segments.join("/")}`);
const targets = fc.oneof(
  { weight: 4, arbitrary: path },
  {
    weight: 1,
    arbitrary: fc.tuple(path, noise).map(([path, query]) => `${path}?${query}#${query}`),
  },
  { weight: 1, arbitrary: path.map((path) => `http://localhost${path}`) },
  { weight: 1, arbitrary: oneOf("*", "", "localhost:80", "http://", "//", "?", "#") },
);
const number = fc.oneof(
  fc.bigInt({ min: -3n, max: 2n ** 65n }).map(String),
  oneOf("", "-", "0", "1", "18446744073709551616", "1e9", "NaN", "0x10"),
);
const range = fc.tuple(number, number).map(([from, to]) => `Range: bytes=${from}-${to}`);
const headers = fc.oneof(
  range,
  fc
    .array(range, { maxLength: 3 })
    .map((ranges) => ranges.join(",").replaceAll(",Range: bytes=", ",")),
  fc
    .tuple(oneOf("If-Range", "If-Match", "If-None-Match", "If-Modified-Since", "Expect"), noise)
    .map(([name, value]) => `${name}: ${value}`),
  oneOf("Connection: upgrade\r\nUpgrade: websocket", "Expect: 100-continue"),
  oneOf("Transfer-Encoding: chunked", "Content-Length: 18446744073709551616", "Content-Length: 9"),
  noise.map((name) => `${name}: x`),
  fc.constant(`X: ${"x".repeat(20_000)}`),
);
const requests = fc
  .record({
    method: fc.oneof(
      { weight: 6, arbitrary: oneOf("GET", "HEAD") },
      { weight: 1, arbitrary: oneOf("CONNECT", "POST", "get", "PRI", "") },
    ),
    target: targets,
    version: fc.oneof({ weight: 6, arbitrary: oneOf("1.1") }, oneOf("1.0", "0.9", "2.0", "x")),
    host: fc.oneof({ weight: 6, arbitrary: oneOf("localhost") }, noise),
    headers: fc.array(headers, { maxLength: 4 }),
    end: fc.oneof({ weight: 6, arbitrary: oneOf("\r\n\r\n") }, oneOf("\r\n", "\n\n", "", "\0")),
    encoding: fc.constantFrom("utf8", "latin1"),
  })
  .map(({ method, target, version, host, headers, end, encoding }) => {
    const lines = [`${method} ${target} HTTP/${version}`, `Host: ${host}`, ...headers];
    return Buffer.from(lines.join("\r\n") + end, encoding as "utf8" | "latin1");
  });

for (const [name, handlerFor] of Object.entries(handlers)) {
  const start = async (t: TestContext) => {
    const folder = temporaryFolder(t);
    const site = join(folder, "site");
    mkdirSync(join(site, "s"), { recursive: true });
    writeFileSync(join(folder, "secret.txt"), "the secret");
    writeFileSync(join(site, "index.html"), "<body>home</body>");
    writeFileSync(join(site, "404.html"), "<body>lost</body>");
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

    it("answers what no file can have as its name, and what a file has not", async (t) => {
      const { port } = await start(t);
      const long = "a".repeat(300);
      const table = [
        ["/index.html/", "404"],
        ["/index.html/x/y", "404"],
        ["/s/index.html/", "404"],
        [`/${"a".repeat(255)}`, "404"],
        [`/${long}`, "414"],
        [`/s/${long}/`, "414"],
        [`/${"%C3%A9".repeat(128)}`, "414"],
        [`/${"a/".repeat(3000)}`, "404"],
        [`/${"a/".repeat(4500)}`, "414"],
        [`/${"a/".repeat(9000)}`, "431"],
        ["/%00", "400"],
        ["/index.html%00", "400"],
        ["/%", "400"],
        ["/%zz", "400"],
        ["/%ff", "400"],
        ["http://localhost/", "400"],
      ] as const;
      for (const [target, expected] of table)
        assert.equal((await get(port, target)).status, expected, target.slice(0, 40));
    });

    it("sends ranges as RFC 9110 has them, however large the numbers are", async (t) => {
      const { site, port } = await start(t);
      writeFileSync(join(site, "s/ten.txt"), "0123456789");
      const table = [
        ["bytes=2-3", "206", "23"],
        ["bytes=7-", "206", "789"],
        ["bytes=-2", "206", "89"],
        ["bytes=0-18446744073709551616", "206", "0123456789"],
        ["bytes=10-18446744073709551616", "416", ""],
        ["bytes=18446744073709551616-", "416", ""],
        ["bytes=-0", "416", ""],
        ["bytes=x-y", "200", "0123456789"],
        ["lines=1-2", "200", "0123456789"],
      ] as const;
      for (const [range, status, body] of table) {
        const request = `GET /s/ten.txt HTTP/1.1\r\nHost: localhost\r\nRange: ${range}\r\nConnection: close\r\n\r\n`;
        const answer = await send(port, request);
        assert.equal(answer.status, status, range);
        if (status === "416") assert.match(answer.rest, /^content-range: bytes \*\/10\r$/im, range);
        else assert.ok(answer.rest.endsWith(`\r\n\r\n${body}`), range);
      }
    });

    it("answers the next request, whatever the one before was", async (t) => {
      const { port } = await start(t);
      const isThere = fc.asyncProperty(requests, async (bytes) => {
        await provoke(port, bytes);
        assert.equal((await get(port, "/")).status, "200");
      });
      await fc.assert(isThere, { numRuns: 500 });
    });

    it("answers when a file goes away, or may not be read, while it is asked for", async (t) => {
      const { site, port } = await start(t);
      const file = join(site, "s/large.bin");
      for (let round = 0; round < 20; round++) {
        writeFileSync(file, "x".repeat(100_000));
        const asked = get(port, "/s/large.bin");
        rmSync(file);
        assert.match((await asked).status, /^(?:200|404)$/);
      }
      symlinkSync("loop.html", join(site, "loop.html"));
      assert.equal((await get(port, "/loop.html")).status, "404");
      assert.equal((await get(port, "/loop.html/")).status, "404");
    });

    it("prints no control character when an address could not be answered", async (t) => {
      const printed = t.mock.method(console, "error", () => {});
      const server = await listenLocally(0, () => {
        throw new Error("\u001b[2J broken");
      });
      t.after(() => server.close());
      const port = Number(new URL(originOf(server)).port);
      assert.equal((await get(port, "/x")).status, "500");
      const lines = printed.mock.calls.map(({ arguments: [line] }) => String(line));
      assert.equal(lines.length, 1);
      assert.doesNotMatch(lines.join(), /\p{Cc}/u);
    });

    it("lets go of connections that send their request without end", async (t) => {
      const server = await listenLocally(0, handlerFor(temporaryFolder(t)));
      t.after(() => server.close());
      assert.ok(server.headersTimeout > 0 && server.headersTimeout <= 15_000);
      assert.ok(server.requestTimeout > 0 && server.requestTimeout <= 30_000);
      assert.ok(server.maxConnections <= 1000);
    });

    it("finds a file whose name must be encoded", async (t) => {
      const { port } = await start(t);
      const { status, rest } = await get(port, `/s/${encodeURIComponent("100% café (1).txt")}`);
      assert.deepEqual([status, rest.endsWith("odd name")], ["200", true]);
    });
  });
}
