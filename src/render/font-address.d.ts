/** The bundler's word for "the address of this file, whatever it will be called". */
declare module '*.woff2?url' {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: that is how the bundler hands it over
  export default address;
}
