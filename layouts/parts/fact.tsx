import type { ComponentChildren } from "preact";
import type { PlainKey } from "../../scripts/words/words.ts";
import { Say } from "./words.tsx";

/** A name and what there is to say of it, in a list of descriptions; nothing where there is nothing to say. */
export function Fact({ name, children }: { name: PlainKey; children: ComponentChildren }) {
  if (!children) return null;
  return (
    <div>
      <dt>
        <Say of={name} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
