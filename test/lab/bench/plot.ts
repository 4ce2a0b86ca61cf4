import { type SizeName, sizeNames } from "./corpus.ts";
import { type BuildWork, buildWorks } from "./plan.ts";
import type { Run } from "./results.ts";
import { typical } from "./targets.ts";
import { type ToolName, toolNames } from "./tool.ts";

interface Bar {
  readonly tool: ToolName;
  readonly seconds: number;
}

interface Group {
  readonly title: string;
  readonly bars: readonly Bar[];
}

const width = 640;
const rowHeight = 20;
const left = 90;
const longest = 420;

/** Bars of time for every content and work; within each, the longest bar is the slowest tool. Text stays text. */
export function toPlot(runs: readonly Run[]): string {
  const groups = sizeNames
    .flatMap((size) => buildWorks.map((work) => toGroup(runs, size, work)))
    .filter(({ bars }) => bars.length > 0);
  let y = 10;
  const drawn = groups.map((group) => {
    const text = drawGroup(group, y);
    y += heightOf(group);
    return text;
  });
  const words = groups.map(({ title, bars }) => `${title}: ${bars.map(sayBar).join(", ")}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" role="img" aria-labelledby="title words">
<title id="title">How long builds take</title>
<desc id="words">${words.join(". ")}.</desc>
<style>${style}</style>
${drawn.join("\n")}
</svg>
`;
}

const style =
  "text{font:13px system-ui,sans-serif;fill:#222}.head{font-weight:bold}rect{fill:#8a8f98}.handbill{fill:#b4530a}" +
  "@media(prefers-color-scheme:dark){text{fill:#eee}rect{fill:#7d838d}.handbill{fill:#f0a35e}}";

function toGroup(runs: readonly Run[], size: SizeName, work: BuildWork): Group {
  const bars = toolNames.flatMap((tool) => {
    const seconds = typical(runs, tool, size, work, "wall");
    return seconds === undefined ? [] : [{ tool, seconds }];
  });
  return { title: `${size} ${work}`, bars };
}

const heightOf = ({ bars }: Group) => (bars.length + 1) * rowHeight + 12;

function drawGroup({ title, bars }: Group, top: number): string {
  const slowest = Math.max(...bars.map(({ seconds }) => seconds));
  const rows = bars.map((bar, index) => {
    const y = top + (index + 1) * rowHeight;
    const long = Math.max(1, Math.round((longest * bar.seconds) / slowest));
    return `<text x="0" y="${y + 14}">${bar.tool}</text><rect class="${bar.tool}" x="${left}" y="${y + 3}" width="${long}" height="14"/><text x="${left + long + 8}" y="${y + 14}">${sayTime(bar)}</text>`;
  });
  return [`<text class="head" x="0" y="${top + 14}">${title}</text>`, ...rows].join("\n");
}

const sayTime = ({ seconds }: Bar) => `${seconds.toFixed(seconds < 10 ? 2 : 0)} s`;
const sayBar = (bar: Bar) => `${bar.tool} ${sayTime(bar)}`;
