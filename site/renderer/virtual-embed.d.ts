declare module 'virtual:gradus-embed' {
  /** `EmbedFiles`, or null where the elements were not built. */
  const files: unknown;
  export default files;
}
