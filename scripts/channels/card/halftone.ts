const spacing = 24;
const largestRadius = 9;

/**
 * Dots that grow from the left edge to the upper right corner, as in the site's masthead: SVG path data. Every second
 * row is shifted by half a step, so that the dots stand on the diagonals as in print.
 */
export function halftone(width: number, height: number): string {
  const rows = Math.ceil((2 * height) / spacing);
  const columns = Math.ceil(width / spacing);
  const dots = Array.from({ length: rows * columns }, (_, index) => {
    const row = Math.floor(index / columns);
    const x = ((index % columns) + (row % 2) / 2 + 0.5) * spacing;
    const y = ((row + 0.5) * spacing) / 2;
    return dot(x, y, x / width - 0.35 * (y / height) - 0.1);
  });
  return dots.join("");
}

function dot(x: number, y: number, strength: number): string {
  const radius = Number((largestRadius * strength).toFixed(1));
  if (radius < 0.8) return "";
  const arc = (to: number) => `a${radius} ${radius} 0 1 0 ${to} 0`;
  return `M${x - radius} ${y}${arc(2 * radius)}${arc(-2 * radius)}z`;
}
