import { runScenario } from './main';

process.exitCode = await runScenario(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
