import { apart } from './apart';
import type { ModelSequences } from './apart/modelSequences';
import type { Benchmark } from './bench';
import { spread } from './measure';

/** The model-based property test in its large configuration; a counter-example ends the benchmark with a lesson file. */
const modelSequences: Benchmark = async () => {
  const { sequences, seconds, counterExample } = await apart<ModelSequences>('modelSequences', ['20000']);
  if (counterExample !== null) throw new Error(counterExample);
  const rate = sequences / seconds;
  return [
    spread('random sequences of several programs without a counter-example', 'sequences', [sequences]),
    spread('sequences, each played three times and checked after every move', 'per second', [rate]),
  ];
};
export default modelSequences;
