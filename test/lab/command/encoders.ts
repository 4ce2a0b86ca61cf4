import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exitCodes } from "../../../scripts/cli/exit-codes.ts";
import { option } from "../../../scripts/cli/options.ts";
import { runCommand } from "../../../scripts/cli/run.ts";
import { readCount } from "../../../scripts/cli/values.ts";
import { toEncoderReport } from "../bench/encoder-report.ts";
import { measureEncoders, type Photo } from "../bench/encoders.ts";
import { makePhoto } from "../bench/photo.ts";

const command = {
  name: "encoders",
  purpose:
    "Encodes photographs in every way worth a thought, and prints bytes, CPU time and quality.",
  words: "[FOLDER of photographs; three made ones without it]",
  options: { width: option("PIXELS", "how wide they are encoded (1280)", 1280, readCount) },
};

export const runEncoders = (): Promise<void> =>
  runCommand(command, async ({ width }, [folder]) => {
    const photos = folder === undefined ? await madePhotos() : photosIn(folder);
    if (photos.length === 0) {
      console.error(`There is no JPEG, PNG or WebP in ${folder}.`);
      return exitCodes.failed;
    }
    const results = await measureEncoders(photos, width, (line) => console.error(line));
    console.log(toEncoderReport(results, photos.length, width));
    return exitCodes.done;
  });

const photosIn = (folder: string): Photo[] =>
  readdirSync(folder)
    .filter((name) => /\.(?:jpe?g|png|webp)$/i.test(name))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));

const madePhotos = (): Promise<Photo[]> =>
  Promise.all(
    [1, 2, 3].map(async (number) => ({ name: `made ${number}`, bytes: await makePhoto(number) })),
  );
