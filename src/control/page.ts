/**
 * `GET /control`: every call of the control API by tag, with a curl each. A page of the tester's zone, in
 * English.
 */
import type { RequestHandler } from 'express';
import { pageRequest } from '../web/page-request.ts';
import { type Renderer, view } from '../web/render.ts';
import { methods, type Route } from '../web/router.ts';
import type { Group, Operation } from './operation.ts';

interface CallRow {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly curl: string;
}

interface ControlModel {
  readonly asks: boolean;
  readonly groups: readonly {
    readonly name: string;
    readonly says: string;
    readonly calls: readonly CallRow[];
  }[];
}

export interface ControlPage {
  readonly groups: readonly Group[];
  /** Of this simulator. */
  readonly address: string;
  readonly renderer: Renderer;
  readonly zone: { readonly page: RequestHandler; readonly asks: boolean };
}

const CONTROL = view<ControlModel>('tester/control');

/** Among the tester's pages; the API stands below this address. */
export function controlPage({ groups, address, renderer, zone }: ControlPage): Route {
  const model: ControlModel = {
    asks: zone.asks,
    groups: groups.map(({ operations, ...group }) => ({
      ...group,
      calls: operations.map((one) => rowOf(one, { address, zone })),
    })),
  };
  const show: RequestHandler = (req, res) => {
    const { display } = pageRequest(req);
    const frame = { language: 'en', display, path: null, narrow: false } as const;
    const back = { href: '/', text: 'Dashboard' };
    const more = { title: 'Control API', scripts: ['copy.js'], back };
    res.send(renderer.page(CONTROL, model, { ...frame, ...more }));
  };
  return methods('/control', { get: [zone.page, show] });
}

type Called = Pick<ControlPage, 'address' | 'zone'>;

function rowOf({ id, verb, path, says, body }: Operation, { address, zone }: Called): CallRow {
  // Shells fill in what they know as a variable; curl itself would read {braces} as a list.
  const target = `"${address}/control${path.replace(/\{(\w+)\}/g, '$$$1')}"`;
  const curl = [
    [
      'curl',
      ...(path.endsWith('/stream') ? ['-N'] : []),
      ...(verb === 'get' ? [] : ['-X', verb.toUpperCase()]),
    ].join(' '),
    target,
    ...(zone.asks ? ['-H "authorization: Bearer $PROVEPORTEN_CONTROL_TOKEN"'] : []),
    ...(body === null ? [] : ["-H 'content-type: application/json'", `-d '${JSON.stringify(body.example)}'`]),
  ].join(' ');
  return { id, title: `${verb.toUpperCase()} /control${path}`, says, curl };
}
