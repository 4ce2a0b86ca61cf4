/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { type Diagnostic, formatDiagnostic } from "../../../diagnostics/diagnostic.ts";
import { At, Section } from "./elements.tsx";

// A site of years has thousands.
const mostElsewhere = 20;

export function Warnings({
  here,
  elsewhere,
}: {
  here: readonly Diagnostic[] | undefined;
  elsewhere: readonly Diagnostic[];
}) {
  return (
    <Section title="Warnings">
      {here !== undefined &&
        (here.length === 0 ? <p>None about this event.</p> : <Diagnostics of={here} />)}
      {elsewhere.length > 0 && (
        <details>
          <summary>{`${elsewhere.length} elsewhere in the site`}</summary>
          <Diagnostics of={elsewhere.slice(0, mostElsewhere)} />
        </details>
      )}
    </Section>
  );
}

const Diagnostics = ({ of }: { of: readonly Diagnostic[] }) => (
  <ul>
    {of.map((one) => (
      <li key={formatDiagnostic(one)}>
        <At place={one.place} /> {one.reason}; {one.repair} <small>{one.code}</small>
      </li>
    ))}
  </ul>
);
