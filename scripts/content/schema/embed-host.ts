import { toEmbedOrigin } from "../../model/embed.ts";
import { textType } from "./editor-type.ts";
import { kind } from "./fields.ts";
import { longest } from "./limits.ts";

/** A host whose frames and forms may stand in pages, as its origin: "https://forms.example.org". */
export const embedHost = kind(
  textType,
  longest.address,
  () => ({ expected: "the name of a host: forms.example.org" }),
  toEmbedOrigin,
);
