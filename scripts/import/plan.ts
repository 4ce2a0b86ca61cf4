import type { NewFile } from "../create/draft.ts";

/** What an import will put into the content: one new folder. */
export interface ImportPlan {
  /** Below content. */
  readonly folder: string;
  /** By their paths below the folder. */
  readonly files: readonly NewFile[];
  /** Pictures and documents: from where they are to a name in the folder. */
  readonly copies: readonly Copy[];
}

export interface Copy {
  readonly from: string;
  readonly to: string;
}

/** What an import is told besides its file. */
export interface ImportSetting {
  /** The file as it was typed. */
  readonly file: string;
  /** Instead of the folder that the file suggests. */
  readonly folder: string | undefined;
  /** "2017-07-20": stands in for a date that is nowhere said. */
  readonly today: string;
  /** Of the site that it joins. */
  readonly zone: string | undefined;
}
