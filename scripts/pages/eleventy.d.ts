/** The part of Eleventy 3.1.7 that Handbill calls; the package ships no types. */
declare module "@11ty/eleventy" {
  export interface EleventyConfig {
    addGlobalData(name: string, value: unknown): void;
    /** A template that is no file of the input folder; the path is as if it were. */
    addTemplate(path: string, content: unknown): void;
    /** "./layouts/" */
    readonly directories: { readonly input: string };
    setUseGitIgnore(use: boolean): void;
    /** Steps that take a larger share of the time are printed, whether there is a logger or not. */
    readonly benchmarkManager: {
      get(group: string): { setMinimumThresholdPercent(percent: number): void };
    };
  }

  export interface EleventyOptions {
    readonly source: "script";
    readonly configPath: string;
    readonly quietMode: boolean;
    /** Runs before the configuration file. */
    readonly config: (config: EleventyConfig) => void;
  }

  export interface RenderedPage {
    /** Below the output folder that Eleventy was given, or false for a template that makes no file. */
    readonly outputPath: string | false;
    readonly content: string;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    init(): Promise<void>;
    /** Silences all that it would print, its own report of a failure included. */
    disableLogger(): void;
    /** Renders every template and writes none; rejects with the first failure, under `originalError`. */
    toJSON(): Promise<RenderedPage[]>;
  }
}
