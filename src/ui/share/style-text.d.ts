/** A style sheet as text, minified by the build. */
declare module '*.css?inline' {
  const css: string;
  // biome-ignore lint/style/noDefaultExport: that is how the bundler hands it over
  export default css;
}
