/** The part of Eleventy 3.1.7 that Handbill and most sites call, see https://www.11ty.dev/docs/config/; the package ships no types. */
declare module "@11ty/eleventy" {
  export interface EleventyConfig {
    /** From the working folder. */
    setInputDirectory(folder: string): void;
    setUseGitIgnore(use: boolean): void;
    addGlobalData(name: string, value: unknown): void;
    /** A template that is no file of the input folder; the path is as if it were. */
    addTemplate(path: string, content: unknown, data?: object): void;
    addFilter(name: string, filter: (...values: never[]) => unknown): void;
    addShortcode(name: string, shortcode: (...values: never[]) => unknown): void;
    addPairedShortcode(
      name: string,
      shortcode: (content: string, ...values: never[]) => unknown,
    ): void;
    addCollection(name: string, collect: (collections: never) => unknown): void;
    addPlugin(plugin: unknown, options?: object): void;
    /** From the working folder; or by what is copied, where below the output folder. */
    addPassthroughCopy(paths: string | Readonly<Record<string, string>>, options?: object): void;
    addTransform(
      name: string,
      transform: (this: { readonly page: Page }, content: string) => unknown,
    ): void;
    on(event: string, listener: (event: BuildEvent) => unknown): void;
    /** Steps that take a larger share of the time are printed, whether there is a logger or not. */
    readonly benchmarkManager: {
      get(group: string): { setMinimumThresholdPercent(percent: number): void };
    };
  }

  /** Paths from the working folder. */
  export interface Page {
    readonly url: string | false;
    readonly inputPath: string;
    /** False for a template that makes no file. */
    readonly outputPath: string | false;
  }

  /** What listeners of "eleventy.before" and "eleventy.after" are given. */
  export interface BuildEvent {
    readonly directories: { readonly input: string; readonly output: string };
  }

  export interface EleventyOptions {
    readonly source: "script";
    readonly configPath: string;
    readonly quietMode: boolean;
    /** Runs before the configuration file. */
    readonly config: (config: EleventyConfig) => void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    init(): Promise<void>;
    /** Silences all that it would print, its own report of a failure included. */
    disableLogger(): void;
    /** Writes what every template makes; rejects with the first failure, under `originalError`. */
    write(): Promise<unknown>;
    /** The same without writing: what would be, by where. */
    toJSON(): Promise<
      readonly { readonly outputPath: string | false; readonly content: unknown }[]
    >;
  }
}
