/** What a bench ran on, without which its figures say little. */
import { availableParallelism, cpus } from 'node:os';

/** CPU, cores and Node in a line. */
export function machineWords(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown CPU';
  const cores = availableParallelism();
  return `${model}, ${cores} ${cores === 1 ? 'core' : 'cores'}, Node ${process.versions.node}`;
}
