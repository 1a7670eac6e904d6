/** The ports of the help centre to the other rooms; app.ts hands them over. */
import type { Request, RequestHandler } from 'express';
import type { AgentId } from '../eid/browser.ts';
import type { LoginMethod } from '../eid/method.ts';
import type { Clock } from '../kernel/clock.ts';
import type { MonthOffset } from '../people/pid.ts';
import type { Kind, Store } from '../storage/store.ts';
import type { Renderer } from '../web/render.ts';

export interface HelpPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly renderer: Renderer;
  readonly methods: readonly LoginMethod[];
  /** The bundled service; null = it is off. */
  readonly demo: string | null;
  /** `settings.synthetic`. */
  readonly offsets: readonly MonthOffset[];
  /** In front of what only testers may do. */
  readonly zone: { readonly page: RequestHandler };
  readonly handlers: {
    /** Knows the browser, and makes no session by itself. */
    readonly session: RequestHandler;
    /** In front of a form: session, forgery, body. Forms carry no token: the browser says where they come from. */
    readonly form: readonly RequestHandler[];
  };
  /** The kind of browser that this one is taken for, and the choice of one; null takes it back. */
  readonly browser: {
    readonly agent: (req: Request) => AgentId;
    readonly pick: (req: Request, agent: AgentId | null) => void;
  };
  readonly cookies: {
    readonly session: string;
    /** Marks a browser that plays one without cookies. */
    readonly refuses: string;
    readonly secure: boolean;
  };
  /** Whether the session's cookie is of no session that there is. After `handlers.session`. */
  readonly isLate: (req: Request) => boolean;
  /** What logins leave in the store. */
  readonly leftByLogins: readonly Kind[];
}
