import { readCommandLine } from './commandLine';

/** The command line that this process was started with (the executable's own part removed). */
export const launch = readCommandLine(process.argv.slice(2), process.cwd());
