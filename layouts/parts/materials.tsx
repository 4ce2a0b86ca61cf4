import type { Talk } from "../../scripts/model/site.ts";
import { Say } from "./words.tsx";

/** What is left of a talk: its slides and its recording. */
export function Materials({ slides, video }: Pick<Talk, "slides" | "video">) {
  if (slides === undefined && video === undefined) return null;
  return (
    <p class="materials">
      {slides && (
        <a href={slides}>
          <Say of="programme.slides" />
        </a>
      )}{" "}
      {video && (
        <a href={video}>
          <Say of="programme.video" />
        </a>
      )}
    </p>
  );
}
