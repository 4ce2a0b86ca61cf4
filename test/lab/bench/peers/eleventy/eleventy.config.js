import { eleventyImageTransformPlugin } from "@11ty/eleventy-img";

/* BENCH_PICTURES is empty for content without pictures: the plugin would parse every page for nothing. */
export default (config) => {
  if (process.env.BENCH_PICTURES) {
    config.addPlugin(eleventyImageTransformPlugin, {
      formats: ["webp", "jpeg"],
      widths: [480, 960, 1920],
      sharpWebpOptions: { quality: 80, effort: 4 },
      sharpJpegOptions: { quality: 80 },
      htmlOptions: { imgAttributes: { loading: "lazy", sizes: "100vw" } },
    });
  }
  config.addFilter("day", (date) =>
    date.toLocaleDateString("en-GB", {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }),
  );
  config.addFilter("iso", (date) => date.toISOString().slice(0, 10));
  config.addFilter("newest", (posts) => posts.slice(-50).reverse());
  return {
    // No template language in the posts, as in the other tools' Markdown.
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
    dir: { input: "content", includes: "../_includes", output: "_site" },
  };
};
