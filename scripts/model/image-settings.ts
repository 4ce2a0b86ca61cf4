export interface ImageSettings {
  /** Widths in pixels that a photograph is offered in, never wider than its source. */
  readonly widths: readonly number[];
  /** Best first, each made in every width. Without JPEG, one file that every browser shows is added. */
  readonly formats: readonly ImageFormat[];
  /** 1 to 100. */
  readonly quality: number;
}

export const imageFormats = ["avif", "webp", "jpeg"] as const;
export type ImageFormat = (typeof imageFormats)[number];
