/* Words that stand beside what a writer wrote. */

export const alertLabels = {
  note: "Note",
  tip: "Tip",
  important: "Important",
  warning: "Warning",
  caution: "Caution",
} as const;

/** What a box of a task list says to those who do not see it. */
export const taskLabels = { done: "Completed task", open: "Incomplete task" } as const;

/** Links that stand for what another site would show in a frame. */
export const embedLabels = {
  youtube: "Video on YouTube",
  vimeo: "Video on Vimeo",
  gist: "Gist on GitHub",
  tweet: "Post on Twitter",
  instagram: "Post on Instagram",
  map: "Map on OpenStreetMap",
  googleMap: "Map on Google Maps",
} as const;
