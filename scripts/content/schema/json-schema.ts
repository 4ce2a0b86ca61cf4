import * as z from "zod";
import { dateSchema } from "./date-schema.ts";
import { announcementSchema, meetupSchema, siteSchema, updateSchema } from "./schema.ts";

/** A JSON Schema as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What may stand in each kind of file, as editors read it: every key with its meaning. */
export const jsonSchemas = (): Readonly<
  Record<"site" | "announcement" | "update" | "meetup" | "date", JsonSchema>
> => ({
  site: toJsonSchema(siteSchema, "site.yaml"),
  announcement: toJsonSchema(announcementSchema, "Announcement: index.md of an event"),
  update: toJsonSchema(updateSchema, "Update: a file in updates/ of an event"),
  // A reader goes on without a start, to find what else is wrong.
  meetup: toJsonSchema(
    meetupSchema.extend({ start: start.unwrap().describe(start.description ?? "") }),
    "Meetup: meetup.md, or a file in meetups/",
  ),
  date: toJsonSchema(dateSchema, "Date: a file in dates/ of an event, about one date of a series"),
});

const { start } = meetupSchema.shape;

function toJsonSchema(schema: z.ZodType, title: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: "input",
    // Newer drafts are not read by the YAML language server.
    target: "draft-07",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === "optional" || zodSchema._zod.def.type === "default")
        allowEmpty(jsonSchema);
    },
  });
  return { $schema, title, ...rest };
}

/** `summary:` with nothing behind it is read as if it were not there. */
function allowEmpty(schema: z.core.JSONSchema.BaseSchema): void {
  if (Array.isArray(schema.anyOf)) schema.anyOf = [...schema.anyOf, { type: "null" }];
  if (Array.isArray(schema.enum)) schema.enum = [...schema.enum, null];
  if (schema.type !== undefined) {
    schema.type = [...[schema.type].flat(), "null"] as unknown as "string";
  }
}
