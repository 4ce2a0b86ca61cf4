import { jsonSchemas } from "../content/schema/json-schema.ts";
import { keySnippets } from "./snippets.ts";

/** A generated file, by its path in the project. */
export interface EditorFile {
  readonly path: string;
  readonly text: string;
}

const folder = ".vscode";

/** What editors read to complete keys and to underline mistakes, made from the schemas. */
export const editorFiles = (): EditorFile[] => [
  ...Object.entries(jsonSchemas()).map(([kind, schema]) =>
    jsonFile(`${folder}/schemas/${kind}.json`, schema),
  ),
  jsonFile(`${folder}/handbill.code-snippets`, keySnippets()),
];

const jsonFile = (path: string, value: unknown): EditorFile => ({
  path,
  text: `${JSON.stringify(value, undefined, 2)}\n`,
});
