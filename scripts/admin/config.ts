import { type JsonSchema, jsonSchemas } from "../content/schema/json-schema.ts";
import { toHref } from "../model/address.ts";
import type { AdminSettings } from "../model/admin.ts";
import type { EventSummary, Site } from "../model/site.ts";
import { bodyField, type Field, fieldsOf, nameField } from "./fields.ts";
import type { Shapes } from "./shapes.ts";

/** Of the files below content that one form is for. */
export type ShapesOf = (isMeant: (path: string) => boolean) => Shapes;

interface Around {
  /** The content folder as places in it begin. */
  readonly contentDir: string;
  /** The same from the top of the repository: "content". */
  readonly inRepository: string;
  readonly shapesOf: ShapesOf;
}

/** The configuration of the browser editor: forms for what this site has, and for what can be added to it. */
export function adminConfig(site: Site, admin: AdminSettings, around: Around) {
  const { origin } = site.address;
  const home = toHref(site.address, "/");
  return {
    load_config_file: false,
    backend: backendOf(admin),
    app_title: site.title,
    ...(origin === undefined ? {} : { site_url: origin + home, display_url: origin + home }),
    media_folder: around.inRepository,
    public_folder: "/",
    slug: { encoding: "ascii", clean_accents: true },
    output: { omit_empty_optional_fields: true },
    collections: [
      ...aheadFirst(site.events).flatMap((event) => eventGroup(event, around)),
      ...eventForms(site, around),
      ...site.events
        .filter(({ programme, speakers }) => programme !== undefined || speakers.length > 0)
        .flatMap((event) => programmeForms.flatMap((form) => form(event, around))),
      settingsForm(around),
    ],
  };
}

/** What there is news of comes first: on a phone the menu shows the first few lines. */
function aheadFirst(events: readonly EventSummary[]): EventSummary[] {
  const isOver = ({ meetups }: EventSummary) =>
    meetups.length > 0 && meetups.every(({ past }) => past);
  return [...events.filter((event) => !isOver(event)), ...events.filter(isOver)];
}

/** The forms of an event, its news first, and a line below them. */
function eventGroup(event: EventSummary, around: Around) {
  const kinds = [updatesOf, meetupsOf, datesOf, photosOf, dataOf];
  const forms = kinds.flatMap<object>((formsOf) => formsOf(event, around));
  return forms.length === 0 ? [] : [...forms, { name: `end-${event.slug}`, divider: true }];
}

const backendOf = ({ backend, repo, branch, auth }: AdminSettings) => ({
  name: backend,
  repo,
  branch,
  ...(auth === undefined ? { auth_methods: ["token"] } : { base_url: auth.replace(/\/$/, "") }),
});

/** Below content: the event's folder; undefined where an event has no folder of its own. */
const folderOf = ({ place }: EventSummary, around: Around): string | undefined =>
  /^(.+)\/index\.(?:md|markdown)$/i.exec(below(place.file, around))?.[1];

const below = (file: string, { contentDir }: Around) => file.slice(contentDir.length + 1);

const posts = {
  create: true,
  extension: "md",
  format: "yaml-frontmatter",
  media_folder: "",
  public_folder: "",
};

function updatesOf(event: EventSummary, around: Around) {
  const folder = folderOf(event, around);
  if (folder === undefined) return [];
  const shapes = around.shapesOf((path) => path.startsWith(`${folder}/updates/`));
  return {
    ...posts,
    name: `updates-${event.slug}`,
    label: `Updates: ${event.title}`,
    label_singular: "Update",
    folder: `${around.inRepository}/${folder}/updates`,
    // The day in its name is the update's date, and its address.
    slug: "{{year}}-{{month}}-{{day}}-{{slug}}",
    fields: newsFields(shapes),
  };
}

/** On a phone the text comes before what is seldom needed. */
function newsFields(shapes: Shapes) {
  const all = fieldsOf(jsonSchemas().update, shapes, ["title"]);
  const isFirst = ({ name }: { readonly name: string }) => name === "title" || name === "date";
  return [...all.filter(isFirst), bodyField, ...all.filter((field) => !isFirst(field))];
}

/** Sessions and speakers: a file each, in a folder of the event. */
const programmeForms = (["session", "speaker"] as const).map(
  (kind) => (event: EventSummary, around: Around) => {
    const folder = folderOf(event, around);
    if (folder === undefined) return [];
    const label = kind === "session" ? "Session" : "Speaker";
    const shapes = around.shapesOf((path) => path.startsWith(`${folder}/${kind}s/`));
    const field = kind === "session" ? "title" : "name";
    return {
      ...posts,
      name: `${kind}s-${event.slug}`,
      label: `${label}s: ${event.title}`,
      label_singular: label,
      identifier_field: field,
      folder: `${around.inRepository}/${folder}/${kind}s`,
      fields: [...fieldsOf(jsonSchemas()[kind], shapes, [field]), bodyField],
    };
  },
);

function eventForms({ events }: Site, around: Around) {
  const isIndex = (path: string) => /^[^/]+\/index\.md$/.test(path);
  const schema = jsonSchemas().announcement;
  const fields = [
    ...fieldsOf(schema, around.shapesOf(isIndex), ["title", "date"]),
    nameField("id"),
    bodyField,
  ];
  const folders = {
    ...posts,
    name: "events",
    label: "Events",
    label_singular: "Event",
    folder: around.inRepository,
    path: "{{slug}}/index",
    fields,
  };
  const files = events
    .map((event) => ({ ...event, path: below(event.place.file, around) }))
    .filter(({ path }) => !isIndex(path))
    .map(({ slug, title, path }) => fileForm(slug, title, path, schema, around));
  if (files.length === 0) return [folders];
  return [folders, { name: "other-events", label: "Other events", files }];
}

function meetupsOf(event: EventSummary, around: Around) {
  const folder = folderOf(event, around);
  if (folder === undefined) return [];
  const schema = jsonSchemas().meetup;
  const single = `${folder}/meetup.md`;
  const shapes = around.shapesOf((path) => path.startsWith(`${folder}/meetups/`));
  const several = {
    ...posts,
    name: `meetups-${event.slug}`,
    label: `Meetups: ${event.title}`,
    label_singular: "Meetup",
    identifier_field: "name",
    folder: `${around.inRepository}/${folder}/meetups`,
    fields: [...fieldsOf(schema, shapes, ["name"]), nameField("uid"), bodyField],
  };
  if (!event.meetups.some(({ place }) => below(place.file, around) === single)) return [several];
  const files = [fileForm("meetup", event.title, single, schema, around)];
  return [{ name: `meetup-${event.slug}`, label: `Meetup: ${event.title}`, files }, several];
}

const datesIn = ({ meetups }: EventSummary) =>
  meetups.flatMap(({ upcoming, earlier }) => [...upcoming, ...earlier]);

/** A form for each date of a series that visitors may look for: the name of its file says which one it is. */
function datesOf(event: EventSummary, around: Around) {
  const folder = folderOf(event, around);
  const dates = datesIn(event);
  if (folder === undefined || dates.length === 0) return [];
  const schema = jsonSchemas().date;
  const files = dates
    .toSorted((a, b) => b.start.instant - a.start.instant)
    .map((date) => {
      const own = date.written === undefined ? undefined : below(date.place.file, around);
      const path = own ?? `${folder}/dates/${date.id}.md`;
      const form = fileForm(date.id, date.id, path, schema, around);
      if (date.id === date.day) return form;
      // Another series may have the same day.
      const isSeries = ({ name }: Field) => name === "meetup";
      const fields = form.fields.map((field) =>
        isSeries(field) ? { ...field, default: date.series } : field,
      );
      return { ...form, fields };
    });
  return [{ name: `dates-${event.slug}`, label: `Dates: ${event.title}`, files }];
}

/** A form for the caption of each photo, which lies beside it under the same name. */
function photosOf(event: EventSummary, around: Around) {
  const folder = folderOf(event, around);
  const photos = [event, ...datesIn(event)].flatMap(({ photos }) => photos);
  if (folder === undefined || photos.length === 0) return [];
  const schema = jsonSchemas().photo;
  const files = photos.map(({ picture: { path } }) => {
    const name = path.slice(folder.length + 1).replace(/\.[^.]+$/, "");
    return fileForm(name.replace(/[^\w-]+/g, "-"), name, `${folder}/${name}.md`, schema, around);
  });
  return [{ name: `photos-${event.slug}`, label: `Photos: ${event.title}`, files }];
}

/** Who pays and who works for an event. */
function dataOf(event: EventSummary, around: Around) {
  const folder = folderOf(event, around);
  if (folder === undefined) return [];
  const schemas = jsonSchemas();
  const file = (name: "sponsors" | "people", label: string) => {
    const path = `${folder}/${name}.yaml`;
    const fields = fieldsOf(
      schemas[name],
      around.shapesOf((other) => other === path),
    );
    return { name, label, file: `${around.inRepository}/${path}`, format: "yaml", fields };
  };
  const files = [file("sponsors", "Sponsors"), file("people", "People")];
  const label = `Sponsors and people: ${event.title}`;
  // Logos are named as they lie beside the file.
  return [{ name: `data-${event.slug}`, label, media_folder: "", public_folder: "", files }];
}

/** The form for one file, by its path below content. */
const fileForm = (
  name: string,
  label: string,
  path: string,
  schema: JsonSchema,
  { inRepository, shapesOf }: Around,
) => ({
  name,
  label,
  file: `${inRepository}/${path}`,
  fields: [
    ...fieldsOf(
      schema,
      shapesOf((other) => other === path),
    ),
    bodyField,
  ],
});

function settingsForm({ inRepository, shapesOf }: Around) {
  const shapes = shapesOf((path) => path === "site.yaml");
  // Who may edit the site is not decided in the editor.
  const fields = fieldsOf(jsonSchemas().site, shapes).filter(({ name }) => name !== "admin");
  const file = `${inRepository}/site.yaml`;
  return {
    name: "settings",
    label: "Settings",
    files: [{ name: "site", label: "Site", file, format: "yaml", fields }],
  };
}
