import type { OutputFile } from "../channels/output.ts";
import { scanFile } from "./link-check.ts";
import { isLinking } from "./rendered.ts";
import { type StoredScans, scanCollector } from "./scan-store.ts";
import { writeFiles } from "./write.ts";

/** Puts a site's files on the disk as they are rendered, and notes what they link to. */
export interface Stage {
  /** Rejects with what the file system throws, for these files or earlier ones. */
  readonly write: (files: readonly OutputFile[]) => Promise<void>;
  /** Waits until nothing more is written, and rejects as `write` does. To be called in any case, once or more. */
  readonly close: () => Promise<StoredScans>;
}

/** Writes below a folder that is there. */
export function openStage(folder: string): Stage {
  const { add, collected } = scanCollector();
  return {
    write: async (files) => {
      writeFiles(folder, files);
      for (const { path, body } of files)
        if (typeof body === "string" && isLinking(path))
          add(
            path,
            scanFile(path, () => body),
          );
    },
    close: async () => collected(),
  };
}
