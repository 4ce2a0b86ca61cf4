export interface Attachment {
  /** Path below content. */
  readonly path: string;
  /** Where it is published: "/<slug>/flyer.pdf". */
  readonly address: string;
}
