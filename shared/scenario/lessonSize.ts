/** Most bytes of a lesson file, as UTF-8. Apart from the schema, so that a page can ask before it reads a file. */
export const MAX_LESSON_BYTES = 1_048_576;
