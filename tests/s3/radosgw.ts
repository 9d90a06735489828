/**
 * Starts Ceph's object gateway with the smallest cluster it works on: one monitor, and one store in memory. All of
 * it keeps to loopback and to one temporary folder, and runs without being root.
 */

import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { answerOf, freePort, type S3Server, type Started, start, stop, tools } from './server.ts';

const ceph = join(tools, 'ceph');

interface Cluster {
  readonly folder: string;
  readonly configuration: readonly string[];
  readonly monitor: string;
  readonly gateway: number;
  readonly id: string;
  readonly libraries: string;
  readonly env: NodeJS.ProcessEnv;
}

/** @throws Error when it does not start, with what the program that failed said. */
export async function startRadosgw(): Promise<S3Server> {
  const cluster = await prepare();
  const started: Started[] = [];
  const stopAll = async () => {
    await stop(started);
    await rm(cluster.folder, { recursive: true, force: true });
  };
  try {
    await makeMonitor(cluster);
    started.push(daemon(cluster, 'ceph-mon', ['-i', 'a']));
    await run(cluster, 'ceph-osd', ['-i', '0', '--mkfs', '--osd-uuid', randomUUID()]);
    started.push(daemon(cluster, 'ceph-osd', ['-i', '0']));
    const credentials = { id: 'tester', secret: randomBytes(16).toString('hex') };
    await makeUser(cluster, credentials);
    const gateway = daemon(cluster, 'radosgw', ['-n', 'client.rgw']);
    started.push(gateway);
    const url = `http://127.0.0.1:${cluster.gateway}`;
    await answerOf(gateway, () => fetch(url));
    return { name: 'radosgw', url, credentials, stop: stopAll };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

async function prepare(): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'radosgw-'));
  const [multiarch = ''] = (await readdir(join(ceph, 'usr/lib'))).filter((name) => name.includes('-linux-'));
  const libraries = join(ceph, 'usr/lib', multiarch);
  const search = [libraries, join(libraries, 'ceph'), join(ceph, 'lib', multiarch)];
  const cluster: Cluster = {
    folder,
    configuration: ['-c', join(folder, 'ceph.conf')],
    monitor: `[v2:127.0.0.1:${await freePort()}/0]`,
    gateway: await freePort(),
    id: randomUUID(),
    libraries,
    env: {
      ...process.env,
      PATH: `${join(ceph, 'usr/bin')}:${process.env.PATH}`,
      LD_LIBRARY_PATH: search.join(':'),
    },
  };
  await mkdir(join(folder, 'mon'));
  await mkdir(join(folder, 'osd'));
  await writeFile(join(folder, 'ceph.conf'), settings(cluster));
  return cluster;
}

/** One copy of everything, in 3 GB of memory at most; and the paths that would otherwise be the system's. */
function settings({ folder, monitor, gateway, id, libraries }: Cluster): string {
  return `[global]
fsid = ${id}
mon host = ${monitor}
public addr = 127.0.0.1
public network = 127.0.0.0/8
ms bind ipv6 = false
auth cluster required = cephx
auth service required = cephx
auth client required = cephx
run dir = ${folder}
admin socket =
log file = ${folder}/$name.log
mon cluster log file = ${folder}/cluster.log
keyring = ${folder}/keyring
plugin dir = ${libraries}/ceph
erasure code dir = ${libraries}/ceph/erasure-code
osd class dir = ${libraries}/rados-classes
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 8
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
mon max pg per osd = 1000
mon data avail crit = 0
mon data avail warn = 0
paxos propose interval = 0.1
[mon.a]
mon data = ${folder}/mon
[osd.0]
osd data = ${folder}/osd
osd objectstore = memstore
memstore device bytes = 3221225472
[client.rgw]
rgw frontends = beast endpoint=127.0.0.1:${gateway}
rgw data = ${folder}
`;
}

/** Who may do what, where the monitor is, and that there is one store: what the monitor begins with. */
async function makeMonitor(cluster: Cluster): Promise<void> {
  const keyring = join(cluster.folder, 'keyring');
  const monitors = join(cluster.folder, 'monitors');
  const stores = join(cluster.folder, 'stores');
  const everything = ['mon', 'osd', 'mgr'].flatMap((part) => ['--cap', part, 'allow *']);
  await run(cluster, 'ceph-authtool', ['--create-keyring', keyring]);
  for (const name of ['mon.', 'client.admin', 'client.rgw', 'osd.0'])
    await run(cluster, 'ceph-authtool', [keyring, '--gen-key', '-n', name, ...everything]);
  const { id, monitor } = cluster;
  await run(cluster, 'monmaptool', ['--create', '--fsid', id, '--addv', 'a', monitor, monitors]);
  await run(cluster, 'osdmaptool', ['--createsimple', '1', stores]);
  const files = ['--monmap', monitors, '--osdmap', stores, '--keyring', keyring];
  await run(cluster, 'ceph-mon', ['-i', 'a', '--mkfs', ...files]);
}

async function makeUser(cluster: Cluster, { id, secret }: S3Server['credentials']): Promise<void> {
  const keys = ['--access-key', id, '--secret-key', secret];
  const who = ['--uid', 'tester', '--display-name', 'tester', '--max-buckets', '0'];
  await run(cluster, 'radosgw-admin', ['user', 'create', ...who, ...keys]);
}

function daemon(cluster: Cluster, program: string, args: readonly string[]): Started {
  return start(join(ceph, 'usr/bin', program), [...cluster.configuration, ...args, '-f'], cluster.env);
}

/** Runs a program of Ceph's to its end, for two minutes at most. */
async function run(cluster: Cluster, program: string, args: readonly string[]): Promise<void> {
  const before = program.endsWith('tool') ? [] : cluster.configuration;
  const path = join(ceph, 'usr/bin', program);
  await promisify(execFile)(path, [...before, ...args], { env: cluster.env, timeout: 120_000 });
}
