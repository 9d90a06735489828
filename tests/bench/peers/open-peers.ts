/** The peers that could be opened, and why the others could not. */
import { type ChromiumPeer, openChromium } from './chromium.ts';
import { type ExceljsPeer, openExceljs } from './exceljs.ts';
import { installPeers } from './install.ts';
import { openTypst, type TypstPeer } from './typst.ts';

export type Opened<Peer> = { readonly peer: Peer; readonly version: string } | { readonly why: string };

export interface Peers {
  readonly exceljs: Opened<ExceljsPeer>;
  readonly typst: Opened<TypstPeer>;
  readonly chromium: Opened<ChromiumPeer>;
}

/** Why the peer is not measured; null when it is. */
export function whyNot(opened: Opened<unknown>): string | null {
  return 'why' in opened ? opened.why : null;
}

/** Opens the peer, unless there is a reason not to; that it fails is a reason too. */
async function tryToOpen<Peer extends { readonly version: string }>(
  reason: string | null,
  open: () => Promise<Peer>,
): Promise<Opened<Peer>> {
  if (reason !== null) return { why: reason };
  try {
    const peer = await open();
    return { peer, version: peer.version };
  } catch (error) {
    return { why: (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '' };
  }
}

/** Installs and opens the peers. */
export async function openPeers(withoutPeers: boolean): Promise<Peers> {
  const reason = withoutPeers ? 'asked to leave peers out' : await installPeers();
  return {
    exceljs: await tryToOpen(reason, openExceljs),
    typst: await tryToOpen(reason, openTypst),
    chromium: await tryToOpen(reason, openChromium),
  };
}

/** The versions of the peers in a line. */
export function peerWords({ exceljs, typst, chromium }: Peers): string {
  const named = { exceljs, 'typst-ts-node-compiler': typst, Chromium: chromium };
  return Object.entries(named)
    .map(([name, opened]) => `${name} ${'version' in opened ? opened.version : '\u2013'}`)
    .join(', ');
}
