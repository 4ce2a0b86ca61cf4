/* Words that stand beside what a writer wrote. */

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
