/** The bench of reports: our renderers beside their peers, in one process and by turns, and the stages around them. */
import { createServices } from '../../functions/services.ts';
import { readSettings } from '../../functions/settings.ts';
import { machineWords } from './machine.ts';
import { type BenchOptions, optionsUsage, readOptions } from './options.ts';
import { openPeers, type Peers, peerWords } from './peers/open-peers.ts';
import { measureAllFiles, measurePrinting, measureRenderers } from './renderers.ts';
import { fiveOccupations, type Services, threeWithPlace, twoTitles } from './requests.ts';
import { measureStages } from './stages.ts';
import type { Plan } from './stopwatch.ts';
import { keepsTarget, type Section, tableText } from './table.ts';

/** Rounds before the first that counts, in a measurement in earnest. */
const warmUp = 12;
/** Chromium takes so long that it is given fewer rounds. */
const mostPrintRounds = 40;

/** Seconds that each part may take, and all of them: less than three minutes, on a slow machine with fewer rounds. */
const seconds = {
  two: 26,
  three: 80,
  five: 30,
  all: 6,
  printTwo: 5,
  printThree: 11,
  stages: 9,
  together: 165,
};

async function measure(services: Services, peers: Peers, { rounds }: BenchOptions): Promise<Section[]> {
  const end = performance.now() + seconds.together * 1000;
  const plan = (time: number, most = rounds): Plan => ({
    rounds: Math.min(rounds, most),
    warmUp: Math.min(rounds, warmUp),
    seconds: Math.min(time, (end - performance.now()) / 1000),
  });
  return [
    await measureRenderers(twoTitles, services, peers, plan(seconds.two)),
    await measureAllFiles(twoTitles, services, plan(seconds.all)),
    await measurePrinting(twoTitles, services, peers, plan(seconds.printTwo, mostPrintRounds)),
    await measureRenderers(threeWithPlace, services, peers, plan(seconds.three)),
    await measurePrinting(threeWithPlace, services, peers, plan(seconds.printThree, mostPrintRounds)),
    await measureRenderers(fiveOccupations, services, null, plan(seconds.five)),
    await measureStages(twoTitles, services, plan(seconds.stages)),
    await measureStages(fiveOccupations, services, plan(seconds.stages)),
  ];
}

/** Measures and prints. Answers 1 when a target is missed and the caller is strict, 2 for an unusable option. */
export async function runReportBench(args: string[]): Promise<number> {
  let options: BenchOptions;
  try {
    options = readOptions(args);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`${reason.replace(/\.$/, '')}. Allowed: ${optionsUsage}`);
    return 2;
  }
  const services = await createServices(readSettings({}));
  const peers = await openPeers(options.withoutPeers);
  try {
    console.log(`${machineWords()}; ${peerWords(peers)}. Medians of warm renders.\n`);
    const sections = await measure(services, peers, options);
    console.log(tableText(sections));
    const isOver = sections.some(({ rows }) => rows.some((row) => keepsTarget(row) === false));
    return options.strict && isOver ? 1 : 0;
  } finally {
    if ('peer' in peers.chromium) await peers.chromium.peer.close();
  }
}
