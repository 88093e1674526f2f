import fc from 'fast-check';

/**
 * The same cases in every run: a gate that fails by chance tells nobody what changed. `FAST_CHECK_SEED` looks at other
 * ones; the benchmarks go through many more with seeds of their own.
 */
const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20_030_512);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
