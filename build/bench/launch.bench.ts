import { strings } from '../../renderer/strings';
import type { Benchmark } from './bench';

/** From the start of the process to a sessions table that can be used, on the runtime named above. */
const launch: Benchmark = async ({ launch: start, sampled }) => [
  await sampled(
    'launch to a usable sessions table',
    'ms',
    async () => {
      const started = performance.now();
      const app = await start();
      await app.page.getByRole('region', { name: strings.shell.regions.tables }).waitFor();
      const elapsed = performance.now() - started;
      await app.close();
      return elapsed;
    },
    5,
  ),
];
export default launch;
