import { runScenario } from './main';

/** Runs with the arguments of the process. `samples`: the folder of the .msg files that ship with the product. */
export async function scenario(samples: string): Promise<void> {
  process.exitCode = await runScenario(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    samples,
  });
}
