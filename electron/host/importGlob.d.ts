/** What the bundler puts in the place of `import.meta.glob`: the default exports of the files, by path. */
interface ImportMeta {
  glob<M>(pattern: string, options: { readonly eager: true; readonly import: 'default' }): Record<string, M>;
}
