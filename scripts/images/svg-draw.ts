import { spawn } from "node:child_process";
import { buffer } from "node:stream/consumers";

/** A drawing that would keep a build, and every visitor's browser, busy for ever, or take all their memory. */
export class TooDemandingError extends Error {}

// Text, and not a module: it needs no loader, so it starts fast, and runs the same from sources and from a bundle.
const program = `
  import { buffer } from "node:stream/consumers";
  const end = () => process.kill(process.pid, "SIGKILL");
  process.once("disconnect", end);
  process.channel?.unref();
  if (!process.connected) end();
  const [sharpUrl, density, width, height, mebibytes] = process.argv.slice(1);
  const look = () => process.memoryUsage.rss() > mebibytes * 2 ** 20 && process.send("too much");
  setInterval(look, 50).unref();
  const { default: sharp } = await import(sharpUrl);
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({ operation: ["VipsForeignLoadSvg"] });
  const drawing = sharp(await buffer(process.stdin), { density: Number(density), limitInputPixels: false });
  const png = drawing.resize(Number(width), Number(height), { fit: "fill" }).png({ compressionLevel: 1 });
  process.stdout.write(await png.toBuffer());
`;

// The largest picture that is planned, 8192 pixels a side, takes 256 MiB at a time, and some of it is there twice.
const drawingLimits = { seconds: 20, mebibytes: 1024 };

/**
 * An SVG's pixels as a PNG. Sixty filters in a file of 4 KB keep librsvg busy for hours, which no thread can
 * interrupt, and text of 2 MB makes it take 5 GB: so it draws in a process of its own, which is killed. Its channel to
 * this one closes when this process is killed, and the drawing ends with it. Rejects when it fails or takes too much.
 */
export async function drawSvg(
  bytes: Buffer,
  density: number,
  { width, height }: { readonly width: number; readonly height: number },
  { seconds, mebibytes } = drawingLimits,
): Promise<Buffer> {
  const settings = [import.meta.resolve("sharp"), density, width, height, mebibytes].map(String);
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program, ...settings], {
    // The parent's options would load its loader again; librsvg's warnings are not for organizers.
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["pipe", "pipe", "ignore", "ipc"],
  });
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new TypeError("both are pipes");
  let exceeded: string | undefined;
  const giveUp = (limit: string) => () => {
    exceeded = limit;
    child.kill("SIGKILL");
  };
  const timer = setTimeout(giveUp(`${seconds} s`), seconds * 1000);
  child.once("message", giveUp(`${mebibytes} MiB`));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  // A child that failed early closes its input: what it says about that is in its exit code.
  stdin.on("error", () => undefined);
  stdin.end(bytes);
  try {
    const [png, code] = await Promise.all([buffer(stdout), ended]);
    if (exceeded !== undefined) throw new TooDemandingError(`not drawn within ${exceeded}`);
    if (code !== 0) throw new Error("not drawn");
    return png;
  } finally {
    clearTimeout(timer);
  }
}
