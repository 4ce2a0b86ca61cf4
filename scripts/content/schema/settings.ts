import * as z from "zod";
import { adminBackends } from "../../model/admin.ts";
import { imageFormats } from "../../model/image-settings.ts";
import { list, number, oneOf, repository, text, webAddress } from "./fields.ts";

/* Settings of site.yaml that have settings of their own. */

export const images = z
  .strictObject({
    widths: list(number({ least: 16, most: 8192, whole: true }))
      .optional()
      .describe(
        "Widths in pixels that photographs are offered in: 480, 960, 1440. Screenshots keep their own",
      ),
    formats: list(oneOf(imageFormats))
      .optional()
      .describe(
        "Formats that photographs are offered in: avif. Without jpeg, each also has one JPEG file",
      ),
    quality: number({ least: 1, most: 100, whole: true }).optional().describe("1 to 100"),
  })
  .optional()
  .describe("How pictures are encoded");

export const admin = z
  .strictObject({
    backend: oneOf(adminBackends)
      .default("github")
      .describe("Where the repository is: github or gitlab"),
    repo: repository.describe("The repository that holds the content: owner/name"),
    branch: text.default("main").describe("The branch that the site is built from"),
    auth: webAddress
      .optional()
      .describe("A helper that signs people in; without one, they paste an access token"),
  })
  .optional()
  .describe("A browser editor at /admin/ for those without git; left out, there is none");
