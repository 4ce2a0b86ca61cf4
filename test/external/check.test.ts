import assert from "node:assert/strict";
import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { describe, it, type TestContext } from "node:test";
import { formatDiagnostic, sortDiagnostics } from "../../scripts/diagnostics/diagnostic.ts";
import { checkOutward } from "../../scripts/external/check.ts";
import type { Network } from "../../scripts/external/network.ts";
import { isPublicAddress } from "../../scripts/external/public-address.ts";

/** Every name is this machine, and this machine is all that may be asked. */
const here: Network = {
  resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  isAllowed: (address) => address === "127.0.0.1",
};
const limits = { milliseconds: 2000, redirects: 3, atOnce: 4 };

async function serve(t: TestContext, listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.closeAllConnections());
  t.after(() => server.close());
  return `http://links.example:${(server.address() as AddressInfo).port}`;
}

async function report(urls: readonly string[], network = here, own = limits) {
  const links = urls.map((url, index) => ({
    url,
    place: { file: "sprints/index.md", line: index + 1, column: 1 },
  }));
  const diagnostics = sortDiagnostics(await checkOutward(links, network, own));
  return diagnostics.map(formatDiagnostic);
}

const answering =
  (status: number, location?: string): RequestListener =>
  (_, response) =>
    response.writeHead(status, location === undefined ? {} : { location }).end("body");

describe("a link to another site", () => {
  it("is silent where something is there, and where a site does not talk to programs", async (t) => {
    for (const status of [200, 204, 401, 403, 429]) {
      const origin = await serve(t, answering(status));
      assert.deepEqual(await report([`${origin}/`]), [], String(status));
    }
  });

  it("is told at each of its places, and asked for once, whatever stands behind the #", async (t) => {
    const asked: string[] = [];
    const origin = await serve(t, (request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.writeHead(404).end();
    });
    const lines = await report([`${origin}/gone`, `${origin}/gone#there`]);
    assert.deepEqual(
      lines.map((line) => line.replace(/(missing) .*/, "$1")),
      [
        "sprints/index.md:1:1 warning external/missing",
        "sprints/index.md:2:1 warning external/missing",
      ],
    );
    assert.deepEqual(asked, ["HEAD /gone", "GET /gone"]);
  });

  it("is asked for with GET where HEAD is not answered well", async (t) => {
    const origin = await serve(t, (request, response) => {
      if (request.method === "HEAD") response.destroy();
      else response.writeHead(200).end();
    });
    assert.deepEqual(await report([`${origin}/`]), []);
  });

  it("is followed where it leads, and no further than the limit", async (t) => {
    const origin = await serve(t, (request, response) => {
      const step = Number(request.url?.slice(1));
      if (step === 0) response.writeHead(200).end();
      else response.writeHead(301, { location: `/${step - 1}` }).end();
    });
    assert.deepEqual(await report([`${origin}/3`]), []);
    assert.match((await report([`${origin}/4`]))[0] ?? "", /external\/lost .*more than 3 times/);
  });

  it("is not followed to an address inside the network", async (t) => {
    for (const inside of ["http://10.0.0.1/", "http://[::1]/", "http://169.254.169.254/meta"]) {
      const origin = await serve(t, answering(302, inside));
      assert.match((await report([`${origin}/`]))[0] ?? "", /external\/private .*open internet/);
    }
  });

  it("is not followed to another scheme", async (t) => {
    const origin = await serve(t, answering(302, "file:///etc/passwd"));
    assert.match((await report([`${origin}/`]))[0] ?? "", /external\/lost .*redirects to file:/);
  });

  it("is not asked for where its name leads inside, as one answer of several either", async (t) => {
    let asked = 0;
    const origin = await serve(t, (_, response) => {
      asked++;
      response.end();
    });
    const network = { ...here, isAllowed: isPublicAddress };
    assert.match((await report([`${origin}/`], network))[0] ?? "", /external\/private/);
    const { port } = new URL(origin);
    for (const host of ["127.0.0.1", "[::1]", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"]) {
      const [line = ""] = await report([`http://${host}:${port}/`], network);
      assert.match(line, /external\/private/, host);
    }
    assert.equal(asked, 0);
  });

  it("is connected to where it was allowed to lead, though its name leads elsewhere a moment later", async (t) => {
    const origin = await serve(t, answering(404));
    const { port } = new URL(origin);
    let asked = 0;
    const inside = createServer(() => asked++);
    await new Promise<void>((resolve) => inside.listen(Number(port), "127.0.0.2", resolve));
    t.after(() => inside.close());
    const answers = [["127.0.0.1"], ["127.0.0.2"], ["127.0.0.2", "127.0.0.1"]];
    let lookup = 0;
    const rebinding: Network = {
      ...here,
      resolve: async () => (answers[lookup++] ?? []).map((address) => ({ address, family: 4 })),
    };
    // HEAD goes to the first answer, GET to the second, which is refused.
    assert.match((await report([`${origin}/`], rebinding))[0] ?? "", /external\/private/);
    answers[3] = ["127.0.0.1"];
    assert.match((await report([`${origin}/`], rebinding))[0] ?? "", /external\/missing/);
    assert.equal(asked, 0);
  });

  it("is not followed to what a cloud answers from beside the machine", async (t) => {
    const origin = await serve(t, answering(307, "http://[::a83f:8110]/machine"));
    const network = {
      ...here,
      isAllowed: (address: string) => here.isAllowed(address) || isPublicAddress(address),
    };
    assert.match((await report([`${origin}/`], network))[0] ?? "", /external\/private/);
    const mapped = await serve(t, answering(308, "http://168.63.129.16/machine?comp=goalstate"));
    assert.match((await report([`${mapped}/`], network))[0] ?? "", /external\/private/);
  });

  it("that nobody answers is told apart from one that is gone", async (t) => {
    const unreachable = /external\/unreachable .*which may pass/;
    const origin = await serve(t, answering(503));
    assert.match((await report([`${origin}/`]))[0] ?? "", unreachable);
    assert.match((await report(["http://links.example:1/"]))[0] ?? "", unreachable);
    const silent = createTcpServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    t.after(() => silent.close());
    const { port } = silent.address() as AddressInfo;
    const slow = await report([`http://links.example:${port}/`], here, {
      ...limits,
      milliseconds: 300,
    });
    assert.match(slow[0] ?? "", /no answer within 0.3 seconds/);
    const nameless: Network = {
      ...here,
      resolve: () => Promise.reject(Object.assign(new Error(), { code: "ENOTFOUND" })),
    };
    assert.match((await report(["http://nowhere.example/"], nameless))[0] ?? "", /no such host/);
  });

  it("is asked for with few others at the same time", async (t) => {
    let [now, most] = [0, 0];
    const origin = await serve(t, (_, response) => {
      most = Math.max(most, ++now);
      setTimeout(() => {
        now--;
        response.end();
      }, 20);
    });
    const urls = Array.from({ length: 12 }, (_, index) => `${origin}/${index}`);
    assert.deepEqual(await report(urls), []);
    assert.equal(most, limits.atOnce);
  });

  it("is left alone when it is mail, a telephone or a calendar", async () => {
    const never: Network = { ...here, resolve: () => Promise.reject(new Error("asked")) };
    assert.deepEqual(await report(["mailto:a@example.org", "tel:+61", "webcal://a/b"], never), []);
  });
});

describe("an address", () => {
  for (const [address, isPublic] of [
    ["93.184.216.34", true],
    ["2606:2800:220:1:248:1893:25c8:1946", true],
    ["127.0.0.1", false],
    ["10.1.2.3", false],
    ["172.16.0.1", false],
    ["192.168.1.1", false],
    ["100.64.0.1", false],
    ["169.254.169.254", false],
    ["0.0.0.0", false],
    ["224.0.0.1", false],
    ["255.255.255.255", false],
    ["::1", false],
    ["::", false],
    ["fe80::1", false],
    ["fd00::1", false],
    ["ff02::1", false],
    ["::ffff:10.0.0.1", false],
    ["64:ff9b::a00:1", false],
    ["64:ff9b:1::a00:1", false],
    ["2002:a00:1::", false],
    ["2001:0:a00:1::1", false],
    ["::10.0.0.1", false],
    ["::a83f:8110", false],
    ["::ffff:0:10.0.0.1", false],
    ["168.63.129.16", false],
    ["::ffff:168.63.129.16", false],
    ["::ffff:169.254.169.254", false],
    ["168.63.129.17", true],
    ["100.100.100.200", false],
    ["192.0.0.192", false],
    ["192.88.99.1", false],
    ["198.18.0.1", false],
    ["203.0.113.1", false],
    ["240.0.0.1", false],
    ["fd00:ec2::254", false],
    ["fec0::1", false],
    ["100::1", false],
    ["4000::1", false],
    ["5f00::1", false],
    ["2001:db8::1", false],
    ["3fff::1", false],
    ["fe80::1%eth0", false],
    ["not an address", false],
  ] as const) {
    it(`is ${isPublic ? "" : "not "}on the open internet: ${address}`, () => {
      assert.equal(isPublicAddress(address), isPublic);
    });
  }
});
