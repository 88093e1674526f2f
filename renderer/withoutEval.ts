import { config } from 'zod';

/**
 * The page's security policy allows no code made of text. zod would try whether it may, and the browser would report that;
 * imported before anything that has a schema.
 */
config({ jitless: true });
