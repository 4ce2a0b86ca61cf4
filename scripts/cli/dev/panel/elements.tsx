/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import type { Place } from "../../../diagnostics/diagnostic.ts";

export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export type Rows = readonly (readonly [name: string, value: ComponentChildren])[];

/** Those that have a value. */
export function Table({ rows }: { rows: Rows }) {
  return (
    <dl>
      {rows.map(([name, value], index) =>
        value === undefined || value === "" ? null : (
          <div key={`${name}${index}`}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

export const At = ({ place: { file, line } }: { place: Place }) => <code>{`${file}:${line}`}</code>;
