/**
 * Requests and answers that are Express's from the beginning. Express gives each another prototype when it
 * comes; V8 makes a new layout of the object then, and finds no member of it as fast again.
 */
import { IncomingMessage, type RequestListener, ServerResponse } from 'node:http';

export interface Messages {
  /** The classes that a server makes them of. */
  readonly classes: {
    readonly IncomingMessage: typeof IncomingMessage;
    readonly ServerResponse: typeof ServerResponse;
  };
  /** From now on they are those of the application, where it is Express's. */
  belongTo(app: RequestListener): void;
}

/** For the servers of one application, which may come later. */
export function messages(): Messages {
  class OwnRequest extends IncomingMessage {}
  class OwnResponse<R extends IncomingMessage = IncomingMessage> extends ServerResponse<R> {}
  return {
    classes: { IncomingMessage: OwnRequest, ServerResponse: OwnResponse },
    belongTo(app) {
      if (!('request' in app && 'response' in app)) return;
      Object.setPrototypeOf(OwnRequest.prototype, app.request as object);
      Object.setPrototypeOf(OwnResponse.prototype, app.response as object);
      app.request = OwnRequest.prototype;
      app.response = OwnResponse.prototype;
    },
  };
}
