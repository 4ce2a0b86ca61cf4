import * as z from "zod";
import { dateSchema } from "./date-schema.ts";
import { peopleSchema, sponsorsSchema } from "./extras.ts";
import { photoSchema } from "./photo.ts";
import { sessionSchema, speakerSchema } from "./programme.ts";
import { announcementSchema, meetupSchema, siteSchema, updateSchema } from "./schema.ts";

/** A JSON Schema as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What may stand in each kind of file, as editors read it: every key with its meaning. */
export const jsonSchemas = (): Readonly<
  Record<
    | "site"
    | "announcement"
    | "update"
    | "meetup"
    | "date"
    | "session"
    | "speaker"
    | "photo"
    | "sponsors"
    | "people",
    JsonSchema
  >
> => ({
  site: toJsonSchema(siteSchema, "site.yaml"),
  announcement: toJsonSchema(announcementSchema, "Announcement: index.md of an event"),
  update: toJsonSchema(updateSchema, "Update: a file in updates/ of an event"),
  // A reader goes on without a start, to find what else is wrong.
  meetup: toJsonSchema(
    meetupSchema.extend({ start: start.unwrap().describe(start.description ?? "") }),
    "Meetup: meetup.md, or a file in meetups/",
  ),
  sponsors: toJsonSchema(sponsorsSchema, "Sponsors: sponsors.yaml of an event, or of the site"),
  people: toJsonSchema(peopleSchema, "People: people.yaml of an event, or of the site"),
  date: toJsonSchema(dateSchema, "Date: a file in dates/ of an event, about one date of a series"),
  session: toJsonSchema(sessionSchema, "Session: a file in sessions/ of an event"),
  speaker: toJsonSchema(speakerSchema, "Speaker: a file in speakers/ of an event"),
  photo: toJsonSchema(photoSchema, "Caption: a file in photos/ of an event, named like a photo"),
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
      // A name may be written as a number, and is a string for whoever reads the file.
      if (typeof jsonSchema.propertyNames === "object")
        jsonSchema.propertyNames = { ...jsonSchema.propertyNames, type: "string" };
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
