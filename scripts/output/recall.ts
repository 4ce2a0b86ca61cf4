import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { sha256 } from "../images/hash.ts";
import type { RecallPicture } from "../images/probe.ts";
import { pictureOf } from "../model/portrait.ts";
import { type EventFiles, postsOf } from "../site/layout.ts";
import { type MadeEvent, type Memory, recallMemory } from "./memory.ts";
import type { BuildOptions } from "./options.ts";
import { isAsLeft } from "./published.ts";
import { isSame, realPath, type Snapshot } from "./snapshot.ts";
import { settingOf } from "./unchanged.ts";

/** What the last build remembered, as far as it is true of the content and the published site as they are now. */
export interface Recalled {
  /** What was made of an event whose posts are as they were. */
  readonly event: (files: EventFiles) => MadeEvent | undefined;
  /** Names an event's posts as they were when they were read. */
  readonly source: (files: EventFiles) => string;
  readonly picture: RecallPicture;
  /** Whether a file of the content is as it was, by its path below it. */
  readonly isSameFile: (path: string) => boolean;
  /** Whether a file below the output folder is as it was published. */
  readonly isPublished: (path: string) => boolean;
  /** How it was then: see Stamps. */
  readonly stamp: (path: string) => string | undefined;
  /** What a file of the site was made from: see OutputFile. */
  readonly key: (path: string) => string | undefined;
}

export const nothingRecalled: Recalled = {
  event: () => undefined,
  source: () => "",
  picture: () => undefined,
  isSameFile: () => false,
  isPublished: () => false,
  stamp: () => undefined,
  key: () => undefined,
};

/** `inputs` are the files as they are now. */
export function recall(options: BuildOptions, inputs: Snapshot): Recalled {
  const root = rootOf(options.contentDir);
  const stamps = (files: EventFiles) =>
    postsOf(files).map((path) => [path, inputs[join(root, path)]]);
  const source = (files: EventFiles) => sha256(JSON.stringify(stamps(files)));
  const memory = recallMemory(options);
  if (memory === undefined || memory.build.setting !== settingOf(options))
    return { ...nothingRecalled, source };
  const { build, events } = memory;
  const isSameFile = (path: string) => isSame(join(root, path), build.inputs, inputs);
  const folder = realPath(options.outputDir);
  const isPublished = (path: string) => isAsLeft(folder, path, build.outputs);
  const event = remembering((files: EventFiles) => {
    const made = events.get(files.announcement);
    // As JSON, in which a key without a value is none: so it was written down.
    if (made === undefined || JSON.stringify(made.files) !== JSON.stringify(files))
      return undefined;
    return postsOf(files).every(isSameFile) ? made : undefined;
  });
  return {
    event,
    source: (files) => event(files)?.source ?? source(files),
    picture: recallPicture(memory, isSameFile),
    isSameFile,
    isPublished,
    stamp: (path) => build.outputs[path],
    key: (path) => build.keys[path],
  };
}

/** The same, asked once about each. */
function remembering<K extends object, V>(ask: (about: K) => V): (about: K) => V {
  const answers = new Map<K, V>();
  return (about) => {
    const known = answers.get(about);
    if (known !== undefined || answers.has(about)) return known as V;
    const answer = ask(about);
    answers.set(about, answer);
    return answer;
  };
}

function recallPicture({ events }: Memory, isSameFile: (path: string) => boolean): RecallPicture {
  const seen = new Map(
    [...events.values()].flatMap(({ pictures }) =>
      Object.entries(pictures).map(([key, picture]) => [pictureOf(key), picture] as const),
    ),
  );
  return (path) => (isSameFile(path) ? seen.get(path) : undefined);
}

/** Where the paths of events begin. Content may also be a single file. */
function rootOf(contentDir: string): string {
  const path = realPath(contentDir);
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? dirname(path) : path;
}
