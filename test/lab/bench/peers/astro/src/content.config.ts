import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

export const collections = {
  posts: defineCollection({
    loader: glob({ pattern: "**/*.md", base: "./content" }),
    schema: ({ image }) =>
      z.object({
        title: z.string(),
        summary: z.string(),
        date: z.coerce.date(),
        topics: z.array(z.string()),
        photo: image().optional(),
        photoAlt: z.string().optional(),
      }),
  }),
};
